/**
 * Flowspace (step 3): by which header fields an element is kept, and for whom that is.
 *
 * Definition (StateAlyzr, section 4.3): the fields that the key of an access is made from. Method: of a record those that its
 * members are compared with, and those that index an array of it; else those of all that holds its instances. Of a variable
 * those that index it; else those of what it embeds or points to. What only configuration writes is kept for nobody.
 * Reports too much when: instances of a record are kept in several tables. May miss when: the key travels as text.
 */
import type { LinkedProgram } from '../../analysis/facts/link.ts';
import type { MemoryAccess, WholeProgram } from '../../analysis/whole-program.ts';
import type { Attribution } from '../attribution.ts';
import type { ElementKey, FlowScope, Flowspace, OwnerKey, StateElement } from '../inventory.ts';
import type { Lifetimes } from '../lifetimes.ts';
import { carriedElements } from './carried.ts';
import { fieldValues } from './field-values.ts';
import { type FieldSet, fieldSet, fieldsIn, fieldsOfMembers } from './header-fields.ts';
import { type Holders, holdersOf } from './holders.ts';
import { type KeyFact, keyFacts } from './keys.ts';

export interface FlowspaceInput {
  readonly program: WholeProgram;
  readonly linked: LinkedProgram;
  readonly lifetimes: Lifetimes;
  readonly attribution: Attribution;
  readonly elementsOf: (access: MemoryAccess) => readonly ElementKey[];
  readonly elements: ReadonlyMap<ElementKey, StateElement>;
}

export function flowspaces(input: FlowspaceInput): ReadonlyMap<ElementKey, Flowspace> {
  const { program, linked, elementsOf, elements } = input;
  const values = fieldValues(program, fieldsOfMembers(linked));
  const facts = keyFacts({ program, values, elementsOf });
  const holders = holdersOf(program, linked, input.lifetimes, input.attribution);
  const keys = new Keys(facts, holders, elements);
  const carried = carriedElements(program, values, elementsOf);
  const found = new Map<ElementKey, Flowspace>();
  for (const element of elements.values()) {
    if (element.kind === 'flag' || !element.classification) continue;
    found.set(element.key, spaceOf(keys.ofElement(element), carried.has(element.key)));
  }
  return found;
}

/** A key, from where it comes; `shared`: instances with different keys. */
interface Key {
  readonly fields: FieldSet;
  readonly facts: readonly KeyFact[];
  /** Whether addresses of both sides stand for the one that is looked for. */
  readonly sides: 'one' | 'both';
  readonly shared?: true;
}

const noKey: Key = { fields: 0, facts: [], sides: 'both' };

/** Guards the keys of records that are being found: they may hold each other. */
class Keys {
  private readonly records = new Map<OwnerKey, Key>();
  private readonly indexed = new Map<ElementKey, KeyFact[]>();
  private readonly compared = new Map<OwnerKey, KeyFact[]>();
  private readonly living = new Set<OwnerKey>();
  private readonly holders: Holders;
  private readonly elements: FlowspaceInput['elements'];

  constructor(facts: readonly KeyFact[], holders: Holders, elements: FlowspaceInput['elements']) {
    this.holders = holders;
    this.elements = elements;
    for (const fact of facts)
      for (const key of fact.elements) {
        if (fact.how === 'index') push(this.indexed, key, fact);
        else if (elements.get(key)?.kind === 'field') push(this.compared, elements.get(key)?.owner ?? '', fact);
      }
    for (const { owner, classification } of elements.values())
      if (classification?.contexts.some((context) => context !== 'startup' && context !== 'control'))
        this.living.add(owner);
  }

  ofElement({ key, kind, owner }: StateElement): Key {
    if (kind === 'field') {
      const own = this.ofRecord(owner);
      return own.fields === 0 && own.shared === undefined ? this.index(key) : own;
    }
    const index = this.index(key);
    return index.fields === 0 ? this.ofHeld(key) : index;
  }

  private index(key: ElementKey): Key {
    return keyOf(this.indexed.get(key) ?? []);
  }

  /** Of a variable: what it embeds or points to. */
  private ofHeld(key: ElementKey): Key {
    return joined(this.holders.heldBy(key).map((record) => this.ofRecord(record)));
  }

  private ofRecord(record: OwnerKey): Key {
    const known = this.records.get(record);
    if (known) return known;
    this.records.set(record, noKey);
    const key = this.living.has(record) ? this.findRecord(record) : noKey;
    this.records.set(record, key);
    return key;
  }

  private findRecord(record: OwnerKey): Key {
    const holders = this.holders.of(record).filter((holder) => holder.record !== record);
    const tables = holders.flatMap(({ element }) => this.indexed.get(element) ?? []);
    const compared = (this.compared.get(record) ?? []).filter(isOfOneKind);
    const own = keyOf([...compared, ...(compared.length > 0 ? [] : tables)]);
    if (own.fields !== 0) return own;
    const outer = holders.map((holder) => (holder.record === undefined ? noKey : this.ofRecord(holder.record)));
    return outer.some(({ fields }) => fields === 0) && !outer.some(({ shared }) => shared) ? noKey : joined(outer);
  }
}

function push<Key>(lists: Map<Key, KeyFact[]>, key: Key, fact: KeyFact): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(fact);
}

const addresses = fieldSet('src-ip', 'dst-ip');
const kinds: readonly FieldSet[] = [addresses, fieldSet('src-port', 'dst-port', 'icmp-id'), fieldSet('src-mac', 'dst-mac')];

/** A member is compared with one kind of field; with all, its memory is not told from others. Blocks hold several. */
function isOfOneKind({ fields, access }: KeyFact): boolean {
  return access.how === 'call' || (fields & (fields - 1)) === 0 || kinds.some((kind) => (fields & ~kind) === 0);
}

function keyOf(facts: readonly KeyFact[]): Key {
  const fields = facts.reduce((set, fact) => set | fact.fields, 0);
  const places = new Set(facts.flatMap((fact) => (fact.how === 'index' || (fact.fields & addresses) === 0 ? [] : fact.elements)));
  return { fields, facts, sides: places.size === 1 ? 'one' : 'both' };
}

function joined(keys: readonly Key[]): Key {
  const [first, ...others] = keys;
  if (!first) return noKey;
  if (others.every(({ fields, shared }) => fields === first.fields && shared === first.shared)) return first;
  const fields = keys.reduce((set, key) => set | key.fields, 0);
  return { fields, facts: keys.flatMap(({ facts }) => facts), sides: 'both', shared: true };
}

function spaceOf({ fields, facts, sides, shared }: Key, carried: boolean): Flowspace {
  const keys = facts.map(({ how, at, elements, fields: own }) => ({ how, at, element: elements[0] ?? '', fields: fieldsIn(own) }));
  const scope = shared ? 'cross-flow' : fields === 0 ? (carried ? 'cross-flow' : 'all-flows') : scopeOf(fields, sides);
  return { scope, fields: fieldsIn(fields), keys };
}

const ports = fieldSet('src-port', 'dst-port', 'ip-id', 'icmp-id');
const hosts = fieldSet('src-ip', 'dst-ip', 'src-mac', 'dst-mac', 'vlan');

function scopeOf(fields: FieldSet, sides: Key['sides']): FlowScope {
  const both = (fields & addresses) === addresses && sides === 'both';
  if ((fields & addresses) !== 0 && ((fields & ports) !== 0 || both)) return 'per-flow';
  return (fields & ~hosts) === 0 ? 'per-host' : 'cross-flow';
}
