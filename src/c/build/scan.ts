/**
 * Definition: what one C file shows without being preprocessed: includes, names its conditions test, macros it defines,
 * externals it defines, identifiers it uses. Method: one pass over the bytes; brace depth with resets at a brace in
 * column 0 and at `#else`. Reports too much when a definition stands in a branch no build takes; may miss when a macro
 * writes the definition.
 */
import { type NameTable, nameHash } from './names.ts';

export interface IncludeText {
  readonly text: string;
  readonly form: 'quote' | 'angle';
}

export interface FileScan {
  readonly includes: readonly IncludeText[];
  /** Ids of names in `#if`, `#ifdef`, `#elif`. */
  readonly tested: readonly number[];
  /** Ids of macros defined here. */
  readonly defines: readonly number[];
  /** Ids of functions and variables with external linkage defined here. */
  readonly exports: readonly number[];
  /** Distinct ids of identifiers in bodies, initializers and macro bodies. */
  readonly uses: readonly number[];
  /** `main` is defined here; `guards` are the names whose `#ifdef` encloses it, null where it is switched off by hand. */
  readonly main: { readonly guards: readonly number[] | null } | undefined;
}

interface Branch {
  readonly depth: number;
  names: readonly number[];
  state: 'positive' | 'negative' | 'off';
}

interface Scanner {
  readonly bytes: Uint8Array;
  readonly names: NameTable;
  readonly words: Words;
  readonly stamps: Stamps;
  at: number;
  depth: number;
  parens: number;
  /** The external declaration being read. */
  candidate: number;
  last: number;
  /** Names since the parameter list: a macro call without `;` is followed by the next declaration. */
  since: number;
  linkage: 'external' | 'none';
  phase: 'specifiers' | 'parameters' | 'after' | 'initializer';
  readonly branches: Branch[];
  readonly includes: IncludeText[];
  readonly tested: number[];
  readonly defines: number[];
  readonly exports: number[];
  readonly uses: number[];
  main: FileScan['main'];
}

/** Marks ids already listed as used by the current file. */
interface Stamps {
  current: number;
  marks: Int32Array;
}

interface Words {
  readonly hidden: ReadonlySet<number>;
  readonly attribute: ReadonlySet<number>;
  readonly defined: number;
  readonly main: number;
}

export function createScanner(names: NameTable): (bytes: Uint8Array) => FileScan {
  const ids = (text: string): ReadonlySet<number> => new Set(text.split(' ').map((word) => names.ofText(word)));
  const words: Words = {
    hidden: ids('static extern typedef'),
    attribute: ids('__attribute__ __attribute __declspec __asm__ asm __asm __typeof__ typeof _Alignas'),
    defined: names.ofText('defined'),
    main: names.ofText('main'),
  };
  const stamps: Stamps = { current: 0, marks: new Int32Array(1 << 14) };
  return (bytes) => {
    stamps.current++;
    const s = newScanner(bytes, names, words, stamps);
    scanAll(s);
    const { includes, tested, defines, exports, uses, main } = s;
    return { includes, tested, defines, exports, uses, main };
  };
}

function newScanner(bytes: Uint8Array, names: NameTable, words: Words, stamps: Stamps): Scanner {
  const lists = { branches: [], includes: [], tested: [], defines: [], exports: [], uses: [] };
  const start = { at: 0, depth: 0, parens: 0, candidate: 0, last: 0, since: 0 } as const;
  return { bytes, names, words, stamps, ...start, linkage: 'external', phase: 'specifiers', ...lists, main: undefined };
}

const NEWLINE = 10;
const HASH = 35;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const STAR = 42;
const BACKSLASH = 92;
const OPEN = 40;
const CLOSE = 41;
const BRACE = 123;
const END_BRACE = 125;

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);
const startsName = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
const inName = (c: number): boolean => startsName(c) || (c >= 48 && c <= 57);

function scanAll(s: Scanner): void {
  const { bytes } = s;
  let lineStart = true;
  while (s.at < bytes.length) {
    const c = bytes[s.at] ?? 0;
    if (c === NEWLINE) {
      lineStart = true;
      s.at++;
    } else if (isSpace(c) || c === BACKSLASH) s.at++;
    else if (c === SLASH && skipComment(s)) continue;
    else if (c === HASH && lineStart) directive(s);
    else {
      lineStart = false;
      if (startsName(c)) identifier(s, readName(s));
      else if (c === QUOTE || c === APOSTROPHE) skipQuoted(s, c);
      else if (c >= 48 && c <= 57) while (inName(bytes[s.at] ?? 0) || bytes[s.at] === 46) s.at++;
      else {
        punctuator(s, c, s.at === 0 || bytes[s.at - 1] === NEWLINE);
        s.at++;
      }
    }
  }
}

