/**
 * state-reclassified: an old element is classified otherwise than before, so that what was decided about it does not fit any
 * more: it is written at run time, decides what is sent, is kept for more than one flow, or by another key.
 *
 * Method: classifications of base and head of an element that a disposition speaks of. The change's own lines must hold the
 * evidence: a class that moved because points-to sets elsewhere did is nobody's doing.
 * Reports too much when: the reason that was given covers the new class too.
 * May miss when: only the facts are known; the evidence stands in lines that the change did not touch.
 */
import type { Position } from '../../source/range.ts';
import { type Disposition, type DispositionKind, disposes } from '../../state/disposition.ts';
import type { Classification, Context, FlowScope, StateElement } from '../../state/inventory.ts';
import type { Drift } from '../drift.ts';
import type { PatchLines } from '../placement.ts';
import { atRunTime } from '../run-time.ts';

export interface ReclassifiedFinding {
  readonly element: StateElement;
  readonly disposition: Disposition;
  /** In words: `is written while packets are handled`, and what it was. */
  readonly now: string;
  readonly before: string;
  /** On a line that the change added. */
  readonly at: Position;
}

export function stateReclassified(
  drift: Drift,
  dispositions: readonly Disposition[],
  patch: PatchLines,
): readonly ReclassifiedFinding[] {
  if (dispositions.length === 0) return [];
  const isAdded = ({ path, line }: Position): boolean => patch.get(path)?.added.has(line) === true;
  return [...drift.head.inventory.elements.values()].flatMap((element): ReclassifiedFinding[] => {
    const { classification: now } = element;
    const before = drift.inBase(element)?.classification;
    if (!now || !before || element.holds !== undefined) return [];
    const disposition = dispositions.find((d) => disposes(d, element.key, element));
    const change = disposition && changeOf(before, now, disposition.kind, isAdded);
    return change ? [{ element, disposition, ...change }] : [];
  });
}

type Change = Pick<ReclassifiedFinding, 'now' | 'before' | 'at'>;

/** What is not carried to another instance was left there for what the element was. */
const leftBehind: ReadonlySet<DispositionKind> = new Set(['local', 'accepted', 'rebuilt', 'config', 'reset']);
const carried: ReadonlySet<DispositionKind> = new Set(['synced', 'merged']);

function changeOf(
  before: Classification,
  now: Classification,
  kind: DispositionKind,
  isAdded: (at: Position) => boolean,
): Change | undefined {
  if (kind === 'config') return newWriter(before, now, isAdded);
  if (leftBehind.has(kind))
    return newlyUpdateable(before, now, isAdded) ?? newOutput(before, now, isAdded) ?? wider(before, now, isAdded);
  return carried.has(kind) ? otherKey(before, now, isAdded) : undefined;
}

const during: Partial<Record<Context, string>> = {
  packet: 'while packets are handled',
  peer: 'on a message of a peer',
  timer: 'by a timer',
};

/** Configuration is written at the start and by operators. */
function newWriter(
  before: Classification,
  now: Classification,
  isAdded: (at: Position) => boolean,
): Change | undefined {
  const fresh = now.contexts.filter((context) => during[context] && !before.contexts.includes(context));
  const write = now.writes.find((w) => isAdded(w.at) && w.contexts.some((context) => fresh.includes(context)));
  const context = write && fresh.find((c) => write.contexts.includes(c));
  if (!write || !context) return undefined;
  return {
    now: `is written ${during[context]}`,
    before: 'was written at the start and by operators only',
    at: write.at,
  };
}

function newlyUpdateable(
  before: Classification,
  now: Classification,
  isAdded: (at: Position) => boolean,
): Change | undefined {
  if (before.updateable !== false || now.updateable !== true) return undefined;
  const write = atRunTime(now.writes).find((w) => isAdded(w.at));
  return write && { now: 'is written at run time', before: 'was not written after the first packet', at: write.at };
}

function newOutput(
  before: Classification,
  now: Classification,
  isAdded: (at: Position) => boolean,
): Change | undefined {
  const way = before.impact && !before.impact.packet ? now.impact?.packet : undefined;
  const at = way?.lines.find(isAdded);
  return at && way && { now: `decides what ${way.external}() sends`, before: 'had no part in what is sent', at };
}

const width: Readonly<Record<FlowScope, number>> = { 'per-flow': 0, 'per-host': 1, 'cross-flow': 2, 'all-flows': 3 };

function wider(
  { flowspace: before }: Classification,
  { flowspace: now }: Classification,
  isAdded: (at: Position) => boolean,
): Change | undefined {
  if (!before || !now || width[now.scope] <= width[before.scope]) return undefined;
  const key = now.keys.find(({ at }) => isAdded(at));
  return key && { now: `is kept ${now.scope}`, before: `was kept ${before.scope}`, at: key.at };
}

function otherKey(
  { flowspace: before }: Classification,
  { flowspace: now }: Classification,
  isAdded: (at: Position) => boolean,
): Change | undefined {
  if (!before || !now || now.fields.length === 0 || now.fields.join() === before.fields.join()) return undefined;
  const key = now.keys.find(({ at }) => isAdded(at));
  const by = ({ fields }: { readonly fields: readonly string[] }): string => fields.join(', ') || 'nothing of a packet';
  return key && { now: `is kept by ${by(now)}`, before: `was kept by ${by(before)}`, at: key.at };
}
