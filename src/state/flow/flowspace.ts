/**
 * Flowspace (step 3): by which header fields an element is kept, and for whom that is.
 *
 * Definition (StateAlyzr, section 4.3): the fields that the key of an access is made from. Method: of a record those that its
 * members are compared with, and those that index an array of it; else those of all that holds its instances. Of a variable
 * those that index it; else those of what it embeds or points to. What only configuration writes is kept for nobody.
 * Reports too much when: instances of a record are kept in several tables. May miss when: the key travels as text.
 */
import type { LinkedProgram } from '../../analysis/facts/link.ts';
import type { Member, MemoryAccess, MemoryObject, WholeProgram } from '../../analysis/whole-program.ts';
import { compareText } from '../../source/order.ts';
import type { Attribution } from '../attribution.ts';
import type { ProgramContexts } from '../contexts.ts';
import { embeddingOf } from '../embedding.ts';
import {
  type ElementKey,
  elementKey,
  type FlowScope,
  type Flowspace,
  type KeyEvidence,
  type OwnerKey,
  type StateElement,
} from '../inventory.ts';
import type { Lifetimes } from '../lifetimes.ts';
import { carriedElements } from './carried.ts';
import { fieldValues } from './field-values.ts';
import { type FieldSet, fieldSet, fieldsIn, fieldsOfMembers } from './header-fields.ts';
import { headerReads } from './header-reads.ts';
import { type Holders, holdersOf } from './holders.ts';
import { type KeyFact, keyFacts } from './keys.ts';
import { memberTypes } from './members.ts';

export interface FlowspaceInput {
  readonly program: WholeProgram;
  readonly linked: LinkedProgram;
  readonly contexts: ProgramContexts;
  readonly lifetimes: Lifetimes;
  readonly attribution: Attribution;
  readonly elementsOf: (access: MemoryAccess) => readonly ElementKey[];
  readonly elements: ReadonlyMap<ElementKey, StateElement>;
}

/** Of every element but flags; undefined: not known, since memory is not told apart, or not where packets come in. */
export function flowspaces(input: FlowspaceInput): ReadonlyMap<ElementKey, Flowspace> | undefined {
  const { program, linked, elementsOf, elements } = input;
  if (program.method === 'unification' || input.contexts.packets.certainty === 'none') return undefined;
  const received = receivedObjects(program, input.contexts);
  const ofMember = fieldsOfMembers(linked);
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

/** A key, from where it comes; `shared`: instances with different keys. */
interface Key {
  readonly fields: FieldSet;
  readonly facts: readonly KeyFact[];
  readonly scope: FlowScope;
}

const noKey: Key = { fields: 0, facts: [], scope: 'all-flows' };

const mostRounds = 8;

/** Guards the keys of records that are being found. */
class Keys {
  private readonly records = new Map<OwnerKey, Key>();
  private readonly indexed = new Map<ElementKey, KeyFact[]>();
  private readonly compared = new Map<OwnerKey, Map<ElementKey, KeyFact[]>>();
  /** Owners of what more than configuration writes. */
  private readonly living = new Set<OwnerKey>();
  private readonly holders: Holders;

  constructor(facts: readonly KeyFact[], holders: Holders, elements: FlowspaceInput['elements']) {
    this.holders = holders;
    for (const fact of facts)
      for (const key of fact.elements) {
        const { kind, owner = '' } = elements.get(key) ?? {};
        if (fact.how === 'index') push(this.indexed, key, fact);
        else if (kind === 'field' && isKey(fact, elements.get(key)?.type ?? '')) {
          const fields = this.compared.get(owner) ?? new Map<ElementKey, KeyFact[]>();
          this.compared.set(owner, fields);
          push(fields, key, fact);
        }
      }
    for (const element of elements.values()) if (isLiving(element)) this.living.add(element.owner);
    this.settle([...this.living].filter((record) => this.isKept(record)).sort(compareText));
  }

  ofElement(element: StateElement): Key {
    const { key, kind, owner } = element;
    const index = this.index(key, isLiving(element) ? 'any' : 'tables');
    if (kind === 'variable') return index.fields === 0 ? this.ofHeld(key) : index;
    const own = this.ofRecord(owner);
    if (own.scope !== 'all-flows') return own;
    return index.fields === 0 ? this.ofHeld(key) : index;
  }

  /** `tables`: of what is set once, only a table elsewhere, which something is looked up in, is state. */
  private index(key: ElementKey, which: 'any' | 'tables' = 'any'): Key {
    const facts = (this.indexed.get(key) ?? []).filter(({ whole }) => which === 'any' || whole);
    const fields = facts.reduce((set, fact) => set | fact.fields, 0);
    return fields === 0 ? noKey : { fields, facts, scope: scopeOf(fields, 'pair') };
  }

  /** What it embeds or points to. One instance is nobody's but for what it leads to. */
  private ofHeld(key: ElementKey): Key {
    const held = this.holders.heldBy(key).map(({ record, how }) => ({ key: this.ofRecord(record), how }));
    return joined(held.filter((one) => one.how === 'many' || one.key.scope === 'cross-flow').map((one) => one.key));
  }

  private ofRecord(record: OwnerKey): Key {
    return this.records.get(record) ?? noKey;
  }

  /** Records hold each other: what is not known yet is left out, until nothing changes. */
  private settle(records: readonly OwnerKey[]): void {
    for (let round = 0, changed = true; changed && round < mostRounds; round++) {
      changed = false;
      for (const record of records) {
        const before = this.records.get(record);
        const key = this.findRecord(record);
        if (!key || (before && before.fields === key.fields && before.scope === key.scope)) continue;
        this.records.set(record, key);
        changed = true;
      }
    }
  }

  /** undefined: not known yet. */
  private findRecord(record: OwnerKey): Key | undefined {
    const own = this.ownKey(record);
    if ((own.fields & addresses) !== 0) return own;
    const holders = this.holders.of(record).filter((holder) => holder.record !== record);
    const tables = holders.map(({ element }) => this.index(element)).filter(({ fields }) => fields !== 0);
    if (tables.length > 0) return within(joined(tables), own);
    const outer = holders.flatMap((holder) => {
      const key = holder.record === undefined ? noKey : this.keyOfHolder(holder.record);
      return key ? [key] : [];
    });
    if (outer.length === 0) return holders.length === 0 || own.fields !== 0 ? own : undefined;
    const shared = outer.some(({ scope }) => scope === 'cross-flow');
    return !shared && outer.some(({ fields }) => fields === 0) ? own : within(joined(outer), own);
  }

  private keyOfHolder(record: OwnerKey): Key | undefined {
    return this.isKept(record) ? this.records.get(record) : noKey;
  }

  /** Only what changes at run time, and has more than one instance, is kept by a key. */
  private isKept(record: OwnerKey): boolean {
    return this.living.has(record) && this.holders.isOfMany(record);
  }

  private ownKey(record: OwnerKey): Key {
    const members = [...(this.compared.get(record)?.values() ?? [])];
    const facts = members.flat();
    const fields = facts.reduce((set, fact) => set | fact.fields, 0);
    // What is compared with the protocol alone is passed over, not found.
    if ((fields & ~fieldSet('proto', 'ethertype')) === 0) return noKey;
    const told = members.filter((list) => list.some((fact) => (fact.fields & addresses) !== 0));
    return { fields, facts, scope: scopeOf(fields, told.length > 1 || facts.some(({ whole }) => whole) ? 'pair' : 'either') };
  }
}

/** Whether more than configuration writes it. */
function isLiving({ classification }: StateElement): boolean {
  return classification?.contexts.some((context) => context !== 'startup' && context !== 'control') ?? false;
}

function push<Key>(lists: Map<Key, KeyFact[]>, key: Key, fact: KeyFact): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(fact);
}

