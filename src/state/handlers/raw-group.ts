import type { Coverage, HandlerRole } from '../inventory.ts';
import type { Entry } from './entries.ts';

/** Entries of one function with one role, pair of objects and macro, before the thresholds. */
export interface RawGroup {
  readonly role: HandlerRole;
  readonly owner: string;
  readonly object: number;
  readonly prefix: string;
  readonly first: Entry;
  readonly fields: Map<string, Coverage>;
  /** Region of each entry. */
  readonly regions: number[];
  readonly whole: boolean;
}
