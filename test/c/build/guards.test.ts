/** The conditions that lines stand under. */
import { describe, expect, it } from 'vitest';
import { definedIn, guardsOf, optionsOf, settingsFor } from '../../../src/c/build/guards.ts';
import type { BuildPlan } from '../../../src/c/build/settings.ts';

/** Of the lines marked `<`. */
function wanted(text: string): readonly string[] {
  const lines = text.split('\n');
  const marked = new Set(lines.flatMap((line, i) => (line.includes('<') ? [i + 1] : [])));
  return guardsOf(text, marked).map(({ name, state }) => `${state} ${name}`);
}

describe('the conditions around a line', () => {
  it.each([
    ['#ifdef A\nint x; // <\n#endif', ['on A']],
    ['#ifndef A\nint x; // <\n#endif', ['off A']],
    ['#ifdef A\n#else\nint x; // <\n#endif', ['off A']],
    ['#ifdef A\nint x;\n#endif\nint y; // <', []],
    ['#if defined(A) && !defined B /* || C */\nint x; // <\n#endif', ['on A', 'off B']],
    ['#if defined(A) || (defined(B))\nint x; // <\n#else\n#endif', ['on A', 'on B']],
    ['#if A || B\n#else\nint x; // <\n#endif', []],
    ['#if A\n#elif B\nint x; // <\n#endif', ['off A', 'on B']],
    ['#ifdef A\n#elifdef B\n#else\nint x; // <\n#endif', ['off A', 'off B']],
    ['#if VERSION >= 3\nint x; // <\n#endif', []],
    ['#if VERSION >= 3 && defined(A)\nint x; // <\n#endif', ['on A']],
    ['#if 0\nint x; // <\n#endif', []],
    ['#ifdef A\n# if !B\nint x; // <\n# endif\n#endif', ['on A', 'off B']],
    ['#if defined(A) && \\\n    defined(B)\nint x; \\\n  y; // <\n#endif', ['on A', 'on B']],
    ['int x; // <\n#else\n#endif\n#endif\nint y; // <', []],
  ])('%j', (text, expected) => {
    expect(wanted(text)).toEqual(expected);
  });
});

describe('the options of a text', () => {
  it('are what some branch wants on', () => {
    const text = '#ifdef A\n#elif defined(B) && \\\n  C\n#else\n#endif\n#ifndef D\n#endif\n # if E // F\n#endif';
    expect(optionsOf(text)).toEqual(['A', 'B', 'C', 'E']);
  });

  it('are told from what it defines itself', () => {
    expect(definedIn('#define A 1\n  # define B(x) x\n// #define C\n#undef D')).toEqual(['A', 'B']);
  });
});

describe('the settings for them', () => {
  const unit = {
    path: 'a.c',
    macros: [
      { name: 'HAVE_A', body: '1' },
      { name: 'OFF', body: null },
    ],
  };
  const plan = { units: [unit], programs: [], limitations: [], mode: 'inferred' } as unknown as BuildPlan;
  const settings = (...texts: readonly string[]) =>
    settingsFor(
      texts.map((text) => ({ name: text.slice(1), state: text.startsWith('+') ? 'on' : 'off' })),
      plan,
    );

  it('are those that the configuration does not fulfil', () => {
    expect(settings('+HAVE_A', '-USE_B', '-OFF')).toEqual([]);
    expect(settings('+USE_B', '-HAVE_A', '+OFF')).toEqual([
      { name: 'HAVE_A', body: null },
      { name: 'OFF', body: '1' },
      { name: 'USE_B', body: '1' },
    ]);
  });

  it('leave systems, compilers and debugging alone', () => {
    expect(settings('+_WIN32', '+__GNUC__', '+HAVE_FREEBSD', '+DEBUG', '+USE_B')).toEqual([
      { name: 'USE_B', body: '1' },
    ]);
  });

  it('are none where a change is about everything', () => {
    expect(settings(...Array.from({ length: 40 }, (_, i) => `+USE_${i}`))).toEqual([]);
  });
});
