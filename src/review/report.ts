/**
 * The state-drift report: how a project's state moved over a time, as data. What is made from inventories at points of the
 * default branch; every form of the report is made from this alone.
 */
import type { Limitation } from '../source/limitation.ts';
import type { Position } from '../source/range.ts';
import type { DispositionKind } from '../state/disposition.ts';
import type { ElementKey, HandlerRole, StateElement } from '../state/inventory.ts';
import type { TrendPoint } from './trend.ts';

export interface StateReport {
  /** `statealyzr 0.1.0` */
  readonly tool: string;
  /** As people call it: `owner/name`, or the last name of its directory. */
  readonly repository: string;
  /** Address below which a commit is `/commit/SHA`, a pull request `/pull/N`; null: none is known. */
  readonly web: string | null;
  readonly branch: string;
  /** Full id of the last point's commit. */
  readonly head: string;
  readonly program: string;
  /** Names of the tree's other programs, which the report does not tell of. */
  readonly others: readonly string[];
  /** First and last day of the drift, `YYYY-MM-DD`. */
  readonly since: string;
  readonly until: string;
  /** Days between points. */
  readonly every: number;
  readonly status: 'complete' | 'partial';
  /** Whether it is known where packets come in; without it nothing is known to be updateable. */
  readonly packets: 'known' | 'unknown';
  /** `unknown`: the program was not classified, for want of packets or because it is too large; then nothing is undecided. */
  readonly classes: 'known' | 'unknown';
  /** Oldest first; the last is the head. */
  readonly points: readonly TrendPoint[];
  /** By when it came, then by element. */
  readonly drift: readonly DriftEntry[];
  /** State that nothing is decided of and no handler covers, oldest first. */
  readonly undecided: readonly UndecidedElement[];
  readonly dispositions: readonly DispositionNotice[];
  readonly coverage: readonly FallenCoverage[];
  /** Records whose instances grew or shrank since the first day, by how much. */
  readonly budgets: readonly RecordBudget[];
  readonly limitations: readonly Limitation[];
}

/** One element that came, went or is classified otherwise. */
export interface DriftEntry {
  readonly kind: 'new' | 'removed' | 'reclassified';
  readonly element: ElementSummary;
  /** What differs, empty unless reclassified. */
  readonly changes: readonly AttributeDifference[];
  readonly attribution: Attribution;
}

/** What is told of an element: of the head for all but those that went. */
export interface ElementSummary {
  readonly key: ElementKey;
  /** As people call it. */
  readonly shown: string;
  readonly kind: StateElement['kind'];
  readonly type: string;
  readonly nature: StateElement['nature'];
  readonly declared: Position;
  /** Null: not known. */
  readonly updateable: boolean | null;
  readonly disposition: DispositionKind | 'undecided';
}

/** `updateable`: false -> true; `contexts`: `packet` -> `packet, timer`. */
export interface AttributeDifference {
  readonly attribute: 'type' | 'storage' | 'nature' | 'persistent' | 'perCrossFlow' | 'updateable' | 'contexts';
  /** Null: not known, or none. */
  readonly from: string | boolean | null;
  readonly to: string | boolean | null;
}

/** Which commit did it. A range where it cannot be pinned, never a guess. */
export type Attribution =
  | ({ readonly kind: 'commit' } & CommitSummary)
  | {
      readonly kind: 'range';
      /** Full ids: it was not so at `from`, and is at `to`. */
      readonly from: string;
      readonly to: string;
      /** Those of them that touch its files, oldest first. */
      readonly candidates: readonly CommitSummary[];
    };

export interface CommitSummary {
  readonly sha: string;
  readonly title: string;
  /** `YYYY-MM-DD`, of the author. */
  readonly date: string;
  /** That it came with, by its title; null: it does not say. */
  readonly pullRequest: number | null;
}

export interface UndecidedElement {
  readonly element: ElementSummary;
  /** First point at which it was so, `YYYY-MM-DD`. */
  readonly since: string;
  /** `before`: it was so at the first point already. */
  readonly age: 'exact' | 'before';
}

export interface DispositionNotice {
  readonly kind: 'expired' | 'expires' | 'contradicted' | 'unused';
  readonly disposition: DispositionKind;
  /** Key of the element as the disposition names it, or of what stands beside it. */
  readonly element: string;
  readonly reason: string;
  readonly source: Position;
  /** Last day on which it holds; null: it has none. */
  readonly until: string | null;
  /** What contradicts it: `updateable by packet`; empty for the other kinds. */
  readonly detail: string;
}

/** A handler that covered a larger share of its record at the first day than it does now. */
export interface FallenCoverage {
  readonly function: string;
  readonly role: HandlerRole;
  readonly owner: string;
  readonly declared: Position;
  readonly before: Share;
  readonly after: Share;
  /** Fields that it does not cover, of those that it did or that are new. */
  readonly missing: readonly string[];
}

export interface Share {
  readonly covered: number;
  readonly of: number;
}

export interface RecordBudget {
  readonly record: string;
  /** Null: it was not there, or is not any more. */
  readonly before: number | null;
  readonly after: number | null;
  /** Fields that came and went. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}
