/** What a report is made of, whoever asks for it. */
import type { Repository } from './host/git.ts';
import type { HistoryCommit } from './host/git-history.ts';
import type { SnapshotResult } from './host/snapshot.ts';
import type { Taken } from './report-inventories.ts';
import type { Renames } from './review/drift.ts';
import type { AnalysisSettings } from './revision.ts';
import type { Disposition } from './state/disposition.ts';

export interface ReportRequest {
  readonly repository: Repository;
  /** As people call it, and where it is on the web. */
  readonly name: string;
  readonly web: string | null;
  readonly branch: string;
  /** Along first parents, newest first. */
  readonly history: readonly HistoryCommit[];
  /** Of the newest commit. */
  readonly head: SnapshotResult;
  /** Of the branch as it is now, for all points. */
  readonly settings: AnalysisSettings;
  /** Of those settings; null: each commit's own. */
  readonly ledger: readonly Disposition[] | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Days. */
  readonly since: number;
  readonly every: number;
  readonly trend: number;
  /** Inventories between points that may be taken to find out which commit did it. */
  readonly looks: number;
  /** `statealyzr 0.1.0` */
  readonly tool: string;
  renames(from: string, to: string): Promise<Renames>;
  /** The head's inventory, as soon as it is there. */
  readonly onHead?: (head: Taken) => void;
  /** How many of the points are done. */
  readonly onPoint?: (done: number, total: number) => void;
}
