/**
 * Whose settings go for the review of a change. Settings come from the base, so that a change cannot silence its own
 * review; dispositions come from the head, because they are part of the change and reviewed with it.
 */
import { type ConfigProblem, type SettingsFile, settingsFile } from './config.ts';
import { type ResolvedSettings, settingsOf } from './config-inherit.ts';
import { type Config, configFrom, DEFAULT_CONFIG } from './config-values.ts';
import type { SettingsProblem, SettingsState } from './review/outcome.ts';
import type { Dispositions } from './review/standing.ts';
import type { InheritedSettings, Posting } from './review-order.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import type { Disposition } from './state/disposition.ts';

export interface SettingsSources {
  readonly base: SourceSnapshot;
  readonly head: SourceSnapshot;
  /** Instead of all that the repository has. */
  readonly given: SettingsFile | null;
  /** What those that are given inherit, else those of the base. */
  readonly inherited: readonly InheritedSettings[];
}

export interface ReviewSettings {
  readonly config: Config;
  /** Of the settings, for each side; and which side's are believed. */
  readonly ledgers: Dispositions;
  readonly state: SettingsState;
  /** What the base's settings could not be used for, though the change mends it. */
  readonly mended: readonly ConfigProblem[];
  /** `_extends` that nobody followed. */
  readonly unfollowed: string | null;
}

/** Does not throw: what is wrong stands in `state`, and the defaults are used for it. */
export function reviewSettings({ base, head, given, inherited }: SettingsSources): ReviewSettings {
  if (given !== null) return settled(settingsOf(given, inherited), inherited);
  const baseFile = settingsFile(base);
  const headFile = settingsFile(head);
  const before = settingsOf(baseFile, inherited);
  if (isSameFile(baseFile, headFile)) return settled(before, inherited);
  const after = settingsOf(headFile, []);
  const headProblems = after.problems.map(problemOf('head'));
  // What the head inherits is known only where it inherits what the base does.
  const sameSource = (baseFile === null) === (headFile === null) && before.extends?.address === after.extends?.address;
  const isMended = headProblems.length === 0 && (!sameSource || !isInheritedBad(before, baseFile));
  const baseProblems = isMended ? [] : before.problems.map(problemOf('base'));
  const { config } = before;
  const own = after.problems.length > 0 ? config.ledger : ledgerOf(after, sameSource ? before : undefined);
  return {
    config,
    ledgers: { base: config.ledger, head: own, from: config.dispositionsFrom },
    state: { path: config.path, problems: [...baseProblems, ...headProblems] },
    mended: isMended ? before.problems : [],
    unfollowed: unfollowed(before, inherited),
  };
}

/** One file for both sides. */
function settled(resolved: ReturnType<typeof settingsOf>, inherited: readonly InheritedSettings[]): ReviewSettings {
  const { config, problems } = resolved;
  return {
    config,
    ledgers: { base: config.ledger, head: config.ledger, from: config.dispositionsFrom },
    state: { path: config.path, problems: problems.map(problemOf('base')) },
    mended: [],
    unfollowed: unfollowed(resolved, inherited),
  };
}

const problemOf =
  (revision: SettingsProblem['revision']) =>
  (problem: ConfigProblem): SettingsProblem => ({ ...problem, revision });

function isSameFile(a: SettingsFile | null, b: SettingsFile | null): boolean {
  return a?.path === b?.path && a?.text === b?.text;
}

/** The own file can be used, what it inherits cannot: a change to the own file mends that only by inheriting otherwise. */
function isInheritedBad({ problems, layers }: ReturnType<typeof settingsOf>, own: SettingsFile | null): boolean {
  return problems.length > 0 && (own === null || layers.length > 0);
}

/** The head's own, laid over what the base inherits. */
function ledgerOf(
  { layers }: ReturnType<typeof settingsOf>,
  below: ReturnType<typeof settingsOf> | undefined,
): readonly Disposition[] {
  if (!below || below.problems.length > 0) return configFrom(layers).ledger;
  return configFrom([...layers, ...below.layers.slice(layers.length)]).ledger;
}

function unfollowed({ extends: own }: ResolvedSettings, inherited: readonly InheritedSettings[]): string | null {
  return own !== null && inherited.length === 0 ? own.address : null;
}

/** What a review posts with the settings of the base. */
export function postingOf({ maxComments, drafts, bots }: Config = DEFAULT_CONFIG): Posting {
  return { maxComments, drafts, bots };
}