const addresses = fieldSet('src-ip', 'dst-ip');
const kinds: readonly FieldSet[] = [
  addresses,
  fieldSet('src-port', 'dst-port', 'icmp-id'),
  fieldSet('src-mac', 'dst-mac'),
];

/**
 * A member is compared with one kind of field: with all, its memory is not told from others; blocks hold several. Instances
 * are not found by the pointers that they hold, but by text.
 */
function isKey({ fields, access, whole }: KeyFact, type: string): boolean {
  if (whole) return true;
  if (type.includes('*') && !/\bchar\b/.test(type)) return false;
  if (access.member === undefined && access.targets.some(({ offset }) => offset === 'any')) return false;
  return access.how === 'call' || (fields & (fields - 1)) === 0 || kinds.some((kind) => (fields & ~kind) === 0);
}

/** The key of what holds it, with what tells instances apart there. */
function within(outer: Key, own: Key): Key {
  return { ...outer, fields: outer.fields | own.fields, facts: [...outer.facts, ...own.facts] };
}

/** Those with different keys are cross-flow. */
function joined(keys: readonly Key[]): Key {
  const [first, ...others] = keys;
  if (!first) return noKey;
  if (others.every(({ fields, scope }) => fields === first.fields && scope === first.scope)) return first;
  const fields = keys.reduce((set, key) => set | key.fields, 0);
  return { fields, facts: [...new Set(keys.flatMap(({ facts }) => facts))], scope: 'cross-flow' };
}

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

const ports = fieldSet('src-port', 'dst-port', 'ip-id', 'icmp-id');
const hosts = fieldSet('src-ip', 'dst-ip', 'src-mac', 'dst-mac', 'vlan');

/** `sides`: whether both addresses belong to the key, or either of them stands for the one that is looked for. */
function scopeOf(fields: FieldSet, sides: 'pair' | 'either'): FlowScope {
  const pair = (fields & addresses) === addresses && sides === 'pair';
  if ((fields & addresses) !== 0 && ((fields & ports) !== 0 || pair)) return 'per-flow';
  return (fields & ~hosts) === 0 ? 'per-host' : 'cross-flow';
}
