/*
 * Definition: translation phase 3: text to preprocessing tokens, comments to white space.
 * Method: one pass with maximal munch over a spliced latin1 text, into flat arrays.
 * May miss when: a raw string holds a line splice (the splice is not put back).
 */
import { CHAR_CLASS, CharClass, isWord } from './characters.ts';
import { joinLines } from './splices.ts';
import { type Atoms, TokenFlag, TokenKind } from './tokens.ts';

/** Tokens of one file, a structure of arrays. */
export interface LexedTokens {
  readonly length: number;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly atom: Int32Array;
  readonly line: Int32Array;
  readonly column: Int32Array;
}

const NEWLINE = 10;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const STAR = 42;
const DOT = 46;
const SLASH = 47;
const LESS = 60;
const BACKSLASH = 92;

const LITERAL_PREFIXES: ReadonlySet<string> = new Set(['L', 'u', 'U', 'u8']);
const RAW_PREFIXES: ReadonlySet<string> = new Set(['R', 'LR', 'uR', 'UR', 'u8R']);
const INCLUDES: ReadonlySet<string> = new Set(['include', 'include_next', 'import']);
const LONG_PUNCTUATORS: readonly ReadonlySet<string>[] = [
  new Set(['%:%:']),
  new Set(['...', '<<=', '>>=']),
  // Of gcc's C operators; `::` is one token since C2X only, yet no C unit can tell.
  new Set('-> ++ -- << >> <= >= == != && || *= /= %= += -= &= ^= |= ## <: :> <% %> %:'.split(' ')),
];

/** Raw strings exist in GNU C99 and later only. */
export interface LexOptions {
  readonly rawStrings: 'yes' | 'no';
}

/** The tokens of `text` (trigraphs done, lines not yet joined). */
export function lexText(text: string, atoms: Atoms, options: LexOptions): LexedTokens {
  const joined = joinLines(text);
  return new Lexer(joined.text, joined.cuts, atoms, options).run();
}

/** Kind of the one token that `text` is, 0 if it is none or several. */
export function lexSingle(text: string, atoms: Atoms): number {
  const tokens = new Lexer(text, [], atoms, { rawStrings: 'no' }).run();
  if (tokens.length !== 1 || (tokens.atom[0] ?? 0) !== atoms.of(text)) return 0;
  return tokens.kind[0] ?? 0;
}

/** Where the line splices are; moves forward only. */
class Lexer {
  readonly #text: string;
  readonly #cuts: readonly number[];
  readonly #atoms: Atoms;
  readonly #rawStrings: boolean;
  #pos = 0;
  #line = 1;
  #lineBase = 0;
  #cut = 0;
  #count = 0;
  #kind: Uint8Array;
  #flags: Uint8Array;
  #atom: Int32Array;
  #lines: Int32Array;
  #columns: Int32Array;

  constructor(text: string, cuts: readonly number[], atoms: Atoms, options: LexOptions) {
    this.#text = text;
    this.#cuts = cuts;
    this.#atoms = atoms;
    this.#rawStrings = options.rawStrings === 'yes';
    const capacity = (text.length >> 2) + 16;
    this.#kind = new Uint8Array(capacity);
    this.#flags = new Uint8Array(capacity);
    this.#atom = new Int32Array(capacity);
    this.#lines = new Int32Array(capacity);
    this.#columns = new Int32Array(capacity);
  }

  run(): LexedTokens {
    let flags: number = TokenFlag.lineStart;
    /** 1 after `#` at the start of a line, 2 after `#include`. */
    let directive = 0;
    for (;;) {
      flags |= this.#skipSpace();
      const start = this.#pos;
      if (start >= this.#text.length) break;
      this.#passCuts(start);
      if (flags & TokenFlag.lineStart) directive = 0;
      const line = this.#line;
      const column = start - this.#lineBase + 1;
      const first = this.#text.charCodeAt(start);
      const header = directive === 2 && first === LESS && this.#scanHeaderName();
      const kind = header ? TokenKind.other : this.#scan(first);
      const text = this.#text.slice(start, this.#pos);
      directive = nextDirectiveState(directive, flags, first, text);
      this.#add(kind, flags, this.#atoms.of(text), line, column);
      flags = 0;
    }
    const n = this.#count;
    return {
      length: n,
      kind: this.#kind.slice(0, n),
      flags: this.#flags.slice(0, n),
      atom: this.#atom.slice(0, n),
      line: this.#lines.slice(0, n),
      column: this.#columns.slice(0, n),
    };
  }

  #add(kind: number, flags: number, atom: number, line: number, column: number): void {
    const i = this.#count++;
    if (i >= this.#kind.length) this.#grow();
    this.#kind[i] = kind;
    this.#flags[i] = flags;
    this.#atom[i] = atom;
    this.#lines[i] = line;
    this.#columns[i] = column;
  }

  #grow(): void {
    const capacity = this.#kind.length * 2;
    this.#kind = enlarge(this.#kind, new Uint8Array(capacity));
    this.#flags = enlarge(this.#flags, new Uint8Array(capacity));
    this.#atom = enlarge(this.#atom, new Int32Array(capacity));
    this.#lines = enlarge(this.#lines, new Int32Array(capacity));
    this.#columns = enlarge(this.#columns, new Int32Array(capacity));
  }

