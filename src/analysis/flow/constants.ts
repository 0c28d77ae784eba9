/** Integers that an expression is at compile time, as far as pointer arithmetic needs them. */
import type { Expression } from '../../c/program.ts';
import { resolved } from '../../c/types.ts';
import type { LayoutTable } from './layouts.ts';

/** undefined: not constant. Knows `offsetof` in its old spelling too: the address of a member of a null pointer. */
export function constantOf(e: Expression, layouts: LayoutTable): number | undefined {
  switch (e.kind) {
    case 'constant':
      return e.value ?? undefined;
    case 'sizeof':
      return layouts.size(e.of) || undefined;
    case 'offsetof':
      return memberOffset(e, layouts);
    case 'cast':
      return constantOf(e.value, layouts);
    case 'address':
      return nullOffset(e.of, layouts);
    case 'unary': {
      const value = constantOf(e.operand, layouts);
      return value === undefined ? undefined : e.op === '-' ? -value : e.op === '+' ? value : undefined;
    }
    case 'binary': {
      const left = constantOf(e.left, layouts);
      const right = left === undefined ? undefined : constantOf(e.right, layouts);
      if (left === undefined || right === undefined) return undefined;
      return e.op === '+' ? left + right : e.op === '-' ? left - right : e.op === '*' ? left * right : undefined;
    }
    default:
      return undefined;
  }
}

function memberOffset(e: Expression & { kind: 'offsetof' }, layouts: LayoutTable): number | undefined {
  let type = resolved(e.record);
  let offset = 0;
  for (const step of e.path) {
    while (type.kind === 'array') type = resolved(type.of);
    if (type.kind !== 'record' || step.startsWith('[')) return offset;
    offset += layouts.offset(type.tag, step);
    type = resolved(layouts.member(type.tag, step));
  }
  return offset;
}

/** Offset of an lvalue below a null pointer; undefined when it is below anything else. */
function nullOffset(e: Expression, layouts: LayoutTable): number | undefined {
  if (e.kind === 'field') {
    const object = nullOffset(e.object, layouts);
    return object === undefined ? undefined : object + layouts.offset(e.record, e.name);
  }
  if (e.kind === 'index') return resolved(e.base.type).kind === 'array' ? nullOffset(e.base, layouts) : undefined;
  if (e.kind !== 'deref') return undefined;
  return constantOf(e.pointer, layouts);
}
