/** The pages of `inventory` and `report` in a real browser. */
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAssets } from '../../src/host/package-files.ts';
import { daysBefore } from '../../src/review/points.ts';
import { mermaidLabel } from '../../src/review/render/escape.ts';
import { inventoryPage } from '../../src/review/render/html/inventory-page.ts';
import { storiesDir } from '../fixtures/story.ts';
import { temporaryDirectory } from '../host/temporary.ts';
import { filesBelow, inventoryOf } from '../support/analysis.ts';
import {
  accessibility,
  browserMissing,
  drawMermaid,
  type OpenPage,
  openPage,
  startBrowser,
} from '../support/browser.ts';
import { command } from '../support/command.ts';
import { crowdOf } from '../support/crowd.ts';
import { repositoryOf } from '../support/history.ts';

const balancer = resolve(import.meta.dirname, '../../fixtures/middleboxes/balancer');
const hazards = /[\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffb]|[^\P{Cc}\n\t]/u;

async function html(...args: readonly string[]): Promise<string> {
  const { exit, out, err } = await command([...args, '--format', 'html']);
  expect([exit, err]).toEqual([0, '']);
  return out;
}

/** Three weeks of a story: its base, its head, and a name that means harm. */
function weeks(): string {
  const today = new Date().toISOString().slice(0, 10);
  const base = filesBelow(join(storiesDir, 'forgotten-copy/base'));
  const head = filesBelow(join(storiesDir, 'forgotten-copy/head'));
  return repositoryOf([
    { title: 'Import', date: daysBefore(today, 30), files: base },
    { title: 'Answer idle <b>pings</b> @octocat (#12)', date: daysBefore(today, 10), files: head },
  ]).directory;
}

const column = async (page: Page, index: number): Promise<readonly string[]> =>
  page.locator(`#elements tbody tr > :nth-child(${index})`).allInnerTexts();

const heads = async (page: Page): Promise<readonly string[]> => page.locator('#elements thead th').allInnerTexts();

/** 1-based. */
async function columnNamed(page: Page, name: string): Promise<readonly string[]> {
  const at = (await heads(page)).findIndex((head) => head.startsWith(name));
  expect(at).toBeGreaterThanOrEqual(0);
  return column(page, at + 1);
}

const found = (page: Page): Promise<string> => page.locator('#found').innerText();

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.id || document.activeElement.textContent');

