/** What is knowingly done with an element, and where that is written: the ledger, or a comment beside the declaration. */
import type { Limitation } from '../source/limitation.ts';
import type { Position } from '../source/range.ts';
import { fileBytes, type SourceSnapshot } from '../source/snapshot.ts';
import type { StateElement } from './inventory.ts';

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
  /** Key of the element (`struct server.idle_ping`) or the end of one; null: what is declared at `source`, or just below. */
  readonly element: string | null;
  readonly kind: DispositionKind;
  readonly reason: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  readonly source: Position;
}

/** Whether `disposition` speaks of `element`, known in a finding as `key`. */
export function disposes(disposition: Disposition, key: string, element: StateElement): boolean {
  const { element: name, source } = disposition;
  if (name !== null) return name === key || name === element.key || key.endsWith(`::${name}`);
  const { path, line } = element.declared;
  return source.path === path && (source.line === line || source.line === line - 1);
}

const marker = 'statealyzr:';
const comment = /(?:\/\*|\/\/|\*)\s*statealyzr:\s*([a-z]+)(?:\s*--\s*([^*\n]*))?/g;

/** The dispositions in comments of the sources: `statealyzr: local -- reason`, on the declaration or the line above. */
export function sourceDispositions(snapshot: SourceSnapshot): {
  readonly dispositions: readonly Disposition[];
  readonly limitations: readonly Limitation[];
} {
  const dispositions: Disposition[] = [];
  const limitations: Limitation[] = [];
  for (const file of snapshot.files) {
    if (!/\.(c|h|inc|def)$/.test(file.path)) continue;
    const bytes = fileBytes(snapshot, file);
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(marker) < 0) continue;
    const text = new TextDecoder().decode(bytes.slice());
    for (const match of text.matchAll(comment)) {
      const line = text.slice(0, match.index).split('\n').length;
      const kind = dispositionKinds.find((k) => k === match[1]);
      const reason = match[2]?.trim() ?? '';
      const source = { path: file.path, line };
      if (kind && reason !== '') dispositions.push({ element: null, kind, reason, source });
      else
        limitations.push({
          kind: 'bad-directive',
          ...source,
          effect: 'may-add',
          detail: complaint(match[1] ?? '', kind),
        });
    }
  }
  return { dispositions, limitations };
}

function complaint(word: string, kind: DispositionKind | undefined): string {
  if (!kind) return `statealyzr: ${word} is no disposition (${dispositionKinds.join(', ')})`;
  return `statealyzr: ${word} has no reason (write: statealyzr: ${word} -- why)`;
}
