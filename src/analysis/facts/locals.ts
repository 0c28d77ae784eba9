/** What each local variable of a function is assigned, wherever that stands. */
import type { Expression, FunctionDefinition, Initializer, Statement } from '../../c/program.ts';
import { pointee } from '../../c/types.ts';
import type { LocalAssignment } from './places.ts';
import type { SingleValue } from './values.ts';
import { children } from './values.ts';

export interface Assignments {
  readonly pointers: readonly LocalAssignment[];
  readonly singleValue: SingleValue;
}

export function collectAssignments(fn: FunctionDefinition): Assignments {
  const pointers: LocalAssignment[] = [];
  const values = new Map<number, Expression | 'several'>();
  const assigned = (local: number, value: Expression | undefined): void => {
    pointers.push({ local, value });
    const known = values.get(local);
    if (known || local < fn.params.length || !value) values.set(local, 'several');
    else values.set(local, value);
  };
  visitExpressions(fn.body, {
    expression(e) {
      if (e.kind === 'assign' && e.target.kind === 'local') assigned(e.target.local, plainValue(e));
      else if (e.kind === 'address' && e.of.kind === 'local' && pointee(e.of.type)) assigned(e.of.local, undefined);
      else if (e.kind === 'address' && e.of.kind === 'local') values.set(e.of.local, 'several');
    },
    declared(local, initializer) {
      if (initializer.kind === 'value') assigned(local, initializer.value);
    },
  });
  return {
    pointers,
    singleValue: (local) => {
      const value = values.get(local);
      return value === 'several' ? undefined : value;
    },
  };
}

/** The value of `=`; the target itself for `+=` and `++` on pointers, which stay in their object. */
function plainValue(e: Expression & { kind: 'assign' }): Expression | undefined {
  return e.op === '=' ? e.value : undefined;
}

interface Visitor {
  expression(e: Expression): void;
  declared(local: number, initializer: Initializer): void;
}

/** Every expression below `s`, parents first; those in initialisers and statement expressions too. */
export function visitExpressions(s: Statement, visitor: Visitor): void {
  const expression = (e: Expression | undefined): void => {
    if (!e) return;
    visitor.expression(e);
    for (const child of children(e)) expression(child);
    if (e.kind === 'statement-expression') statement(e.body);
    if (e.kind === 'compound-literal') initializer(e.initializer);
  };
  const initializer = (init: Initializer): void => {
    if (init.kind === 'value') expression(init.value);
    else for (const item of init.items) initializer(item.value);
  };
  const statement = (st: Statement | undefined): void => {
    if (!st) return;
    switch (st.kind) {
      case 'block':
        for (const inner of st.body) statement(inner);
        return;
      case 'declare':
        if (!st.initializer) return;
        visitor.declared(st.local, st.initializer);
        return initializer(st.initializer);
      case 'if':
        expression(st.condition);
        statement(st.then);
        return statement(st.otherwise);
      case 'loop':
        statement(st.initial);
        expression(st.condition);
        expression(st.step);
        return statement(st.body);
      case 'switch':
        expression(st.value);
        return statement(st.body);
      case 'expression':
      case 'return':
        return expression(st.value);
      case 'asm':
        for (const e of [...st.outputs, ...st.inputs]) expression(e);
        return;
      case 'goto':
        return typeof st.target === 'string' ? undefined : expression(st.target);
      default:
        return;
    }
  };
  statement(s);
}
