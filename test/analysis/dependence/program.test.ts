// Slices of C texts: which lines packets reach, and which lines reach what is sent and what is logged.
import { describe, expect, it } from 'vitest';
import { printWhole, type WholeStage } from '../../../src/analysis/print-whole.ts';
import { withReading } from '../../support/analysis.ts';

const head = `typedef unsigned long size_t; typedef long ssize_t;
ssize_t recv(int, void *, size_t, int); ssize_t send(int, const void *, size_t, int); int socket(int, int, int);
int open(const char *, int, ...); ssize_t write(int, const void *, size_t); int printf(const char *, ...);
void *memcpy(void *, const void *, size_t);
`;

const printed = (text: string, stage: WholeStage): Promise<readonly string[]> =>
  withReading({ 'a.c': head + text }, (reading, read, program) => {
    const solved = reading.solved(program, read, reading.link(program, read), 'fields');
    return [...printWhole(solved, stage, null)];
  });

/** Lines of the text with a step in the slice: the first is 1. */
async function linesIn(word: 'received' | 'sent' | 'logged', text: string): Promise<readonly number[]> {
  const first = head.split('\n').length - 1;
  const found = new Set<number>();
  for (const line of await printed(text, 'slice')) {
    const at = /^ +\d+ @(\d+) .*: ([a-z ]*|-)$/.exec(line);
    if (at?.[2]?.split(' ').includes(word)) found.add(Number(at[1]) - first);
  }
  return [...found].sort((a, b) => a - b);
}

describe('slices', () => {
  it('go through memory by what pointers may point to', async () => {
    const text = `struct c { int seen, sent; } a, b;
char packet[64];
void f(int s, struct c *p) {
  recv(s, packet, 64, 0);
  p->seen = packet[0];
  b.seen = 7;
  int x = a.seen;
  int y = a.sent;
}
int main(void) { f(0, &a); return 0; }`;
    expect(await linesIn('received', text)).toEqual([4, 5, 7]);
  });

  it('keep callers apart', async () => {
    const text = `char packet[64];
static int twice(int x) { return x + x; }
int main(void) {
  recv(0, packet, 64, 0);
  int n = twice(packet[0]);
  int m = twice(3);
  send(0, &m, n, 0);
  printf("%d", m);
  return 0;
}`;
    expect(await linesIn('logged', text)).toEqual([2, 6, 8]);
    expect(await linesIn('received', text)).toEqual([2, 4, 5, 7]);
  });

  it('hold what decides, in callers too', async () => {
    const text = `int on, quiet, other; char packet[64];
static void answer(int s) { if (!quiet) send(s, "no", 2, 0); }
static void tell(int s) { if (other) printf("yes"); }
int main(void) {
  if (on)
    answer(1);
  tell(2);
  return 0;
}`;
    expect(await linesIn('sent', text)).toEqual([2, 5, 6]);
    expect(await linesIn('logged', text)).toEqual([3, 7]);
  });

  it('tell a socket from a file by where its descriptor comes from', async () => {
    const text = `int wire, journal, given;
void f(void) {
  write(wire, "a", 1);
  write(journal, "b", 1);
  write(given, "c", 1);
}
int main(int n, char **v) {
  wire = socket(1, 2, 3);
  journal = open("j", 1);
  given = n;
  f();
  return 0;
}`;
    expect(await linesIn('sent', text)).toEqual([3, 5, 8, 10, 11]);
    expect(await linesIn('logged', text)).toEqual([4, 5, 9, 10, 11]);
  });

  it('go through copies, callbacks and variable arguments', async () => {
    const text = `#include <stdarg.h>
void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
int table[9]; struct pair { int a, b; } from, to;
static int order(const void *x, const void *y) { return *(int *)x - *(int *)y; }
static void say(const char *how, ...) {
  va_list list; va_start(list, how);
  int n = va_arg(list, int);
  send(0, &n, 4, 0);
}
int main(void) {
  table[0] = 4;
  qsort(table, 9, 4, order);
  memcpy(&to, &from, sizeof to);
  say("x", to.b + table[1]);
  return 0;
}`;
    expect(await linesIn('sent', text)).toEqual([4, 6, 7, 8, 11, 12, 13, 14]);
  });
});

describe('the dependence graph', () => {
  it('prints what each node depends on, and how', async () => {
    const text = `int t[4];
int get(int i, int *p) { if (i) return t[i]; return *p; }`;
    const lines = (await printed(text, 'dependence')).map((line) => line.trim());
    expect(lines).toContain('0 @6: entry decides, parameter 0');
    expect(lines).toContain('1 @6: 0 decides, parameter 0 as index, memory 0');
    expect(lines).toContain('2 @6: 0 decides, parameter 1 as pointer, memory 1');
    expect(lines).toContain('result @6: 1, 2');
  });
});
