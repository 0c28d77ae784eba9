import { compareText } from './order.ts';

/**
 * What the analysis could not do, carried to the reader. `effect` names the side it errs on: `may-miss` means the result
 * can lack facts, `may-add` means it can hold facts that are not true.
 */
export interface Limitation {
  readonly kind: LimitationKind;
  readonly path: string;
  readonly line: number;
  readonly effect: 'may-miss' | 'may-add';
  readonly detail: string;
}

export type LimitationKind =
  | 'unreadable-file'
  | 'outside-jail'
  | 'not-a-regular-file'
  | 'file-too-large'
  | 'include-depth'
  | 'token-budget'
  | 'nesting-depth'
  | 'missing-header'
  | 'inferred-macro'
  | 'other-options'
  | 'ignored-flag'
  | 'error-directive'
  | 'bad-directive'
  | 'unparsed-range'
  | 'unknown-declaration'
  | 'unsupported-construct'
  | 'several-programs'
  | 'shared-unit'
  | 'binary-file'
  | 'no-receiver'
  | 'possible-receiver'
  | 'unknown-entry'
  | 'unknown-header'
  | 'unknown-external'
  | 'unknown-target'
  | 'facts-only'
  | 'no-inventory'
  | 'unification'
  | 'reachability'
  | 'budget';

const order = (a: Limitation, b: Limitation): number =>
  compareText(a.path, b.path) || a.line - b.line || compareText(a.kind, b.kind) || compareText(a.detail, b.detail);

/** At most `each` of one kind; what is left out is counted in one more of that kind, at the place of the first. */
export function cappedLimitations(limitations: readonly Limitation[], each: number): readonly Limitation[] {
  const counts = new Map<LimitationKind, number>();
  const kept: Limitation[] = [];
  const first = new Map<LimitationKind, Limitation>();
  for (const limitation of limitations) {
    const count = (counts.get(limitation.kind) ?? 0) + 1;
    counts.set(limitation.kind, count);
    if (count <= each) kept.push(limitation);
    else if (count === each + 1) first.set(limitation.kind, limitation);
  }
  for (const [kind, limitation] of first)
    kept.push({ ...limitation, detail: `and ${(counts.get(kind) ?? 0) - each} more of this kind in this unit` });
  return kept;
}

/** Sorted by place and without repeats, so that the order in which units were read does not show. */
export function uniqueLimitations(limitations: Iterable<Limitation>): readonly Limitation[] {
  const seen = new Map<string, Limitation>();
  for (const l of limitations) seen.set(`${l.path}\0${l.line}\0${l.kind}\0${l.detail}`, l);
  return [...seen.values()].sort(order);
}
