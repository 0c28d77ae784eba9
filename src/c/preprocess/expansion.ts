import type { Definitions } from './definitions.ts';
import type { MacroTable } from './macro-table.ts';
import type { TokenBuffer } from './token-buffer.ts';
import type { Atoms } from './tokens.ts';

export type ExhaustedBudget = 'token-budget' | 'nesting-depth';

/** Macro expansion in progress, as its parts (arguments, pasting, computed macros, conditions) see it. */
export interface Expansion {
  readonly atoms: Atoms;
  readonly definitions: Definitions;
  readonly table: MacroTable;
  /** Tokens to be read again. */
  readonly contexts: TokenBuffer;
  /** Collected and expanded arguments. */
  readonly scratch: TokenBuffer;
  /** `-std=cNN`, which keeps the comma of `, ## x` for a sole empty argument. */
  readonly strict: boolean;
  /** The current token. */
  readonly atom: number;
  readonly meta: number;
  readonly invocation: number;
  readonly line: number;
  /** Number of open contexts; at 0 the file or directive line is read. */
  readonly depth: number;
  /** In a directive line there is no padding, and `_Pragma` is a name. */
  readonly inDirective: boolean;
  readonly stopped: boolean;
  /** Reads the next token into the fields above: its kind, `PADDING`, or 0 at the end. */
  next(): number;
  /** The same without expansion and padding. */
  nextRaw(): number;
  /** Pushes the tokens of `contexts` from `start` on; `macro` (0 for none) is disabled meanwhile. */
  pushContext(start: number, macro: number): void;
  popContext(): void;
  /** Counts work; macro bombs end here. */
  spend(steps: number): void;
  /** Ends all input. */
  stop(kind: ExhaustedBudget): void;
}