describe.skipIf(browserMissing !== '')(`the page in a browser ${browserMissing}`, () => {
  let browser: Browser;
  let inventoryText = '';
  let reportText = '';
  let repository = '';

  beforeAll(async () => {
    repository = weeks();
    [browser, inventoryText, reportText] = await Promise.all([
      startBrowser(),
      html('inventory', balancer),
      html('report', '--repo', repository, '--since', '28d', '--weeks', '4'),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const open = (text: string, opening = {}): Promise<OpenPage> => openPage(browser, text, opening);

  it('searches, filters and sorts elements', async () => {
    const { page, close } = await open(inventoryText);
    const [, all = ''] = /^(\d+) of \1 elements$/.exec(await found(page)) ?? [];
    expect(Number(all)).toBeGreaterThan(100);
    await page.fill('#search', 'session bytes');
    expect(await column(page, 1)).toEqual(['struct session.bytes_in', 'struct session.bytes_out']);
    await page.click('text=Clear');
    expect(await found(page)).toBe(`${all} of ${all} elements`);
    for (const [name, title, value] of [
      ['class', 'Class', 'read-only'],
      ['nature', 'Nature', 'link'],
      ['disposition', 'Disposition', 'undecided'],
      ['scope', 'Scope', 'unknown'],
    ]) {
      const [label = ''] = await page.locator(`#filter-${name} option`, { hasText: value ?? '' }).allInnerTexts();
      await page.selectOption(`#filter-${name}`, { label });
      const values = await columnNamed(page, title ?? '');
      expect(new Set(values)).toEqual(new Set([value]));
      expect(label).toBe(`${value} (${(await found(page)).split(' ')[0]})`);
      await page.click('text=Clear');
    }
    await page.click('thead >> text=Writes');
    await page.click('thead >> text=Writes');
    const writes = (await columnNamed(page, 'Writes')).map(Number);
    expect(writes).toEqual([...writes].sort((a, b) => b - a));
    expect(new Set(writes).size).toBeGreaterThan(3);
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    const first = await column(page, 1);
    await page.click('#next');
    const second = await column(page, 1);
    expect(second.length).toBeGreaterThan(10);
    expect(second.filter((key) => first.includes(key))).toEqual([]);
    await close();
  });

  it('opens an element by its link, with the lines that write it', async () => {
    const { page, close } = await open(inventoryText, { key: 'struct session.bytes_in' });
    const dialog = page.getByRole('dialog', { name: 'struct session.bytes_in' });
    const text = await dialog.innerText();
    const line = readFileSync(join(balancer, 'session.c'), 'utf8').split('\n').indexOf('\ts->bytes_in += n;') + 1;
    for (const told of [
      `session.c:${line}`,
      's->bytes_in += n;',
      'listener_readable',
      'In context packet',
      'CLEAR_SESSION()',
    ])
      expect(text).toContain(told);
    expect(text).toMatch(/packets come in by recv/);
    expect(text).toMatch(/session_open\(\)\s+init\s+✗ missed/);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(page.url()).not.toContain('#');
    await page.goBack();
    expect(await dialog.isVisible()).toBe(true);
    await close();
  });

  it('says nothing where the link names no element', async () => {
    for (const key of ['no such element', '%', 'main']) {
      const { page, close } = await open(inventoryText, { key });
      expect(await page.locator('dialog').isVisible()).toBe(false);
      await close();
    }
  });

  it('draws its charts in the colours of the scheme, each with its table', async () => {
    const colours: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      const { page, close } = await open(reportText, { scheme });
      const ids = await page.evaluate<readonly string[]>("[...document.querySelectorAll('figure')].map((f) => f.id)");
      expect(ids).toEqual(['trend-classes', 'trend-dispositions', 'state-by-file', 'coverage']);
      for (const id of ids) {
        const drawn = await page.evaluate<number>(
          `[...document.querySelectorAll('#${id} svg path')].filter((p) => p.getBoundingClientRect().width > 20).length`,
        );
        expect(drawn).toBeGreaterThan(0);
        expect(await page.locator(`#${id} table tbody tr`).count()).toBeGreaterThan(0);
        expect(await page.locator(`#${id} svg text`).count()).toBeGreaterThan(3);
      }
      colours.push(await page.evaluate<string>("getComputedStyle(document.querySelector('#coverage svg text')).fill"));
      await close();
    }
    expect(new Set(colours).size).toBe(2);
    expect(colours).not.toContain('none');
  });

  it('shows which fields a handler covers', async () => {
    const { page, close } = await open(inventoryText);
    await page.click('#coverage button:text-is("struct session")');
    expect(await focused(page)).toBe('grid-record');
    const grid = page.getByRole('region', { name: 'struct session: fields and handlers' });
    const titles = await grid.locator('thead th').allInnerTexts();
    const cells = await grid.locator('tr', { hasText: 'bytes_in' }).locator('td').allInnerTexts();
    expect(cells[titles.indexOf('CLEAR_SESSION() reset') - 1]).toBe('✓ covered');
    expect(cells[titles.indexOf('session_open() init') - 1]).toBe('✗ missed');
    await close();
  });

  it('works by keyboard alone', async () => {
    const { page, close } = await open(inventoryText);
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const tabTo = async (want: string): Promise<void> => {
      for (let i = 0; i < 60 && (await focused(page)) !== want; i++) await press('Tab');
      expect(await focused(page)).toBe(want);
    };
    await press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await press('Enter');
    expect(await focused(page)).toBe('main');
    await tabTo('search');
    await page.keyboard.type('session last_seen');
    await tabTo('filter-class');
    await press('u', 'Tab');
    expect(await found(page)).toMatch(/^1 of/);
    await tabTo('struct session.last_seen');
    await press('Enter');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    expect(await focused(page)).toBe('detail-title');
    await press('Tab');
    expect(await focused(page)).toBe('Close');
    await press('Enter');
    expect(await focused(page)).toBe('struct session.last_seen');
    await tabTo('grid-record');
    await close();
  });

  it.each(['light', 'dark'] as const)('has no serious violation of accessibility when %s', async (scheme) => {
    const opened = { key: 'struct session.bytes_in' };
    const pages = { light: [inventoryText, reportText], dark: [inventoryText] } as const;
    for (const text of pages[scheme]) {
      const opening = text === reportText ? { width: 400 } : scheme === 'dark' ? opened : {};
      const { page, close } = await open(text, { ...opening, scheme });
      const { serious, passed } = await accessibility(page);
      expect(serious).toEqual([]);
      expect(passed).toBeGreaterThan(20);
      await close();
    }
  });

  it('tells of a report who did it, and marks what is new', async () => {
    const { page, close } = await open(reportText);
    const row = page.locator('tr', { hasText: 'struct server.idle_ping' }).first();
    expect(await row.innerText()).toMatch(/new.*unsigned int.*Answer idle <b>pings<\/b> @octocat \(#12\)/s);
    await page.selectOption('#filter-change', { index: 1 });
    expect(await column(page, 1)).toContain('struct server.idle_ping');
    expect(new Set(await columnNamed(page, 'Change'))).toEqual(new Set(['new']));
    await row.getByRole('link').click();
    expect(await page.getByRole('dialog', { name: 'struct server.idle_ping' }).isVisible()).toBe(true);
    await close();
  });

  it('keeps hostile names inert', async () => {
    const directory = temporaryDirectory();
    cpSync(join(storiesDir, 'hostile-names/head'), directory, { recursive: true });
    const text = await html('inventory', directory);
    expect(text.replaceAll(/\n/g, '')).not.toMatch(hazards);
    const { page, close } = await open(text);
    expect(
      await page.evaluate<number>("document.querySelectorAll('img, iframe, object, embed, base, script').length"),
    ).toBe(2);
    const keys = await column(page, 1);
    expect(keys.filter((key) => key.includes('__proto__'))).not.toEqual([]);
    for (const link of await page.locator('#elements tbody a').all()) {
      const name = await link.innerText();
      await link.click();
      expect(await page.locator('dialog h2').innerText()).toBe(name);
      expect(await page.locator('dialog').innerText()).not.toMatch(hazards);
      await page.keyboard.press('Escape');
    }
    await close();
  });

  it('runs and styles nothing that is not its own', async () => {
    const { page, noise } = await open(inventoryText);
    await page.evaluate<void>(`{
      const script = document.createElement('script');
      script.textContent = 'document.title = "evil"';
      document.body.append(script);
      document.body.setAttribute('style', 'display: none');
      const image = document.createElement('img');
      image.src = 'https://x.example/a.png';
      document.body.append(image);
    }`);
    expect(await page.title()).toBe('State of main');
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(noise.filter((line) => line.startsWith('error') && /Content Security Policy/.test(line)).length).toBe(3);
    expect(noise.filter((line) => line.startsWith('request'))).toEqual([]);
    await page.close();
  });

  it('is ready within three seconds with 10,000 elements, and filters them within a fifth of one', async () => {
    const analysed = await inventoryOf(filesBelow(balancer));
    const inventory = crowdOf(analysed, 10_000);
    const writes = [...inventory.elements.values()].map(({ classification }) => classification?.writes.length ?? 0);
    expect(writes.filter((count) => count > 0).length).toBeGreaterThan(5000);
    const document = { tool: 't', inventory, others: [], dispositions: [], today: '2026-01-01' };
    const text = inventoryPage(document, (path, line) => `${path} has a line ${line} of some length`, pageAssets());
    expect(Buffer.byteLength(text)).toBeLessThan(10e6);
    const started = performance.now();
    const { page, close } = await open(text);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(await found(page)).toMatch(/^10,?\d\d\d of/);
    for (const [id, value] of [
      ['search', 'bytes'],
      ['search', 'session_7 bytes'],
      ['search', ''],
      ['filter-class', '0'],
      ['filter-nature', '0'],
      ['filter-class', ''],
    ]) {
      const times: number[] = [];
      // The machine does other things meanwhile.
      for (let i = 0; i < 3; i++) times.push(await page.evaluate<number>(timed(id ?? '', value ?? '')));
      expect(Math.min(...times)).toBeLessThan(200);
    }
    await close();
  });

  it('mermaid draws what the report writes for GitHub', async () => {
    const { out } = await command([
      'report',
      '--repo',
      repository,
      '--since',
      '28d',
      '--weeks',
      '4',
      '--format',
      'markdown',
    ]);
    const blocks = [...out.matchAll(/```mermaid\n([\s\S]*?)\n```/g)].map(([, text = '']) => text);
    expect(blocks.length).toBeGreaterThan(0);
    const poison = mermaidLabel('<img src=x onerror=y> "; end %%{init}%% `x` #quot; @octocat');
    const drawn = await drawMermaid(browser, [
      ...blocks,
      `pie title ${poison}\n  "${poison}" : 3\n  "plain" : 2`,
      'pie nonsense {',
    ]);
    const broken = drawn.pop();
    expect(broken).toMatch(/^error/);
    for (const svg of drawn) {
      expect(svg).toMatch(/^<svg /);
      expect(svg).not.toMatch(/Syntax error|<img|<script/);
    }
  });
});

/** Milliseconds from an input to the frame that shows what it does. */
const timed = (id: string, value: string): string => `(async () => {
  const control = document.getElementById('${id}');
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await frame();
  const start = performance.now();
  control.value = '${value}';
  control.dispatchEvent(new Event('input', { bubbles: true }));
  document.body.getBoundingClientRect();
  const spent = performance.now() - start;
  await frame();
  return spent;
})()`;
