/**
 * Flowspace (step 3): by which header fields an element is kept, and for whom that is.
 *
 * Definition (StateAlyzr, section 4.3): the fields that the key of an access is made from. Method: of a record those that its
 * members are compared with, and those that index an array of it; else those of all that holds its instances. Of a variable
 * those that index it; else those of what it embeds or points to. What only configuration writes is kept for nobody.
 * Reports too much when: instances of a record are kept in several tables. May miss when: the key travels as text.
 */
import type { LinkedProgram } from '../../analysis/facts/link.ts';
import type {
  KeySite,
  Member,
  MemoryAccess,
  MemoryObject,
  NodeAccess,
  ProgramDependence,
  WholeProgram,
} from '../../analysis/whole-program.ts';
import type { Attribution } from '../attribution.ts';
import type { ProgramContexts } from '../contexts.ts';
import { embeddingOf } from '../embedding.ts';
import {
  type ElementKey,
  elementKey,
  type Flowspace,
  type HeaderMembers,
  type KeyEvidence,
  type StateElement,
} from '../inventory.ts';
import type { Lifetimes } from '../lifetimes.ts';
import { carriedElements } from './carried.ts';
import { fieldValues } from './field-values.ts';
import { fieldsIn, fieldsOfMembers } from './header-fields.ts';
import { headerReads } from './header-reads.ts';
import { holdersOf } from './holders.ts';
import { keyFacts } from './keys.ts';
import { memberTypes } from './members.ts';
import { isLiving, type Key, Keys } from './record-keys.ts';

export interface FlowspaceInput {
  readonly program: WholeProgram;
  readonly linked: LinkedProgram;
  readonly contexts: ProgramContexts;
  readonly lifetimes: Lifetimes;
  readonly attribution: Attribution;
  readonly elementsOf: (access: MemoryAccess) => readonly ElementKey[];
  readonly elements: ReadonlyMap<ElementKey, StateElement>;
  readonly headers?: HeaderMembers;
}

/** Of every element but flags; undefined: not known, since memory is not told apart, or not where packets come in. */
export function flowspaces(input: FlowspaceInput): ReadonlyMap<ElementKey, Flowspace> | undefined {
  const { linked, elementsOf, elements } = input;
  const program = remembering(input.program);
  if (program.method === 'unification' || input.contexts.packets.certainty === 'none') return undefined;
  const received = receivedObjects(program, input.contexts);
  const ofMember = fieldsOfMembers(linked, input.headers);
  const ofRead = headerReads({ program, ofMember, received });
  const values = fieldValues({ program, types: memberTypes(linked), ofRead });
  const embedding = embeddingOf(linked);
  const isPartOf = (element: ElementKey, { record, field }: Member): boolean =>
    elements.get(element)?.kind !== 'field' ||
    element === elementKey(record, field) ||
    embedding.around(record).has(element);
  const facts = keyFacts({ program, linked, ofMember, values, elementsOf, elements, isPartOf });
  const holders = holdersOf(program, linked, input.lifetimes, input.attribution);
  const keys = new Keys(facts, holders, elements);
  const carried = carriedElements({ program, contexts: input.contexts, values, elementsOf, elements, received });
  const space = remembered(spaceOf);
  const found = new Map<ElementKey, Flowspace>();
  for (const element of elements.values()) {
    if (element.kind === 'flag' || !element.classification) continue;
    found.set(element.key, space(keys.ofElement(element), isLiving(element) && carried(element)));
  }
  return found;
}

/** All passes ask for the same sites and stores. */
function remembering(program: WholeProgram): WholeProgram {
  let made: ProgramDependence | undefined;
  return {
    ...program,
    dependence() {
      made ??= { ...program.dependence(), ...rememberedSites(program.dependence()) };
      return made;
    },
  };
}

function rememberedSites(dependence: ProgramDependence): Pick<ProgramDependence, 'keySitesOf' | 'storesOf'> {
  const sites: (readonly KeySite[])[] = [];
  const stores: (readonly NodeAccess[])[] = [];
  return {
    keySitesOf(fn) {
      const found = sites[fn] ?? dependence.keySitesOf(fn);
      sites[fn] = found;
      return found;
    },
    storesOf(fn) {
      const found = stores[fn] ?? dependence.storesOf(fn);
      stores[fn] = found;
      return found;
    },
  };
}

/** Elements of one key share what is told of it. */
function remembered(make: typeof spaceOf): typeof spaceOf {
  const known = new Map<Key, Map<boolean, Flowspace>>();
  return (key, carried) => {
    const spaces = known.get(key) ?? new Map<boolean, Flowspace>();
    const space = spaces.get(carried) ?? make(key, carried);
    known.set(key, spaces.set(carried, space));
    return space;
  };
}

/** What the calls that receive write. */
function receivedObjects(program: WholeProgram, { packets }: ProgramContexts): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { fn, line, external } of packets.receivers)
    for (const access of program.writesOf(fn))
      if (access.how === 'call' && access.line === line && access.external === external)
        for (const { object } of access.targets) if (!isPcapHeader(program.objects[object])) found.add(object);
  return found;
}

/** When it was caught, and how long it is. */
const isPcapHeader = (info: MemoryObject | undefined): boolean =>
  info?.kind === 'external' && info.name === '@pcap_pkthdr';

/** Places that are told at most. */
const mostKeys = 6;

function spaceOf({ fields, facts, scope }: Key, carried: boolean): Flowspace {
  const keys = new Map<string, KeyEvidence>();
  for (const {
    how,
    at,
    elements: [element = ''],
    fields: own,
  } of facts) {
    const place = `${at.path}:${at.line} ${how} ${element}`;
    if (keys.size < mostKeys && !keys.has(place)) keys.set(place, { how, at, element, fields: fieldsIn(own) });
  }
  const own = scope === 'all-flows' && carried ? 'cross-flow' : scope;
  return { scope: own, fields: fieldsIn(fields), keys: [...keys.values()] };
}
