// What is written about settings, and what is accepted.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { DEFAULT_CONFIG } from '../../src/config-values.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/settings.md'), 'utf8');
const schema = JSON.parse(readFileSync(join(root, 'schemas/config.json'), 'utf8'));

interface Part {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

const resolved = (part: Part): Part =>
  part.$ref === undefined
    ? part
    : {
        ...part.$ref
          .split('/')
          .slice(1)
          .reduce((at, key) => at[key], schema),
        ...part,
      };

/** Every key below a part, `rules.unhandled-state`. */
function keysOf(part: Part, above = ''): readonly (readonly [string, Part])[] {
  const own = resolved(part);
  const list = own.items ? keysOf(own.items, above) : [];
  const named = Object.entries(own.properties ?? {}).flatMap(([key, value]) => {
    const path = above === '' ? key : `${above}.${key}`;
    return [[path, resolved(value)] as const, ...keysOf(value, path)];
  });
  return [...list, ...named];
}

const keys = keysOf(schema);

describe('the schema', () => {
  it('describes every key', () => {
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter(([, part]) => !part.description).map(([key]) => key)).toEqual([]);
  });

  it('gives examples that are accepted', () => {
    const examples = [
      ...schema.examples,
      ...keys.flatMap(([key, part]) =>
        key.includes('.') ? [] : (part.examples ?? []).map((value) => ({ [key]: value })),
      ),
    ];
    expect(examples.length).toBeGreaterThan(10);
    // YAML takes JSON.
    for (const example of examples) expect(() => parseConfig(JSON.stringify(example), 'example')).not.toThrow();
  });

  it('says the defaults that are used', () => {
    const said = Object.fromEntries(
      keys.filter(([, part]) => part.default !== undefined).map(([k, p]) => [k, p.default]),
    );
    const { maxComments, drafts, bots, dispositionsFrom, report } = DEFAULT_CONFIG;
    expect(said).toEqual({
      'review.max-comments': maxComments,
      drafts,
      bots,
      'dispositions.from': dispositionsFrom,
      'report.issue': report.issue,
      'report.day': report.day,
      'report.hour': report.hour,
      'report.timezone': report.timezone,
    });
  });
});

describe('the page of settings', () => {
  it('tells of every key and every word', () => {
    const code =
      page
        .replaceAll(/^```.*$/gm, '')
        .match(/`[^`]*`|^.*:.*$/gm)
        ?.join('\n') ?? '';
    const words = keys.flatMap(([key, part]) => [key.split('.').at(-1) ?? '', ...(part.enum ?? [])]);
    const days = new Set(['tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
    const missing = words.filter((word) => !days.has(word) && !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(code));
    expect([...new Set(missing)]).toEqual([]);
  });

  it.each(['docs/settings.md', 'docs/required-check.md'])('%s shows settings that are accepted', (path) => {
    const blocks = [...readFileSync(join(root, path), 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)];
    expect(blocks.length).toBeGreaterThan(1);
    for (const [, text = ''] of blocks) expect(() => parseConfig(text, path)).not.toThrow();
  });
});