/** Skips the comment at `at`, if there is one. */
function skipComment(s: Scanner): boolean {
  const { bytes } = s;
  const next = bytes[s.at + 1];
  if (next === SLASH) {
    while (s.at < bytes.length && bytes[s.at] !== NEWLINE) s.at += bytes[s.at] === BACKSLASH ? 2 : 1;
    return true;
  }
  if (next !== STAR) return false;
  for (s.at += 2; s.at < bytes.length; s.at++) {
    if (bytes[s.at] === STAR && bytes[s.at + 1] === SLASH) {
      s.at += 2;
      break;
    }
  }
  return true;
}

function skipQuoted(s: Scanner, quote: number): void {
  const { bytes } = s;
  for (s.at++; s.at < bytes.length; s.at++) {
    const c = bytes[s.at];
    if (c === quote) {
      s.at++;
      return;
    }
    if (c === NEWLINE) return;
    if (c === BACKSLASH) s.at++;
  }
}

function readName(s: Scanner): number {
  const { bytes } = s;
  const from = s.at;
  let hash = 0;
  for (let c = bytes[s.at] ?? 0; inName(c); c = bytes[++s.at] ?? 0) hash = nameHash(hash, c);
  return s.names.of(bytes, from, s.at, hash);
}

function use(s: Scanner, id: number): void {
  const { stamps } = s;
  if (id >= stamps.marks.length) {
    const marks = new Int32Array(Math.max(id + 1, stamps.marks.length * 2));
    marks.set(stamps.marks);
    stamps.marks = marks;
  }
  if (stamps.marks[id] === stamps.current) return;
  stamps.marks[id] = stamps.current;
  s.uses.push(id);
}

function identifier(s: Scanner, id: number): void {
  if (s.depth > 0 || s.phase === 'initializer') use(s, id);
  else if (s.parens > 0) return;
  else if (s.words.hidden.has(id)) s.linkage = 'none';
  else if (s.words.attribute.has(id)) s.last = 0;
  else {
    s.last = id;
    s.since++;
  }
}

function endDeclaration(s: Scanner): void {
  s.candidate = 0;
  s.last = 0;
  s.linkage = 'external';
  s.phase = 'specifiers';
  s.parens = 0;
}

function exportName(s: Scanner, id: number): void {
  if (id !== 0 && s.linkage === 'external') s.exports.push(id);
}

function punctuator(s: Scanner, c: number, atLineStart: boolean): void {
  if (c === BRACE) openBrace(s, atLineStart);
  else if (c === END_BRACE) {
    s.depth = atLineStart ? 0 : Math.max(0, s.depth - 1);
    // The end of a function body ends the declaration; `} name;` of a record and `};` go on.
    if (s.depth === 0 && s.candidate !== 0 && s.phase === 'after') endDeclaration(s);
  } else if (s.depth > 0) return;
  else if (c === OPEN) {
    const begins = s.phase === 'specifiers' || (s.phase === 'after' && s.since > 1);
    if (s.parens++ === 0 && begins && s.last !== 0) {
      s.candidate = s.last;
      s.phase = 'parameters';
    }
  } else if (c === CLOSE) {
    s.parens = Math.max(0, s.parens - 1);
    if (s.parens === 0 && s.phase === 'parameters') {
      s.phase = 'after';
      s.since = 0;
    }
  } else if (s.parens > 0) return;
  else if (c === 59) {
    if (s.phase === 'specifiers' && s.candidate === 0) exportName(s, s.last);
    endDeclaration(s);
  } else if (c === 61 || c === 91 || c === 44) separator(s, c);
}

/** `=`, `[` and `,` outside of parentheses: what stands before is a variable. */
function separator(s: Scanner, c: number): void {
  if (s.phase === 'specifiers') exportName(s, s.last);
  s.last = 0;
  if (c === 61) s.phase = 'initializer';
  else if (c === 44) s.phase = 'specifiers';
  s.candidate = 0;
}

