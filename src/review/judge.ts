/** Judgement: how loudly a finding is said. Thresholds are calibrated over real histories (docs/evaluation.md). */
import type { HandlerRole } from '../state/inventory.ts';
import type { Severity } from './finding.ts';
import type { AsymmetryFinding } from './rules/asymmetric-handler.ts';
import type { LostFinding } from './rules/handler-lost-coverage.ts';
import { confidence, type Miss, type SiblingFinding } from './rules/miss.ts';
import type { UnhandledFinding } from './rules/unhandled-state.ts';

const blockConfidence = 0.9;
const blockCovered = 3;

/** What a comment takes, by role: resets list fields for many reasons, so they need more siblings to be believed. */
const commentConfidence: Readonly<Record<HandlerRole, number>> = {
  copy: 0.5,
  save: 0.5,
  restore: 0.5,
  encode: 0.5,
  decode: 0.5,
  merge: 0.5,
  init: 0.6,
  reset: 0.7,
  free: 1,
  touch: 1,
};

export function severityOf({ change, misses }: SiblingFinding): Severity {
  if (change === 'handler-added') return 'check';
  if (misses.some((m) => !m.class && confidence(m) >= blockConfidence && m.covered.length >= blockCovered))
    return 'block';
  return misses.some(isComment) ? 'comment' : 'check';
}

/** Two fields are handled together by chance, unless they are all that a handler lists: the settings named that one. */
const commentCovered = 3;

function isComment(miss: Miss): boolean {
  if (miss.class === 'loose' || miss.covered.length < Math.min(commentCovered, fewestListed(miss))) return false;
  return confidence(miss) >= commentConfidence[miss.handler.role];
}

/** Resets and constructors of two fields are found as well, and are many. */
function fewestListed({ handler, class: loose }: Miss): number {
  const isChosen = loose === undefined && handler.role !== 'reset' && handler.role !== 'init';
  return isChosen ? handler.covers.size : commentCovered;
}

/** A write through a pointer, by a call too, that may hit more elements than these is taken for coarse. */
const fewHits = 3;

/**
 * A comment takes a norm, and a context that nobody steers: what only commands and reloads write is configuration as a rule.
 * Never `block`, which takes knowing that the element decides what is sent.
 */
export function unhandledSeverity({ misses, writes, alsoHit }: UnhandledFinding): Severity {
  const steered = writes.every((w) => w.contexts.every((context) => context === 'control' || context === 'startup'));
  const isCoarse = writes[0]?.how !== 'name' && alsoHit > fewHits;
  return misses.length > 0 && !steered && !isCoarse ? 'comment' : 'check';
}

/**
 * Blocks where one direction lost what the other still has, and where a function that does little else lost one of many.
 * Resets list fields for many reasons.
 */
export function lostSeverity({ misses, halfGone }: LostFinding): Severity {
  if (halfGone) return 'block';
  const isLoud = ({ handler: { role } }: Miss): boolean => role !== 'reset' && role !== 'init';
  const loud = misses.filter(isLoud);
  const isBlock = ({ covered, handler, siblings }: Miss): boolean =>
    covered.length >= blockCovered &&
    covered.length >= blockKept * siblings.length &&
    handler.dedication >= blockDedication;
  if (loud.some(isBlock)) return 'block';
  return loud.length > 0 || misses.some((m) => m.covered.length >= commentCovered) ? 'comment' : 'check';
}

const blockKept = 0.75;
const blockDedication = 0.5;

/** What one side leaves out of a message with names in it may be meant for others to read. */
export function asymmetrySeverity({ asymmetry }: AsymmetryFinding): Severity {
  return asymmetry.kind === 'one-way' && !asymmetry.positional ? 'check' : 'comment';
}
