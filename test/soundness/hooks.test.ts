// What the soundness check stands on: of a program with stores of every kind, the hooks record exactly those that its
// comments say, between its first packet and its end.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStoreHooks, dumpsOf, hasStoreHookTools, type StoreHooks } from '../support/store-hooks.ts';
import { checkStores, type InventoryJson, nameOfVariable } from './compare.ts';
import { type Dump, readDump } from './dump.ts';
import { resolveStores, type Store } from './resolve.ts';

const sources = import.meta.dirname;

describe.skipIf(!hasStoreHookTools())('store hooks (need gcc, make and binutils: apt install them)', () => {
  let out = '';
  let hooks: StoreHooks;
  let dumps: readonly Dump[] = [];
  let stores: readonly Store[] = [];

  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'probe-'));
    hooks = buildStoreHooks(out);
    const compile = (...rest: string[]) =>
      spawnSync('cc', [...hooks.flags.split(' '), ...rest], { cwd: sources, encoding: 'utf8' });
    expect(compile('-shared', '-fPIC', '-o', join(out, 'plugin.so'), 'plugin.c').stderr).toBe('');
    expect(compile('-o', join(out, 'probe'), 'probe.c', '-pthread', '-ldl').stderr).toBe('');
    dumps = probe({});
    stores = resolveStores(dumps, (module) => module);
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  /** The dumps of one run of the probe. */
  const probe = (settings: Record<string, string>): readonly Dump[] => {
    const before = dumpsOf(hooks, 'probe');
    const env = { ...process.env, ...hooks.environment, ...settings };
    expect(spawnSync(join(out, 'probe'), [join(out, 'plugin.so')], { env, timeout: 20_000 }).status).toBe(0);
    const made = dumpsOf(hooks, 'probe').filter((dump) => !before.includes(dump));
    return made.map(readDump);
  };

  const recorded = (list = stores) =>
    list.map((store) => {
      const [variable] = store.variables;
      const name = variable === undefined ? '' : ` ${nameOfVariable(variable, [sources])}`;
      return `${basename(store.path)}:${store.line} ${store.target}${name}`;
    });

  it('records what the comments say and nothing else', () => {
    expect(recorded().sort()).toEqual([...annotated('probe.c'), ...annotated('plugin.c')].sort());
  });

  it('keeps a forked child and a killed one in the same dump', () => {
    expect(dumps.map((dump) => [dump.began, dump.overflow])).toEqual([[true, []]]);
  });

  it('begins at the start and ends with a signal when it is told to', () => {
    const usual = recorded();
    const lines = (settings: Record<string, string>) => recorded(resolveStores(probe(settings), (module) => module));
    const early = lines({ STORE_HOOKS_BEGIN: 'start' }).filter((line) => !usual.includes(line));
    expect(early).toEqual([expect.stringMatching(/^probe\.c:\d+ static probe\.c::shared$/)]);
    const short = lines({ STORE_HOOKS_UNTIL: '15,10' });
    const signal = usual.findIndex((line) => line.endsWith('probe.c::signals'));
    expect(short).not.toContain(usual[signal]);
    expect(short.some((line) => line.endsWith('probe.c::flows'))).toBe(true);
    expect(short.some((line) => line.startsWith('plugin.c'))).toBe(false);
  });

  it('names the line of each store that an inventory leaves out, and what was stored to', () => {
    const report = checkStores(stores, { elements: [] }, [sources]);
    expect(report.missing.length).toBe(report.lines);
    const total = report.missing.find((line) => line.text.startsWith('total += local'));
    expect(total).toMatchObject({ path: 'probe.c', function: 'handle', why: 'line', undeclared: ['total'] });
  });

  it('wants the write at the element of the variable itself', () => {
    const line = stores.find((store) => store.variables[0]?.function === 'same_name')?.line ?? 0;
    const element = (key: string, storage: string): InventoryJson['elements'][number] => ({
      key,
      kind: 'variable',
      name: 'hits',
      storage,
      declared: { path: 'probe.c', line: 1 },
      writes: [{ path: 'probe.c', line }],
    });
    const whyWith = (...elements: InventoryJson['elements'][number][]) =>
      checkStores(stores, { elements }, [sources]).missing.find((m) => m.line === line && m.path === 'probe.c')?.why;
    expect(whyWith()).toBe('line');
    expect(whyWith(element('probe.c::hits', 'static'))).toBe('variable');
    expect(whyWith(element('probe.c::same_name::hits', 'static-local'))).toBeUndefined();
  });
});

function annotated(file: string): readonly string[] {
  const lines = readFileSync(join(sources, file), 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    const [, what] = /\/\/ stores: (.*)$/.exec(line) ?? [];
    return what === undefined ? [] : [`${file}:${i + 1} ${what}`];
  });
}
