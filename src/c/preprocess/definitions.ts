import type { LexedTokens } from './lex.ts';
import { FLAG_SHIFT, Meta, PARAMETER_SHIFT, TokenBuffer } from './token-buffer.ts';
import { type Atoms, TokenKind } from './tokens.ts';

/** How a macro is expanded. */
export interface MacroDefinition {
  readonly id: number;
  readonly name: number;
  readonly functionLike: boolean;
  readonly variadic: boolean;
  readonly parameters: number;
  /** Its body is this range of `Definitions.body`. */
  readonly first: number;
  readonly end: number;
  /** Not 0 for macros that the preprocessor computes (`Builtin`). */
  readonly builtin: number;
  /** The body names `__VA_OPT__`. */
  readonly optional: boolean;
  readonly at: { readonly path: string; readonly line: number };
}

/** A range of tokens: a macro's name and what follows on its line. */
export interface DefinitionSource {
  readonly tokens: LexedTokens;
  readonly first: number;
  readonly end: number;
  readonly path: string;
}

interface Head {
  readonly parameters: readonly number[] | undefined;
  readonly variadic: boolean;
  /** Index of the first body token. */
  readonly body: number;
}

/**
 * All macro definitions of one preprocessor, by id; ids stay, so that equal ids mean the same definition in every unit.
 */
export class Definitions {
  readonly body: TokenBuffer = new TokenBuffer();
  readonly #list: (MacroDefinition | undefined)[] = [undefined];
  readonly #atoms: Atoms;
  readonly #hash: number;
  readonly #paste: number;
  readonly #pasteDigraph: number;
  readonly #hashDigraph: number;
  readonly #vaOpt: number;
  readonly #reserved: ReadonlySet<number>;

  constructor(atoms: Atoms) {
    this.#atoms = atoms;
    this.#hash = atoms.of('#');
    this.#hashDigraph = atoms.of('%:');
    this.#paste = atoms.of('##');
    this.#pasteDigraph = atoms.of('%:%:');
    this.#vaOpt = atoms.of('__VA_OPT__');
    this.#reserved = new Set(['defined', '__VA_ARGS__', '__VA_OPT__', '__has_include'].map((name) => atoms.of(name)));
  }

  get(id: number): MacroDefinition | undefined {
    return this.#list[id];
  }

  get size(): number {
    return this.#list.length;
  }

  addBuiltin(name: string, builtin: number): MacroDefinition {
    return this.#add({
      name: this.#atoms.of(name),
      functionLike: false,
      variadic: false,
      parameters: 0,
      first: 0,
      end: 0,
      builtin,
      optional: false,
      at: { path: '<built-in>', line: 0 },
    });
  }

  /** The macro that `source` defines; a sentence if it is malformed. */
  define(source: DefinitionSource): MacroDefinition | string {
    const { tokens, first, end } = source;
    const name = tokens.atom[first] ?? 0;
    if (first >= end || tokens.kind[first] !== TokenKind.identifier) return 'macro names must be identifiers';
    if (this.#reserved.has(name)) return `"${this.#atoms.text(name)}" cannot be used as a macro name`;
    const head = this.#head(source);
    if (typeof head === 'string') return head;
    const start = this.body.length;
    const optional = this.#addBody(source, head);
    const problem = this.#checkBody(start, head);
    if (problem !== undefined) {
      this.body.length = start;
      return problem;
    }
    return this.#add({
      name,
      functionLike: head.parameters !== undefined,
      variadic: head.variadic,
      parameters: head.parameters?.length ?? 0,
      first: start,
      end: this.body.length,
      builtin: 0,
      optional,
      at: { path: source.path, line: tokens.line[first] ?? 0 },
    });
  }

  #add(definition: Omit<MacroDefinition, 'id'>): MacroDefinition {
    const made = { id: this.#list.length, ...definition };
    this.#list.push(made);
    return made;
  }

  #head(source: DefinitionSource): Head | string {
    const { tokens, first, end } = source;
    const text = (i: number): string => (i < end ? this.#atoms.text(tokens.atom[i] ?? 0) : '');
    const open = first + 1;
    const functionLike = text(open) === '(' && ((tokens.flags[open] ?? 0) & 1) === 0;
    if (!functionLike) return { parameters: undefined, variadic: false, body: open };
    const parameters: number[] = [];
    if (text(open + 1) === ')') return { parameters, variadic: false, body: open + 2 };
    for (let i = open + 1; ; i++) {
      const named = i < end && tokens.kind[i] === TokenKind.identifier;
      if (!named && text(i) !== '...') return 'expected a parameter name';
      const atom = named ? (tokens.atom[i] ?? 0) : this.#atoms.of('__VA_ARGS__');
      if (parameters.includes(atom)) return 'duplicate macro parameter';
      parameters.push(atom);
      const variadic = !named || text(i + 1) === '...';
      if (named && variadic) i++;
      i++;
      if (text(i) === ')') return { parameters, variadic, body: i + 1 };
      if (variadic || text(i) !== ',') return 'expected "," or ")" in the parameter list';
    }
  }

  /** Appends the body; true if it names `__VA_OPT__`. */
  #addBody(source: DefinitionSource, head: Head): boolean {
    const { tokens, end } = source;
    const body = this.body;
    const start = body.length;
    let optional = false;
    for (let i = head.body; i < end; i++) {
      const atom = tokens.atom[i] ?? 0;
      const kind = tokens.kind[i] ?? 0;
      const last = body.length - 1;
      if ((atom === this.#paste || atom === this.#pasteDigraph) && last >= start) {
        body.meta[last] = (body.meta[last] ?? 0) | Meta.pasteLeft;
        if (i === end - 1) body.push(atom, kind, 0, 0);
        continue;
      }
      const parameter = kind === TokenKind.identifier ? (head.parameters?.indexOf(atom) ?? -1) : -1;
      const optionalStart = head.variadic && atom === this.#vaOpt;
      optional ||= optionalStart;
      let meta = kind | (((tokens.flags[i] ?? 0) & 1) << FLAG_SHIFT);
      if (parameter >= 0) meta |= Meta.parameter | (parameter << PARAMETER_SHIFT);
      const lastAtom = last >= start ? body.atom[last] : 0;
      const lastMeta = body.meta[last] ?? 0;
      const stringified = lastAtom === this.#hash || lastAtom === this.#hashDigraph;
      if (head.parameters && stringified && (parameter >= 0 || optionalStart) && !(lastMeta & Meta.pasteLeft)) {
        body.length--;
        meta = (meta & ~Meta.space) | Meta.stringify | (lastMeta & Meta.space);
      }
      if (body.length === start) meta &= ~Meta.space;
      body.push(atom, meta, 0, 0);
    }
    return optional;
  }

  #checkBody(start: number, head: Head): string | undefined {
    const body = this.body;
    const ends = [start, body.length - 1];
    const isPaste = (i: number): boolean =>
      body.length > start && (body.atom[i] === this.#paste || body.atom[i] === this.#pasteDigraph);
    if (ends.some(isPaste)) return "'##' cannot appear at either end of a macro expansion";
    if (head.parameters === undefined) return undefined;
    for (let i = start; i < body.length; i++) {
      const loose = body.atom[i] === this.#hash || body.atom[i] === this.#hashDigraph;
      if (loose) return "'#' is not followed by a macro parameter";
    }
    return undefined;
  }
}
