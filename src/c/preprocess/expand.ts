/*
 * Definition: macro expansion, token by token, with the stacks of gcc's cpplib: a macro is disabled while a context of
 * it is on the stack, and a name met then can never be expanded again.
 * Method: a stack of contexts over one packed token buffer; at the bottom a cursor over a file or a directive line.
 * Reports too much when: never. May miss when: the step budget is used up; then all input ends.
 */
import { type ArgumentReader, collectArguments } from './arguments.ts';
import type { Definitions, MacroDefinition } from './definitions.ts';
import type { ExhaustedBudget, Expansion } from './expansion.ts';
import type { Invocations } from './invocations.ts';
import type { LexedTokens } from './lex.ts';
import type { MacroTable } from './macro-table.ts';
import { pasteAtContext } from './paste.ts';
import { substitute } from './substitute.ts';
import {
  AVOID_PASTE,
  END_OF_ARGUMENT,
  FLAG_SHIFT,
  isIdentifier,
  KIND_MASK,
  Meta,
  PADDING,
  paddingOf,
  TokenBuffer,
} from './token-buffer.ts';
import { type Atoms, TokenKind } from './tokens.ts';

/** A range of lexed tokens that is being read. */
export interface Cursor {
  readonly lexed: LexedTokens;
  pos: number;
  end: number;
}

/** What the expander asks of the unit around it. */
export interface ExpanderHost {
  /** Handles directives at the end of the cursor; false if the file ends. */
  moreInput(): boolean;
  /** Spelling and kind of what a computed macro stands for; `line` is where `__LINE__` counts. */
  builtin(macro: MacroDefinition, line: number): { readonly atom: number; readonly kind: number } | undefined;
  problem(detail: string): void;
  exhausted(kind: ExhaustedBudget): void;
}

const MAX_NESTING = 400;

export class Expander implements Expansion {
  /** The current token. */
  atom = 0;
  meta = 0;
  invocation = 0;
  line = 0;
  /** Number of open contexts; at 0 the cursor is read. */
  depth = 0;
  /** In a directive line there is no padding, and `_Pragma` is a name. */
  inDirective = false;
  steps = 0;
  readonly contexts: TokenBuffer = new TokenBuffer();
  /** Collected and expanded arguments. */
  readonly scratch: TokenBuffer = new TokenBuffer();
  readonly atoms: Atoms;
  readonly definitions: Definitions;
  readonly table: MacroTable;
  cursor: Cursor;
  /** `-std=cNN`, which keeps the comma of `, ## x` for a sole empty argument. */
  readonly strict: boolean;
  readonly #invocations: Invocations;
  readonly #host: ExpanderHost;
  readonly #openParenthesis: number;
  readonly #maxSteps: number;
  readonly #macroOf: number[] = [0];
  readonly #startOf: number[] = [0];
  readonly #posOf: number[] = [0];
  readonly #endOf: number[] = [0];
  readonly #disabled: Set<number> = new Set();
  #collecting: 'no' | 'parenthesis' | 'arguments' = 'no';
  #preventExpansion = 0;
  #nesting = 0;
  #stopped = false;
  #topLine = 0;
  #topFunctionLike = false;

