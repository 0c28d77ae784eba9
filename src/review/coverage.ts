/**
 * Handlers that cover a smaller share of their record than they did, and records whose instances grew or shrank.
 *
 * A handler is compared by function, role and record; what it listed and what is new of the record is what it misses. One
 * that covered less than half before says little of what it should cover, and is told of only when it lost a field.
 */
import { compareText } from '../source/order.ts';
import type { HandlerGroup, HandlerRole, OwnerKey, StateElement, StateInventory } from '../state/inventory.ts';
import { isMovable } from '../state/nature.ts';
import { type Drift, driftBetween, movedKey, type Renames } from './drift.ts';
import type { FallenCoverage, RecordBudget } from './report.ts';
import { minimumShare } from './rules/miss.ts';

const told: ReadonlySet<HandlerRole> = new Set([
  'copy',
  'save',
  'restore',
  'encode',
  'decode',
  'merge',
  'reset',
  'init',
]);

export function fallenCoverage(
  base: StateInventory,
  head: StateInventory,
  renames: Renames,
): readonly FallenCoverage[] {
  const drift = driftBetween(base, head, renames);
  const before = handlerFields(base, (key) => movedKey(key, renames));
  const found: FallenCoverage[] = [];
  for (const [id, { handler, fields }] of handlerFields(head, (key) => key)) {
    const known = before.get(id);
    const fallen = known && fall(drift, handler, known.fields, fields);
    if (fallen) found.push(fallen);
  }
  return found.sort((a, b) => compareText(a.owner, b.owner) || compareText(a.function, b.function));
}

interface Listed {
  readonly handler: HandlerGroup;
  readonly fields: ReadonlySet<string>;
}

/** What one function lists of one record in one role, over all pairs of objects. */
function handlerFields(inventory: StateInventory, moved: (key: string) => string): ReadonlyMap<string, Listed> {
  const found = new Map<string, { handler: HandlerGroup; fields: Set<string>; whole: HandlerGroup['whole'] }>();
  for (const handler of inventory.handlers) {
    if (!told.has(handler.role)) continue;
    const id = [moved(handler.key), handler.role, moved(handler.owner)].join('\0');
    const entry = found.get(id) ?? { handler, fields: new Set<string>(), whole: false };
    found.set(id, entry);
    entry.whole ||= handler.whole;
    for (const name of [...handler.covers.keys(), ...handler.mentions]) entry.fields.add(name.split(/[.[]/)[0] ?? name);
  }
  // What is copied whole has all fields, whatever is listed besides.
  for (const [id, { whole }] of found) if (whole) found.delete(id);
  return found;
}

function fall(
  drift: Drift,
  handler: HandlerGroup,
  listedBefore: ReadonlySet<string>,
  listedNow: ReadonlySet<string>,
): FallenCoverage | undefined {
  const { owner, role } = handler;
  const old = drift.baseElements(owner).filter(isCounted);
  const now = [...drift.head.inventory.elements.values()].filter((e) => e.owner === owner && isCounted(e));
  const before = { covered: covered(old, listedBefore), of: old.length };
  const after = { covered: covered(now, listedNow), of: now.length };
  if (before.of === 0 || after.covered * before.of >= before.covered * after.of) return undefined;
  const missing = now.filter(({ name }) => !listedNow.has(name));
  const lost = missing.filter(({ name }) => listedBefore.has(name));
  const fresh = missing.filter((element) => drift.isNewElement(element.key));
  if (lost.length === 0 && (before.covered < minimumShare * before.of || fresh.length === 0)) return undefined;
  return {
    function: handler.function,
    role,
    owner,
    declared: handler.declared,
    before,
    after,
    missing: [...lost, ...fresh].map(({ name }) => name),
  };
}

/** What nobody is expected to handle counts on neither side. */
const isCounted = ({ kind, nature }: StateElement): boolean => kind !== 'flag' && isMovable(nature);

const covered = (elements: readonly StateElement[], listed: ReadonlySet<string>): number =>
  elements.filter(({ name }) => listed.has(name)).length;

/** Of persistent records: one instance of each is kept for each entry of a table, list or tree. */
export function recordBudgets(base: StateInventory, head: StateInventory, renames: Renames): readonly RecordBudget[] {
  const moved = (key: string): string => movedKey(key, renames);
  const before = new Map([...(base.recordBytes ?? [])].map(([record, bytes]) => [moved(record), bytes]));
  const after = head.recordBytes ?? new Map<OwnerKey, number>();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((r) => before.get(r) !== after.get(r));
  if (changed.length === 0) return [];
  const old = fieldsByRecord(base, moved);
  const now = fieldsByRecord(head, (key) => key);
  const beyond = (record: string, side: Fields, other: Fields): readonly string[] =>
    [...(side.get(record) ?? [])].filter((name) => !other.get(record)?.has(name));
  return changed
    .map((record) => ({
      record,
      before: before.get(record) ?? null,
      after: after.get(record) ?? null,
      added: beyond(record, now, old),
      removed: beyond(record, old, now),
    }))
    .sort((a, b) => growth(b) - growth(a) || compareText(a.record, b.record));
}

/** Records that grew first, by how much; those that are new or gone after all others. */
function growth({ before, after }: RecordBudget): number {
  return before === null || after === null ? Number.NEGATIVE_INFINITY : after - before;
}

type Fields = ReadonlyMap<OwnerKey, ReadonlySet<string>>;

function fieldsByRecord({ elements }: StateInventory, moved: (key: string) => string): Fields {
  const found = new Map<OwnerKey, Set<string>>();
  for (const { kind, owner, name } of elements.values()) {
    if (kind !== 'field') continue;
    const fields = found.get(moved(owner)) ?? new Set<string>();
    found.set(moved(owner), fields.add(name));
  }
  return found;
}
