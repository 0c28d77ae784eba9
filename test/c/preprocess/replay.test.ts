import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PreprocessedUnit, UnitOptions } from '../../../src/c/preprocess/preprocess.ts';
import { type Files, optionsOf, readerOf, spellings, type Workbench, workbench } from './oracle.ts';
import { TRAPS } from './traps.ts';

/** Everything of a unit that a reader can see, ids replaced by what they mean. */
function visible(bench: Workbench, unit: PreprocessedUnit): unknown {
  const { tokens } = unit;
  const chain = (id: number): string => {
    const one = tokens.invocations[id];
    if (one === undefined) return '';
    const place = `${one.definition.path}:${one.definition.line}`;
    return `${bench.atoms.text(one.name)}@${place}${one.inArgument ? '!' : ''}<${chain(one.parent)}`;
  };
  const texts = spellings(bench, unit);
  const rows = texts.map((text, i) => {
    const place = `${tokens.files[tokens.file[i] ?? 0]}:${tokens.line[i]}:${tokens.column[i]}`;
    return `${text} ${tokens.kind[i]} ${tokens.flags[i]} ${place} ${chain(tokens.invocation[i] ?? 0)}`;
  });
  const dependencies = unit.dependencies.map(({ path, hash }) => `${path} ${hash}`).sort();
  return { rows, dependencies, limitations: unit.limitations };
}

/** Units one after another in one preprocessor: with replay, and each alone without. */
function expectSame(files: Files, units: readonly Partial<UnitOptions>[]): number {
  const shared = workbench();
  let replayed = 0;
  for (const changes of units) {
    const unit = shared.preprocessor.preprocess(optionsOf(changes), readerOf(files));
    replayed += unit.replays.length / 3;
    const alone = workbench();
    const plain = alone.preprocessor.preprocess(optionsOf({ ...changes, replay: 'off' }), readerOf(files));
    expect(visible(shared, unit)).toEqual(visible(alone, plain));
  }
  return replayed;
}

const twice: readonly Partial<UnitOptions>[] = [{ path: 'main.c' }, { path: 'main.c' }];

