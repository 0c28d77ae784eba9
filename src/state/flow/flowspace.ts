/**
 * Flowspace (step 3): by which header fields an element is kept, and for whom that is.
 *
 * Definition (StateAlyzr, section 4.3): the fields that the key of an access is made from. Method: of a record those that its
 * members are compared with, and those that index an array of it; else those of all that holds its instances. Of a variable
 * those that index it; else those of what it embeds or points to. What only configuration writes is kept for nobody.
 * Reports too much when: instances of a record are kept in several tables. May miss when: the key travels as text.
 */
import type { LinkedProgram } from '../../analysis/facts/link.ts';
import type { Member, MemoryAccess, WholeProgram } from '../../analysis/whole-program.ts';
import type { Attribution } from '../attribution.ts';
import type { ProgramContexts } from '../contexts.ts';
import { embeddingOf } from '../embedding.ts';
import { type ElementKey, elementKey, type FlowScope, type Flowspace, type OwnerKey, type StateElement } from '../inventory.ts';
import type { Lifetimes } from '../lifetimes.ts';
import { carriedElements } from './carried.ts';
import { fieldValues } from './field-values.ts';
import { type FieldSet, fieldSet, fieldsIn, fieldsOfMembers } from './header-fields.ts';
import { type Holders, holdersOf } from './holders.ts';
import { type KeyFact, keyFacts } from './keys.ts';

export interface FlowspaceInput {
  readonly program: WholeProgram;
  readonly linked: LinkedProgram;
  readonly contexts: ProgramContexts;
  readonly lifetimes: Lifetimes;
  readonly attribution: Attribution;
  readonly elementsOf: (access: MemoryAccess) => readonly ElementKey[];
  readonly elements: ReadonlyMap<ElementKey, StateElement>;
}

export function flowspaces(input: FlowspaceInput): ReadonlyMap<ElementKey, Flowspace> {
  const { program, linked, elementsOf, elements } = input;
  const received = receivedObjects(program, input.contexts);
  const values = fieldValues(program, fieldsOfMembers(linked), received);
  const embedding = embeddingOf(linked);
  const isPartOf = (element: ElementKey, { record, field }: Member): boolean =>
    elements.get(element)?.kind !== 'field' ||
    element === elementKey(record, field) ||
    embedding.around(record).has(element);
  const facts = keyFacts({ program, values, elementsOf, elements, isPartOf });
  const holders = holdersOf(program, linked, input.lifetimes, input.attribution);
  const keys = new Keys(facts, holders, elements);
  const carried = carriedElements({ program, values, elementsOf, elements, received });
  const found = new Map<ElementKey, Flowspace>();
  for (const element of elements.values()) {
    if (element.kind === 'flag' || !element.classification) continue;
    found.set(element.key, spaceOf(keys.ofElement(element), isLiving(element) && carried(element)));
  }
  return found;
}

/** What the calls that receive write. */
function receivedObjects(program: WholeProgram, { packets }: ProgramContexts): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { fn, line, external } of packets.receivers)
    for (const access of program.writesOf(fn))
      if (access.how === 'call' && access.line === line && access.external === external)
        for (const { object } of access.targets) found.add(object);
  return found;
}

/** A key, from where it comes; `shared`: instances with different keys. */
interface Key {
  readonly fields: FieldSet;
  readonly facts: readonly KeyFact[];
  readonly scope: FlowScope;
}

const noKey: Key = { fields: 0, facts: [], scope: 'all-flows' };

