/** From elements and commits to what a report tells of them. */
import { type Disposition, disposes } from '../state/disposition.ts';
import type { StateElement } from '../state/inventory.ts';
import { pullRequestOf } from './points.ts';
import { shownKey } from './render/inventory-view.ts';
import type { CommitSummary, ElementSummary } from './report.ts';

/** `day`: on which dispositions have to hold. */
export function summaryOf(element: StateElement, dispositions: readonly Disposition[], day: string): ElementSummary {
  const { key, kind, type, nature, declared, classification } = element;
  const said = dispositions.find((d) => (d.until === undefined || d.until >= day) && disposes(d, key, element));
  return {
    key,
    shown: shownKey(element),
    kind,
    type,
    nature,
    declared,
    updateable: classification?.updateable ?? null,
    disposition: said?.kind ?? 'undecided',
  };
}

export function commitSummary({
  sha,
  title,
  authored,
}: {
  readonly sha: string;
  readonly title: string;
  readonly authored: string;
}): CommitSummary {
  return { sha, title, date: authored, pullRequest: pullRequestOf(title) };
}
