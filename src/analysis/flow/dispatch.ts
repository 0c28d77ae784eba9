/**
 * Calls of a function that an object holds, with the object or with what it holds beside: `o->f(o)`, `o->f(o->a)`.
 *
 * Method: the pointer to the object is written alike in the callee and in the argument.
 * Reports too much when: the object is written in two ways. May miss when: the pointer changes between the two.
 */
import { printExpression } from '../../c/print-expression.ts';
import type { Expression } from '../../c/program.ts';
import { type CType, resolved } from '../../c/types.ts';
import type { Place } from './builder.ts';
import type { Call, FlowContext } from './context.ts';
import type { CallFlow } from './flow.ts';

/** `place`: where the function pointer was found. */
export function dispatchOf(
  c: FlowContext,
  e: Call,
  { base, offset, add, as }: Place & { readonly kind: 'through' },
): CallFlow['object'] {
  const held = memberOf(c, functionPointer(e.callee));
  if (!held) return undefined;
  const self: number[] = [];
  const members: [argument: number, distance: number][] = [];
  for (const [i, written] of e.args.entries()) {
    const arg = uncast(written);
    const beside = isScalar(arg.type) ? memberOf(c, arg) : undefined;
    if (pointerText(arg) === held.pointer) self.push(i);
    else if (beside?.pointer === held.pointer) members.push([i, add - held.distance + beside.distance]);
  }
  return self.length + members.length === 0 ? undefined : { pointer: [base, offset, as], distance: add, self, members };
}

/** `(*o->f)` is `o->f`. */
function functionPointer(e: Expression): Expression {
  const at = uncast(e);
  return at.kind === 'deref' && resolved(at.type).kind === 'function' ? functionPointer(at.pointer) : at;
}

function uncast(e: Expression): Expression {
  return e.kind === 'cast' ? uncast(e.value) : e;
}

function isScalar(type: CType): boolean {
  const { kind } = resolved(type);
  return kind !== 'record' && kind !== 'array' && kind !== 'function';
}

/** Of `o->m.n`: `o` as it is written, and the bytes from what it points to. */
function memberOf(c: FlowContext, e: Expression): { readonly pointer: string; readonly distance: number } | undefined {
  let at = e;
  let distance = 0;
  while (at.kind === 'field') {
    distance += c.b.layouts.offset(at.record, at.name);
    at = at.object;
  }
  if (at.kind !== 'deref' || at === e) return undefined;
  return { pointer: pointerText(at.pointer), distance };
}

function pointerText(e: Expression): string {
  return printExpression(e, []);
}
