/** Lines of the loops of a function, those that a backward `goto` makes among them. */
import type { Expression, Statement } from '../../c/program.ts';
import { visitStatements } from './visit.ts';

/** First and last line of each loop, outer ones first. */
export function loopsOf(body: Statement): readonly (readonly [first: number, last: number])[] {
  const loops: [number, number][] = [];
  const labels = new Map<string, number>();
  visitStatements(body, (s) => {
    if (s.kind === 'loop' && !runsOnce(s)) loops.push([s.place.line, lastLine(s)]);
    else if (s.kind === 'label') labels.set(s.name, s.place.line);
    else if (s.kind === 'goto' && typeof s.target === 'string') {
      const label = labels.get(s.target);
      if (label !== undefined) loops.push([label, s.place.line]);
    }
  });
  return loops.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** `do ... while (0)`: how macros make one statement of several. */
function runsOnce(s: Statement & { readonly kind: 'loop' }): boolean {
  if (s.form !== 'do') return false;
  let { condition } = s;
  while (condition?.kind === 'cast') condition = condition.value;
  return condition?.kind === 'constant' && condition.value === 0;
}

function lastLine(s: Statement): number {
  let last = s.place.line;
  const see = (line: number): void => {
    if (line > last) last = line;
  };
  visitStatements(s, (inner, expressions) => {
    see(inner.place.line);
    for (const e of expressions) see(lastLineOf(e));
  });
  return last;
}

/** Operands of calls and assignments may stand on later lines. */
function lastLineOf(e: Expression): number {
  switch (e.kind) {
    case 'call':
      return Math.max(e.place.line, ...e.args.map(lastLineOf));
    case 'assign':
      return Math.max(e.place.line, e.value ? lastLineOf(e.value) : 0);
    case 'binary':
      return Math.max(e.place.line, lastLineOf(e.right));
    default:
      return e.place.line;
  }
}
