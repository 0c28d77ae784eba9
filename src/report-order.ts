/** What the process that makes a report is told and what it answers. Plain data: it crosses a process boundary. */
import type { ReportSettings } from './config-values.ts';
import type { InheritedSettings, InventoryPlace, ReviewOrder } from './review-order.ts';

export interface ReportOrder
  extends Pick<ReviewOrder, 'gitDir' | 'cacheDirectory' | 'settings' | 'compileCommands' | 'jobs' | 'today'> {
  readonly kind: 'report';
  /** Full id: the newest commit of the branch. Of its history, blobs of the relevant files have been fetched. */
  readonly head: string;
  readonly branch: string;
  /** `owner/name`, and where it is on the web. */
  readonly name: string;
  readonly web: string;
  readonly inheritedSettings: readonly InheritedSettings[];
  readonly inventories: InventoryPlace | null;
  /** Days. */
  readonly since: number;
  readonly every: number;
  readonly trend: number;
}

export type ReportAnswer =
  | {
      readonly kind: 'made';
      /** As an issue says it. */
      readonly markdown: string;
      readonly packets: 'known' | 'unknown';
      /** Elements that came, went or are classified otherwise. */
      readonly drift: number;
      readonly settings: ReportSettings;
    }
  | { readonly kind: 'nothing'; readonly why: string; readonly advice: string };

/** A week, of a quarter. */
export const reportDays = { since: 7, every: 7, trend: 84 } as const;
