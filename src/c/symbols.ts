/**
 * The file-scope names of one translation unit: what a name stands for, and one number per name that changes when it
 * stands for something else.
 *
 * Method: declarations are shared by all units that hold the same item, so everything that depends on the declaration
 * alone (its names, interned, and their hashes) is computed once per `Declaration` object. A unit then adds numbers:
 * the hash of a member name is the sum over all records of the unit that have such a member.
 * Reports too much when: a member name is common (`next`): its binding changes with any record that has it.
 * May miss when: two meanings of a name have the same 32-bit hash.
 */

import {
  type Digest,
  digestOf,
  type EnumConstant,
  idOf,
  isBlockTag,
  mix,
  nameIds,
  type Redeclared,
} from './declaration-digest.ts';
import type { Atoms } from './preprocess/tokens.ts';
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

/** File-scope names of one unit, filled item by item in order. */
export interface UnitScope {
  readonly wordSize: 32 | 64;
  declare(declaration: Declaration, at: { readonly path: string; readonly line: number }): void;
  ordinary(name: string): OrdinaryName | undefined;
  record(tag: RecordTag): RecordDeclaration | undefined;
  enumeration(tag: string): EnumDeclaration | undefined;
  /**
   * A 32-bit number that changes when what `name` (ordinary name, tag, enumerator, or member of any record) stands for
   * in this unit changes: kind, type with typedefs resolved, record of a member, and for a tag or the typedef of a
   * record the members of it and of the records in it (initialisers name none); not offsets, not positions. 0: unknown.
   */
  binding(name: string): number;
  /** The sum of the bindings of `names`, which are atoms of `atoms`: the same in every worker and run. */
  bindings(names: Int32Array, atoms: Atoms): number;
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

/** Keeps the hashes in step with the names: every change of a name goes through `declare`. */
class UnitNames implements UnitScope {
  readonly wordSize: 32 | 64;
  /** By name id. */
  readonly #ordinary: (OrdinaryName | undefined)[] = new Array(nameIds.size + 1024);
  readonly #records = new Map<RecordTag, RecordDeclaration>();
  readonly #enums = new Map<string, EnumDeclaration>();
  /** By tag: the members of the record and of the records in it. */
  readonly #contents = new Map<RecordTag, number>();
  /** Records that typedef names stand for; by name id, one more than the index of the record. */
  readonly #typedefTags: RecordTag[] = [];
  #typedefs = new Int32Array(Math.max(1024, nameIds.size * 2));
  /** By name id: what the ordinary name, the tag, and the members of that name add to the binding. */
  #hashes = new Int32Array(Math.max(1024, nameIds.size * 2));

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

  binding(name: string): number {
    const id = nameIds.get(name);
    return id === undefined ? 0 : this.#bindingOf(id);
  }

  bindings(names: Int32Array, atoms: Atoms): number {
    const ids = idTable(atoms);
    let sum = 0;
    for (let i = 0; i < names.length; i++) {
      const atom = names[i] ?? 0;
      let id = ids[atom] ?? 0;
      if (id === 0) {
        id = idOf(atoms.text(atom)) + 1;
        ids[atom] = id;
      }
      sum = (sum + this.#bindingOf(id - 1)) | 0;
    }
    return sum;
  }

  #bindingOf(id: number): number {
    const hash = this.#hashes[id] ?? 0;
    const typedef = this.#typedefs[id] ?? 0;
    return typedef === 0 ? hash : mix(hash, this.#contents.get(this.#typedefTags[typedef - 1] ?? '') ?? 0);
  }

  declare(declaration: Declaration): void {
    if (declaration.kind === 'record') this.#declareRecord(declaration);
    else if (declaration.kind === 'enum') this.#declareEnum(declaration);
    else this.#declareOrdinary(declaration);
  }

  #declareRecord(record: RecordDeclaration): void {
    const previous = this.#records.get(record.tag);
    if (previous === record) return;
    this.#records.set(record.tag, record);
    if (previous !== undefined) this.#add(digestOf(previous), -1);
    const digest = digestOf(record);
    this.#add(digest, 1);
    let contents = digest.hash;
    for (const tag of digest.embeds) contents = mix(contents, this.#contents.get(tag) ?? 0);
    this.#addOne(digest.id, contents - (this.#contents.get(record.tag) ?? 0));
    this.#contents.set(record.tag, contents);
  }

  #declareEnum(enumeration: EnumDeclaration): void {
    const previous = this.#enums.get(enumeration.tag);
    if (previous === enumeration) return;
    this.#enums.set(enumeration.tag, enumeration);
    if (previous !== undefined) this.#add(digestOf(previous), -1);
    const digest = digestOf(enumeration);
    this.#add(digest, 1);
    if (isBlockTag(enumeration.tag)) return;
    for (const constant of digest.constants) this.#ordinary[idOf(constant.name)] = constant;
  }

  #declareOrdinary(declaration: Redeclared): void {
    const digest = digestOf(declaration);
    const id = digest.id;
    const previous = this.#ordinary[id];
    if (previous === declaration) return;
    const held = declaration.kind === 'typedef' ? digest.embeds[0] : undefined;
    if (held !== undefined) {
      if (id >= this.#typedefs.length) this.#grow();
      this.#typedefs[id] = this.#typedefTags.push(held);
    }
    if (previous === undefined) {
      this.#ordinary[id] = declaration;
      this.#addOne(id, digest.hash);
      return;
    }
    const merged = merge(previous, declaration);
    if (merged === previous) return;
    this.#ordinary[id] = merged;
    // An enumerator's share belongs to its enum, which stays.
    if (previous.kind !== 'enumerator') this.#addOne(id, -digestOf(previous).hash);
    if (merged.kind !== 'enumerator') this.#addOne(id, digestOf(merged).hash);
  }

  #addOne(id: number, hash: number): void {
    if (id >= this.#hashes.length) this.#grow();
    this.#hashes[id] = (this.#hashes[id] ?? 0) + hash;
  }

  #add(digest: Digest, sign: 1 | -1): void {
    const { ids, hashes } = digest;
    if (nameIds.size > this.#hashes.length) this.#grow();
    const sums = this.#hashes;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0;
      sums[id] = (sums[id] ?? 0) + sign * (hashes[i] ?? 0);
    }
  }

  #grow(): void {
    this.#hashes = grown(this.#hashes, nameIds.size * 2);
    this.#typedefs = grown(this.#typedefs, nameIds.size * 2);
  }
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
}

const idTables = new WeakMap<Atoms, Int32Array>();

/** By atom: one more than its name id; 0: not asked for yet. */
function idTable(atoms: Atoms): Int32Array {
  let table = idTables.get(atoms);
  if (table === undefined || table.length <= atoms.size) {
    table = grown(table ?? new Int32Array(0), atoms.size * 2 + 1);
    idTables.set(atoms, table);
  }
  return table;
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
