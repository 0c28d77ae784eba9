/**
 * What a declaration means, as a number (`symbols.ts`): computed once per `Declaration` object, because a unit declares
 * thousands that other units declared before.
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
  /** Of the ordinary name; -1 for tags. */
  readonly id: number;
  readonly hash: number;
  /** Records that lie in the record, or that a typedef stands for. */
  readonly embeds: readonly RecordTag[];
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
  const hash = mix(mix(kindSeed[declaration.kind], hashText(declaration.name)), hashType(declaration.type));
  const embeds = embeddedIn([declaration.type]);
  return { id: idOf(declaration.name), hash, embeds, constants: [] };
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

function recordDigest(record: RecordDeclaration): Digest {
  let hash = mix(kindSeed.record, hashText(record.tag)) + (record.union ? 1 : 0);
  for (const field of record.fields) {
    hash = mix(mix(mix(hash, kindSeed.member), hashText(field.name)), hashType(field.type));
    for (const { id, union } of field.inside ?? []) hash = mix(hash, id * 2 + (union ? 1 : 0));
  }
  return { id: -1, hash, embeds: embeddedIn(record.fields.map((field) => field.type)), constants: [] };
}

function enumDigest(enumeration: EnumDeclaration): Digest {
  const constants = enumeration.enumerators.map(
    ({ name, value }): EnumConstant => ({ kind: 'enumerator', name, value, enum: enumeration.tag }),
  );
  const seed = mix(kindSeed.enum, hashText(enumeration.tag));
  const hash = constants.reduce((sum, constant) => mix(sum, constantHash(constant)), seed);
  return { id: -1, hash, embeds: noTags, constants };
}

/** What a member of that type is to those who only name it; never 0. */
export function memberHash(type: CType): number {
  return mix(kindSeed.member, hashType(type)) || 1;
}

export function constantHash({ name, value, enum: tag }: EnumConstant): number {
  return mix(hashText(tag), hashText(`${name}=${value}`));
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
