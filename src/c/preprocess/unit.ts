/*
 * Definition: one unit on its way through the preprocessor: open files, what was found, where tokens go.
 * Method: runs of tokens between directives are copied; a name that is a macro is handed to the expander.
 * May miss when: a budget is used up; then the rest of the unit is left out, with a Limitation.
 */
import type { Limitation, LimitationKind } from '../../source/limitation.ts';
import { Builtin, builtinText, kindOfText } from './builtins.ts';
import type { MacroDefinition } from './definitions.ts';
import { Expander, type ExpanderHost } from './expand.ts';
import type { ExhaustedBudget } from './expansion.ts';
import { IncludeSearch } from './includes.ts';
import type { LexedFile } from './lexed-file.ts';
import { UnitLookups } from './lookups.ts';
import type { Output } from './output.ts';
import type { FileReader, UnitOptions } from './ports.ts';
import { type Dialect, dialectOf } from './predefined.ts';
import type { RecordSpan } from './replay.ts';
import type { Session } from './session.ts';
import { isGlued } from './spacing.ts';
import { END_OF_ARGUMENT, Meta, PADDING } from './token-buffer.ts';
import { TokenFlag, TokenKind } from './tokens.ts';

/** Several times what the largest units of real programs have; what follows keeps some hundred bytes for each. */
export const MAX_UNIT_TOKENS = 4_000_000;
/** Three times what the largest unit of HAProxy takes. */
const MAX_STEPS = 15_000_000;

/** A file being read. */
export interface Frame {
  readonly lexed: LexedFile;
  pos: number;
  /** Where the current run of tokens ends: at the next directive, or at the end of the file. */
  end: number;
  /** Index of the next directive. */
  directive: number;
  /** As gcc spells it. */
  readonly spelled: string;
  readonly chainIndex: number;
  readonly depth: number;
  /** `#line`: what to subtract from a line, and the file named there. */
  lineShift: number;
  presumedFile: string;
  /** Files that line markers entered. */
  markers: number;
}

export interface FramePlace {
  readonly spelled: string;
  readonly chainIndex: number;
  readonly depth: number;
}

export function openFrame(lexed: LexedFile, place: FramePlace): Frame {
  const end = lexed.directiveFirst[0] ?? lexed.length;
  return { lexed, pos: 0, end, directive: 0, ...place, lineShift: 0, presumedFile: place.spelled, markers: 0 };
}

/** Runs the directive at which the run of `frame` ended. */
export type RunDirective = (unit: Unit, frame: Frame) => void;
/** Handles `_Pragma("text")` where it stands. */
export type RunPragma = (unit: Unit, text: string) => void;

export class Unit implements ExpanderHost {
  readonly session: Session;
  readonly options: UnitOptions;
  readonly dialect: Dialect;
  readonly lookups: UnitLookups;
  readonly search: IncludeSearch;
  readonly expander: Expander;
  readonly output: Output;
  readonly limitations: Limitation[] = [];
  readonly replays: number[] = [];
  /** Headers on record within the innermost one that is being read, in order. */
  readonly children: RecordSpan[] = [];
  readonly pushedMacros: Map<number, number[]> = new Map();
  readonly configuration: string;
  frame: Frame;
  /** Grows when something happened that a header record could not repeat. */
  taints = 0;
  maxDepth = 0;
  /** Directives inside a macro's argument list are being handled. */
  inArguments = false;
  readonly #runDirective: RunDirective;
  readonly #runPragma: RunPragma;

  constructor(
    session: Session,
    options: UnitOptions,
    reader: FileReader,
    main: LexedFile,
    handlers: { directive: RunDirective; pragma: RunPragma },
  ) {
    this.session = session;
    this.options = options;
    this.dialect = dialectOf(options.std, options.wordSize);
    this.lookups = new UnitLookups(session.facts, reader, options.resolveMissing);
    this.search = new IncludeSearch(options, this.lookups);
    this.output = session.output;
    this.configuration = configurationOf(options, this.dialect);
    this.frame = openFrame(main, { spelled: options.path, chainIndex: -1, depth: 0 });
    const { atoms, definitions, table, invocations } = session;
    this.expander = new Expander({ atoms, definitions, table, invocations, cursor: this.frame }, this, {
      strict: this.dialect.strict,
      maxSteps: MAX_STEPS,
    });
    this.#runDirective = handlers.directive;
    this.#runPragma = handlers.pragma;
  }

  limit(kind: LimitationKind, line: number, detail: string): void {
    this.limitations.push({ kind, path: this.frame.lexed.path, line, effect: 'may-miss', detail });
  }

  /** Reads `frame` to its end. */
  read(frame: Frame): void {
    const outer = this.frame;
    const outerCursor = this.expander.cursor;
    this.frame = frame;
    this.expander.cursor = frame;
    this.maxDepth = Math.max(this.maxDepth, frame.depth);
    for (const directive of frame.lexed.unterminated) {
      this.taints++;
      const line = frame.lexed.line[frame.lexed.directiveFirst[directive] ?? 0] ?? 0;
      this.limit('bad-directive', line, 'unterminated conditional');
    }
    while (!this.expander.stopped) {
      this.#copyRun(frame);
      if (frame.directive >= frame.lexed.directiveFirst.length || this.expander.stopped) break;
      this.#runDirective(this, frame);
    }
    this.frame = outer;
    this.expander.cursor = outerCursor;
  }

