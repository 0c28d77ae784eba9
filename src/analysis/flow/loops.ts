/** Lines of the loops of a function, those that a backward `goto` makes among them. */
import type { Expression, Statement } from '../../c/program.ts';
import { visitStatements } from './visit.ts';

/** First and last line of each loop, outer ones first. */
export function loopsOf(body: Statement): readonly (readonly [first: number, last: number])[] {
  const loops: [number, number][] = [];
  const labels = new Map<string, number>();
  visitStatements(body, (s) => {
    if (s.kind === 'loop') loops.push([s.place.line, lastLine(s)]);
    else if (s.kind === 'label') labels.set(s.name, s.place.line);
    else if (s.kind === 'goto' && typeof s.target === 'string') {
      const label = labels.get(s.target);
      if (label !== undefined) loops.push([label, s.place.line]);
    }
  });
  return loops.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
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
