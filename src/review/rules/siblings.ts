/**
 * Siblings of a field: what the same writer class writes, and how much of it a handler covers.
 *
 * Method: DESIGN's sibling rule. Of each writer the narrowest class with at least two siblings counts: one function, then a
 * table slot split by equal columns, then the whole slot. A part of a long function counts where the function says nothing. Links, locks, handles and what the change itself adds are no siblings.
 */
import type { HandlerGroup, OwnerKey, StateElement, Write, WriterClass } from '../../state/inventory.ts';
import { isCounted, isMovable } from '../../state/nature.ts';
import type { Drift } from '../drift.ts';

export interface Candidate {
  readonly owner: OwnerKey;
  readonly name: string;
  readonly element: StateElement;
  readonly change: 'new' | 'newly-written';
  /** Every class of the head that writes it, narrowest first. */
  readonly classes: readonly WriterClass[];
  readonly firstWrite: Write;
}

const minimumSiblings = 2;

/** The elements of the head that are new, or that a writer class writes for the first time. */
export function candidates(drift: Drift): readonly Candidate[] {
  const found = new Map<string, { candidate: Omit<Candidate, 'classes'>; classes: WriterClass[] }>();
  for (const writers of drift.head.inventory.writers) {
    if (!isPersistent(drift, writers.owner)) continue;
    for (const [name, writes] of writers.fields) {
      const candidate = candidateOf(drift, writers, name, writes);
      if (!candidate) continue;
      const key = `${writers.owner}\0${candidate.name}`;
      const known = found.get(key);
      if (!known) found.set(key, { candidate, classes: [writers] });
      else if (!known.classes.includes(writers)) known.classes.push(writers);
    }
  }
  return [...found.values()].map(({ candidate, classes }) => ({ ...candidate, classes: classes.sort(byWidth) }));
}

const kindOrder = { part: 0, function: 1, table: 2, role: 3 } as const;
const byWidth = (a: WriterClass, b: WriterClass): number =>
  kindOrder[a.kind] - kindOrder[b.kind] || a.fields.size - b.fields.size || (a.key < b.key ? -1 : 1);

/** A new record counts as one element, however many of its fields are written. */
function candidateOf(
  drift: Drift,
  writers: WriterClass,
  name: string,
  writes: readonly Write[],
): Omit<Candidate, 'classes'> | undefined {
  const [firstWrite] = writes;
  const members = drift.head.members(writers.owner, name);
  if (!firstWrite || !members || members.some((m) => !isMovable(m.nature))) return undefined;
  if (members.some((m) => drift.head.inventory.scratch?.has(m.key))) return undefined;
  const firstNew = members.findIndex((m) => drift.isNewElement(m.key));
  if (firstNew < 0 && !isNewlyWritten(drift, writers, name)) return undefined;
  const depth = firstNew < 0 ? members.length : firstNew + 1;
  const element = members[depth - 1];
  if (!element) return undefined;
  const path = name.split('.').slice(0, depth).join('.').replace(/\[\]$/, '');
  return { owner: writers.owner, name: path, element, change: firstNew < 0 ? 'newly-written' : 'new', firstWrite };
}

/** An old field becomes a table's when a function registered there writes it for the first time. */
function isNewlyWritten(drift: Drift, writers: WriterClass, name: string): boolean {
  if (writers.kind === 'function' || writers.kind === 'part') return !drift.writtenInBase(writers.owner, name);
  return drift.writtenByClass(writers, name) === false;
}

function isPersistent(drift: Drift, owner: OwnerKey): boolean {
  return owner.startsWith('file:') || drift.head.inventory.persistent.has(owner);
}

export interface Share {
  readonly writers: WriterClass;
  readonly siblings: readonly string[];
  readonly covered: readonly string[];
}

/**
 * How much of a class the handler covers, for each function that writes the candidate the narrowest with enough siblings,
 * and of these the best; undefined when no class has enough. A fallback written elsewhere says nothing against the parser
 * that is registered beside forty others.
 */
export function shareOf(drift: Drift, candidate: Candidate, handler: HandlerGroup): Share | undefined {
  return bestShare(drift, candidate, handler, ['function', 'table', 'role']);
}

/** As `shareOf`, of the parts of functions: asked where the functions as a whole say nothing. */
export function shareOfPart(drift: Drift, candidate: Candidate, handler: HandlerGroup): Share | undefined {
  return bestShare(drift, candidate, handler, ['part']);
}

