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
import type {
  Declaration,
  EnumDeclaration,
  Field,
  FunctionDeclaration,
  FunctionDefinition,
  RecordDeclaration,
  TypedefDeclaration,
  VariableDeclaration,
} from './program.ts';
import { type CType, type RecordTag, resolved } from './types.ts';

export interface EnumConstant {
  readonly kind: 'enumerator';
  readonly name: string;
  readonly value: number | null;
  /** Tag of the enum. */
  readonly enum: string;
}

export type OrdinaryName =
  | VariableDeclaration
  | FunctionDeclaration
  | FunctionDefinition
  | TypedefDeclaration
  | EnumConstant;

/** File-scope names of one unit, filled item by item in order. */
export interface UnitScope {
  readonly wordSize: 32 | 64;
  declare(declaration: Declaration, at: { readonly path: string; readonly line: number }): void;
  ordinary(name: string): OrdinaryName | undefined;
  record(tag: RecordTag): RecordDeclaration | undefined;
  enumeration(tag: string): EnumDeclaration | undefined;
  /**
   * A 32-bit number that changes when what `name` (ordinary name, tag, enumerator, or member of any record) stands for
   * in this unit changes: kind, type with typedefs resolved, record of a member; not offsets, not positions. 0: unknown.
   */
  binding(name: string): number;
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
  readonly #ordinary: (OrdinaryName | undefined)[] = [];
  readonly #records = new Map<RecordTag, RecordDeclaration>();
  readonly #enums = new Map<string, EnumDeclaration>();
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
    return id === undefined ? 0 : (this.#hashes[id] ?? 0);
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
    this.#add(digestOf(record), 1);
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
    const longer = new Int32Array(nameIds.size * 2);
    longer.set(this.#hashes);
    this.#hashes = longer;
  }
}

/** A tag of block scope: its enumerators are no file-scope names. */
function isBlockTag(tag: string): boolean {
  return tag.includes('::');
}

type Redeclared = Exclude<OrdinaryName, EnumConstant>;

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

// --- what a declaration adds to the bindings of its names ---

interface Digest {
  /** Of an ordinary name, and what it adds to that name's binding. */
  readonly id: number;
  readonly hash: number;
  /** Of a record or enum: its names, and what it adds to each. */
  readonly ids: Int32Array;
  readonly hashes: Int32Array;
  readonly constants: readonly EnumConstant[];
}

/** Dense ids of the names that were declared, for this run of this worker; ids of equal names are equal in all units. */
const nameIds = new Map<string, number>();

function idOf(name: string): number {
  let id = nameIds.get(name);
  if (id === undefined) {
    id = nameIds.size;
    nameIds.set(name, id);
  }
  return id;
}

const digests = new WeakMap<Redeclared | RecordDeclaration | EnumDeclaration, Digest>();

function digestOf(declaration: Redeclared | RecordDeclaration | EnumDeclaration): Digest {
  let digest = digests.get(declaration);
  if (digest === undefined) {
    digest = makeDigest(declaration);
    digests.set(declaration, digest);
  }
  return digest;
}

const kindSeed = { variable: 11, function: 12, definition: 12, typedef: 13, record: 14, member: 15, enum: 16 } as const;

function makeDigest(declaration: Redeclared | RecordDeclaration | EnumDeclaration): Digest {
  if (declaration.kind === 'record') return recordDigest(declaration);
  if (declaration.kind === 'enum') return enumDigest(declaration);
  const hash = mix(kindSeed[declaration.kind], hashType(declaration.type));
  return { id: idOf(declaration.name), hash, ids: noNumbers, hashes: noNumbers, constants: [] };
}

const noNumbers = new Int32Array(0);

function recordDigest(record: RecordDeclaration): Digest {
  const ids = new Int32Array(record.fields.length + 1);
  const hashes = new Int32Array(record.fields.length + 1);
  const tag = hashText(record.tag);
  let all = mix(kindSeed.record, tag) + (record.union ? 1 : 0);
  record.fields.forEach((field, i) => {
    ids[i] = idOf(field.name);
    hashes[i] = mix(mix(mix(kindSeed.member, tag), hashText(field.name)), hashType(field.type));
    all = mix(all, hashes[i] ?? 0);
  });
  ids[record.fields.length] = idOf(bareTag(record.tag));
  hashes[record.fields.length] = all;
  return { id: -1, hash: 0, ids, hashes, constants: [] };
}

function enumDigest(enumeration: EnumDeclaration): Digest {
  const constants = enumeration.enumerators.map(
    ({ name, value }): EnumConstant => ({ kind: 'enumerator', name, value, enum: enumeration.tag }),
  );
  const tag = hashText(enumeration.tag);
  const names = isBlockTag(enumeration.tag) ? [] : constants;
  const ids = [idOf(bareTag(enumeration.tag)), ...names.map((c) => idOf(c.name))];
  const hashes = [
    mix(kindSeed.enum, tag),
    ...names.map((c) => mix(mix(kindSeed.enum, tag), hashText(`${c.name}=${c.value}`))),
  ];
  return { id: -1, hash: 0, ids: Int32Array.from(ids), hashes: Int32Array.from(hashes), constants };
}

/** The identifier in a tag: `server` of `struct server`. */
function bareTag(tag: string): string {
  return tag.slice(Math.max(tag.lastIndexOf(' '), tag.lastIndexOf('.')) + 1);
}

const typeHashes = new WeakMap<CType, number>();

function hashType(type: CType): number {
  const known = typeHashes.get(type);
  if (known !== undefined) return known;
  const hash = computeTypeHash(type);
  typeHashes.set(type, hash);
  return hash;
}

function computeTypeHash(type: CType): number {
  switch (type.kind) {
    case 'typedef':
      return hashType(type.target);
    case 'void':
      return 3;
    case 'integer':
    case 'float':
      return mix(hashText(type.name), type.size);
    case 'pointer':
      return mix(5, hashType(type.to));
    case 'array':
      return mix(mix(6, hashType(type.of)), type.length ?? -1);
    case 'record':
    case 'enum':
      return mix(7, hashText(type.tag));
    case 'unknown':
      return mix(8, hashText(type.text));
    case 'function':
      return mix(
        type.params.reduce((h, param) => mix(h, hashType(param)), type.variadic ? 10 : 9),
        hashType(type.result),
      );
  }
}

function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  h ^= h >>> 15;
  return h | 0;
}

function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 13)) | 0;
}
