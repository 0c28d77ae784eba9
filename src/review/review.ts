/** The review of a change: drift, rules, dispositions, words. Pure; the same inventories give the same review. */
import type { Limitation } from '../source/limitation.ts';
import { uniqueLimitations } from '../source/limitation.ts';
import { type Disposition, disposes } from '../state/disposition.ts';
import type { StateInventory } from '../state/inventory.ts';
import { driftBetween, type Renames } from './drift.ts';
import type { Finding, RuleName, Severity } from './finding.ts';
import type { PatchLines } from './placement.ts';
import { handlerMissesSibling } from './rules/handler-misses-sibling.ts';
import type { SiblingFinding } from './rules/miss.ts';
import { sayFinding } from './words.ts';

export interface ReviewInput {
  /** The programs of base and head, matched by name. */
  readonly pairs: readonly { readonly base: StateInventory; readonly head: StateInventory }[];
  readonly renames: Renames;
  readonly patch: PatchLines;
  /** Dispositions of the head. */
  readonly dispositions: readonly Disposition[];
  readonly rules: Readonly<Partial<Record<RuleName, Severity | 'off'>>>;
  /** `YYYY-MM-DD`: a disposition holds up to its last day. */
  readonly today: string;
}

export interface Review {
  readonly findings: readonly Finding[];
  readonly limitations: readonly Limitation[];
}

export function reviewInventories(input: ReviewInput): Review {
  const findings = new Map<string, Finding>();
  const limitations: Limitation[] = [];
  for (const { base, head } of input.pairs) {
    for (const limitation of head.limitations) limitations.push(limitation);
    for (const found of handlerMissesSibling(driftBetween(base, head, input.renames))) {
      if (isDisposed(found, input)) continue;
      const finding = sayFinding(found, input.patch);
      const severity = input.rules[finding.rule];
      if (severity === 'off') continue;
      const said = severity ? { ...finding, severity } : finding;
      if (!findings.has(finding.fingerprint)) findings.set(finding.fingerprint, said);
    }
  }
  return { findings: [...findings.values()].sort(byPlace), limitations: uniqueLimitations(limitations) };
}

function isDisposed(found: SiblingFinding, input: ReviewInput): boolean {
  return input.dispositions.some((d) => {
    if (d.until !== undefined && d.until < input.today) return false;
    return disposes(d, found.key, found.element);
  });
}

const severityOrder: Readonly<Record<Severity, number>> = { block: 0, comment: 1, check: 2 };

function byPlace(a: Finding, b: Finding): number {
  return (
    severityOrder[a.severity] - severityOrder[b.severity] ||
    (a.at.path < b.at.path ? -1 : a.at.path > b.at.path ? 1 : 0) ||
    a.at.line - b.at.line ||
    (a.fingerprint < b.fingerprint ? -1 : 1)
  );
}
