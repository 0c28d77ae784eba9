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
import type { TokenColumns } from './output.ts';

export interface HeaderRecord {
  readonly id: number;
  /** Names whose value on entry matters, and these values. */
  readonly readAtoms: Int32Array;
  readonly readValues: Int32Array;
  /** Names written before they were read. */
  readonly writtenAtoms: Int32Array;
  /** What the header leaves behind. */
  readonly effectAtoms: Int32Array;
  readonly effectValues: Int32Array;
  readonly tokens: TokenColumns;
  readonly facts: Int32Array;
  readonly limitations: readonly Limitation[];
  /** How many levels of #include it goes down, itself included. */
  readonly depth: number;
}

export type RecordedResult = Pick<HeaderRecord, 'tokens' | 'facts' | 'limitations' | 'depth'>;

/** Records per header and search chain; the one that was used least recently goes. */
const MAX_VARIANTS = 8;
/** Tokens on record; beyond, everything is forgotten before the next unit. */
const MAX_TOKENS = 16_000_000;

export class HeaderRecords {
  #files = new Map<LexedFile, Map<string, HeaderRecord[]>>();
  #tokens = 0;
  #ids = 0;

  get isFull(): boolean {
    return this.#tokens > MAX_TOKENS;
  }

  clear(): void {
    this.#files = new Map();
    this.#tokens = 0;
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

  add(lexed: LexedFile, key: string, touches: Touches, table: MacroTable, result: RecordedResult): void {
    const record = { id: ++this.#ids, ...macroEffects(touches, table), ...result };
    const byKey = this.#files.get(lexed) ?? new Map<string, HeaderRecord[]>();
    const records = byKey.get(key) ?? [];
    if (records.length >= MAX_VARIANTS) records.pop();
    records.unshift(record);
    byKey.set(key, records);
    this.#files.set(lexed, byKey);
    this.#tokens += result.tokens.length + touches.atoms.length;
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
  const readAtoms: number[] = [];
  const readValues: number[] = [];
  const writtenAtoms: number[] = [];
  const effectAtoms: number[] = [];
  const effectValues: number[] = [];
  for (const [i, atom] of touches.atoms.entries()) {
    const before = touches.values[i] ?? 0;
    const after = table.value[atom] ?? 0;
    if (before === WRITTEN_FIRST) writtenAtoms.push(atom);
    else {
      readAtoms.push(atom);
      readValues.push(before);
    }
    if (before === after) continue;
    effectAtoms.push(atom);
    effectValues.push(after);
  }
  return {
    readAtoms: Int32Array.from(readAtoms),
    readValues: Int32Array.from(readValues),
    writtenAtoms: Int32Array.from(writtenAtoms),
    effectAtoms: Int32Array.from(effectAtoms),
    effectValues: Int32Array.from(effectValues),
  };
}

/** Does to the macros what the header on record did. */
export function repeatEffects(record: HeaderRecord, table: MacroTable): void {
  const { readAtoms, readValues, writtenAtoms, effectAtoms, effectValues } = record;
  for (let i = 0; i < readAtoms.length; i++) table.noteAs(readAtoms[i] ?? 0, readValues[i] ?? 0);
  for (const atom of writtenAtoms) table.noteAs(atom, WRITTEN_FIRST);
  for (let i = 0; i < effectAtoms.length; i++) table.write(effectAtoms[i] ?? 0, effectValues[i] ?? 0);
}
