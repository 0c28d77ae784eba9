/**
 * Loose classes: siblings of a field that no function writes together with enough others.
 *
 * Method: everything that any function writes of the record; of that, what is called alike (`cps_max`, `sps_max`). They
 * know no reason why the field belongs with the others, so more of them must be covered, and what they find is for the
 * check only. Where even they say nothing of a new field, the functions that do little else than copy, save or reset the
 * record, or encode and decode it as a pair, are named with what they list of it.
 * Reports too much when: a record holds state of several kinds. May miss when: the handler lists less than half of it.
 */
import { compareText } from '../../source/order.ts';
import type { HandlerGroup, HandlerRole, OwnerKey } from '../../state/inventory.ts';
import type { Drift } from '../drift.ts';
import { confidence, hasOpposite, isPaired, type Miss } from './miss.ts';
import { type Candidate, covers, isPlain } from './siblings.ts';

/** A constructor leaves to zero what it does not list, and what a file's functions write is a class already. */
const roles: ReadonlySet<HandlerRole> = new Set(['copy', 'save', 'restore', 'encode', 'decode', 'merge', 'reset']);

const coveredOfRecord = 3;
const shareOfRecord = 0.5;
const coveredOfName = 2;
const shareOfName = 0.75;
const leastDedication = 0.5;
/** Two functions of opposite directions that list the same two fields are no chance. */
const coveredOfPair = 2;
const mostDedicated = 3;

export function looseMisses(
  drift: Drift,
  candidate: Candidate,
  handlers: readonly HandlerGroup[],
  /** Handlers of which no narrower class says anything. */
  silent: ReadonlySet<HandlerGroup>,
  written: (owner: OwnerKey) => ReadonlySet<string>,
): readonly Miss[] {
  if (candidate.owner.startsWith('file:')) return [];
  const siblings = [...written(candidate.owner)].filter(
    (name) => !isWithin(name, candidate.name) && isPlain(drift, candidate.owner, name),
  );
  const affixes = affixesOf(candidate.name);
  const asked = handlers.filter((handler) => roles.has(handler.role));
  const found = asked.flatMap((handler): Miss[] => {
    const all = silent.has(handler) ? missIn(handler, siblings, 'any function', coveredOfRecord, shareOfRecord) : [];
    const alike = affixes.flatMap((affix) => {
      const named = siblings.filter((name) => affixesOf(name).includes(affix));
      return missIn(handler, named, `any function and called ${affix}`, coveredOfName, shareOfName);
    });
    return [...all, ...alike];
  });
  return found.length > 0 || candidate.change !== 'new' ? found : ofDedicated(drift, candidate, asked, siblings);
}

/** Of a new field, the functions that are there to carry or reset the record: where one looks first, whatever they list. */
function ofDedicated(
  drift: Drift,
  { owner, firstWrite }: Candidate,
  handlers: readonly HandlerGroup[],
  siblings: readonly string[],
): readonly Miss[] {
  const dedicated = (drift.head.handlersByOwner.get(owner) ?? []).filter((h) => h.dedication >= leastDedication);
  return handlers
    .filter((h) => dedicated.includes(h) && h.key !== firstWrite.function)
    .filter((h) => hasOpposite(dedicated, h))
    .flatMap((h) => missIn(h, siblings, 'any function', isPaired(h) ? coveredOfPair : coveredOfRecord, 0))
    .sort((a, b) => confidence(b) - confidence(a) || compareText(a.handler.key, b.handler.key))
    .slice(0, mostDedicated);
}

function missIn(
  handler: HandlerGroup,
  siblings: readonly string[],
  reason: string,
  fewest: number,
  share: number,
): readonly Miss[] {
  const covered = siblings.filter((name) => covers(handler, name));
  if (covered.length < fewest || covered.length < share * siblings.length) return [];
  return [{ handler, covered, siblings, reason, class: 'loose' }];
}

/** Field -> written by some function, by owner. */
export function writtenFields({ head }: Drift): (owner: OwnerKey) => ReadonlySet<string> {
  const byOwner = new Map<OwnerKey, Set<string>>();
  for (const writers of head.inventory.writers) {
    if (writers.kind !== 'function') continue;
    const names = byOwner.get(writers.owner) ?? new Set<string>();
    byOwner.set(writers.owner, names);
    for (const name of writers.fields.keys()) names.add(name);
  }
  return (owner) => byOwner.get(owner) ?? new Set();
}

function isWithin(name: string, around: string): boolean {
  return name === around || name.startsWith(`${around}.`) || name.startsWith(`${around}[`);
}

/** The first and the last word of a name of several: `timeout_*`, `*_max`. */
function affixesOf(path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const first = name.indexOf('_');
  if (first <= 0 || name.endsWith('_')) return [];
  return [`${name.slice(0, first)}_*`, `*${name.slice(name.lastIndexOf('_'))}`];
}