  constructor(
    parts: { atoms: Atoms; definitions: Definitions; table: MacroTable; invocations: Invocations; cursor: Cursor },
    host: ExpanderHost,
    limits: { strict: boolean; maxSteps: number },
  ) {
    this.atoms = parts.atoms;
    this.definitions = parts.definitions;
    this.table = parts.table;
    this.cursor = parts.cursor;
    this.#invocations = parts.invocations;
    this.#host = host;
    this.strict = limits.strict;
    this.#maxSteps = limits.maxSteps;
    this.#openParenthesis = parts.atoms.of('(');
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Ends all input: a budget is used up. */
  stop(kind: ExhaustedBudget): void {
    if (!this.#stopped) this.#host.exhausted(kind);
    this.#stopped = true;
    this.depth = 0;
    this.contexts.length = 0;
    this.#disabled.clear();
  }

  /** Counts work; macro bombs end here. */
  spend(steps: number): void {
    this.steps += steps;
    if (this.steps > this.#maxSteps) this.stop('token-budget');
  }

  /** Reads the next token after expansion into the fields above; its kind, `PADDING`, or 0 at the end. */
  next(): number {
    for (;;) {
      if (++this.steps > this.#maxSteps) this.stop('token-budget');
      if (this.#stopped) return END_OF_ARGUMENT;
      const depth = this.depth;
      if (depth === 0) {
        if (!this.#readCursor()) return END_OF_ARGUMENT;
      } else if ((this.#posOf[depth] ?? 0) < (this.#endOf[depth] ?? 0)) {
        this.#readContext(depth);
        if (this.meta & Meta.pasteLeft) {
          const before = paddingOf(this.meta);
          this.#posOf[depth] = pasteAtContext(this, this.#posOf[depth] ?? 0);
          if (!this.inDirective) return this.#pad(before);
          continue;
        }
      } else {
        this.popContext();
        if (!this.inDirective) return this.#pad(AVOID_PASTE);
        continue;
      }
      if (!isIdentifier(this.meta) || this.meta & Meta.noExpand) return this.meta & KIND_MASK;
      const id = this.table.read(this.atom);
      if (id === 0) return TokenKind.identifier;
      const before = paddingOf(this.meta);
      const outcome = this.#expandName(id);
      if (outcome === 'name') return TokenKind.identifier;
      if (!this.inDirective) return this.#pad(before);
    }
  }

  #pad(meta: number): number {
    this.meta = meta;
    return PADDING;
  }

  #readCursor(): boolean {
    const cursor = this.cursor;
    while (cursor.pos >= cursor.end) {
      if (this.#collecting !== 'arguments' || this.inDirective || !this.#host.moreInput()) return false;
    }
    const i = cursor.pos++;
    const lexed = cursor.lexed;
    this.atom = lexed.atom[i] ?? 0;
    this.meta = (lexed.kind[i] ?? 0) | ((lexed.flags[i] ?? 0) << FLAG_SHIFT);
    this.invocation = 0;
    this.line = lexed.line[i] ?? 0;
    // gcc: a new line inside an argument list is white space.
    if (this.#collecting === 'arguments' && this.meta & Meta.lineStart) this.meta |= Meta.space;
    return true;
  }

  #readContext(depth: number): void {
    const i = this.#posOf[depth] ?? 0;
    this.#posOf[depth] = i + 1;
    this.atom = this.contexts.atom[i] ?? 0;
    this.meta = this.contexts.meta[i] ?? 0;
    this.invocation = this.contexts.invocation[i] ?? 0;
    this.line = this.contexts.line[i] ?? 0;
  }

  /** Pushes the tokens of `contexts` from `start` on; `macro` (0 for none) is disabled meanwhile. */
  pushContext(start: number, macro: number): void {
    const depth = ++this.depth;
    this.#macroOf[depth] = macro;
    this.#startOf[depth] = start;
    this.#posOf[depth] = start;
    this.#endOf[depth] = this.contexts.length;
    if (macro !== 0) this.#disabled.add(macro);
  }

  popContext(): void {
    if (this.depth === 0) return;
    const macro = this.#macroOf[this.depth] ?? 0;
    if (macro !== 0) this.#disabled.delete(macro);
    this.contexts.length = this.#startOf[this.depth] ?? 0;
    this.depth--;
  }

  #expandName(id: number): 'name' | 'expanded' {
    const macro = this.definitions.get(id);
    if (macro === undefined) return 'name';
    if (this.#disabled.has(id)) {
      this.meta |= Meta.noExpand;
      return 'name';
    }
    if (this.#preventExpansion > 0) return 'name';
    if (this.depth === 0) {
      this.#topLine = this.line;
      this.#topFunctionLike = macro.functionLike;
    }
    return macro.builtin === 0 ? this.#enterMacro(macro) : this.#enterBuiltin(macro);
  }

  #enterBuiltin(macro: MacroDefinition): 'name' | 'expanded' {
    const { atom, meta, invocation, line } = this;
    const made = this.#host.builtin(macro, this.#topFunctionLike ? line : this.#topLine);
    if (made === undefined) {
      this.#restore(atom, meta, invocation, line);
      return 'name';
    }
    const id = this.#invoke(macro, meta, invocation);
    const start = this.contexts.length;
    this.contexts.push(made.atom, made.kind, id, line);
    this.pushContext(start, 0);
    return 'expanded';
  }

  #invoke(macro: MacroDefinition, meta: number, parent: number): number {
    if (this.inDirective) return 0;
    return this.#invocations.add(macro, parent, meta & Meta.inArgument ? 'in-argument' : 'in-body');
  }

  #restore(atom: number, meta: number, invocation: number, line: number): void {
    this.atom = atom;
    this.meta = meta;
    this.invocation = invocation;
    this.line = line;
  }

  #enterMacro(macro: MacroDefinition): 'name' | 'expanded' {
    const { atom, meta, invocation, line } = this;
    if (!macro.functionLike) {
      this.#pushBody(macro, this.#invoke(macro, meta, invocation), line);
      return 'expanded';
    }
    if (this.#nesting >= MAX_NESTING) this.stop('nesting-depth');
    this.#nesting++;
    const mark = this.scratch.length;
    const entered = this.#enterFunctionLike(macro, { meta, invocation, line });
    this.scratch.length = mark;
    this.#nesting--;
    if (entered) return 'expanded';
    this.#restore(atom, meta, invocation, line);
    return 'name';
  }

  #enterFunctionLike(macro: MacroDefinition, name: { meta: number; invocation: number; line: number }): boolean {
    if (!this.#findParenthesis()) return false;
    const invocation = this.#invoke(macro, name.meta, name.invocation);
    this.#preventExpansion++;
    this.#collecting = 'arguments';
    const collected = collectArguments(this.#argumentReader, macro, { invocation, parent: name.invocation });
    this.#collecting = 'no';
    this.#preventExpansion--;
    if (typeof collected === 'string') {
      this.#host.problem(`macro ${this.atoms.text(macro.name)}: ${collected}`);
      return false;
    }
    if (macro.parameters === 0) this.#pushBody(macro, invocation, name.line);
    else {
      const start = substitute(this, macro, collected, { invocation, line: name.line });
      if (!this.#stopped) this.pushContext(start, macro.id);
    }
    return true;
  }

  readonly #argumentReader: ArgumentReader = {
    next: () => this.next(),
    backUp: () => this.#backUp(),
    expander: this,
  };

  #pushBody(macro: MacroDefinition, invocation: number, line: number): void {
    const { atom, meta } = this.definitions.body;
    const start = this.contexts.length;
    for (let i = macro.first; i < macro.end; i++) this.contexts.push(atom[i] ?? 0, meta[i] ?? 0, invocation, line);
    this.spend(macro.end - macro.first);
    if (!this.#stopped) this.pushContext(start, macro.id);
  }

  /** Reads past `(` if it is the next token; else puts back what was read, padding included. */
  #findParenthesis(): boolean {
    this.#preventExpansion++;
    this.#collecting = 'parenthesis';
    let padding = 0;
    let kind = this.next();
    for (; kind === PADDING; kind = this.next()) {
      if (padding === 0 || this.meta & Meta.noSource) padding = this.meta;
    }
    this.#collecting = 'no';
    this.#preventExpansion--;
    if (kind === TokenKind.punctuator && this.atom === this.#openParenthesis) return true;
    if (this.#stopped || (kind === END_OF_ARGUMENT && this.depth === 0)) return false;
    this.#backUp();
    if (padding !== 0) {
      const start = this.contexts.length;
      this.contexts.push(0, padding, 0, 0);
      this.pushContext(start, 0);
    }
    return false;
  }

  /** Unreads one token. */
  #backUp(): void {
    if (this.depth === 0) this.cursor.pos--;
    else this.#posOf[this.depth] = (this.#posOf[this.depth] ?? 1) - 1;
  }

  /** Reads one token without expansion, for `defined` and the like. */
  nextRaw(): number {
    this.#preventExpansion++;
    let kind = this.next();
    while (kind === PADDING) kind = this.next();
    this.#preventExpansion--;
    return kind;
  }

  /** Runs `body` on a directive line: its own cursor, no open context, expansion allowed. */
  onLine<T>(cursor: Cursor, body: () => T): T {
    const saved = {
      cursor: this.cursor,
      inDirective: this.inDirective,
      collecting: this.#collecting,
      prevent: this.#preventExpansion,
      topLine: this.#topLine,
      topFunctionLike: this.#topFunctionLike,
      scratch: this.scratch.length,
    };
    this.cursor = cursor;
    this.inDirective = true;
    this.#collecting = 'no';
    this.#preventExpansion = 0;
    const result = body();
    while (this.depth > 0) this.popContext();
    this.cursor = saved.cursor;
    this.inDirective = saved.inDirective;
    this.#collecting = saved.collecting;
    this.#preventExpansion = saved.prevent;
    this.#topLine = saved.topLine;
    this.#topFunctionLike = saved.topFunctionLike;
    this.scratch.length = saved.scratch;
    return result;
  }
}
