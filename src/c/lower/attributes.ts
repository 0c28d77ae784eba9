/** Attributes of declarations and records, from the side table of the item's tokens. */

import { alignOf, sizeOf } from '../layout.ts';
import type { Attributes } from '../program.ts';
import type { TokenAttribute } from '../syntax-tree.ts';
import { type CType, resolved } from '../types.ts';
import type { Context } from './context.ts';

export const noAttributes: Attributes = {};
const none: readonly TokenAttribute[] = [];

/** Attributes that stood behind a token of `[first, last)`. */
export function attributesAfter(c: Context, first: number, last: number): readonly TokenAttribute[] {
  const { attributes } = c.tree.tokens;
  if (attributes.length === 0) return none;
  return attributes.filter((a) => a.token >= first && a.token < last);
}

/** The part of `found` that later passes ask for. */
export function declaredAttributes(found: readonly TokenAttribute[]): Attributes {
  if (found.length === 0) return noAttributes;
  let result = noAttributes;
  for (const { name, args } of found) {
    const more = attribute(name, args);
    if (more !== undefined) result = { ...result, ...more };
  }
  return result;
}

function attribute(name: string, args: string): Attributes | undefined {
  switch (name) {
    case 'section':
      return { section: unquoted(args) };
    case 'alias':
      return { alias: unquoted(args) };
    case 'cleanup':
      return { cleanup: args };
    case 'constructor':
      return { runsAtStart: true };
    case 'destructor':
      return { runsAtExit: true };
    case 'weak':
      return { weak: true };
    case 'noreturn':
      return { noreturn: true };
    default:
      return undefined;
  }
}

/** String literals in a row, without quotes. */
function unquoted(args: string): string {
  return (
    args
      .split('"')
      .filter((_, i) => i % 2 === 1)
      .join('') || args
  );
}

export interface RecordAttributes {
  readonly packed: boolean;
  /** 0: not given, or not computed. */
  readonly aligned: number;
}

const plain: RecordAttributes = { packed: false, aligned: 0 };

export function layoutAttributes(c: Context, found: readonly TokenAttribute[]): RecordAttributes {
  if (found.length === 0) return plain;
  const packed = found.some((a) => a.name === 'packed');
  const aligned = found.filter((a) => a.name === 'aligned').map((a) => alignment(c, a.args));
  return { packed, aligned: Math.max(0, ...aligned) };
}

/** `8`, `sizeof ( void * )`, `__alignof__ ( long long )`, nothing at all; other expressions count as not given. */
function alignment(c: Context, args: string): number {
  if (args === '') return 16;
  const [, word = '', type = ''] = /^(\w+) ?\( ?(.+?) ?\)$/.exec(args) ?? [];
  if (word === '') return Number(args) || 0;
  const named = typeInWords(c, type);
  if (named === undefined) return 0;
  return (word === 'sizeof' ? sizeOf(named, c.scope) : alignOf(named, c.scope)) ?? 0;
}

function typeInWords(c: Context, text: string): CType | undefined {
  if (text.endsWith('*')) return c.types.voidPointer;
  if (text === 'long long') return c.types.longLong;
  if (text === 'long' || text === 'unsigned long') return c.types.long;
  const declared = c.scope.ordinary(text);
  if (declared?.kind === 'typedef') return declared.type;
  return c.types.named.get(text) ?? (/^(struct|union) \w+$/.test(text) ? { kind: 'record', tag: text } : undefined);
}

const modes: Readonly<Record<string, number>> = { QI: 1, byte: 1, HI: 2, SI: 4, DI: 8, TI: 16 };

/** `type` as `mode` and `vector_size` change it. */
export function attributedType(c: Context, type: CType, found: readonly TokenAttribute[]): CType {
  let result = type;
  for (const { name, args } of found) {
    const target = resolved(result);
    if (target.kind !== 'integer' && target.kind !== 'float') continue;
    if (name === 'vector_size') {
      const size = Number(args) || target.size;
      result = { ...target, name: `${target.name} vector(${size})`, size };
    } else if (name === 'mode' && target.kind === 'integer') {
      const mode = args.replaceAll('_', '');
      const size = mode === 'word' || mode === 'pointer' ? c.scope.wordSize / 8 : modes[mode];
      if (size !== undefined && size !== target.size)
        result = integerOf(c, size, target.signed ? 'signed' : 'unsigned') ?? result;
    }
  }
  return result;
}

function integerOf(c: Context, size: number, sign: 'signed' | 'unsigned'): CType | undefined {
  for (const type of c.types.sized.values()) {
    if (type.kind === 'integer' && type.size === size && type.signed === (sign === 'signed')) return type;
  }
  return undefined;
}
