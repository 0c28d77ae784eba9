/** Statements below a statement, itself first, in source order, each with the expressions that stand in it directly. */
import type { Expression, Statement } from '../../c/program.ts';

export function visitStatements(
  s: Statement | undefined,
  visit: (s: Statement, expressions: readonly Expression[]) => void,
): void {
  if (!s) return;
  switch (s.kind) {
    case 'block':
      visit(s, []);
      for (const inner of s.body) visitStatements(inner, visit);
      return;
    case 'if':
      visit(s, [s.condition]);
      visitStatements(s.then, visit);
      return visitStatements(s.otherwise, visit);
    case 'loop':
      visit(
        s,
        [s.condition, s.step].filter((e) => e !== undefined),
      );
      visitStatements(s.initial, visit);
      return visitStatements(s.body, visit);
    case 'switch':
      visit(s, [s.value]);
      return visitStatements(s.body, visit);
    case 'expression':
      return visit(s, [s.value]);
    case 'return':
      return visit(s, s.value ? [s.value] : []);
    default:
      return visit(s, []);
  }
}
