/*
 * Definition: a lexed file with its directives located and its conditionals linked.
 * Method: one pass over the tokens that start a line; a stack links each #if, #elif, #else to the next of its group.
 * May miss when: never; stray and unterminated conditionals keep the link -1.
 */
import type { LexedTokens } from './lex.ts';
import { type Atoms, TokenFlag, TokenKind } from './tokens.ts';

export const DirectiveKind = {
  unknown: 0,
  define: 1,
  undef: 2,
  include: 3,
  includeNext: 4,
  import: 5,
  if: 6,
  ifdef: 7,
  ifndef: 8,
  elif: 9,
  elifdef: 10,
  elifndef: 11,
  else: 12,
  endif: 13,
  line: 14,
  lineMarker: 15,
  error: 16,
  warning: 17,
  pragma: 18,
  ident: 19,
  ignored: 20,
  /** #else, #elif or #endif without #if. */
  stray: 21,
} as const;

const KINDS: ReadonlyMap<string, number> = new Map<string, number>([
  ['define', DirectiveKind.define],
  ['undef', DirectiveKind.undef],
  ['include', DirectiveKind.include],
  ['include_next', DirectiveKind.includeNext],
  ['import', DirectiveKind.import],
  ['if', DirectiveKind.if],
  ['ifdef', DirectiveKind.ifdef],
  ['ifndef', DirectiveKind.ifndef],
  ['elif', DirectiveKind.elif],
  ['elifdef', DirectiveKind.elifdef],
  ['elifndef', DirectiveKind.elifndef],
  ['else', DirectiveKind.else],
  ['endif', DirectiveKind.endif],
  ['line', DirectiveKind.line],
  ['error', DirectiveKind.error],
  ['warning', DirectiveKind.warning],
  ['pragma', DirectiveKind.pragma],
  ['ident', DirectiveKind.ident],
  ['sccs', DirectiveKind.ident],
  ['assert', DirectiveKind.ignored],
  ['unassert', DirectiveKind.ignored],
]);

export interface LexedFile extends LexedTokens {
  readonly path: string;
  /** Index of `path` in the token stream's `files`. */
  readonly file: number;
  readonly hash: string;
  /** By directive: its kind, the index of its `#`, the index after its last token. */
  readonly directiveKind: Uint8Array;
  readonly directiveFirst: Int32Array;
  readonly directiveEnd: Int32Array;
  /** The next directive of the same conditional, -1 for #endif, other directives and broken groups. */
  readonly directiveNext: Int32Array;
  /** Macro made by a #define: 0 not made yet, -1 malformed. */
  readonly definitions: Int32Array;
  /** The macro that makes the whole file empty once it is defined, 0 if there is none. */
  readonly guard: number;
  /** Directives whose conditional has no #endif. */
  readonly unterminated: readonly number[];
  /** Slot of the macro table that says: seen, and to be read once. */
  readonly once: number;
}

export interface FileIdentity {
  readonly path: string;
  readonly file: number;
  readonly hash: string;
}

export function locateDirectives(tokens: LexedTokens, identity: FileIdentity, atoms: Atoms): LexedFile {
  const hash = atoms.of('#');
  const digraph = atoms.of('%:');
  const kinds: number[] = [];
  const firsts: number[] = [];
  const ends: number[] = [];
  let open = false;
  for (let i = 0; i < tokens.length; i++) {
    if (((tokens.flags[i] ?? 0) & TokenFlag.lineStart) === 0) continue;
    if (open) ends.push(i);
    const atom = tokens.atom[i] ?? 0;
    open = atom === hash || atom === digraph;
    if (!open) continue;
    firsts.push(i);
    kinds.push(directiveKind(tokens, i, atoms));
  }
  if (open) ends.push(tokens.length);
  const links = linkConditionals(kinds);
  const located = {
    ...tokens,
    ...identity,
    directiveKind: Uint8Array.from(links.kinds),
    directiveFirst: Int32Array.from(firsts),
    directiveEnd: Int32Array.from(ends),
    directiveNext: links.next,
    definitions: new Int32Array(kinds.length),
    unterminated: links.unterminated,
    once: atoms.of(`\0once:${identity.path}`),
  };
  return { ...located, guard: includeGuard(located, atoms) };
}

function directiveKind(tokens: LexedTokens, hash: number, atoms: Atoms): number {
  const name = hash + 1;
  if (name >= tokens.length || (tokens.flags[name] ?? 0) & TokenFlag.lineStart) return DirectiveKind.ignored;
  if (tokens.kind[name] === TokenKind.number) return DirectiveKind.lineMarker;
  return KINDS.get(atoms.text(tokens.atom[name] ?? 0)) ?? DirectiveKind.unknown;
}

const opens = (kind: number): boolean => kind >= DirectiveKind.if && kind <= DirectiveKind.ifndef;
const continues = (kind: number): boolean => kind >= DirectiveKind.elif && kind <= DirectiveKind.endif;

interface Links {
  readonly kinds: readonly number[];
  readonly next: Int32Array;
  readonly unterminated: readonly number[];
}

function linkConditionals(kinds: readonly number[]): Links {
  const next = new Int32Array(kinds.length).fill(-1);
  const linked = [...kinds];
  const stack: number[] = [];
  for (const [i, kind] of kinds.entries()) {
    if (opens(kind)) stack.push(i);
    if (!continues(kind)) continue;
    const previous = stack.pop();
    if (previous === undefined) {
      linked[i] = DirectiveKind.stray;
      continue;
    }
    next[previous] = i;
    if (kind !== DirectiveKind.endif) stack.push(i);
  }
  return { kinds: linked, next, unterminated: stack };
}

type Located = Omit<LexedFile, 'guard'>;

/** The X of a file that is `#ifndef X` ... `#endif` and nothing else (or `#if !defined X`), 0 otherwise. */
function includeGuard(file: Located, atoms: Atoms): number {
  const last = file.directiveNext[0] ?? -1;
  const whole =
    file.directiveFirst[0] === 0 &&
    last >= 0 &&
    file.directiveKind[last] === DirectiveKind.endif &&
    file.directiveEnd[last] === file.length;
  if (!whole) return 0;
  const end = file.directiveEnd[0] ?? 0;
  const words = Array.from(file.atom.subarray(1, end), (atom) => atoms.text(atom));
  if (file.directiveKind[0] === DirectiveKind.ifndef && words.length === 2) return file.atom[2] ?? 0;
  if (file.directiveKind[0] !== DirectiveKind.if || words[1] !== '!' || words[2] !== 'defined') return 0;
  if (words.length === 4) return file.kind[4] === TokenKind.identifier ? (file.atom[4] ?? 0) : 0;
  return words.length === 6 && words[3] === '(' && words[5] === ')' ? (file.atom[5] ?? 0) : 0;
}
