/** What the review of a change came to: all that the check, the review, the job summary and SARIF need. */
import type { Limitation } from '../source/limitation.ts';
import type { Position } from '../source/range.ts';
import type { Disposition } from '../state/disposition.ts';
import type { Finding } from './finding.ts';
import type { Standing } from './standing.ts';

export type Outcome = Reviewed | Untouched | Failed;

export interface Reviewed {
  readonly kind: 'reviewed';
  /** Full ids: the merge base and the head that were compared. */
  readonly base: string;
  readonly head: string;
  readonly status: 'complete' | 'partial';
  /** Loudest first. */
  readonly findings: readonly Finding[];
  readonly counts: ReviewCounts;
  readonly limitations: readonly Limitation[];
  /** Dispositions that the head has and the base has not: part of the change, and to be reviewed with it. */
  readonly addedDispositions: readonly Disposition[];
  /** Problems of settings, of head or base. */
  readonly settings: SettingsState;
  readonly inferred: Inferred;
}

export interface ReviewCounts extends Standing {
  /** Findings. */
  readonly introduced: number;
}

/** No changed path is C, a header, included by a unit, build input, or our settings. */
export interface Untouched {
  readonly kind: 'untouched';
  readonly base: string;
  readonly head: string;
}

/** No result for base or head. */
export interface Failed {
  readonly kind: 'failed';
  readonly base: string | null;
  readonly head: string;
  readonly cause: FailureCause;
  readonly detail: string;
  readonly at: Position | null;
  /** What to do. */
  readonly advice: string;
}

export type FailureCause = 'crash' | 'memory' | 'time' | 'budget' | 'history' | 'git' | 'settings';

export interface SettingsState {
  /** Null: there are none, defaults are used. */
  readonly path: string | null;
  /** `base`: those of the base cannot be used, so the check fails; `head`: the change makes them invalid. */
  readonly problems: readonly SettingsProblem[];
}

export interface SettingsProblem extends Position {
  readonly revision: 'base' | 'head';
  readonly text: string;
}

/** What was inferred without settings; the first check of a repository says it. */
export interface Inferred {
  readonly programs: readonly string[];
  /** Functions that packets enter by. */
  readonly entries: readonly string[];
  /** Functions that copy, save or restore state. */
  readonly handlers: readonly string[];
  /** Profiles of the frameworks whose calls were seen. */
  readonly frameworks: readonly string[];
  readonly missingHeaders: readonly string[];
}

/** Failure where a finding blocks, the settings of the base cannot be used, or there is no result. */
export function conclusionOf(outcome: Outcome): 'success' | 'failure' {
  if (outcome.kind === 'untouched') return 'success';
  if (outcome.kind === 'failed') return 'failure';
  if (outcome.settings.problems.length > 0) return 'failure';
  return outcome.findings.some(({ severity }) => severity === 'block') ? 'failure' : 'success';
}