/** Guards the keys of records that are being found: they may hold each other. */
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
        else if (kind === 'field' && isKey(fact)) {
          const fields = this.compared.get(owner) ?? new Map<ElementKey, KeyFact[]>();
          this.compared.set(owner, fields);
          push(fields, key, fact);
        }
      }
    for (const element of elements.values()) if (isLiving(element)) this.living.add(element.owner);
  }

  ofElement(element: StateElement): Key {
    const { key, kind, owner } = element;
    const index = isLiving(element) ? this.index(key) : noKey;
    if (kind === 'variable') return index.fields === 0 ? this.ofHeld(key) : index;
    const own = this.ofRecord(owner);
    if (own.scope !== 'all-flows') return own;
    return index.fields === 0 ? this.ofHeld(key) : index;
  }

  private index(key: ElementKey): Key {
    const facts = this.indexed.get(key) ?? [];
    const fields = facts.reduce((set, fact) => set | fact.fields, 0);
    return fields === 0 ? noKey : { fields, facts, scope: scopeOf(fields, 'pair') };
  }

  /** What it embeds or points to. One instance is nobody's but for what it leads to. */
  private ofHeld(key: ElementKey): Key {
    const held = this.holders.heldBy(key).map(({ record, how }) => ({ key: this.ofRecord(record), how }));
    return joined(held.filter((one) => one.how === 'many' || one.key.scope === 'cross-flow').map((one) => one.key));
  }

  private ofRecord(record: OwnerKey): Key {
    const known = this.records.get(record);
    if (known) return known;
    this.records.set(record, noKey);
    const key = this.living.has(record) && this.holders.isOfMany(record) ? this.findRecord(record) : noKey;
    this.records.set(record, key);
    return key;
  }

  private findRecord(record: OwnerKey): Key {
    const own = this.ownKey(record);
    if ((own.fields & addresses) !== 0) return own;
    const holders = this.holders.of(record).filter((holder) => holder.record !== record);
    const tables = holders.map(({ element }) => this.index(element)).filter(({ fields }) => fields !== 0);
    if (tables.length > 0) return within(joined(tables), own);
    const outer = holders.map((holder) => (holder.record === undefined ? noKey : this.ofRecord(holder.record)));
    const shared = outer.some(({ scope }) => scope === 'cross-flow');
    if (outer.length === 0 || (!shared && outer.some(({ fields }) => fields === 0))) return own;
    return within(joined(outer), own);
  }

  private ownKey(record: OwnerKey): Key {
    const members = [...(this.compared.get(record)?.values() ?? [])];
    const facts = members.flat();
    const fields = facts.reduce((set, fact) => set | fact.fields, 0);
    // What is compared with the protocol alone is passed over, not found.
    if ((fields & ~fieldSet('proto', 'ethertype')) === 0) return noKey;
    const told = members.filter((list) => list.some((fact) => (fact.fields & addresses) !== 0));
    return { fields, facts, scope: scopeOf(fields, told.length > 1 ? 'pair' : 'either') };
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
const kinds: readonly FieldSet[] = [addresses, fieldSet('src-port', 'dst-port', 'icmp-id'), fieldSet('src-mac', 'dst-mac')];

/** A member is compared with one kind of field: with all, its memory is not told from others; blocks hold several. */
function isKey({ fields, access }: KeyFact): boolean {
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

function spaceOf({ fields, facts, scope }: Key, carried: boolean): Flowspace {
  const keys = facts.map(({ how, at, elements, fields: own }) => ({
    how,
    at,
    element: elements[0] ?? '',
    fields: fieldsIn(own),
  }));
  return { scope: scope === 'all-flows' && carried ? 'cross-flow' : scope, fields: fieldsIn(fields), keys };
}

const ports = fieldSet('src-port', 'dst-port', 'ip-id', 'icmp-id');
const hosts = fieldSet('src-ip', 'dst-ip', 'src-mac', 'dst-mac', 'vlan');

/** `sides`: whether both addresses belong to the key, or either of them stands for the one that is looked for. */
function scopeOf(fields: FieldSet, sides: 'pair' | 'either'): FlowScope {
  const pair = (fields & addresses) === addresses && sides === 'pair';
  if ((fields & addresses) !== 0 && ((fields & ports) !== 0 || pair)) return 'per-flow';
  return (fields & ~hosts) === 0 ? 'per-host' : 'cross-flow';
}
