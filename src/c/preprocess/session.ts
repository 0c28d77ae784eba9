import { BUILTIN_NAMES } from './builtins.ts';
import { Definitions, type MacroDefinition } from './definitions.ts';
import { Invocations } from './invocations.ts';
import { type LexedTokens, lexText } from './lex.ts';
import { type LexedFile, locateDirectives } from './lexed-file.ts';
import { Facts } from './lookups.ts';
import { MacroTable } from './macro-table.ts';
import { Output } from './output.ts';
import type { FileContent, UnitOptions } from './ports.ts';
import { type Dialect, predefinedMacros } from './predefined.ts';
import { HeaderRecords } from './replay.ts';
import { decodeBytes, replaceTrigraphs } from './splices.ts';
import type { Atoms } from './tokens.ts';

const MAX_FILE_BYTES = 50_000_000;

export type LexOutcome =
  | { readonly file: LexedFile }
  | { readonly file: undefined; readonly problem: 'binary-file' | 'file-too-large'; readonly detail: string };

/** What a preprocessor keeps from unit to unit: lexed files, macro definitions, header records, and work arrays. */
export class Session {
  readonly atoms: Atoms;
  readonly definitions: Definitions;
  readonly table: MacroTable = new MacroTable();
  readonly invocations: Invocations = new Invocations();
  readonly output: Output = new Output();
  readonly facts: Facts = new Facts();
  readonly records: HeaderRecords = new HeaderRecords();
  /** Paths by the ids that tokens carry. */
  readonly files: string[] = [];
  readonly counterSlot: number;
  readonly pragmaName: number;
  readonly #fileIds = new Map<string, number>();
  readonly #lexed = new Map<string, LexOutcome>();
  readonly #settings = new Map<string, MacroDefinition | string>();
  readonly #predefined = new Map<string, readonly MacroDefinition[]>();
  readonly #builtins: readonly MacroDefinition[];

  constructor(atoms: Atoms) {
    this.atoms = atoms;
    this.definitions = new Definitions(atoms);
    this.counterSlot = atoms.of('\0counter');
    this.pragmaName = atoms.of('_Pragma');
    this.#builtins = BUILTIN_NAMES.map(([name, builtin]) => this.definitions.addBuiltin(name, builtin));
  }

  fileId(path: string): number {
    const known = this.#fileIds.get(path);
    if (known !== undefined) return known;
    this.#fileIds.set(path, this.files.length);
    this.files.push(path);
    return this.files.length - 1;
  }

  /** A header's tokens, lexed on first sight of its content under this path. */
  lex(path: string, content: FileContent, dialect: Dialect): LexOutcome {
    const raw = dialect.version >= 199901 && !dialect.strict;
    const key = `${path}\0${content.hash}\0${dialect.strict ? 1 : 0}${raw ? 1 : 0}`;
    const known = this.#lexed.get(key);
    if (known !== undefined) return known;
    const made = this.#lexContent(path, content, { trigraphs: dialect.strict, raw });
    this.#lexed.set(key, made);
    return made;
  }

  /** The same for a unit's own file, which is not kept: the next unit has another. */
  lexUnit(path: string, content: FileContent, dialect: Dialect): LexOutcome {
    const raw = dialect.version >= 199901 && !dialect.strict;
    return this.#lexContent(path, content, { trigraphs: dialect.strict, raw });
  }

  #lexContent(path: string, content: FileContent, mode: { trigraphs: boolean; raw: boolean }): LexOutcome {
    if (content.bytes.length > MAX_FILE_BYTES) {
      return { file: undefined, problem: 'file-too-large', detail: `${content.bytes.length} bytes, read as empty` };
    }
    if (content.bytes.includes(0)) {
      return { file: undefined, problem: 'binary-file', detail: 'has a NUL byte, read as empty' };
    }
    const decoded = decodeBytes(content.bytes);
    const text = mode.trigraphs ? replaceTrigraphs(decoded) : decoded;
    const tokens = lexText(text, this.atoms, { rawStrings: mode.raw ? 'yes' : 'no' });
    return { file: this.#located(tokens, path, content.hash) };
  }

  #located(tokens: LexedTokens, path: string, hash: string): LexedFile {
    return locateDirectives(tokens, { path, file: this.fileId(path), hash }, this.atoms);
  }

  /** What is read in place of a unit that cannot be read. */
  emptyFile(path: string): LexedFile {
    return this.#located(this.lexLine(''), path, '');
  }

  lexLine(text: string): LexedTokens {
    return lexText(text, this.atoms, { rawStrings: 'no' });
  }

  /** Gives up what only the last unit needed, and all records if they have become too many. */
  startUnit(): void {
    this.output.clear();
    if (!this.records.isFull) {
      this.invocations.startUnit();
      return;
    }
    this.records.clear();
    this.invocations.clear();
  }

  /** Puts the macros in force that a unit starts with; problems with -D are returned. */
  startMacros(options: UnitOptions, dialect: Dialect): readonly string[] {
    const problems: string[] = [];
    this.table.clear();
    this.table.ensure(this.atoms.size);
    for (const macro of this.#builtins) this.table.write(macro.name, macro.id);
    for (const macro of this.#predefinedFor(dialect)) this.table.write(macro.name, macro.id);
    for (const { name, body } of options.macros) {
      if (body === null) {
        this.table.write(this.atoms.of(name), 0);
        continue;
      }
      const made = this.#define(`${name} ${body}`, '<command-line>');
      if (typeof made === 'string') problems.push(`-D ${name}: ${made}`);
      else this.table.write(made.name, made.id);
    }
    return problems;
  }

  #predefinedFor(dialect: Dialect): readonly MacroDefinition[] {
    const key = `${dialect.strict} ${dialect.version} ${dialect.wordSize}`;
    const known = this.#predefined.get(key);
    if (known !== undefined) return known;
    const made = predefinedMacros(dialect)
      .map((line) => this.#define(line, '<built-in>'))
      .filter((macro) => typeof macro !== 'string');
    this.#predefined.set(key, made);
    return made;
  }

  /** Equal texts make the same definition, so that header records see equal macros in all units. */
  #define(text: string, path: string): MacroDefinition | string {
    const key = `${path}\0${text}`;
    const known = this.#settings.get(key);
    if (known !== undefined) return known;
    const tokens = this.lexLine(text);
    const made = this.definitions.define({ tokens, first: 0, end: tokens.length, path });
    this.#settings.set(key, made);
    return made;
  }
}
