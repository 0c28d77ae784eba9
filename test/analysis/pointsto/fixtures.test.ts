import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wrongPointers } from '../../support/points-to.ts';

const directory = new URL('../../../fixtures/points-to/', import.meta.url);
const fixtures = readdirSync(directory).filter((name) => name.endsWith('.c'));
const textOf = (name: string): string => readFileSync(new URL(name, directory), 'utf8');
const hasCompiler = spawnSync('cc', ['--version']).status === 0 || process.env.CI === 'true';

describe('pointers point to what the fixture says, and to nothing else', () => {
  it.each(fixtures)('%s', async (name) => {
    const { wrong, count } = await wrongPointers(textOf(name));
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(1);
  });

  it('a target more or less fails', async () => {
    const text = textOf('container-of.c');
    const more = await wrongPointers(text.replace(', fixed}', ', fixed, made}'));
    expect(more.wrong).toEqual(['line 10: c: lacks {made}']);
    const fewer = await wrongPointers(text.replace(', fixed.idle}', '}'));
    expect(fewer.wrong).toEqual(['line 10: t: has unexpected {fixed.idle}']);
  });
});

it.runIf(hasCompiler)('the fixtures compile', () => {
  const cc = spawnSync('cc', ['-std=gnu17', '-fsyntax-only', '-Wall', '-Werror', ...fixtures], {
    cwd: directory,
    encoding: 'utf8',
  });
  expect(`${cc.status}\n${cc.stderr}`).toBe('0\n');
});
