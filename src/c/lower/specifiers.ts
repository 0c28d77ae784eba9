/** The specifiers in front of declarators: storage, type, and attributes of the whole declaration. */
import type { TokenAttribute } from '../syntax-tree.ts';
import type { CType } from '../types.ts';
import { attributedType, attributesAfter } from './attributes.ts';
import type { Context, Holder } from './context.ts';
import { endOf, firstToken, kindOf, lastToken, noNode, textOf } from './nodes.ts';

export interface Specifiers {
  readonly type: CType;
  readonly storage: 'extern' | 'static' | 'register' | 'none';
  readonly threadLocal: boolean;
  readonly inline: boolean;
  /** `__auto_type`: the initialiser gives the type. */
  readonly deduced: boolean;
  readonly attributes: readonly TokenAttribute[];
}

const none: readonly TokenAttribute[] = [];

interface Words {
  storage: Specifiers['storage'];
  threadLocal: boolean;
  inline: boolean;
}

/** Reads the specifiers of a declaration, definition, member, parameter or typedef. */
export function specifiers(c: Context, node: number, holder: Holder): Specifiers {
  const { tree, f } = c;
  const words: Words = { storage: 'none', threadLocal: false, inline: false };
  let typeNode = noNode;
  let last = lastToken(tree, node);
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) {
    const field = tree.field[child];
    if (field === f.type && typeNode === noNode) typeNode = child;
    else if (field === f.declarator) {
      last = firstToken(tree, child);
      break;
    } else if (kindOf(tree, child) === 'storage_class_specifier') storageWord(words, textOf(tree, child));
    else if (kindOf(tree, child) === 'bitfield_clause') break;
  }
  const named = typeNode === noNode ? c.types.int : c.parts.typeSpecifier(c, typeNode, holder);
  const attributes = tree.tokens.attributes.length === 0 ? none : ownAttributes(c, node, typeNode, last);
  const { storage, threadLocal, inline } = words;
  return {
    storage,
    threadLocal,
    inline,
    type: attributes.length === 0 ? named : attributedType(c, named, attributes),
    deduced:
      typeNode !== noNode && kindOf(tree, typeNode) === 'type_identifier' && textOf(tree, typeNode) === '__auto_type',
    attributes,
  };
}

function storageWord(words: Words, word: string): void {
  if (word === 'extern' || word === 'static' || word === 'register') words.storage = word;
  else if (word === '__thread' || word === '_Thread_local' || word === 'thread_local') words.threadLocal = true;
  else if (word.includes('inline')) words.inline = true;
}

/** Those of the whole declaration: in front of it and among its specifiers, but not the record's own. */
function ownAttributes(c: Context, node: number, typeNode: number, last: number): readonly TokenAttribute[] {
  const found = attributesAfter(c, firstToken(c.tree, node) - 1, last);
  if (typeNode === noNode || !isTagged(kindOf(c.tree, typeNode))) return found;
  const first = firstToken(c.tree, typeNode);
  const end = lastToken(c.tree, typeNode);
  return found.filter((a) => a.token < first || a.token >= end);
}

function isTagged(kind: string): boolean {
  return kind === 'struct_specifier' || kind === 'union_specifier' || kind === 'enum_specifier';
}
