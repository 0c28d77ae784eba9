/**
 * Described groups: calls that tell a library of one field each, by name and offset, so that it can send and take them.
 *
 * Method: `offsetof(T, f)` beside the text "f", as arguments of one callee. Such a list serves both directions.
 * Reports too much when: a library is told of the fields for another purpose, as to print them.
 * May miss when: the fields stand in a table instead of calls, or are named otherwise.
 */
import type { LinkedFunction, LinkedProgram } from '../../analysis/facts/link.ts';
import type { Coverage, HandlerRole } from '../inventory.ts';
import type { RawGroup } from './raw-group.ts';
import { descriptionIn, wireOfDescription } from './wire.ts';

const roles: readonly HandlerRole[] = ['encode', 'decode'];

export function describedGroups(program: LinkedProgram, fn: LinkedFunction): readonly RawGroup[] {
  const groups = new Map<string, RawGroup>();
  for (const call of fn.facts.calls) {
    const field = descriptionIn(call);
    if (!field) continue;
    const owner = program.recordKey(field.record, fn.unit);
    const shape = `${call.callee}(…, offsetof(□))`;
    const { line, region } = call;
    const coverage: Coverage = {
      at: { path: fn.path, line: fn.base + line },
      shape,
      wire: { ...wireOfDescription(program, fn, call), described: true },
    };
    for (const role of roles) {
      const id = `${role}\0${owner}\0${call.callee}`;
      const side = { object: -1, prefix: '', other: call.callee, otherObject: -1, otherPrefix: '' };
      const first = { role, ...side, path: field.path, line, region, macro: call.macro, shape };
      const made = { role, owner, object: -1, prefix: '', first, fields: new Map(), regions: [], whole: false };
      const group: RawGroup = groups.get(id) ?? made;
      groups.set(id, group);
      group.regions.push(region);
      if (!group.fields.has(field.path)) group.fields.set(field.path, coverage);
    }
  }
  return [...groups.values()];
}
