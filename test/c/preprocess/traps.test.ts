import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { dialectOf, predefinedMacros } from '../../../src/c/preprocess/predefined.ts';
import { HAS_CC, ours, theirs } from './oracle.ts';
import { TRAPS } from './traps.ts';

describe.skipIf(!HAS_CC)('token by token as cc -E -P (skipped without cc)', () => {
  test.each(TRAPS)('$name', ({ files, options }) => {
    expect(ours(files, options)).toEqual(theirs(files, options));
  });

  const targets = (['gnu17', 'c99', 'gnu89', 'c89', 'c11', 'gnu2x'] as const).flatMap((std) =>
    ([64, 32] as const).map((wordSize) => ({ std, wordSize })),
  );
  test.each(targets)('predefined macros of -std=$std -m$wordSize', ({ std, wordSize }) => {
    const flags = ['-dM', '-E', `-std=${std}`, `-m${wordSize}`, '-x', 'c', '/dev/null'];
    const lines = execFileSync('cc', flags, { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line !== '');
    const expected = lines.map((line) => line.replace('#define ', '')).sort();
    expect([...predefinedMacros(dialectOf(std, wordSize))].sort()).toEqual(expected);
  });
});
