/**
 * The file-scope names of one translation unit: what a name stands for, and one number for each meaning.
 *
 * Method: declarations are shared by all units that hold the same item, so what depends on the declaration alone is
 * computed once per `Declaration` object; a unit only adds up what records hold.
 * May miss when: two meanings of a name have the same 32-bit hash.
 */

import {
  constantHash,
  digestOf,
  type EnumConstant,
  idOf,
  isBlockTag,
  memberHash,
  mix,
  nameIds,
  type Redeclared,
} from './declaration-digest.ts';
import type {
  Declaration,
  EnumDeclaration,
  Field,
  FunctionDeclaration,
  RecordDeclaration,
  VariableDeclaration,
} from './program.ts';
import { type CType, type RecordTag, resolved } from './types.ts';

export type { EnumConstant } from './declaration-digest.ts';

export type OrdinaryName = Redeclared | EnumConstant;

export type MeaningKind = 'ordinary' | 'record' | 'enum';

/** File-scope names of one unit, filled item by item in order. */
export interface UnitScope {
  readonly wordSize: 32 | 64;
  declare(declaration: Declaration, at: { readonly path: string; readonly line: number }): void;
  ordinary(name: string): OrdinaryName | undefined;
  record(tag: RecordTag): RecordDeclaration | undefined;
  enumeration(tag: string): EnumDeclaration | undefined;
  /** The type of a member of a record. */
  member(tag: RecordTag, name: string): CType | undefined;
  /**
   * One 32-bit number for what `name` stands for in this unit: equal numbers, equal meanings; 0: nothing. Of an ordinary
   * name its kind and type, of an enum its enumerators, of a record its members and those of the records in it; never
   * positions. The same in every worker and run.
   */
  meaning(kind: MeaningKind, name: string): number;
  /** The same for some members of a record: their types, whatever else it holds and wherever they lie in it. */
  membersMeaning(tag: RecordTag, names: readonly string[]): number;
}

export function createUnitScope(options: { readonly wordSize: 32 | 64 }): UnitScope {
  return new UnitNames(options.wordSize);
}

/** The members of a record by name. */
export function fieldOf(record: RecordDeclaration, name: string): Field | undefined {
  let fields = fieldIndexes.get(record);
  if (fields === undefined) {
    fields = new Map(record.fields.map((field) => [field.name, field]));
    fieldIndexes.set(record, fields);
  }
  return fields.get(name);
}

const fieldIndexes = new WeakMap<RecordDeclaration, Map<string, Field>>();

class UnitNames implements UnitScope {
  readonly wordSize: 32 | 64;
  /** By name id. */
  readonly #ordinary: (OrdinaryName | undefined)[] = new Array(nameIds.size + 1024);
  readonly #records = new Map<RecordTag, RecordDeclaration>();
  readonly #enums = new Map<string, EnumDeclaration>();
  /** By tag: the members of the record and of the records in it. */
  readonly #contents = new Map<RecordTag, number>();

  constructor(wordSize: 32 | 64) {
    this.wordSize = wordSize;
  }

  ordinary(name: string): OrdinaryName | undefined {
    const id = nameIds.get(name);
    return id === undefined ? undefined : this.#ordinary[id];
  }

  record(tag: RecordTag): RecordDeclaration | undefined {
    return this.#records.get(tag);
  }

  enumeration(tag: string): EnumDeclaration | undefined {
    return this.#enums.get(tag);
  }

  member(tag: RecordTag, name: string): CType | undefined {
    const record = this.#records.get(tag);
    return record && fieldOf(record, name)?.type;
  }

  membersMeaning(tag: RecordTag, names: readonly string[]): number {
    const record = this.#records.get(tag);
    let meaning = 0;
    for (const name of names) {
      const field = record && fieldOf(record, name);
      meaning = mix(meaning, field === undefined ? 0 : memberHash(field.type));
    }
    return meaning;
  }

  meaning(kind: MeaningKind, name: string): number {
    if (kind === 'record') return this.#contents.get(name) ?? 0;
    if (kind === 'enum') {
      const enumeration = this.#enums.get(name);
      return enumeration ? digestOf(enumeration).hash : 0;
    }
    const declaration = this.ordinary(name);
    if (declaration === undefined) return 0;
    return declaration.kind === 'enumerator' ? constantHash(declaration) : digestOf(declaration).hash;
  }

  declare(declaration: Declaration): void {
    if (declaration.kind === 'record') this.#declareRecord(declaration);
    else if (declaration.kind === 'enum') this.#declareEnum(declaration);
    else this.#declareOrdinary(declaration);
  }

  #declareRecord(record: RecordDeclaration): void {
    if (this.#records.get(record.tag) === record) return;
    this.#records.set(record.tag, record);
    const digest = digestOf(record);
    let contents = digest.hash;
    for (const tag of digest.embeds) contents = mix(contents, this.#contents.get(tag) ?? 0);
    this.#contents.set(record.tag, contents);
  }

  #declareEnum(enumeration: EnumDeclaration): void {
    if (this.#enums.get(enumeration.tag) === enumeration) return;
    this.#enums.set(enumeration.tag, enumeration);
    if (isBlockTag(enumeration.tag)) return;
    for (const constant of digestOf(enumeration).constants) this.#ordinary[idOf(constant.name)] = constant;
  }

  #declareOrdinary(declaration: Redeclared): void {
    const { id } = digestOf(declaration);
    const previous = this.#ordinary[id];
    if (previous === declaration) return;
    this.#ordinary[id] = previous === undefined ? declaration : merge(previous, declaration);
  }
}

/** What a name declared twice stands for: the definition, else the later; with the length of an array if either has it. */
function merge(previous: OrdinaryName, next: Redeclared): OrdinaryName {
  if (previous.kind === 'variable' && next.kind === 'variable') {
    const [kept, other] = strength(next) >= strength(previous) ? [next, previous] : [previous, next];
    return isOpenArray(kept.type) && !isOpenArray(other.type) ? { ...kept, type: other.type } : kept;
  }
  if (previous.kind === 'definition' && next.kind === 'function') return previous;
  if (previous.kind === 'function' && next.kind === 'function' && hasPrototype(previous) && !hasPrototype(next)) {
    return previous;
  }
  return next;
}

function strength(variable: VariableDeclaration): number {
  return variable.initializer !== undefined ? 2 : variable.storage === 'extern' ? 0 : 1;
}

function isOpenArray(type: CType): boolean {
  const t = resolved(type);
  return t.kind === 'array' && t.length === null;
}

function hasPrototype(f: FunctionDeclaration): boolean {
  return f.type.kind === 'function' && f.type.params.length > 0;
}
