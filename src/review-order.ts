/**
 * What the process that analyses is told and what it answers: the App's worker and the Action order, `review-child.ts`
 * carries out. Plain data: it crosses a process boundary, and the answer is checked on arrival.
 */
import type { Outcome } from './review/outcome.ts';

export interface ReviewOrder {
  /** A bare mirror, or any repository, that has both commits. Blobs of the relevant files have been fetched. */
  readonly gitDir: string;
  /** Full ids; the base is the merge base. */
  readonly base: string;
  readonly head: string;
  /** Where cached facts live; null: nowhere. Separate for each installation. */
  readonly cacheDirectory: string | null;
  /** Where inventories of bases live, and how this repository is called there; null: nowhere. */
  readonly inventories: InventoryPlace | null;
  /** Settings found outside the repository, nearest first: what `_extends` of the base (or of `settings`) names, or the organisation's. */
  readonly inheritedSettings: readonly InheritedSettings[];
  /** Settings given by the operator instead of those of the repository (the Action's input `config`). */
  readonly settings: { readonly path: string; readonly text: string } | null;
  readonly compileCommands: { readonly path: string; readonly text: string } | null;
  /** Where the inventory of the head is to be written as JSON; null: nowhere. */
  readonly inventoryFile: string | null;
  readonly jobs: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface InventoryPlace {
  /** A directory, or a `redis://` address. */
  readonly place: string;
  readonly repositoryId: number;
}

/** One file, by its address `owner/name:path`, or why what was asked for cannot be had. */
export type InheritedSettings =
  | { readonly address: string; readonly text: string }
  | { readonly address: string; readonly problem: string };

export interface ReviewAnswer {
  readonly outcome: Outcome;
  /** What the settings let a review post. */
  readonly posting: Posting;
  /** Of the files that findings speak of: what the diff shows, and the text of the lines where a comment may stand. */
  readonly files: readonly ReviewedFile[];
  /** The largest program that changed; null: none was asked for, or no program changed. */
  readonly inventoryFile: string | null;
  /** Seconds and megabytes, for metrics. */
  readonly timings: Readonly<Record<string, number>>;
}

export interface Posting {
  readonly maxComments: number;
  /** A check without comments, comments as well, or nothing. */
  readonly drafts: 'check' | 'comment' | 'off';
  readonly bots: 'check' | 'comment' | 'off';
}

export interface ReviewedFile {
  readonly path: string;
  /** Lines of the head in the hunks of the diff. */
  readonly shown: readonly number[];
  readonly added: readonly number[];
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}