  #copyRun(frame: Frame): void {
    const { lexed } = frame;
    const { kind, flags, atom, line, column, file } = lexed;
    const table = this.session.table;
    const output = this.output;
    table.ensure(this.session.atoms.size);
    while (frame.pos < frame.end && output.length <= MAX_UNIT_TOKENS) {
      const i = frame.pos;
      const own = atom[i] ?? 0;
      if (kind[i] === TokenKind.identifier && table.read(own) !== 0) {
        this.#expand(frame, i);
        if (this.expander.stopped) return;
        continue;
      }
      output.push(kind[i] ?? 0, flags[i] ?? 0, own, file, line[i] ?? 0, column[i] ?? 0);
      frame.pos = i + 1;
    }
    if (output.length > MAX_UNIT_TOKENS) this.expander.stop('token-budget');
  }

  /** Expands the macro name at `i`, with its arguments, into the output. */
  #expand(frame: Frame, i: number): void {
    const { lexed } = frame;
    const { output, expander } = this;
    output.siteFile = lexed.file;
    output.siteLine = lexed.line[i] ?? 0;
    output.siteColumn = lexed.column[i] ?? 0;
    output.carry |= (lexed.flags[i] ?? 0) & TokenFlag.lineStart;
    frame.pos = i;
    /** Padding met since the last token: -1 none, else the `meta` whose white space counts, noSource for the next's. */
    let padding = -1;
    do {
      const kind = expander.next();
      if (kind === END_OF_ARGUMENT) return;
      if (kind === PADDING) {
        const { meta } = expander;
        if (padding < 0 || padding & Meta.noSource || (!(padding & Meta.space) && meta & Meta.noSource)) padding = meta;
        continue;
      }
      if (kind === TokenKind.identifier && expander.atom === this.session.pragmaName) this.#pragmaOperator();
      else this.#emit(padding);
      padding = -1;
    } while (expander.depth > 0);
    if (padding >= 0) this.#separateNext(frame, padding);
  }

  #emit(padding: number): void {
    const { expander, output } = this;
    const meta = padding < 0 || padding & Meta.noSource ? expander.meta : padding;
    let space = meta & Meta.space ? TokenFlag.spaceBefore : 0;
    if (space === 0 && padding >= 0 && !(output.carry & TokenFlag.lineStart) && this.#gluesTo(expander.atom)) {
      space = TokenFlag.spaceBefore;
    }
    output.pushMade(expander.atom, expander.meta, expander.invocation, space);
  }

  #gluesTo(atom: number): boolean {
    const { output, session } = this;
    const last = output.length - 1;
    return last >= 0 && isGlued(session.atoms.text(output.atom[last] ?? 0), session.atoms.text(atom));
  }

  /** The padding that a macro left behind counts for the token after it. */
  #separateNext(frame: Frame, padding: number): void {
    if (frame.pos >= frame.end || (frame.lexed.flags[frame.pos] ?? 0) & TokenFlag.lineStart) return;
    const spaced = !(padding & Meta.noSource) && padding & Meta.space;
    if (spaced || this.#gluesTo(frame.lexed.atom[frame.pos] ?? 0)) this.output.carry |= TokenFlag.spaceBefore;
  }

  #pragmaOperator(): void {
    const { expander } = this;
    const { atoms } = this.session;
    const line = this.output.siteLine;
    const texts: string[] = [];
    for (let i = 0; i < 3; i++) {
      let kind = expander.next();
      while (kind === PADDING) kind = expander.next();
      if (kind === END_OF_ARGUMENT) break;
      texts.push(atoms.text(expander.atom));
    }
    const literal = texts[1] ?? '';
    const quoted = /^(?:L|u8|u|U)?"/.exec(literal);
    if (texts[0] !== '(' || texts[2] !== ')' || quoted === null) {
      this.limit('bad-directive', line, '_Pragma takes a parenthesized string literal');
      return;
    }
    this.#runPragma(this, literal.slice(quoted[0].length, -1).replace(/\\([\\"])/g, '$1'));
  }

  moreInput(): boolean {
    const { frame } = this;
    while (frame.pos >= frame.end) {
      if (frame.directive >= frame.lexed.directiveFirst.length || this.expander.stopped) return false;
      const outer = this.inArguments;
      this.inArguments = true;
      this.#runDirective(this, frame);
      this.inArguments = outer;
    }
    return true;
  }

  builtin(macro: MacroDefinition, line: number): { readonly atom: number; readonly kind: number } | undefined {
    const { frame, session } = this;
    if (macro.builtin === Builtin.includeLevel || macro.builtin === Builtin.baseFile) this.taints++;
    const text = builtinText(macro.builtin, line, {
      expander: this.expander,
      presumedLine: (at) => at - frame.lineShift,
      presumedFile: () => frame.presumedFile,
      baseFile: () => this.options.path,
      includeLevel: () => frame.depth,
      wordSize: () => this.dialect.wordSize,
      nextCounter: () => {
        const value = session.table.read(session.counterSlot);
        session.table.write(session.counterSlot, value + 1);
        return value;
      },
      hasHeader: (name, style, chain) =>
        this.search.find({
          text: name,
          quoted: style === 'quoted',
          from: frame.spelled,
          fromIndex: frame.chainIndex,
          next: chain === 'next',
        }).kind === 'found',
    });
    return text === undefined ? undefined : { atom: session.atoms.of(text), kind: kindOfText(text) };
  }

  problem(detail: string): void {
    this.limit('bad-directive', this.expander.line, detail);
  }

  exhausted(kind: ExhaustedBudget): void {
    this.taints++;
    this.limit(kind, this.frame.lexed.line[this.frame.pos] ?? this.expander.line, 'the rest of the unit is left out');
  }
}

/** Header records are shared by units whose search chain and dialect are equal. */
function configurationOf(options: UnitOptions, dialect: Dialect): string {
  const { quoteDirs, includeDirs, systemDirs, afterDirs } = options;
  return JSON.stringify([quoteDirs, includeDirs, systemDirs, afterDirs, dialect]);
}
