/**
 * Persistence by type: which records have instances that outlive a call.
 *
 * Method: records that variables of file scope hold or point to, or that functions obtain from a call, and whatever those
 * embed or point to. Reports too much when: a function returns a pointer into a packet. May miss when: an instance lives
 * on the stack of the main loop only (the whole-program classification finds those).
 */
import type { LinkedProgram } from '../analysis/facts/link.ts';

export function persistentRecords(program: LinkedProgram): ReadonlySet<string> {
  const found = new Set<string>();
  const todo: string[] = [];
  const add = (tag: string | undefined, unit: number): void => {
    if (tag === undefined) return;
    const key = program.recordKey(tag, unit);
    if (found.has(key)) return;
    found.add(key);
    todo.push(key);
  };
  for (const v of program.variables.values()) {
    add(v.facts.embeds, -1);
    add(v.facts.pointsTo, -1);
  }
  for (const fn of program.functions) {
    for (const object of fn.facts.objects) {
      if (!object.direct && object.record !== null && object.origins.length > 0) add(object.record, fn.unit);
    }
  }
  for (let key = todo.pop(); key !== undefined; key = todo.pop()) {
    for (const field of program.records.get(key)?.facts.fields ?? []) {
      add(field.embeds, -1);
      add(field.pointsTo, -1);
    }
  }
  return found;
}
