/*
 * Definition: the arguments of a function-like invocation, raw and expanded.
 * Method: gcc's collect_args and expand_arg, padding included, because `#` shows it.
 * May miss when: never; a wrong number of arguments leaves the name unexpanded and is reported by the caller.
 */
import type { MacroDefinition } from './definitions.ts';
import type { Expansion } from './expansion.ts';
import { END_OF_ARGUMENT, Meta, PADDING, type TokenBuffer } from './token-buffer.ts';
import { TokenKind } from './tokens.ts';

/** Ranges of the scratch buffer, by parameter. */
export interface CollectedArguments {
  readonly first: number[];
  readonly count: number[];
  /** -1 until expanded. */
  readonly expandedFirst: number[];
  readonly expandedCount: number[];
  /** Atom of the stringified argument, 0 until made. */
  readonly stringified: number[];
  /** The variable arguments were left out altogether, so that `, ## x` swallows the comma. */
  absent: boolean;
}

/** How arguments are read while expansion is prevented. */
export interface ArgumentReader {
  next(): number;
  backUp(): void;
  readonly expander: Expansion;
}

export interface InvocationSite {
  readonly invocation: number;
  readonly line: number;
}

const noArguments = (): CollectedArguments => ({
  first: [],
  count: [],
  expandedFirst: [],
  expandedCount: [],
  stringified: [],
  absent: false,
});

/** Reads the arguments after `(`; a sentence if they do not fit the macro. */
export function collectArguments(
  reader: ArgumentReader,
  macro: MacroDefinition,
  call: { readonly invocation: number; readonly parent: number },
): CollectedArguments | string {
  const { scratch } = reader.expander;
  const args = noArguments();
  let end: ArgumentEnd;
  do {
    const first = scratch.length;
    const last = macro.variadic && args.first.length + 1 === macro.parameters;
    end = collectArgument(reader, last ? 'variable' : 'plain', call);
    dropTrailingPadding(scratch, first);
    args.first.push(first);
    args.count.push(scratch.length - first);
    args.expandedFirst.push(-1);
    args.expandedCount.push(0);
    args.stringified.push(0);
  } while (end === 'comma');
  if (end === 'end') return 'unterminated argument list';
  return checkArguments(reader.expander, macro, args);
}

type ArgumentEnd = 'comma' | 'parenthesis' | 'end';

function collectArgument(
  reader: ArgumentReader,
  role: 'variable' | 'plain',
  call: { readonly invocation: number; readonly parent: number },
): ArgumentEnd {
  const { expander } = reader;
  const { scratch } = expander;
  const { open, close, comma } = punctuation(expander);
  const start = scratch.length;
  let parentheses = 0;
  for (;;) {
    const kind = reader.next();
    if (kind === END_OF_ARGUMENT) {
      if (expander.depth > 0) reader.backUp();
      return 'end';
    }
    if (kind === PADDING) {
      if (scratch.length > start) scratch.push(0, expander.meta, 0, expander.line);
      continue;
    }
    if (kind === TokenKind.punctuator) {
      if (expander.atom === open) parentheses++;
      else if (expander.atom === close && parentheses-- === 0) return 'parenthesis';
      else if (expander.atom === comma && parentheses === 0 && role === 'plain') return 'comma';
    }
    // What stands beside the macro's name belongs to the call; what another macro made keeps its maker.
    const own = expander.invocation === call.parent;
    const meta = own ? expander.meta | Meta.inArgument : expander.meta;
    scratch.push(expander.atom, meta & ~Meta.lineStart, own ? call.invocation : expander.invocation, expander.line);
  }
}

export interface Punctuation {
  readonly open: number;
  readonly close: number;
  readonly comma: number;
}

const punctuationOf = new WeakMap<object, Punctuation>();

export function punctuation(expander: Expansion): Punctuation {
  const known = punctuationOf.get(expander.atoms);
  if (known !== undefined) return known;
  const { atoms } = expander;
  const made = { open: atoms.of('('), close: atoms.of(')'), comma: atoms.of(',') };
  punctuationOf.set(atoms, made);
  return made;
}

function dropTrailingPadding(buffer: TokenBuffer, first: number): void {
  while (buffer.length > first && ((buffer.meta[buffer.length - 1] ?? 0) & 7) === PADDING) buffer.length--;
}

function checkArguments(
  expander: Expansion,
  macro: MacroDefinition,
  args: CollectedArguments,
): CollectedArguments | string {
  const given = args.first.length;
  const wanted = macro.parameters;
  const emptyOnly = given === 1 && args.count[0] === 0;
  if (wanted === 0) return emptyOnly ? args : `takes no arguments, ${given} given`;
  if (given > wanted) return `takes ${wanted} arguments, ${given} given`;
  if (given < wanted && !(macro.variadic && given + 1 === wanted)) return `takes ${wanted} arguments, ${given} given`;
  if (given < wanted) {
    args.first.push(expander.scratch.length);
    args.count.push(0);
    args.expandedFirst.push(-1);
    args.expandedCount.push(0);
    args.stringified.push(0);
  }
  args.absent = macro.variadic && (given < wanted || (emptyOnly && wanted === 1 && !expander.strict));
  return args;
}

/** Expands an argument fully, once; the result stays in the scratch buffer. */
export function expandArgument(expander: Expansion, args: CollectedArguments, index: number): void {
  if ((args.expandedFirst[index] ?? -1) >= 0) return;
  const { scratch, contexts } = expander;
  const first = args.first[index] ?? 0;
  const count = args.count[index] ?? 0;
  args.expandedFirst[index] = scratch.length;
  if (count === 0) return;
  const start = contexts.length;
  for (let i = first; i < first + count; i++) {
    contexts.push(scratch.atom[i] ?? 0, scratch.meta[i] ?? 0, scratch.invocation[i] ?? 0, scratch.line[i] ?? 0);
  }
  contexts.push(0, END_OF_ARGUMENT, 0, 0);
  expander.pushContext(start, 0);
  for (let kind = expander.next(); kind !== END_OF_ARGUMENT; kind = expander.next()) {
    scratch.push(expander.atom, expander.meta, expander.invocation, expander.line);
  }
  expander.popContext();
  args.expandedCount[index] = scratch.length - (args.expandedFirst[index] ?? 0);
}

/** Gives the token at `index` the paste flag of `meta`. */
export function setPaste(buffer: TokenBuffer, index: number, meta: number): void {
  const own = buffer.meta[index] ?? 0;
  buffer.meta[index] = meta & Meta.pasteLeft ? own | Meta.pasteLeft : own & ~Meta.pasteLeft;
}
