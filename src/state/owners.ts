/** Whose element a field path or a variable is: the record, or the file, that handlers and writers are compared within. */
import type { FieldRef } from '../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../analysis/facts/link.ts';
import { type ElementKey, elementKey, type OwnerKey } from './inventory.ts';

/** Key of the record at `prefix` below an object of `fn`; undefined when there is no record. */
export function ownerOf(
  program: LinkedProgram,
  fn: LinkedFunction,
  object: number,
  prefix: string,
): OwnerKey | undefined {
  const tag = fn.facts.objects[object]?.record;
  if (tag === undefined || tag === null) return undefined;
  const key = program.recordKey(tag, fn.unit);
  return prefix === '' ? key : embeddedRecord(program, key, prefix, fn.unit);
}

/** Key of the record that the member at `path` of `record` holds. */
export function embeddedRecord(program: LinkedProgram, record: string, path: string, unit: number): string | undefined {
  let key = record;
  for (const step of path.split('.')) {
    const name = step.endsWith('[]') ? step.slice(0, -2) : step;
    const tag = program.records.get(key)?.facts.fields.find((f) => f.name === name)?.embeds;
    if (tag === undefined) return undefined;
    key = program.recordKey(tag, unit);
  }
  return key;
}

/** `file:PATH` of the file that declares the variable; its members count as the variable. */
export function variableOwner(program: LinkedProgram, path: string, unit: number): OwnerKey | undefined {
  const key = program.variableKey(variableName(path), unit);
  const variable = key === undefined ? undefined : program.variables.get(key);
  return variable && `file:${variable.path}`;
}

export function variableName(path: string): string {
  return path.replace(/\[\]$/, '');
}

/** An element that a path names. */
export interface Named {
  readonly key: ElementKey;
  /** The path means the element itself, not a part of it. */
  readonly isAll: boolean;
}

/** The element that a path starts with, and for a nested path the one that it ends in. */
export function elementsAt(program: LinkedProgram, fn: LinkedFunction, ref: FieldRef): readonly Named[] {
  const named = (owner: string | undefined, step: string, isAll: boolean): readonly Named[] =>
    owner === undefined ? [] : [{ key: elementKey(owner, variableName(step)), isAll: isAll && !step.endsWith('[]') }];
  if (ref.object < 0) return named(variableOwner(program, ref.path, fn.unit), ref.path, true);
  const [outer = '', ...rest] = ref.path.split('.');
  const inner = rest.at(-1);
  const own = named(ownerOf(program, fn, ref.object, ''), outer, inner === undefined);
  if (inner === undefined) return own;
  const around = ref.path.slice(0, ref.path.lastIndexOf('.'));
  return [...own, ...named(ownerOf(program, fn, ref.object, around), inner, true)];
}
