import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../src');
const rooms = ['graph', 'source', 'c', 'analysis', 'state', 'review', 'host'] as const;
const doors = 'doors';

interface Import {
  readonly from: string;
  /** Path below src/, or a package name. */
  readonly to: string;
  readonly inside: boolean;
}

const files = listFiles(source).map((path) => relative(source, path));
const texts = new Map(files.map((file) => [file, readFileSync(join(source, file), 'utf8')]));
const imports = files.flatMap(importsOf);

function listFiles(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    return statSync(path).isDirectory() ? listFiles(path) : path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(from: string): Import[] {
  const pattern = /^(?:import|export)\s[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...(texts.get(from) ?? '').matchAll(pattern)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    if (!target.startsWith('.')) return { from, to: target, inside: false };
    return { from, to: relative(source, resolve(source, dirname(from), target)), inside: true };
  });
}

/** The room of a file; what lies directly in src/ is a door, above all rooms. */
function roomOf(file: string): string {
  const [first = ''] = file.split('/');
  return file.includes('/') ? first : doors;
}

function height(room: string): number {
  const index = (rooms as readonly string[]).indexOf(room);
  return room === doors ? rooms.length : index;
}

const wrong = (list: readonly Import[]): string[] => list.map((i) => `${i.from} -> ${i.to}`);

describe('architecture', () => {
  it('every file lies in a room or is a door', () => {
    expect(files.filter((file) => height(roomOf(file)) < 0)).toEqual([]);
  });

  it('imports point down', () => {
    const up = imports.filter((i) => i.inside && height(roomOf(i.to)) > height(roomOf(i.from)));
    expect(wrong(up)).toEqual([]);
  });

  it('imports name files that exist', () => {
    expect(wrong(imports.filter((i) => i.inside && !texts.has(i.to) && !i.to.endsWith('.json')))).toEqual([]);
  });

  it('there is no import cycle, type-only imports included', () => {
    expect(cycles()).toEqual([]);
  });

  it('review never imports c or analysis', () => {
    const list = imports.filter((i) => roomOf(i.from) === 'review' && ['c', 'analysis'].includes(roomOf(i.to)));
    expect(wrong(list.filter((i) => i.inside))).toEqual([]);
  });

  it('no room imports config.ts', () => {
    expect(wrong(imports.filter((i) => i.to === 'config.ts' && roomOf(i.from) !== doors))).toEqual([]);
  });

  it.each([
    ['web-tree-sitter', 'c/syntax.ts'],
    ['diff', 'review/placement.ts'],
    ['simple-git', 'host/git.ts'],
    ['yaml', 'config.ts'],
    ['ajv', 'config.ts'],
    ['@octokit/rest', 'host/github.ts'],
    ['probot', 'app.ts'],
    ['echarts', 'review/render/html/chart.ts'],
  ])('%s has one home, %s', (vendor, home) => {
    const elsewhere = imports.filter((i) => i.from !== home && (i.to === vendor || i.to.startsWith(`${vendor}/`)));
    expect(wrong(elsewhere)).toEqual([]);
  });

  it('only host and the doors touch files, processes and the environment', () => {
    const modules = /^node:(fs|child_process|worker_threads|http|https|net|os)(\/|$)/;
    const below = (file: string): boolean => height(roomOf(file)) < height('host');
    expect(wrong(imports.filter((i) => below(i.from) && modules.test(i.to)))).toEqual([]);
    expect(
      files.filter((file) => below(file) && /\bprocess\.(env|cwd|argv|exit)\b/.test(texts.get(file) ?? '')),
    ).toEqual([]);
  });

  it('no file or folder is named after nothing', () => {
    const names = /(^|\/)(utils?|misc|common|helpers?|shared|core)(\.ts$|\/)/;
    expect(files.filter((file) => names.test(file))).toEqual([]);
  });

  it('files stay under 400 lines, data tables aside', () => {
    const isTable = (file: string): boolean => /(-tables?|-answers|stubs)\.ts$/.test(file);
    const long = files.filter((file) => !isTable(file) && (texts.get(file) ?? '').split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('there is no any, no non-null assertion and no enum', () => {
    const forbidden = /:\s*any\b|\bas any\b|^\s*(export\s+)?(const\s+)?enum\s/m;
    expect(files.filter((file) => forbidden.test(texts.get(file) ?? ''))).toEqual([]);
  });
});

function cycles(): string[] {
  const edges = new Map(files.map((f) => [f, imports.filter((i) => i.inside && i.from === f).map((i) => i.to)]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  return found;
}
