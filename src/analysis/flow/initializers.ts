/** Initialisers: what stands in an object from the start. */
import type { Initializer, InitializerStep } from '../../c/program.ts';
import { type CType, resolved } from '../../c/types.ts';
import { behind, type Member, type Place } from './builder.ts';
import type { FlowContext } from './context.ts';
import { isRecord } from './types.ts';

/** `place`, which is of the type `type`, takes what `init` says; the stores are not written down. */
export function fillPlace(c: FlowContext, place: Place, type: CType, init: Initializer): void {
  if (init.kind === 'list') {
    for (const item of init.items)
      fillPlace(c, behind(place, offsetOf(c, item.path)), typeAt(c, type, item.path), item.value);
    return;
  }
  const { value } = init;
  if (isRecord(value.type)) {
    const from = c.locate(value).place;
    const size = c.b.layouts.size(value.type);
    c.b.read({ place: from, line: value.place.line, size });
    c.b.block(place, from, size);
  } else if (value.kind === 'string' || resolved(value.type).kind === 'void') c.flow(value);
  else c.b.assign(place, c.flow(value, resolved(type).kind === 'pointer' ? type : value.type));
}

function typeAt(c: FlowContext, type: CType, path: readonly InitializerStep[]): CType {
  let at = type;
  for (const step of path) {
    const outer = resolved(at);
    if (step.kind === 'field') at = c.b.layouts.member(step.record, step.name);
    else if (outer.kind === 'array') at = outer.of;
  }
  return at;
}

function offsetOf(c: FlowContext, path: readonly InitializerStep[]): number {
  let offset = 0;
  for (const step of path) if (step.kind === 'field') offset += c.b.layouts.offset(step.record, step.name);
  return offset;
}

/** Member that an initialiser fills last, if it is one. */
export function memberOf(path: readonly InitializerStep[]): Member | undefined {
  const last = path.at(-1);
  return last?.kind === 'field' ? [last.record, last.name] : undefined;
}
