import { describe, expect, it } from 'vitest';
import { type CutInput, createCutter, cutUnit } from '../../../src/c/items.ts';
import { createAtoms } from '../../../src/c/preprocess/atoms.ts';
import type { MacroInvocation } from '../../../src/c/preprocess/tokens.ts';
import { plainUnit } from '../../support/plain-tokens.ts';

function digests(text: string, path?: string): string[] {
  const atoms = createAtoms();
  return cutUnit(plainUnit(text, atoms, path), atoms).items.map((item) => item.digest);
}

const last = (values: readonly string[]): string => values[values.length - 1] ?? '';

const body = ['static', 'int', 'f', '(', 'int', 'a', ')', '{', 'return', 'a', '+', '1', ';', '}'];

describe('the digest', () => {
  it('is the same wherever the item stands in its file, and in every table of atoms', () => {
    const text = 'static int f(int a)\n{\n  return a + 1;\n}';
    const moved = digests(`int unrelated_first;\n\n\n${text}`);
    expect(last(moved)).toBe(last(digests(text)));
  });

  it('differs by path', () => {
    expect(digests('int a;', 'a.h')).not.toEqual(digests('int a;', 'b.h'));
  });

  it('changes with every token', () => {
    const seen = new Set([last(digests(body.join(' ')))]);
    for (let i = 0; i < body.length; i++) {
      if (/[(){};]/.test(body[i] ?? '')) continue;
      seen.add(last(digests(body.map((word, k) => (k === i ? 'other' : word)).join(' '))));
      seen.add(last(digests(body.flatMap((word, k) => (k === i ? [word, word] : [word])).join(' '))));
    }
    expect(seen.size).toBe(1 + 2 * body.filter((word) => !/[(){};]/.test(word)).length);
  });

  it('changes with every line break inside', () => {
    const seen = new Set([last(digests(body.join(' ')))]);
    for (let i = 1; i < body.length; i++)
      seen.add(last(digests(`${body.slice(0, i).join(' ')}\n${body.slice(i).join(' ')}`)));
    expect(seen.size).toBe(body.length);
  });

  it('changes when a name in it becomes a typedef name', () => {
    const text = 'int f(void) { return (T) - 1; }';
    expect(last(digests(`typedef int T; ${text}`))).not.toBe(last(digests(`extern int T; ${text}`)));
    expect(last(digests(`typedef int U; ${text}`))).toBe(last(digests(`extern int U; ${text}`)));
  });

  it('changes with the macros that made its tokens, by name and not by number', () => {
    const digestWith = (name: string, id: number): string => {
      const atoms = createAtoms();
      const unit = plainUnit('int a = 1 + 2;', atoms);
      const use: MacroInvocation = {
        name: atoms.of(name),
        functionLike: false,
        parent: 0,
        inArgument: false,
        definition: { path: 'm.h', line: 1 },
      };
      const invocations = [undefined, undefined, undefined];
      const invocation = new Int32Array(unit.tokens.length);
      invocation[3] = id;
      const tokens = {
        ...unit.tokens,
        invocation,
        invocations: invocations.map((_, i) => (i === id ? use : undefined)),
      };
      return last(cutUnit({ ...unit, tokens }, atoms).items.map((item) => item.digest));
    };
    expect(digestWith('ONE', 1)).toBe(digestWith('ONE', 2));
    expect(digestWith('ONE', 1)).not.toBe(digestWith('TWO', 1));
    expect(digestWith('ONE', 1)).not.toBe(last(digests('int a = 1 + 2;')));
  });
});

describe('replayed ranges', () => {
  const header = 'typedef int H; struct s { H a; T *b; }; int h(H x) { return (T) - x; }';

  /** The header in the middle of a unit; `record` says that it is on record. */
  function unit(before: string, after: string, atoms: ReturnType<typeof createAtoms>, record?: number): CutInput {
    const first = plainUnit(before, atoms).tokens.length;
    const length = plainUnit(header, atoms).tokens.length;
    const whole = plainUnit(`# 1 "u.c"\n${before}\n# 1 "h.h"\n${header}\n# 3 "u.c"\n${after}`, atoms);
    return {
      ...whole,
      replays: record === undefined ? whole.replays : Int32Array.of(first, first + length - 1, record),
    };
  }

  const contexts: readonly (readonly [string, string])[] = [
    ['int x;', 'H y;'],
    ['int x; int z;', 'int y = (H)-1;'],
    ['typedef int T;', 'H y;'],
    ['typedef int T; typedef int H;', 'H y;'],
    ['int open(', ');'],
    ['int x;', 'H y;'],
  ];

  it('give what cutting the tokens gives', () => {
    const atoms = createAtoms();
    const cutter = createCutter(atoms);
    for (const [before, after] of contexts) {
      const replayed = cutter.cut(unit(before, after, atoms, 7));
      const plain = cutUnit(unit(before, after, atoms), atoms);
      expect(replayed.items).toEqual(plain.items);
      expect([replayed.first, replayed.last, replayed.marks]).toEqual([plain.first, plain.last, plain.marks]);
    }
  });

  it('share their items', () => {
    const atoms = createAtoms();
    const cutter = createCutter(atoms);
    const first = cutter.cut(unit('int x;', 'int y;', atoms, 7));
    const second = cutter.cut(unit('int z;', 'int w;', atoms, 7));
    expect(second.items[2]).toBe(first.items[2]);
  });
});
