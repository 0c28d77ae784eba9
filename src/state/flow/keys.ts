/**
 * By which header fields memory is selected (StateAlyzr, section 4.3): an element of an array by an index that is made from
 * them, a pointer that is moved by one, an instance among others whose member is compared with one.
 *
 * Method: at each site the fields that the index, or the other side of the comparison, is made from; for the elements that
 * are accessed there, and where only an address is taken, for what is accessed by that address.
 * Reports too much when: instances are compared for another reason than to find one. May miss when: the key is compared
 * as text that was printed.
 */
import { edge, kindOfEdge, nodeOfEdge } from '../../analysis/dependence/graph.ts';
import type { LinkedProgram } from '../../analysis/facts/link.ts';
import type { KeySite, KeyUse, Member, MemoryAccess, WholeProgram } from '../../analysis/whole-program.ts';
import { type ElementKey, elementKey, type KeyEvidence, type StateElement } from '../inventory.ts';
import type { FieldValues } from './field-values.ts';
import { type FieldSet, packetBytes, told } from './header-fields.ts';
import { lookups } from './lookups.ts';

export interface KeyFact extends Pick<KeyEvidence, 'how' | 'at'> {
  readonly fields: FieldSet;
  readonly access: MemoryAccess;
  readonly elements: readonly ElementKey[];
  /** A whole key is handed to what looks it up. */
  readonly whole?: true;
}

export interface KeysInput {
  readonly linked: LinkedProgram;
  readonly ofMember: (record: string, field: string) => FieldSet;
  readonly program: WholeProgram;
  readonly values: FieldValues;
  readonly elementsOf: (access: MemoryAccess) => readonly ElementKey[];
  readonly elements: ReadonlyMap<ElementKey, StateElement>;
  /** Whether an element is the member, or holds its record; of variables always. */
  readonly isPartOf: (element: ElementKey, member: Member) => boolean;
}

export function keyFacts(input: KeysInput): readonly KeyFact[] {
  const { program } = input;
  const { keySitesOf } = program.dependence();
  const facts: KeyFact[] = [];
  const addresses: Selected[] = [];
  program.functions.forEach(({ path }, fn) => {
    for (const site of keySitesOf(fn)) {
      const at = { path, line: site.line };
      if (site.kind === 'comparison') facts.push(...compared(input, site.sides, at));
      if (site.kind !== 'index') continue;
      const fields = fieldsOf(input.values, site.by);
      if (fields === 0) continue;
      const { access } = site;
      if (access)
        facts.push(...arrayFacts(input, site.stored ? 'array' : 'pointer', factOf(input, 'index', at, fields, access)));
      if (!access || site.stored) addresses.push({ node: site.node, fields, at });
    }
  });
  for (const { at, fields, tables, node } of lookups(input)) {
    for (const access of tables)
      facts.push(...arrayFacts(input, 'pointer', { ...factOf(input, 'index', at, fields, access), whole: true }));
    addresses.push({ node, fields, at, whole: true });
  }
  return [...facts, ...throughAddresses(input, addresses)].filter(({ elements }) => isTelling(input, elements));
}

/** What is done to the elements of many records is done by a library of the program: to which of them, callers decide. */
const mostOwners = 6;

function isTelling({ elements }: KeysInput, keys: readonly ElementKey[]): boolean {
  const owners = new Set(keys.map((key) => (elements.get(key)?.kind === 'field' ? elements.get(key)?.owner : key)));
  return owners.size > 0 && owners.size <= mostOwners;
}

function fieldsOf(values: FieldValues, uses: readonly KeyUse[]): FieldSet {
  const set = uses.reduce((all, { nodes, read }) => {
    const named = read ? values.ofRead(read) : 0;
    return all | ((named & ~packetBytes) === 0 ? nodes.reduce((made, node) => made | values.of(node), named) : named);
  }, 0);
  const fields = told(set);
  return fields === packetBytes ? fields : fields & ~packetBytes;
}

function factOf(
  { elementsOf, isPartOf }: KeysInput,
  how: KeyFact['how'],
  at: KeyFact['at'],
  fields: FieldSet,
  access: MemoryAccess,
): KeyFact {
  const { member } = access;
  const elements = elementsOf(access).filter((key) => !member || isPartOf(key, member));
  return { how, at, fields, access, elements };
}

