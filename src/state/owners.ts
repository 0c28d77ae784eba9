/** Whose element a field path or a variable is: the record, or the file, that handlers and writers are compared within. */
import type { LinkedFunction, LinkedProgram } from '../analysis/facts/link.ts';
import type { OwnerKey } from './inventory.ts';

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
