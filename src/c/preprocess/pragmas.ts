/*
 * Definition: #pragma and _Pragma: those that the preprocessor obeys, and those that it hands on.
 * Method: handed on as tokens with `TokenFlag.directive`, where `cc -E` prints them.
 */
import type { LexedTokens } from './lex.ts';
import { FLAG_SHIFT } from './token-buffer.ts';
import { TokenFlag } from './tokens.ts';
import type { Unit } from './unit.ts';

/** Obeyed by gcc while preprocessing, and not printed. */
const OWN_GCC: ReadonlySet<string> = new Set(['poison', 'system_header', 'warning', 'error', 'dependency']);

/** A `#pragma` line: tokens `first` (the `#`) to `end` of `tokens`. */
export function runPragmaLine(unit: Unit, tokens: LexedTokens, first: number, end: number): void {
  if (obey(unit, tokens, first, end)) return;
  emitDirectiveLine(unit, tokens, { first, end });
}

/** `_Pragma("text")`, at the site of the outermost macro. */
export function runPragmaText(unit: Unit, text: string): void {
  const tokens = unit.session.lexLine(`#pragma ${text.replaceAll('\n', ' ')}`);
  if (!obey(unit, tokens, 0, tokens.length)) emitDirectiveLine(unit, tokens, { first: 0, end: tokens.length, made: 1 });
  unit.output.carry |= TokenFlag.lineStart;
}

interface DirectiveLine {
  readonly first: number;
  readonly end: number;
  /** Spelling to print for the directive's name. */
  readonly name?: number;
  /** The line was made by a macro and has the expansion site. */
  readonly made?: 1;
}

export function emitDirectiveLine(unit: Unit, tokens: LexedTokens, range: DirectiveLine): void {
  const { output } = unit;
  const hash = unit.session.atoms.of('#');
  for (let i = range.first; i < range.end; i++) {
    const offset = i - range.first;
    const atom = offset === 0 ? hash : offset === 1 && range.name !== undefined ? range.name : (tokens.atom[i] ?? 0);
    const flags = (tokens.flags[i] ?? 0) | TokenFlag.directive;
    if (range.made === 1) output.pushMade(atom, (tokens.kind[i] ?? 0) | (flags << FLAG_SHIFT), 0, flags & 1);
    else {
      const { file } = unit.frame.lexed;
      output.push(tokens.kind[i] ?? 0, flags, atom, file, tokens.line[i] ?? 0, tokens.column[i] ?? 0);
    }
    output.flags[output.length - 1] = (output.flags[output.length - 1] ?? 0) | flags;
  }
}

/** True if the pragma was for the preprocessor alone. */
function obey(unit: Unit, tokens: LexedTokens, first: number, end: number): boolean {
  const { atoms, table } = unit.session;
  const word = (i: number): string => (first + i < end ? atoms.text(tokens.atom[first + i] ?? 0) : '');
  const name = word(2);
  if (name === 'once') {
    table.write(unit.frame.lexed.once, 1);
    return true;
  }
  if (name === 'GCC') return OWN_GCC.has(word(3));
  if (name !== 'push_macro' && name !== 'pop_macro') return false;
  if (word(3) === '(' && word(4).startsWith('"') && word(5) === ')') {
    const macro = atoms.of(word(4).slice(1, -1));
    table.ensure(macro);
    if (name === 'push_macro') pushMacro(unit, macro);
    else popMacro(unit, macro);
  }
  return true;
}

function pushMacro(unit: Unit, macro: number): void {
  unit.taints++;
  const stack = unit.pushedMacros.get(macro) ?? [];
  stack.push(unit.session.table.read(macro));
  unit.pushedMacros.set(macro, stack);
}

function popMacro(unit: Unit, macro: number): void {
  unit.taints++;
  const value = unit.pushedMacros.get(macro)?.pop();
  if (value !== undefined) unit.session.table.write(macro, value);
}