function bestShare(
  drift: Drift,
  candidate: Candidate,
  handler: HandlerGroup,
  kinds: readonly WriterClass['kind'][],
): Share | undefined {
  const settled = new Set<string>();
  let best: Share | undefined;
  for (const kind of kinds) {
    const now: string[] = [];
    for (const writers of candidate.classes) {
      const functions = writers.kind === kind ? functionsOf(writers, candidate.name) : [];
      if (functions.every((fn) => settled.has(fn))) continue;
      const siblings = [...writers.fields.keys()].filter(
        (name) => isSibling(drift, candidate, name) && !isOnlyHandled(writers, handler, name),
      );
      if (siblings.length < minimumSiblings) continue;
      // The narrowest part is the reason; what is around it says less.
      if (kind === 'part') settled.add(functions[0] ?? '');
      now.push(...functions);
      const covered = siblings.filter((name) => covers(handler, name) && !isOwnWrite(writers, handler, name));
      const share = { writers, siblings, covered };
      if (!best || ratio(share) > ratio(best)) best = share;
    }
    for (const fn of now) settled.add(fn);
  }
  return best;
}

/** The functions of the class that write the field, or a part of it. */
function functionsOf({ fields }: WriterClass, name: string): readonly string[] {
  const found: string[] = [];
  for (const [field, writes] of fields)
    if (field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`))
      found.push(...writes.map((write) => write.function));
  return found;
}

/** Fields that the handler's own function writes nowhere but in the handler are no evidence of what is written elsewhere. */
function isOnlyHandled(writers: WriterClass, handler: HandlerGroup, name: string): boolean {
  const writes = writers.fields.get(name) ?? [];
  return writes.every((w) => w.function === handler.key && isAt(handler, name, w));
}

/** What counts as covered only because the handler calls the writer proves nothing. */
function isOwnWrite(writers: WriterClass, handler: HandlerGroup, name: string): boolean {
  return (writers.fields.get(name) ?? []).some((w) => w.function !== handler.key && isAt(handler, name, w));
}

function isAt(handler: HandlerGroup, name: string, write: Write): boolean {
  const at = handler.covers.get(name)?.at;
  return at !== undefined && at.line === write.at.line && at.path === write.at.path;
}

export function ratio(share: Share): number {
  return share.covered.length / share.siblings.length;
}

function isSibling(drift: Drift, candidate: Candidate, name: string): boolean {
  if (name === candidate.name || name.startsWith(`${candidate.name}.`) || name.startsWith(`${candidate.name}[`))
    return false;
  return isPlain(drift, candidate.owner, name);
}

/** Known, of a nature that is reviewed, and there before the change. */
export function isPlain(drift: Drift, owner: OwnerKey, name: string): boolean {
  const members = drift.head.members(owner, name);
  return members?.every((m) => isMovable(m.nature) && !drift.isNewElement(m.key)) ?? false;
}

/**
 * Counters and statistics are left out as one, or not at all: the element is one, the record had others before the
 * change, and the handler lists none of them.
 */
export function leavesOutCounts(drift: Drift, owner: OwnerKey, element: StateElement, handler: HandlerGroup): boolean {
  if (!isCounted(element.nature)) return false;
  const others: string[] = [];
  for (const { owner: of, name, nature, key } of drift.head.inventory.elements.values())
    if (of === owner && isCounted(nature) && !drift.isNewElement(key)) others.push(name);
  return others.length >= minimumSiblings && !others.some((name) => covers(handler, name));
}

/** The handler lists the field, a record that holds it, or fields within it. */
export function covers(handler: HandlerGroup, name: string): boolean {
  return listed(handler.covers, name);
}

export function mentions(handler: HandlerGroup, name: string): boolean {
  return listed(handler.covers, name) || listed(handler.mentions, name);
}

/** As `covers`, of a set of field paths. */
export function listed(names: { has(name: string): boolean; keys(): Iterable<string> }, name: string): boolean {
  for (let path = name; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    if (names.has(path) || names.has(path.replace(/\[\]$/, ''))) return true;
  }
  for (const other of names.keys()) if (other.startsWith(`${name}.`) || other.startsWith(`${name}[]`)) return true;
  return false;
}
