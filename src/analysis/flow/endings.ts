/**
 * Code that only runs when the program ends: the statements of a block before a call that does not come back because the
 * program exits, as long as none of them leaves the block another way.
 *
 * May miss when: the way out is a call that itself never comes back.
 */
import { externalModel } from '../../c/externals/externals.ts';
import type { Expression, Statement } from '../../c/program.ts';
import { visitStatements } from './visit.ts';

/** First and last line of each such stretch. */
export function endingsOf(body: Statement): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  visitStatements(body, (s) => {
    if (s.kind !== 'block') return;
    let first: number | undefined;
    for (const inner of s.body) {
      if (leaves(inner)) first = undefined;
      else if (first === undefined) first = inner.place.line;
      if (inner.kind !== 'expression' || !exits(inner.value)) continue;
      found.push([first ?? inner.place.line, inner.place.line]);
      return;
    }
  });
  return found;
}

const exits = (e: Expression): boolean =>
  e.kind === 'call' &&
  e.callee.kind === 'global' &&
  (externalModel(e.callee.name)?.effects.some(({ kind }) => kind === 'exits') ?? false);

/** Something else may come after, or before: a label is where control comes from elsewhere. */
function leaves(s: Statement): boolean {
  let found = false;
  visitStatements(s, ({ kind }) => {
    if (kind === 'return' || kind === 'goto' || kind === 'break' || kind === 'continue' || kind === 'case')
      found = true;
    if (kind === 'label' || kind === 'default') found = true;
  });
  return found;
}
