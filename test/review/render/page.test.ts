/** The pages as text: what may run in them, what hostile names become, and that the same inventory gives the same bytes. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { elementData } from '../../../src/review/render/html/element-data.ts';
import { inventoryPage } from '../../../src/review/render/html/inventory-page.ts';
import { reportPage } from '../../../src/review/render/html/report-page.ts';
import type { InventoryDocument } from '../../../src/review/render/inventory-view.ts';
import type { StateReport } from '../../../src/review/report.ts';
import type { LineReader } from '../../../src/source/lines.ts';
import type { StateElement, StateInventory } from '../../../src/state/inventory.ts';
import { byPackets, element, handler, inventory, write, written } from '../made-inventory.ts';

const assets = { script: 'start(1 < 2);', style: 'a > b { color: red }' };
const hazards = /[\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffb]|[^\P{Cc}\n]/u;
const poison = `</script><img src=x onerror=alert(1)>"'><svg onload=x>&lt;<!--\u202e\u200b\x1b[2J{{x}}\${x}`;
const noLines: LineReader = () => undefined;

function documentOf(made: StateInventory): InventoryDocument {
  return { tool: 'statealyzr 0.0.0', inventory: made, others: [], dispositions: [], today: '2026-01-01' };
}

const page = (elements: readonly StateElement[], more: Partial<StateInventory> = {}): string =>
  inventoryPage(documentOf(inventory(elements, more)), noLines, assets);

/** Names of the tags and of their attributes, outside of scripts and styles. */
function markupOf(text: string): { readonly tags: ReadonlySet<string>; readonly attributes: ReadonlySet<string> } {
  const tags = new Set<string>();
  const attributes = new Set<string>();
  const markup = text.replace(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  for (const [, tag = '', rest = ''] of markup.matchAll(/<([a-zA-Z!][\w-]*)((?:"[^"]*"|[^">])*)>/g)) {
    tags.add(tag);
    for (const [, name = ''] of rest.matchAll(/\s([^\s=">]+)(?:="[^"]*")?/g)) attributes.add(name);
  }
  return { tags, attributes };
}

const hashOf = (text: string | undefined): string =>
  createHash('sha256')
    .update(text ?? '')
    .digest('base64');

describe('the page of an inventory', () => {
  it('lets its own script and style take effect, and nothing else', () => {
    const text = page([]);
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
    const script = /<script>([\s\S]*?)<\/script>/.exec(text)?.[1];
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1];
    expect([script, style]).toEqual([assets.script, assets.style]);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hashOf(script)}'`,
      `style-src 'sha256-${hashOf(style)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const { attributes } = markupOf(text);
    expect([...attributes].filter((name) => /^(on|style$|src|srcdoc$)/.test(name))).toEqual([]);
  });

  it('refuses a script or a style that ends itself', () => {
    for (const bad of [
      { ...assets, script: '"</script>"' },
      { ...assets, style: '/* </STYLE */' },
    ])
      expect(() => inventoryPage(documentOf(inventory([])), noLines, bad)).toThrow('ends itself');
  });

  it('holds hostile text as text, wherever it comes from', () => {
    const plain = markupOf(hostilePage('plain'));
    const text = hostilePage(poison);
    const { tags, attributes } = markupOf(text);
    expect([...tags].sort()).toEqual([...plain.tags].sort());
    expect([...attributes].sort()).toEqual([...plain.attributes].sort());
    expect(text).not.toMatch(hazards);
    expect(text.match(/<script/g)).toHaveLength(2);
    const { elements } = dataOf(text);
    expect(elements.key.some((key: string) => key.includes('</script><img src=x onerror=alert(1)>'))).toBe(true);
  });

  it('is the same for the same inventory, however often and in whichever order it was found', () => {
    const made = ['a', 'b', 'c'].map((name, i) => element(`struct s${i}`, name, byPackets));
    const handlers = made.map(({ owner, name }) => handler(`save_${name}`, 'encode', owner, [name]));
    const first = page(made, { handlers });
    expect(page(made, { handlers })).toBe(first);
    expect(page([...made].reverse(), { handlers })).toBe(first);
  });

  it('has no section for what is not there', () => {
    const empty: StateInventory = { ...inventory([]), elements: new Map(), handlers: [] };
    const text = inventoryPage(documentOf(empty), noLines, assets);
    expect(text).not.toContain('<figure');
    expect(dataOf(text).elements.key).toEqual([]);
    expect(page([])).toContain('<figure');
  });

  it('gives what a library keeps a name to search by', () => {
    const kept = element('file:', 'external', byPackets, { declared: { path: '', line: 0 } });
    const text = page([kept]);
    expect(dataOf(text).owners.name).toContain('kept by libraries');
    expect(text).not.toMatch(/<button[^>]*><\/button>/);
  });

  it('tells of as many writes as fit, and how many there are', () => {
    const many = Array.from({ length: 300 }, (_, i) => {
      const writes = Array.from({ length: 200 }, (_, j) => write(`f${i}`, i * 200 + j, ['packet']));
      return element('struct big', `x${i}`, written(...writes));
    });
    const lines: LineReader = (_, line) => `${line} ${'x'.repeat(150)}`;
    const data = elementData({ document: documentOf(inventory(many)), lines, blob: '', changes: null });
    expect(JSON.stringify(data).length).toBeLessThan(7_500_000);
    const at = data.elements.key.indexOf('struct big.x7');
    expect(data.elements.written[at]).toBe(200);
    expect(data.elements.writes[at]?.length).toBe(60);
  });
});

describe('the page of a report', () => {
  it('holds what commits say as text', () => {
    const plain = markupOf(reportPage(reportSaying('plain'), null, assets));
    const text = reportPage(reportSaying(poison), null, assets);
    const { tags, attributes } = markupOf(text);
    expect([...tags].sort()).toEqual([...plain.tags].sort());
    expect([...attributes].sort()).toEqual([...plain.attributes].sort());
    expect(text).not.toMatch(hazards);
    expect(text).toContain('&#60;/script&#62;&#60;img src&#61;x onerror&#61;alert(1)&#62;');
  });

  it('draws each chart once, under names that do not meet and are the same each time', () => {
    const head = { document: documentOf(inventory([])), lines: noLines };
    const text = reportPage(reportSaying('x'), head, assets);
    expect(reportPage(reportSaying('x'), head, assets)).toBe(text);
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(text.match(/<figure/g)).toHaveLength(4);
  });
});

function dataOf(text: string) {
  return JSON.parse(/id="data">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '');
}

/** `said` in every place in which a repository can say something. */
function hostilePage(said: string): string {
  const owner = `struct ${said}`;
  const at = { path: `src/${said}.c`, line: 1 };
  const writes = { function: `src/${said}.c::${said}`, at, contexts: ['packet'], how: 'name' } as const;
  const made = element(owner, said, written(writes), { type: said, declared: at });
  const hostile = inventory([made], {
    program: said,
    revision: said,
    handlers: [{ ...handler(said, 'encode', owner, [said]), declared: at, source: said, target: said }],
    reached: new Map([[writes.function, [{ context: 'packet', caller: null, at, because: said }]]]),
    limitations: [{ kind: 'unparsed-range', path: at.path, line: 1, effect: 'may-miss', detail: said }],
  });
  const disposition = { element: made.key, kind: 'local', reason: said, source: at } as const;
  const document = { ...documentOf(hostile), others: [said], dispositions: [disposition] };
  return inventoryPage(document, () => `x = "${said}";`, assets);
}

function reportSaying(said: string): StateReport {
  const counts = {
    elements: 3,
    byClass: { updateable: 2, 'read-only': 1, unused: 0, 'not-persistent': 0, unknown: 0 },
    byNature: { plain: 3 },
    byScope: { unknown: 2 },
    byDisposition: { undecided: 2 },
  };
  const sha = 'ab'.repeat(20);
  const summary = {
    key: said,
    shown: said,
    kind: 'field',
    type: said,
    nature: 'plain',
    declared: { path: said, line: 1 },
    updateable: true,
    disposition: 'undecided',
  } as const;
  const by = { kind: 'commit', sha, title: said, date: '2026-06-24', pullRequest: 3 } as const;
  const range = { kind: 'range', from: sha, to: sha, candidates: [by] } as const;
  const source = { path: said, line: 1 };
  return {
    ...{ tool: 'statealyzr 0.0.0', repository: said, web: 'https://github.com/a/b', branch: said, head: sha },
    ...{ program: said, others: [said], since: '2026-06-23', until: '2026-06-30', every: 7 },
    ...{ status: 'complete', packets: 'known', classes: 'known' },
    points: ['2026-06-23', '2026-06-30'].map((date) => ({ date, commit: sha, counts, bytes: new Map() })),
    drift: [by, range].map((attribution) => ({ kind: 'new', element: summary, changes: [], attribution })),
    coverage: [],
    undecided: [{ element: summary, since: '2026-06-23', age: 'before' }],
    dispositions: [
      { kind: 'expired', element: said, disposition: 'local', reason: said, until: '2026-06-01', detail: said, source },
    ],
    budgets: [{ record: said, before: 20, after: 24, added: [said], removed: [said] }],
    limitations: [],
  };
}
