/** The review of a change: drift, rules, dispositions, words. Pure; the same inventories give the same review. */
import type { Limitation } from '../source/limitation.ts';
import { uniqueLimitations } from '../source/limitation.ts';
import { compareText } from '../source/order.ts';
import { type Disposition, disposes } from '../state/disposition.ts';
import type { HandlerSetting } from '../state/handlers/declared.ts';
import type { StateElement, StateInventory } from '../state/inventory.ts';
import { isCounted } from '../state/nature.ts';
import { addedDispositions, believed } from './dispositions.ts';
import { type Drift, driftBetween, type Renames } from './drift.ts';
import type { Finding, RuleName, Severity } from './finding.ts';
import type { PatchLines } from './placement.ts';
import { ruleNames } from './rule-info.ts';
import { asymmetricHandler } from './rules/asymmetric-handler.ts';
import { handlerLostCoverage } from './rules/handler-lost-coverage.ts';
import { handlerMissesSibling } from './rules/handler-misses-sibling.ts';
import { unmetObligations } from './rules/obligations.ts';
import { staleDispositions, staleHandlers } from './rules/stale-disposition.ts';
import { stateReclassified } from './rules/state-reclassified.ts';
import { unhandledState } from './rules/unhandled-state.ts';
import { rankOf } from './run-time.ts';
import { type Dispositions, type Standing, standingOf } from './standing.ts';
import { sayFinding } from './words.ts';
import { sayAsymmetry } from './words-asymmetry.ts';
import { sayReclassified, sayStale, sayStaleHandler } from './words-disposition.ts';
import { sayLost } from './words-lost.ts';
import { sayObligation } from './words-obligation.ts';
import { isShown, sayUnhandled } from './words-unhandled.ts';

export interface ReviewInput {
  /** The programs of base and head, matched by name. */
  readonly pairs: readonly { readonly base: StateInventory; readonly head: StateInventory }[];
  /** The same in the configuration of lines that the change adds under conditions which do not hold in the first. */
  readonly guarded: readonly { readonly base: StateInventory; readonly head: StateInventory }[];
  readonly renames: Renames;
  readonly patch: PatchLines;
  readonly dispositions: Dispositions;
  /** Handlers that the settings name; absent: none. */
  readonly declared?: readonly HandlerSetting[];
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

/** What a rule found, before it is worded. */
interface Found {
  readonly key: string;
  readonly element: StateElement;
  readonly say: (patch: PatchLines) => Finding;
  /** It is said though a disposition speaks of the element. */
  readonly despite?: 'disposition';
}

/** Each rule, in the order in which it was made. */
const rules: Readonly<Record<RuleName, (drift: Drift, input: ReviewInput) => readonly Found[]>> = {
  'handler-misses-sibling': (drift) =>
    handlerMissesSibling(drift).map((f) => ({ ...f, say: (patch) => sayFinding(f, patch, drift.head) })),
  'handler-lost-coverage': (drift) =>
    handlerLostCoverage(drift).map((f) => ({ ...f, say: (patch) => sayLost(f, patch) })),
  'asymmetric-handler': (drift) =>
    asymmetricHandler(drift).map((f) => ({ ...f, say: (patch) => sayAsymmetry(f, patch) })),
  'unhandled-state': (drift, input) =>
    unhandledState(drift)
      .filter((f) => isShown(f, input.patch))
      .map((f) => ({ key: f.element.key, element: f.element, say: (patch) => sayUnhandled(f, patch, drift.head) })),
  'state-reclassified': (drift, { dispositions, patch, today }) =>
    stateReclassified(drift, holding(dispositions.head, today), patch).map((f) => ({
      key: f.element.key,
      element: f.element,
      say: (lines) => sayReclassified(f, lines),
      despite: 'disposition',
    })),
  'stale-disposition': (drift, input) => stale(drift, input),
};

function stale(drift: Drift, { dispositions, declared = [], pairs, renames, today }: ReviewInput): readonly Found[] {
  const heads = pairs.map(({ head }) => head);
  const current = { ...dispositions, head: holding(dispositions.head, today) };
  const entries = staleDispositions(drift, { dispositions: current, heads, renames });
  const handlers = staleHandlers(drift, declared, heads);
  return [
    ...entries.map((f) => ({ element: f.element, say: (patch: PatchLines) => sayStale(f, patch) })),
    ...handlers.map((f) => ({ element: f.element, say: (patch: PatchLines) => sayStaleHandler(f, patch) })),
  ].map((f) => ({ ...f, key: f.element.key, despite: 'disposition' }));
}

/** What frameworks ask for, each under the rule that it is a case of. */
const obligations = (drift: Drift): readonly (Found & { readonly rule: RuleName })[] =>
  unmetObligations(drift).map((f) => ({ ...f, say: (patch) => sayObligation(f, patch) }));

const holding = (dispositions: readonly Disposition[], today: string): readonly Disposition[] =>
  dispositions.filter(({ until }) => until === undefined || until >= today);

function findingsOf(drift: Drift, input: ReviewInput): readonly Finding[] {
  const owed = obligations(drift);
  return ruleNames
    .filter((name) => input.rules[name] !== 'off')
    .flatMap((name) => [...rules[name](drift, input), ...owed.filter(({ rule }) => rule === name)])
    .filter(({ key, element, despite }) => despite !== undefined || !isDisposed(key, element, input))
    .map(({ say }) => ruled(say(input.patch), input));
}

/** The rules that may say the same of an element. */
const saysSame: Partial<Record<RuleName, readonly RuleName[]>> = {
  'handler-misses-sibling': ['unhandled-state'],
  'unhandled-state': ['handler-misses-sibling'],
  'asymmetric-handler': ['handler-misses-sibling', 'handler-lost-coverage'],
};

/** Silent where as loud a finding says the same. */
const speaksLast: ReadonlySet<RuleName> = new Set(['unhandled-state', 'asymmetric-handler']);

/**
 * One finding for each element that is not handled, in whatever program or configuration: the louder. The sibling rule
 * knows more of what was forgotten, and speaks first.
 */
function isSaidBetter({ rule, element, severity }: Finding, findings: ReadonlyMap<string, Finding>): boolean {
  return (saysSame[rule] ?? []).some((name) => {
    const other = findings.get(`${name} ${element}`);
    if (!other) return false;
    const louder = severityOrder[severity] - severityOrder[other.severity];
    return louder > 0 || (louder === 0 && speaksLast.has(rule));
  });
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
  return holding(input.dispositions.head, input.today).some((d) => disposes(d, key, element));
}

const severityOrder: Readonly<Record<Severity, number>> = { block: 0, comment: 1, check: 2 };

/** Loudest first, then surest, then what packets write, what is only counted last, then by place. */
function byRank(a: Finding, b: Finding): number {
  return (
    severityOrder[a.severity] - severityOrder[b.severity] ||
    b.confidence - a.confidence ||
    rankOf(a.state?.contexts ?? []) - rankOf(b.state?.contexts ?? []) ||
    Number(b.state?.updateable === true) - Number(a.state?.updateable === true) ||
    Number(isCounted(a.nature)) - Number(isCounted(b.nature)) ||
    compareText(a.at.path, b.at.path) ||
    a.at.line - b.at.line ||
    compareText(a.fingerprint, b.fingerprint)
  );
}
