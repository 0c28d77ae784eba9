/** What is knowingly done with an element, and where that is written. */
import type { Position } from '../source/range.ts';

export type DispositionKind = 'synced' | 'merged' | 'rebuilt' | 'config' | 'reset' | 'local' | 'accepted';

export const dispositionKinds: readonly DispositionKind[] = [
  'synced',
  'merged',
  'rebuilt',
  'config',
  'reset',
  'local',
  'accepted',
];

export interface Disposition {
  /** Key of the element (`struct server.idle_ping`), or its name path alone. */
  readonly element: string;
  readonly kind: DispositionKind;
  readonly reason: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  readonly source: Position;
}