describe('a replayed header gives what reading it gives', () => {
  test.each(TRAPS.filter(({ files }) => Object.keys(files).length > 1))('$name', ({ files, options }) => {
    expectSame(files, [{ ...options }, { ...options }]);
  });

  const STORIES: Readonly<Record<string, Files>> = {
    'macros read, defined and undefined': {
      'main.c': '#include "h.h"\nA B\n#define A 2\n#include "h.h"\nA B\n#undef B\n#include "h.h"\nA B C\n',
      'h.h': '#ifdef B\n#undef A\n#endif\nA x B\n#define B b\n#define C C1\n#undef C\n',
    },
    'a name that is no macro on entry is read too': {
      'main.c': '#include "h.h"\n#define x y\n#include "h.h"\n#undef x\n#include "h.h"\n',
      'h.h': 'x z\n',
    },
    'nested headers hand on what they read': {
      'main.c': '#include "o.h"\n#define K 1\n#include "o.h"\n#include "o.h"\n',
      'o.h': 'o\n#include "i.h"\nL\n',
      'i.h': '#ifdef K\n#define L k\n#else\n#define L n\n#endif\n',
    },
    'a header that undoes what another reads': {
      'main.c': '#include "o.h"\nG\n#include "o.h"\n#define G 3\n#include "o.h"\nG\n',
      'o.h': '#define G 1\n#include "i.h"\n#undef G\n#include "i.h"\n',
      'i.h': 'G\n#ifndef G\n#define H h\n#endif\nH\n',
    },
    counters: { 'main.c': '#include "h.h"\n__COUNTER__\n#include "h.h"\n', 'h.h': '__COUNTER__ __LINE__ __FILE__\n' },
    'the depth of #include': {
      'main.c': '#include "a.h"\n#include "b.h"\n#include "a.h"\n',
      'a.h': '__INCLUDE_LEVEL__\n',
      'b.h': '#include "a.h"\n__BASE_FILE__\n',
    },
    'pushed macros': {
      'main.c': '#define M 1\n#include "p.h"\n#define M 2\n#include "q.h"\nM\n#include "p.h"\n#include "q.h"\nM\n',
      'p.h': '#pragma push_macro("M")\n#undef M\n',
      'q.h': '#pragma pop_macro("M")\nM\n',
    },
    'pragma once, and a header that reads another twice': {
      'main.c': '#include "a.h"\n#include "o.h"\n#include "a.h"\n',
      'a.h': '#include "o.h"\na\n#include "o.h"\n',
      'o.h': '#pragma once\no\n',
    },
    '#line stays in its file': {
      'main.c': '#include "h.h"\n__LINE__ __FILE__\n#include "h.h"\n__LINE__\n',
      'h.h': '#line 40 "z.y"\n__LINE__ __FILE__\n',
    },
    'limitations come again': { 'main.c': '#include "h.h"\n#include "h.h"\n', 'h.h': '#error no\n#include "none.h"\n' },
    'invocations come again': {
      'main.c': '#define f(x) [x ONE]\n#define ONE 1\n#include "h.h"\nf(ONE)\n#include "h.h"\n',
      'h.h': 'f(ONE) f(f(2)) _Pragma("p")\n',
    },
  };

  test.each(Object.keys(STORIES))('%s', (name) => {
    expectSame(STORIES[name] ?? {}, twice);
  });

  test('headers that depend on nothing are replayed, with one id', () => {
    const files = { 'main.c': '#include "h.h"\n', 'h.h': 'int x;\n' };
    const bench = workbench();
    const units = twice.map((changes) => [
      ...bench.preprocessor.preprocess(optionsOf(changes), readerOf(files)).replays,
    ]);
    expect(units).toEqual([[], [0, 2, expect.any(Number)]]);
  });

  test('a header is not replayed where the files it reads have changed', () => {
    const bench = workbench();
    const run = (files: Files): string =>
      spellings(bench, bench.preprocessor.preprocess(optionsOf({ includeDirs: ['i'] }), readerOf(files))).join(' ');
    const files = { 'main.c': '#include "h.h"\n', 'h.h': '#include "n.h"\n', 'i/n.h': 'old\n' };
    expect(run(files)).toBe('old');
    expect(run({ ...files, 'i/n.h': 'new\n' })).toBe('new');
    expect(run({ ...files, 'n.h': 'beside\n' })).toBe('beside');
    expect(run(files)).toBe('old');
  });

  test('dialects and search chains do not share records', () => {
    const files = {
      'main.c': '#include "h.h"\n',
      'h.h': '??=define a <n.h>\n#if 1\n??(\n#include <n.h>\n#endif\n',
      'i/n.h': 'i',
      'j/n.h': 'j',
    };
    const chains = [{ includeDirs: ['i'] }, { includeDirs: ['j'] }, { includeDirs: ['j', 'i'] }];
    expectSame(files, [...chains, ...chains.map((chain) => ({ ...chain, std: 'c99' }))]);
  });

  const names = ['A', 'B', 'C'];
  const line = fc.oneof(
    fc.constantFrom(...names).map((n) => `${n} text`),
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom('1', 'B', 'C x', ''))
      .map(([n, body]) => `#define ${n} ${body}`),
    fc.constantFrom(...names).map((n) => `#undef ${n}`),
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom('ifdef', 'ifndef'))
      .map(([n, d]) => `#${d} ${n}\n${n} yes\n#else\n#define ${n} e\n#endif`),
    fc.constantFrom('x', 'y', 'z').map((h) => `#include "${h}.h"`),
    fc.constantFrom(
      '__COUNTER__',
      '#if A == 1\none\n#endif',
      '#pragma once',
      '#pragma push_macro("A")',
      '#pragma pop_macro("A")',
    ),
  );
  const body = fc.array(line, { maxLength: 8 }).map((lines) => `${lines.join('\n')}\n`);
  const leaf = fc
    .array(
      line.filter((text) => !text.startsWith('#include')),
      { maxLength: 8 },
    )
    .map((lines) => `${lines.join('\n')}\n`);

  test('for any headers', () => {
    let replayed = 0;
    fc.assert(
      fc.property(body, body, leaf, leaf, (main, x, y, z) => {
        const files = {
          'main.c': main + main,
          'other.c': `#define B b\n${main}`,
          'x.h': x.replaceAll('"x.h"', '"y.h"'),
          'y.h': `${y}#include "z.h"\n`,
          'z.h': z,
        };
        replayed += expectSame(files, [...twice, { path: 'other.c' }, { path: 'main.c' }]);
      }),
      { numRuns: 300 },
    );
    expect(replayed).toBeGreaterThan(300);
  });
});
