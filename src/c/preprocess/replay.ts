/*
 * Definition: records of headers. A header entered again while every macro it reads stands for the same definition gives
 * the same tokens and changes the same macros, so that its result is copied.
 * Method: a record holds the names read with their values on entry, the values that the header leaves behind, its tokens,
 * and what it asked of the file system; nested headers hand their notes to the header around them.
 * Reports too much when: never. May miss when: never; what a record cannot repeat (`Unit.taints`) is not put on record.
 */
import type { Limitation } from '../../source/limitation.ts';
import type { LexedFile } from './lexed-file.ts';
import { type MacroTable, type Touches, WRITTEN_FIRST } from './macro-table.ts';
import { Output } from './output.ts';

export interface HeaderRecord {
  readonly kind: 'header';
  readonly id: number;
  /** Names whose value on entry matters, and these values. */
  readonly readAtoms: Int32Array;
  readonly readValues: Int32Array;
  /** Names written before they were read. */
  readonly writtenAtoms: Int32Array;
  /** What the header leaves behind. */
  readonly effectAtoms: Int32Array;
  readonly effectValues: Int32Array;
  /** Its tokens, in order: its own, as ranges of the store, and those of headers inside. */
  readonly parts: readonly RecordPart[];
  readonly facts: Int32Array;
  readonly limitations: readonly Limitation[];
  /** How many levels of #include it goes down, itself included. */
  readonly depth: number;
  /** What it cost; a replay costs as much, so that budgets end a unit at the same place in any order of units. */
  readonly steps: number;
}

export type RecordPart = HeaderRecord | { readonly kind: 'tokens'; readonly first: number; readonly end: number };

/** Where a header on record lies in the output. */
export interface RecordSpan {
  readonly first: number;
  readonly end: number;
  readonly record: HeaderRecord;
}

export type RecordedResult = Pick<HeaderRecord, 'facts' | 'limitations' | 'depth' | 'steps'>;

/** Records per header and search chain; the one that was used least recently goes. */
const MAX_VARIANTS = 8;
/** Tokens on record; beyond, everything is forgotten before the next unit. */
const MAX_TOKENS = 16_000_000;

export class HeaderRecords {
  #files = new Map<LexedFile, Map<string, HeaderRecord[]>>();
  readonly #store = new Output();
  #names = 0;
  #ids = 0;

  get isFull(): boolean {
    return this.#store.length + this.#names > MAX_TOKENS;
  }

  clear(): void {
    this.#files = new Map();
    this.#store.length = 0;
    this.#names = 0;
  }

  /** The first record of `lexed` under `key` that fits the macros in force and that `accepts`. */
  find(
    lexed: LexedFile,
    key: string,
    table: MacroTable,
    accepts: (record: HeaderRecord) => boolean,
  ): HeaderRecord | undefined {
    const records = this.#files.get(lexed)?.get(key);
    if (records === undefined) return undefined;
    const at = records.findIndex((record) => fits(record, table) && accepts(record));
    const found = records[at];
    if (found === undefined) return undefined;
    if (at > 0) {
      records.splice(at, 1);
      records.unshift(found);
    }
    return found;
  }

  /** Puts on record what the header made of `output` from `first` on; `children` are the headers inside it. */
  add(
    lexed: LexedFile,
    key: string,
    macros: { readonly touches: Touches; readonly table: MacroTable },
    made: { readonly output: Output; readonly first: number; readonly children: readonly RecordSpan[] },
    result: RecordedResult,
  ): HeaderRecord {
    const effects = macroEffects(macros.touches, macros.table);
    const record: HeaderRecord = { kind: 'header', id: ++this.#ids, ...effects, parts: this.#parts(made), ...result };
    const byKey = this.#files.get(lexed) ?? new Map<string, HeaderRecord[]>();
    const records = byKey.get(key) ?? [];
    if (records.length >= MAX_VARIANTS) records.pop();
    records.unshift(record);
    byKey.set(key, records);
    this.#files.set(lexed, byKey);
    this.#names += macros.touches.atoms.length;
    return record;
  }

  #parts(made: { output: Output; first: number; children: readonly RecordSpan[] }): readonly RecordPart[] {
    const parts: RecordPart[] = [];
    let at = made.first;
    const own = (end: number): void => {
      if (end <= at) return;
      const first = this.#store.length;
      this.#store.append(made.output, at, end);
      parts.push({ kind: 'tokens', first, end: this.#store.length });
    };
    for (const child of made.children) {
      own(child.first);
      if (child.end > child.first) parts.push(child.record);
      at = child.end;
    }
    own(made.output.length);
    return parts;
  }

  /** Copies the tokens of `record` to `output`. */
  repeatTokens(record: HeaderRecord, output: Output): void {
    for (const part of record.parts) {
      if (part.kind === 'tokens') output.append(this.#store, part.first, part.end);
      else this.repeatTokens(part, output);
    }
  }
}

function fits(record: HeaderRecord, table: MacroTable): boolean {
  const { readAtoms, readValues } = record;
  const { value } = table;
  for (let i = 0; i < readAtoms.length; i++) {
    if ((value[readAtoms[i] ?? 0] ?? 0) !== (readValues[i] ?? 0)) return false;
  }
  return true;
}

type MacroEffects = Pick<HeaderRecord, 'readAtoms' | 'readValues' | 'writtenAtoms' | 'effectAtoms' | 'effectValues'>;

function macroEffects(touches: Touches, table: MacroTable): MacroEffects {
  const { atoms, values } = touches;
  let reads = 0;
  let changes = 0;
  for (let i = 0; i < atoms.length; i++) {
    if (values[i] !== WRITTEN_FIRST) reads++;
    if (values[i] !== table.value[atoms[i] ?? 0]) changes++;
  }
  const readAtoms = new Int32Array(reads);
  const readValues = new Int32Array(reads);
  const writtenAtoms = new Int32Array(atoms.length - reads);
  const effectAtoms = new Int32Array(changes);
  const effectValues = new Int32Array(changes);
  for (let i = 0, read = 0, change = 0; i < atoms.length; i++) {
    const atom = atoms[i] ?? 0;
    const before = values[i] ?? 0;
    const after = table.value[atom] ?? 0;
    if (before === WRITTEN_FIRST) writtenAtoms[i - read] = atom;
    else {
      readAtoms[read] = atom;
      readValues[read++] = before;
    }
    if (before === after) continue;
    effectAtoms[change] = atom;
    effectValues[change++] = after;
  }
  return { readAtoms, readValues, writtenAtoms, effectAtoms, effectValues };
}

/** Does to the macros what the header on record did. */
export function repeatEffects(record: HeaderRecord, table: MacroTable): void {
  const { readAtoms, readValues, writtenAtoms, effectAtoms, effectValues } = record;
  for (let i = 0; i < readAtoms.length; i++) table.noteAs(readAtoms[i] ?? 0, readValues[i] ?? 0);
  for (const atom of writtenAtoms) table.noteAs(atom, WRITTEN_FIRST);
  for (let i = 0; i < effectAtoms.length; i++) table.write(effectAtoms[i] ?? 0, effectValues[i] ?? 0);
}