function openBrace(s: Scanner, atLineStart: boolean): void {
  if (atLineStart) s.depth = 0;
  if (s.depth++ > 0 || s.phase === 'initializer') return;
  if (s.candidate !== 0 && s.parens === 0) {
    exportName(s, s.candidate);
    if (s.candidate === s.words.main && s.linkage === 'external') s.main ??= { guards: guardsOf(s) };
    s.phase = 'after';
  } else s.last = 0;
}

function guardsOf(s: Scanner): readonly number[] | null {
  if (s.branches.some((branch) => branch.state === 'off')) return null;
  return s.branches.flatMap((branch) => (branch.state === 'positive' ? branch.names : []));
}

/** Moves to the next significant byte of the directive; false at its end. */
function inDirective(s: Scanner): boolean {
  const { bytes } = s;
  while (s.at < bytes.length) {
    const c = bytes[s.at] ?? 0;
    if (c === NEWLINE) return false;
    if (c === BACKSLASH && (bytes[s.at + 1] === NEWLINE || bytes[s.at + 1] === 13)) {
      s.at += bytes[s.at + 1] === 13 ? 3 : 2;
    } else if (c === SLASH && bytes[s.at + 1] === SLASH) {
      skipComment(s);
      return false;
    } else if (c === SLASH && bytes[s.at + 1] === STAR) skipComment(s);
    else if (isSpace(c)) s.at++;
    else return true;
  }
  return false;
}

function directive(s: Scanner): void {
  s.at++;
  if (!inDirective(s)) return;
  const from = s.at;
  while (inName(s.bytes[s.at] ?? 0)) s.at++;
  const kind = latin(s.bytes, from, s.at);
  if (kind === 'include' || kind === 'include_next' || kind === 'import') include(s);
  else if (kind === 'define') define(s);
  else if (kind === 'if' || kind === 'ifdef' || kind === 'ifndef') {
    const branch: Branch = { depth: s.depth, names: [], state: kind === 'ifndef' ? 'negative' : 'positive' };
    s.branches.push(branch);
    condition(s, branch);
  } else if (kind === 'else' || kind === 'elif') {
    const branch = s.branches.at(-1);
    if (branch !== undefined) {
      s.depth = branch.depth;
      branch.state = kind === 'else' ? 'negative' : 'positive';
      if (kind === 'elif') condition(s, branch);
    }
  } else if (kind === 'endif') s.branches.pop();
  skipDirective(s);
}

function skipDirective(s: Scanner): void {
  while (inDirective(s)) {
    const c = s.bytes[s.at] ?? 0;
    if (c === QUOTE || c === APOSTROPHE) skipQuoted(s, c);
    else s.at++;
  }
}

function condition(s: Scanner, branch: Branch): void {
  const names: number[] = [];
  let zero = 0;
  let others = 0;
  while (inDirective(s)) {
    const c = s.bytes[s.at] ?? 0;
    if (startsName(c)) {
      const id = readName(s);
      if (id !== s.words.defined) names.push(id);
    } else {
      if (c === 48 && !inName(s.bytes[s.at + 1] ?? 0)) zero++;
      else others++;
      s.at++;
    }
  }
  s.tested.push(...names);
  branch.names = names;
  if (zero === 1 && others === 0 && names.length === 0) branch.state = 'off';
}

function define(s: Scanner): void {
  if (!inDirective(s) || !startsName(s.bytes[s.at] ?? 0)) return;
  s.defines.push(readName(s));
  while (inDirective(s)) {
    const c = s.bytes[s.at] ?? 0;
    if (startsName(c)) use(s, readName(s));
    else if (c === QUOTE || c === APOSTROPHE) skipQuoted(s, c);
    else if (inName(c)) while (inName(s.bytes[s.at] ?? 0)) s.at++;
    else s.at++;
  }
}

function include(s: Scanner): void {
  if (!inDirective(s)) return;
  const open = s.bytes[s.at] ?? 0;
  const close = open === 60 ? 62 : open === QUOTE ? QUOTE : 0;
  if (close === 0) return;
  const from = ++s.at;
  while (s.at < s.bytes.length && s.bytes[s.at] !== close && s.bytes[s.at] !== NEWLINE) s.at++;
  if (s.bytes[s.at] !== close) return;
  s.includes.push({ text: latin(s.bytes, from, s.at), form: open === 60 ? 'angle' : 'quote' });
  s.at++;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}
