/**
 * What a declaration adds to the bindings of the names it declares (`symbols.ts`): computed once per `Declaration`
 * object, because a unit declares thousands that other units declared before.
 *
 * Reports too much when: never. May miss when: two meanings of a name have the same 32-bit hash.
 */
import type {
  EnumDeclaration,
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

/** A declaration of an ordinary name. */
export type Redeclared = VariableDeclaration | FunctionDeclaration | FunctionDefinition | TypedefDeclaration;

/** A tag of block scope: its enumerators are no file-scope names. */
export function isBlockTag(tag: string): boolean {
  return tag.includes('::');
}

export interface Digest {
  /** Of an ordinary name or a record, and what it adds to that name's binding. */
  readonly id: number;
  readonly hash: number;
  /** Records that lie in the record, or that a typedef stands for. */
  readonly embeds: readonly RecordTag[];
  /** Members, or enum and enumerators, and what each adds to the binding of its name. */
  readonly ids: Int32Array;
  readonly hashes: Int32Array;
  readonly constants: readonly EnumConstant[];
}

/** Dense ids of the names that were declared, for this run of this worker; ids of equal names are equal in all units. */
export const nameIds = new Map<string, number>();

export function idOf(name: string): number {
  let id = nameIds.get(name);
  if (id === undefined) {
    id = nameIds.size;
    nameIds.set(name, id);
  }
  return id;
}

const digests = new WeakMap<Redeclared | RecordDeclaration | EnumDeclaration, Digest>();

export function digestOf(declaration: Redeclared | RecordDeclaration | EnumDeclaration): Digest {
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
  // The name counts: bindings are summed, and two names that change places must not cancel out.
  const hash = mix(mix(kindSeed[declaration.kind], hashText(declaration.name)), hashType(declaration.type));
  const embeds = embeddedIn([declaration.type]);
  return { id: idOf(declaration.name), hash, embeds, ids: noNumbers, hashes: noNumbers, constants: [] };
}

/** The records that values of `types` hold, in place or in arrays. */
function embeddedIn(types: readonly CType[]): readonly RecordTag[] {
  const tags: RecordTag[] = [];
  for (const type of types) {
    let t = resolved(type);
    while (t.kind === 'array') t = resolved(t.of);
    if (t.kind === 'record') tags.push(t.tag);
  }
  return tags.length === 0 ? noTags : tags;
}

const noTags: readonly RecordTag[] = [];

const noNumbers = new Int32Array(0);

function recordDigest(record: RecordDeclaration): Digest {
  const { fields } = record;
  const ids = new Int32Array(fields.length);
  const hashes = new Int32Array(fields.length);
  const tag = hashText(record.tag);
  let hash = mix(kindSeed.record, tag) + (record.union ? 1 : 0);
  fields.forEach((field, i) => {
    const member = mix(mix(mix(kindSeed.member, tag), hashText(field.name)), hashType(field.type));
    ids[i] = idOf(field.name);
    hashes[i] = member;
    hash = mix(hash, member);
    for (const { id, union } of field.inside ?? []) hash = mix(hash, id * 2 + (union ? 1 : 0));
  });
  const embeds = embeddedIn(fields.map((field) => field.type));
  return { id: idOf(bareTag(record.tag)), hash, embeds, ids, hashes, constants: [] };
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
  return { id: -1, hash: 0, embeds: noTags, ids: Int32Array.from(ids), hashes: Int32Array.from(hashes), constants };
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

export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  h ^= h >>> 15;
  return h | 0;
}

function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 13)) | 0;
}