function compared(
  input: KeysInput,
  sides: (KeySite & { kind: 'comparison' })['sides'],
  at: KeyFact['at'],
): readonly KeyFact[] {
  const [left, right] = sides;
  return [[left, right] as const, [right, left] as const].flatMap(([one, other]) => {
    // Bytes that are no field of a header are searched for something, not looked up.
    const fields = fieldsOf(input.values, other) & ~packetBytes;
    if (fields === 0) return [];
    return one.flatMap(({ read }) =>
      read ? ofMany(input.program, read.access).map((access) => factOf(input, 'comparison', at, fields, access)) : [],
    );
  });
}

/** Letters are found by counting, whatever is printed. */
const text = /^(const )?char ?(\[\d*\]|\*)$/;

/** Of what is an array, or points to one, by its type. */
function arrayFacts(input: KeysInput, least: 'array' | 'pointer', fact: KeyFact): readonly KeyFact[] {
  const { elements } = input;
  const arrays = fact.elements.filter((key) => {
    const type = elements.get(key)?.type ?? '';
    return !text.test(type) && (type.includes('[') || (least === 'pointer' && type.includes('*')));
  });
  return [ownVariables(input, { ...fact, elements: arrays })];
}

/** A variable stands for the members of what lies in it. */
function ownVariables({ elements }: KeysInput, fact: KeyFact): KeyFact {
  const variables = fact.elements.filter((key) => elements.get(key)?.kind === 'variable');
  return variables.length > 0 ? { ...fact, elements: variables } : fact;
}

/** The access to instances among others, if it may be one. */
function ofMany({ objects }: WholeProgram, access: MemoryAccess): readonly MemoryAccess[] {
  const targets = access.targets.filter(({ object }) => {
    const info = objects[object];
    return info?.kind === 'heap' || (info?.kind === 'variable' && info.type.includes('['));
  });
  if (targets.length > 0 && targets.length === access.targets.length) return [access];
  return targets.length === 0 ? [] : [{ ...access, targets }];
}

interface Selected {
  readonly node: number;
  readonly fields: FieldSet;
  readonly at: KeyFact['at'];
  readonly whole?: true;
}

/** Where pointers to selected elements go by value, up to their first use as pointers. */
function throughAddresses(input: KeysInput, selected: readonly Selected[]): readonly KeyFact[] {
  const { program } = input;
  const { graph, loadsOf, storesOf } = program.dependence();
  const from = new Map<number, Selected>();
  const used = new Map<number, Selected>();
  const todo: number[] = [];
  for (const one of selected) {
    if (from.has(one.node)) continue;
    from.set(one.node, one);
    todo.push(one.node);
  }
  const { start, to } = graph.usedBy;
  for (let next = 0; next < todo.length; next++) {
    const node = todo[next] ?? 0;
    const origin = from.get(node);
    if (!origin) continue;
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
      const user = nodeOfEdge(to[i] ?? 0);
      const kind = kindOfEdge(to[i] ?? 0);
      if (kind === edge.pointer && !used.has(user)) used.set(user, origin);
      // A function that is handed it is handed others by other callers.
      if (kind !== edge.value && kind !== edge.down) continue;
      if (user >= graph.memory || from.has(user)) continue;
      from.set(user, origin);
      todo.push(user);
    }
  }
  return program.functions.flatMap((_, fn) =>
    [...loadsOf(fn), ...storesOf(fn)].flatMap(({ node, access }) => {
      const origin = used.get(node);
      if (!origin || access.how !== 'pointer') return [];
      return ofMany(program, access).map((many) => selectedFact(input, origin, many));
    }),
  );
}

/** What a lookup returns is an instance of the record whose member is accessed. */
function selectedFact(input: KeysInput, { at, fields, whole }: Selected, access: MemoryAccess): KeyFact {
  const fact = factOf(input, 'index', at, fields, access);
  if (!whole) return ownVariables(input, fact);
  const { member } = access;
  const elements = member ? fact.elements.filter((key) => key === elementKey(member.record, member.field)) : [];
  return { ...fact, how: 'comparison', elements, whole };
}
