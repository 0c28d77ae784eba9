import { describe, expect, it } from 'vitest';
import { failedExpectations, readExpectations } from '../../support/expectations.ts';

const failures = (source: string, facts: readonly string[]): string[] =>
  failedExpectations(readExpectations(source), () => new Set(facts));

describe('an expectation', () => {
  it('that is exact fails on a missing and on an unexpected fact', () => {
    expect(failures('x; // expect: stores {a, b}', ['b', 'a'])).toEqual([]);
    expect(failures('x; // expect: stores {a, b}', ['a'])).toEqual(['line 1: stores: lacks {b}']);
    expect(failures('x; // expect: stores a', ['a', 'c'])).toEqual(['line 1: stores: has unexpected {c}']);
    expect(failures('x; // expect: stores {}', ['c'])).toHaveLength(1);
  });

  it('that is sound fails on a missing fact only', () => {
    expect(failures('x; // expect-sound: reads a', ['a', 'c'])).toEqual([]);
    expect(failures('x; // expect-sound: reads a', ['c'])).toHaveLength(1);
  });

  it('that is a todo fails once it holds', () => {
    expect(failures('x; // expect-todo(why): calls f', [])).toEqual([]);
    expect(failures('x; // expect-todo(why): calls f', ['f'])).toEqual([
      'line 1: calls: todo (why) holds now: make it an expect',
    ]);
  });

  it('speaks of its line, or of the next if it stands alone', () => {
    const lines = readExpectations('a; // expect: stores a\n  // expect: reads b\nb; // expect: calls c').map(
      (e) => e.line,
    );
    expect(lines).toEqual([1, 3, 3]);
  });

  it('splits sets at outer commas only, and reads what a pointer points to', () => {
    const [types, target] = readExpectations(
      'x; // expect: type {int (*)(int, char), "a,b"} // expect: p -> {pool[], x}',
    );
    expect([...(types?.facts ?? [])]).toEqual(['int (*)(int, char)', '"a,b"']);
    expect(target).toMatchObject({ kind: 'points-to', subject: 'p', facts: new Set(['pool[]', 'x']) });
  });

  it.each(['x; // expect: stors a', 'x; // expect-todo: stores a', 'x; // expects: stores a', '// expect: stores a'])(
    'that is misspelt, or about nothing, is an error: %s',
    (source) => {
      expect(() => readExpectations(source)).toThrow();
    },
  );
});
