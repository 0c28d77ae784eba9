/** The elements of a program: fields of its own records, its variables of file scope, the values of its flag families. */
import type { RecordFacts } from '../analysis/facts/facts.ts';
import type { LinkedProgram, LinkedRecord, LinkedVariable } from '../analysis/facts/link.ts';
import type { Position } from '../source/range.ts';
import type { FlagFamilies } from './handlers/flags.ts';
import { type ElementKey, elementKey, type StateElement, type Write } from './inventory.ts';
import { natureOf } from './nature.ts';

/** `uses`: bits of `Use`, by element. */
export function elementsOf(
  program: LinkedProgram,
  families: FlagFamilies,
  uses: Uses,
): ReadonlyMap<ElementKey, StateElement> {
  const elements = new Map<ElementKey, StateElement>();
  const add = (element: StateElement): void => {
    elements.set(element.key, element);
  };
  for (const record of program.records.values())
    if (isOwn(record.path)) fieldElements(program, record, uses).forEach(add);
  for (const variable of program.variables.values()) {
    if (isOwn(variable.path) && !variable.facts.declaration) add(variableElement(program, variable, uses));
  }
  for (const e of program.enums) {
    if (!isOwn(e.path)) continue;
    for (const v of e.values) add(flagElement(e.tag, v.name, { path: e.path, line: v.line }));
  }
  for (const [name, at] of macroFlags(program, families)) {
    const owner = families.get(name);
    if (owner !== undefined && !elements.has(elementKey(owner, name))) add(flagElement(owner, name, at));
  }
  return elements;
}

/** Absolute paths are system headers: their records are not the project's state. */
export function isOwn(path: string): boolean {
  return !path.startsWith('/');
}

type Uses = ReadonlyMap<ElementKey, number>;

function fieldElements(program: LinkedProgram, record: LinkedRecord, uses: Uses): readonly StateElement[] {
  return record.facts.fields.map((field) => ({
    key: elementKey(record.key, field.name),
    kind: 'field',
    owner: record.key,
    name: field.name,
    type: field.type,
    nature: natureOf(field, record.facts.tag, recordsOf(program), uses.get(elementKey(record.key, field.name)) ?? 0),
    declared: { path: record.path, line: record.base + field.line },
    ...(field.embeds === undefined ? {} : { holds: program.recordKey(field.embeds, -1) }),
  }));
}

function variableElement(program: LinkedProgram, variable: LinkedVariable, uses: Uses): StateElement {
  const { facts, path, base } = variable;
  const key = elementKey(`file:${path}`, facts.name);
  return {
    key,
    kind: 'variable',
    owner: `file:${path}`,
    name: facts.name,
    type: facts.type,
    nature: natureOf(facts, '', recordsOf(program), uses.get(key) ?? 0),
    declared: { path, line: base + facts.line },
    ...(facts.embeds === undefined ? {} : { holds: program.recordKey(facts.embeds, -1) }),
  };
}

function recordsOf(program: LinkedProgram): (tag: string) => RecordFacts | undefined {
  return (tag) => program.records.get(program.recordKey(tag, -1))?.facts;
}

function flagElement(owner: string, name: string, declared: StateElement['declared']): StateElement {
  return { key: elementKey(owner, name), kind: 'flag', owner, name, type: owner, nature: 'flags', declared };
}

/** Where the macros of flag families are defined; those of system headers are not the project's. */
function macroFlags(program: LinkedProgram, families: FlagFamilies): ReadonlyMap<string, Position> {
  const places = new Map<string, Position>();
  for (const fn of program.functions) {
    for (const flag of fn.facts.flags) {
      if (flag.family !== undefined || places.has(flag.name) || !families.has(flag.name)) continue;
      const at = flag.definition ?? { path: fn.path, line: fn.base + flag.line };
      if (isOwn(at.path)) places.set(flag.name, at);
    }
  }
  return places;
}

/** Where each value is set, assigned, handed to a call or put in a table: a value that is only tested carries no state. */
export function flagUses(program: LinkedProgram, families: FlagFamilies): ReadonlyMap<ElementKey, readonly Write[]> {
  const uses = new Map<ElementKey, Write[]>();
  for (const { key, path, base, facts } of program.variables.values()) {
    for (const { name, line } of facts.constants) {
      const owner = families.get(name);
      if (owner === undefined) continue;
      const list = uses.get(elementKey(owner, name)) ?? [];
      uses.set(elementKey(owner, name), list);
      list.push({ function: key, at: { path, line: base + line }, in: 'initialiser' });
    }
  }
  for (const fn of program.functions) {
    for (const flag of fn.facts.flags) {
      const owner = families.get(flag.name);
      if (owner === undefined || (flag.use !== 'set' && flag.use !== 'assign' && flag.use !== 'argument')) continue;
      const key = elementKey(owner, flag.name);
      const list = uses.get(key) ?? [];
      uses.set(key, list);
      list.push({ function: fn.key, at: { path: fn.path, line: fn.base + flag.line } });
    }
  }
  return uses;
}
