/** The review of a change: drift, rules, dispositions, words. Pure; the same inventories give the same review. */
import type { Limitation } from '../source/limitation.ts';
import { uniqueLimitations } from '../source/limitation.ts';
import { compareText } from '../source/order.ts';
import { type Disposition, disposes } from '../state/disposition.ts';
import type { ElementKey, StateElement, StateInventory } from '../state/inventory.ts';
import { addedDispositions, believed } from './dispositions.ts';
import { type Drift, driftBetween, type Renames } from './drift.ts';
import type { Finding, RuleName, Severity } from './finding.ts';
import type { PatchLines } from './placement.ts';
import { handlerMissesSibling } from './rules/handler-misses-sibling.ts';
import { unhandledState } from './rules/unhandled-state.ts';
import { rankOf } from './run-time.ts';
import { type Dispositions, type Standing, standingOf } from './standing.ts';
import { sayFinding } from './words.ts';
import { isShown, sayUnhandled } from './words-unhandled.ts';

export interface ReviewInput {
  /** The programs of base and head, matched by name. */
  readonly pairs: readonly { readonly base: StateInventory; readonly head: StateInventory }[];
  /** The same in the configuration of lines that the change adds under conditions which do not hold in the first. */
  readonly guarded: readonly { readonly base: StateInventory; readonly head: StateInventory }[];
  readonly renames: Renames;
  readonly patch: PatchLines;
  readonly dispositions: Dispositions;
  /** The loudest that a rule may be. */
  readonly rules: RuleLevels;
  /** `YYYY-MM-DD`: a disposition holds up to its last day. */
  readonly today: string;
}

export type RuleLevels = Readonly<Partial<Record<RuleName, Severity | 'off'>>>;

export interface Review {
  readonly findings: readonly Finding[];
  readonly standing: Standing;
  /** That the head has and the base has not. */
  readonly addedDispositions: readonly Disposition[];
  readonly limitations: readonly Limitation[];
}

export function reviewInventories(asked: ReviewInput): Review {
  const { pairs, guarded, renames } = asked;
  const input = { ...asked, dispositions: believed(asked.dispositions, [...pairs, ...guarded], renames) };
  const findings = new Map<string, Finding>();
  const limitations: Limitation[] = [];
  const driftOf = ({ base, head }: ReviewInput['pairs'][number]): Drift => driftBetween(base, head, renames);
  const drifts = pairs.map(driftOf);
  for (const drift of [...drifts, ...guarded.map(driftOf)]) {
    for (const limitation of drift.head.inventory.limitations) limitations.push(limitation);
    for (const finding of findingsOf(drift, input)) {
      // Of an element that several programs or configurations have, what is surest.
      const id = `${finding.rule} ${finding.element}`;
      if (finding.confidence > (findings.get(id)?.confidence ?? -1)) findings.set(id, finding);
    }
  }
  return {
    findings: [...findings.values()].filter((finding) => !isSaidBetter(finding, findings)).sort(byRank),
    standing: standingOf(drifts, input.dispositions),
    addedDispositions: addedDispositions(asked.dispositions, renames),
    limitations: uniqueLimitations(limitations),
  };
}

/** One finding for each element: the sibling rule knows more of what was forgotten, and speaks first. */
function findingsOf(drift: Drift, input: ReviewInput): readonly Finding[] {
  const findings: Finding[] = [];
  const spoken = new Set<ElementKey>();
  if (input.rules['handler-misses-sibling'] !== 'off') {
    for (const found of handlerMissesSibling(drift)) {
      if (isDisposed(found.key, found.element, input)) continue;
      spoken.add(found.element.key);
      findings.push(ruled(sayFinding(found, input.patch), input));
    }
  }
  if (input.rules['unhandled-state'] === 'off') return findings;
  for (const found of unhandledState(drift)) {
    const { element } = found;
    if (!isShown(found, input.patch) || spoken.has(element.key)) continue;
    if (!isDisposed(element.key, element, input)) findings.push(ruled(sayUnhandled(found, input.patch), input));
  }
  return findings;
}

/** In another configuration or program. */
function isSaidBetter({ rule, element }: Finding, findings: ReadonlyMap<string, Finding>): boolean {
  return rule === 'unhandled-state' && findings.has(`handler-misses-sibling ${element}`);
}

function ruled(finding: Finding, { rules }: ReviewInput): Finding {
  const level = rules[finding.rule];
  return level === undefined || level === 'off' ? finding : { ...finding, severity: leveled(finding.severity, level) };
}

/** A level is a ceiling, and `block` one that comments are raised to; what is for the check alone stays there. */
export function leveled(severity: Severity, level: Severity): Severity {
  return severity === 'check' ? 'check' : level;
}

function isDisposed(key: string, element: StateElement, input: ReviewInput): boolean {
  return input.dispositions.head.some((d) => {
    if (d.until !== undefined && d.until < input.today) return false;
    return disposes(d, key, element);
  });
}

const severityOrder: Readonly<Record<Severity, number>> = { block: 0, comment: 1, check: 2 };

/** Loudest first, then surest, then what packets write, then by place. */
function byRank(a: Finding, b: Finding): number {
  return (
    severityOrder[a.severity] - severityOrder[b.severity] ||
    b.confidence - a.confidence ||
    rankOf(a.state?.contexts ?? []) - rankOf(b.state?.contexts ?? []) ||
    Number(b.state?.updateable === true) - Number(a.state?.updateable === true) ||
    compareText(a.at.path, b.at.path) ||
    a.at.line - b.at.line ||
    compareText(a.fingerprint, b.fingerprint)
  );
}
