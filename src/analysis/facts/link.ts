/**
 * The link step: facts of the units of one program, with names resolved as the linker and the compiler would.
 *
 * Method: a static name means the definition that the unit holds, any other name the external one. A record tag means the
 * definition that the unit saw; two definitions of one tag in a program stay apart.
 * May miss when: a unit is not part of the program as planned (said as a Limitation by the build plan).
 */
import { compareText } from '../../source/order.ts';
import type { FunctionFacts, ItemFacts, RecordFacts, TableRow, VariableFacts } from './facts.ts';

/** One top-level item as a unit holds it: its facts and where the item starts. */
export interface PlacedItem {
  readonly path: string;
  /** Absolute line of the item's first token; facts' lines are relative to it. */
  readonly line: number;
  readonly facts: ItemFacts;
}

export interface UnitFacts {
  readonly path: string;
  readonly items: readonly PlacedItem[];
}

export interface LinkedFunction {
  /** `path::name` for internal linkage, else `name`. */
  readonly key: string;
  readonly name: string;
  readonly path: string;
  /** Add to a relative line. */
  readonly base: number;
  readonly facts: FunctionFacts;
  readonly unit: number;
}

export interface LinkedRecord {
  /** `struct server`, or `src/x.c::struct entry` for a type of one `.c`. */
  readonly key: string;
  readonly path: string;
  readonly base: number;
  readonly facts: RecordFacts;
}

export interface LinkedVariable {
  readonly key: string;
  readonly path: string;
  readonly base: number;
  readonly facts: VariableFacts;
}

export interface LinkedTable {
  /** The variable that holds the row. */
  readonly variable: string;
  readonly path: string;
  readonly line: number;
  readonly row: TableRow;
  readonly unit: number;
}

export interface LinkedEnum {
  readonly tag: string;
  readonly path: string;
  readonly values: readonly { readonly name: string; readonly line: number }[];
}

export interface LinkedProgram {
  readonly name: string;
  readonly functions: readonly LinkedFunction[];
  readonly records: ReadonlyMap<string, LinkedRecord>;
  readonly variables: ReadonlyMap<string, LinkedVariable>;
  readonly tables: readonly LinkedTable[];
  readonly enums: readonly LinkedEnum[];
  /** The functions that `name` can mean in the unit of `from`. */
  callees(name: string, unit: number): readonly LinkedFunction[];
  /** The key of what `tag` means in `unit`; the tag itself when nothing defines it. */
  recordKey(tag: string, unit: number): string;
  /** The key of the variable of file scope that `name` means in `unit`; undefined when nothing defines it. */
  variableKey(name: string, unit: number): string | undefined;
}

export function linkProgram(name: string, units: readonly UnitFacts[]): LinkedProgram {
  const symbols = new SymbolTables();
  units.forEach((unit, index) => {
    for (const item of unit.items) symbols.add(item, index);
  });
  symbols.nameRecords();
  const functions = [...symbols.functions.values()].sort(byPlace);
  const tables = symbols.tables.sort((a, b) => compareText(a.path, b.path) || a.line - b.line);
  return {
    name,
    functions,
    records: new Map([...symbols.records.values()].map((r) => [r.key, r])),
    variables: symbols.variables,
    tables,
    enums: [...symbols.enums.values()],
    callees: (callee, unit) => symbols.callees(callee, unit),
    recordKey: (tag, unit) => symbols.recordKey(tag, unit),
    variableKey: (variable, unit) => symbols.variableKey(variable, unit),
  };
}

const byPlace = (a: LinkedFunction, b: LinkedFunction): number =>
  compareText(a.path, b.path) || a.base + a.facts.line - (b.base + b.facts.line) || compareText(a.key, b.key);

interface RecordSlot {
  readonly path: string;
  readonly base: number;
  facts: RecordFacts;
  key: string;
}

/** Guards the maps while the units are read in order; lookups are valid after `nameRecords`. */
class SymbolTables {
  readonly functions = new Map<string, LinkedFunction>();
  readonly records = new Map<string, RecordSlot>();
  readonly variables = new Map<string, LinkedVariable>();
  readonly enums = new Map<string, LinkedEnum>();
  readonly tables: LinkedTable[] = [];
  private readonly externalFunctions = new Map<string, LinkedFunction[]>();
  private readonly externalVariables = new Map<string, string>();
  private readonly staticFunctions: Map<string, LinkedFunction[]>[] = [];
  private readonly staticVariables: Map<string, string>[] = [];
  private readonly tags: Map<string, RecordSlot>[] = [];
  private readonly slotsByTag = new Map<string, Set<RecordSlot>>();
  private readonly seenTables = new Set<string>();

  add(item: PlacedItem, unit: number): void {
    for (const fn of item.facts.functions) this.addFunction(item, fn, unit);
    for (const record of item.facts.records) this.addRecord(item, record, unit);
    for (const variable of item.facts.variables) this.addVariable(item, variable, unit);
    for (const e of item.facts.enums) {
      const key = `${item.path}\0${e.tag}\0${e.values[0]?.name ?? ''}`;
      if (this.enums.has(key)) continue;
      const values = e.values.map((v) => ({ name: v.name, line: item.line + v.line }));
      this.enums.set(key, { tag: e.tag, path: item.path, values });
    }
  }

