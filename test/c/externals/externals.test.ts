import { describe, expect, it } from 'vitest';
import { externalModel, externalNames } from '../../../src/c/externals/externals.ts';
import { libraries } from '../../../src/c/externals/library/index.ts';

describe('tables', () => {
  it('every line parses', () => {
    for (const name of externalNames()) expect(externalModel(name)?.name).toBe(name);
  });

  it('no name stands twice', () => {
    const seen = new Set<string>();
    const names = libraries.flatMap((library) => Object.keys(library).flatMap((line) => line.split(' ')));
    expect(names.filter((name) => seen.has(name) || !seen.add(name))).toEqual([]);
    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
  });
});