  /** Counts the splices before `offset`. */
  #passCuts(offset: number): void {
    for (;;) {
      const cut = this.#cuts[this.#cut];
      if (cut === undefined || cut > offset) return;
      this.#cut++;
      this.#line++;
      this.#lineBase = cut;
    }
  }

  /** Skips white space and comments; the flags they give to the next token. */
  #skipSpace(): number {
    const text = this.#text;
    let flags = 0;
    for (;;) {
      const code = text.charCodeAt(this.#pos);
      const charClass = CHAR_CLASS[code] ?? 0;
      if (charClass === CharClass.newline) {
        this.#newline(this.#pos++);
        flags = TokenFlag.lineStart;
      } else if (charClass === CharClass.space) {
        this.#pos++;
        flags |= TokenFlag.spaceBefore;
      } else if (code === SLASH && this.#skipComment()) {
        flags |= TokenFlag.spaceBefore;
      } else {
        return flags;
      }
    }
  }

  #newline(offset: number): void {
    this.#passCuts(offset);
    this.#line++;
    this.#lineBase = offset + 1;
  }

  #skipComment(): boolean {
    const text = this.#text;
    const next = text.charCodeAt(this.#pos + 1);
    if (next === SLASH) {
      const end = text.indexOf('\n', this.#pos);
      this.#pos = end < 0 ? text.length : end;
      return true;
    }
    if (next !== STAR) return false;
    const end = text.indexOf('*/', this.#pos + 2);
    const limit = end < 0 ? text.length : end + 2;
    for (let at = text.indexOf('\n', this.#pos); at >= 0 && at < limit; at = text.indexOf('\n', at + 1)) {
      this.#newline(at);
    }
    this.#pos = limit;
    return true;
  }

  #scanHeaderName(): boolean {
    for (let at = this.#pos; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === NEWLINE) return false;
      if (code === 62) {
        this.#pos = at + 1;
        return true;
      }
    }
    return false;
  }

  #scan(first: number): number {
    const charClass = CHAR_CLASS[first] ?? 0;
    if (charClass === CharClass.letter) return this.#scanIdentifier();
    if (charClass === CharClass.digit) return this.#scanNumber();
    if (charClass === CharClass.quote) return this.#scanLiteral(first);
    if (charClass === CharClass.punctuation) return this.#scanPunctuator(first);
    if (first === BACKSLASH && this.#escapedLength(this.#pos) > 0) return this.#scanIdentifier();
    this.#pos++;
    return TokenKind.other;
  }

  /** Length of the universal character name at `at`, 0 if there is none. */
  #escapedLength(at: number): number {
    const letter = this.#text[at + 1];
    const digits = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
    if (digits === 0) return 0;
    const hex = this.#text.slice(at + 2, at + 2 + digits);
    return /^[0-9a-fA-F]+$/.test(hex) && hex.length === digits ? digits + 2 : 0;
  }

  #scanIdentifier(): number {
    const text = this.#text;
    const start = this.#pos;
    let at = start;
    for (;;) {
      const code = text.charCodeAt(at);
      if (isWord(code)) at++;
      else if (code === BACKSLASH && this.#escapedLength(at) > 0) at += this.#escapedLength(at);
      else break;
    }
    this.#pos = at;
    const next = text.charCodeAt(at);
    if ((next === QUOTE || next === APOSTROPHE) && at - start <= 3) {
      const prefix = text.slice(start, at);
      if (LITERAL_PREFIXES.has(prefix)) return this.#scanLiteral(next);
      if (this.#rawStrings && next === QUOTE && RAW_PREFIXES.has(prefix)) return this.#scanRawString(start);
    }
    return TokenKind.identifier;
  }

  #scanNumber(): number {
    const text = this.#text;
    let at = this.#pos + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (isWord(code) || code === DOT) at++;
      else if ((code === 43 || code === 45) && 'eEpP'.includes(text[at - 1] ?? ' ')) at++;
      else break;
    }
    this.#pos = at;
    return TokenKind.number;
  }

  /** An unterminated literal is the rest of the line, as gcc takes it. */
  #scanLiteral(quote: number): number {
    const text = this.#text;
    let at = this.#pos + 1;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === BACKSLASH && text.charCodeAt(at + 1) !== NEWLINE) at++;
      else if (code === quote) {
        this.#pos = at + 1;
        return quote === QUOTE ? TokenKind.string : TokenKind.character;
      } else if (code === NEWLINE) break;
    }
    this.#pos = Math.min(at, text.length);
    return TokenKind.other;
  }

  #scanRawString(start: number): number {
    const open = this.#text.indexOf('(', this.#pos);
    const delimiter = open < 0 ? '' : this.#text.slice(this.#pos + 1, open);
    const end = open < 0 ? -1 : this.#text.indexOf(`)${delimiter}"`, open);
    if (end < 0 || delimiter.length > 16 || /[\s\\)]/.test(delimiter)) return this.#scanLiteral(QUOTE);
    const limit = end + delimiter.length + 2;
    for (let at = this.#text.indexOf('\n', start); at >= 0 && at < limit; at = this.#text.indexOf('\n', at + 1)) {
      this.#newline(at);
    }
    this.#pos = limit;
    return TokenKind.string;
  }

  #scanPunctuator(first: number): number {
    const text = this.#text;
    const start = this.#pos;
    if (first === DOT && CHAR_CLASS[text.charCodeAt(start + 1)] === CharClass.digit) return this.#scanNumber();
    let length = 1;
    if (CHAR_CLASS[text.charCodeAt(start + 1)] === CharClass.punctuation) {
      for (const [i, set] of LONG_PUNCTUATORS.entries()) {
        if (!set.has(text.slice(start, start + 4 - i))) continue;
        length = 4 - i;
        break;
      }
    }
    this.#pos = start + length;
    return TokenKind.punctuator;
  }
}

function enlarge<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function nextDirectiveState(state: number, flags: number, first: number, text: string): number {
  if (flags & TokenFlag.lineStart) return first === HASH || text === '%:' ? 1 : 0;
  return state === 1 && INCLUDES.has(text) ? 2 : 0;
}