  /** Bodies that differ between units (other macros in force) stay apart under one key. */
  private addFunction(item: PlacedItem, facts: FunctionFacts, unit: number): void {
    const key = facts.static ? `${item.path}::${facts.name}` : facts.name;
    const id = `${key}\0${item.path}\0${item.line}\0${facts.line}`;
    let fn = this.functions.get(id);
    if (!fn || fn.facts !== facts) {
      if (fn && sameShape(fn.facts, facts)) return this.addStatic(facts, fn, unit);
      fn = { key, name: facts.name, path: item.path, base: item.line, facts, unit };
      this.functions.set(this.functions.has(id) ? `${id}\0${unit}` : id, fn);
      if (!facts.static) append(this.externalFunctions, facts.name, fn);
    }
    this.addStatic(facts, fn, unit);
  }

  private addStatic(facts: FunctionFacts, fn: LinkedFunction, unit: number): void {
    if (facts.static) append(at(this.staticFunctions, unit), facts.name, fn);
  }

  private addRecord(item: PlacedItem, facts: RecordFacts, unit: number): void {
    const id = `${item.path}\0${facts.tag}`;
    let slot = this.records.get(id);
    if (!slot) {
      slot = { path: item.path, base: item.line, facts, key: facts.tag };
      this.records.set(id, slot);
      const slots = this.slotsByTag.get(facts.tag) ?? new Set();
      this.slotsByTag.set(facts.tag, slots.add(slot));
    } else if (slot.facts !== facts) slot.facts = unionOfFields(slot.facts, facts, item.line - slot.base);
    at(this.tags, unit).set(facts.tag, slot);
  }

  private addVariable(item: PlacedItem, facts: VariableFacts, unit: number): void {
    const key = facts.static ? `${item.path}::${facts.name}` : facts.name;
    if (facts.static) at(this.staticVariables, unit).set(facts.name, key);
    else this.externalVariables.set(facts.name, key);
    const known = this.variables.get(key);
    if (!known || (known.facts.declaration && !facts.declaration)) {
      this.variables.set(key, { key, path: item.path, base: item.line, facts });
    }
    for (const row of facts.rows) {
      const line = item.line + row.line;
      const id = `${item.path}\0${line}\0${JSON.stringify(row.functions)}`;
      if (this.seenTables.has(id)) continue;
      this.seenTables.add(id);
      this.tables.push({ variable: key, path: item.path, line, row, unit });
    }
  }

  /** A tag that one program defines differently in two places, or that a `.c` file keeps to itself, names its file. */
  nameRecords(): void {
    for (const [tag, slots] of this.slotsByTag) {
      const several = slots.size > 1;
      for (const slot of slots) slot.key = several || slot.path.endsWith('.c') ? `${slot.path}::${tag}` : tag;
    }
  }

  callees(name: string, unit: number): readonly LinkedFunction[] {
    return this.staticFunctions[unit]?.get(name) ?? this.externalFunctions.get(name) ?? [];
  }

  recordKey(tag: string, unit: number): string {
    const slot = this.tags[unit]?.get(tag);
    if (slot) return slot.key;
    const slots = this.slotsByTag.get(tag);
    const [only] = slots ?? [];
    return slots?.size === 1 && only ? only.key : tag;
  }

  variableKey(name: string, unit: number): string | undefined {
    return this.staticVariables[unit]?.get(name) ?? this.externalVariables.get(name);
  }
}

function at<K, V>(list: Map<K, V>[], index: number): Map<K, V> {
  let map = list[index];
  if (!map) {
    map = new Map();
    list[index] = map;
  }
  return map;
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function sameShape(a: FunctionFacts, b: FunctionFacts): boolean {
  return a === b || (a.line === b.line && textOf(a) === textOf(b));
}

const texts = new WeakMap<FunctionFacts, string>();

/**
 * Facts are compared once for each unit that holds them, so their text is kept. Where their macros are defined makes no
 * other function: a header that uses a macro of whoever includes it has one function, not one for each of them.
 */
function textOf(facts: FunctionFacts): string {
  let text = texts.get(facts);
  if (text === undefined) {
    text = JSON.stringify(facts, (name, value: unknown) => (isMacroPlace(name) ? undefined : value));
    texts.set(facts, text);
  }
  return text;
}

const isMacroPlace = (name: string): boolean => name === 'definedAt' || name === 'definition';

function unionOfFields(a: RecordFacts, b: RecordFacts, shift: number): RecordFacts {
  const names = new Set(a.fields.map((f) => f.name));
  const more = b.fields.filter((f) => !names.has(f.name));
  if (more.length === 0) return a;
  return { ...a, fields: [...a.fields, ...more.map((f) => ({ ...f, line: f.line + shift }))] };
}
