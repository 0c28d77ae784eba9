// The steps of C texts, where they lead, and on which of them others depend.
import { describe, expect, it } from 'vitest';
import type { StepsStage } from '../../src/analysis/print-steps.ts';
import { printWhole } from '../../src/analysis/print-whole.ts';
import { withReading } from '../support/analysis.ts';

/** The lines about the steps of `f`, as `emit` prints them. */
function stepsOf(body: string, stage: StepsStage): Promise<readonly string[]> {
  return withReading({ 'a.c': body }, (reading, read, program) => {
    const solved = reading.solved(program, read, reading.link(program, read), 'fields');
    return [...printWhole(solved, stage, 'f')].slice(1).map((line) => line.trim());
  });
}

/** Of each step of `f`, its text without the number, and those it is control dependent on. */
const dependent = (body: string): Promise<readonly string[]> => stepsOf(body, 'control-dependence');

describe('control flow', () => {
  it('goes through conditions, loops and switches', async () => {
    const text = `int g(int);
int f(int x) {
  int n = 0;
  for (int i = 0; i < x; i++) {
    if (i == 3) continue;
    switch (x) { case 1: n++; break; case 2: goto out; default: n = i; }
  }
  do { n--; } while (n && g(n));
out:
  return n;
}`;
    expect(await stepsOf(text, 'control-flow')).toEqual([
      '0 @3 store n: 1',
      '1 @4 store i: 2',
      '2 @4 evaluate (compare, i, with, x): 3, 12',
      '3 @5 evaluate (compare, i, with): 4, 5',
      '4 @5 evaluate: 10',
      '5 @6 evaluate (x): 6, 8, 9',
      '6 @6 store n (n): 7',
      '7 @6 evaluate: 10',
      '8 @6 evaluate: 16',
      '9 @6 store n (i): 10',
      '10 @4 store i (i): 11',
      '11 @4 evaluate: 2',
      '12 @8 store n (n): 13',
      '13 @8 evaluate (n): 14, 15',
      '14 @8 call g (argument 0, n): 15',
      '15 @8 evaluate (n, #14): 16, 12',
      '16 @10 return (n): end',
    ]);
  });

  it('does not go on behind what does not come back, be it the program’s own', async () => {
    const text = `void exit(int);
static void give_up(int why) { if (why) exit(1); else exit(2); }
static void turn(void) { for (;;) ; }
int f(int x) { if (x) give_up(x); turn(); return x; }`;
    const lines = await stepsOf(text, 'control-flow');
    expect(lines).toContain('1 @4 call give_up (argument 0, x): end');
    // That it is an endless loop is not taken to mean that nothing comes after.
    expect(lines).toContain('2 @4 call turn: 3');
  });

  it('may come back to setjmp from any call', async () => {
    const text = `typedef int jmp_buf[8]; int setjmp(jmp_buf); void g(void); jmp_buf b;
int f(void) { if (setjmp(b)) return 1; g(); return 0; }`;
    expect(await stepsOf(text, 'control-flow')).toContain('3 @2 call g: 4, 0');
  });

  it('goes from a computed goto to every label', async () => {
    const text = `int f(int x) { void *to = x ? &&a : &&b; goto *to; a: x = 1; b: return x; }`;
    expect(await stepsOf(text, 'control-flow')).toContain('1 @1 evaluate (to): 2, 3');
  });
});

describe('control dependence', () => {
  it('is on the conditions that decide, not on those before', async () => {
    const text = `int f(int x, int y) {
  if (x) y = 1;
  if (y) x = 2; else x = 3;
  return x;
}`;
    expect(await dependent(text)).toEqual([
      '0 @2 evaluate (x): -',
      '1 @2 store y: 0',
      '2 @3 evaluate (y): -',
      '3 @3 store x: 2',
      '4 @3 evaluate: 2',
      '5 @3 store x: 2',
      '6 @4 return (x): -',
    ]);
  });

  it('is on what may leave before', async () => {
    const text = `void exit(int);
int f(int x, int y) {
  if (x) exit(1);
  while (y) { if (y == x) return 1; y--; }
  return 0;
}`;
    const lines = await dependent(text);
    expect(lines).toContain('2 @4 evaluate (y): 0, 3');
    expect(lines).toContain('5 @4 store y (y): 3');
  });
});
