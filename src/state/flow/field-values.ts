/**
 * Which header fields values are made from.
 *
 * Definition: a value is made from a field if there is a way by data (no control, no pointers, no indices) from a read of the
 * field to it. Method: sets of fields over the dependence graph, until nothing grows; calls give back to their own caller
 * only what its arguments held, by the summaries.
 * Reports too much when: memory is one cell. May miss when: a field is read by a pointer to it that nothing types.
 */
import type { MemoryAccess, NodeRead, WholeProgram } from '../../analysis/whole-program.ts';
import { edge, kindOfEdge, nodeOfEdge } from '../../analysis/dependence/graph.ts';
import { type FieldSet, fieldOfView, packetBytes } from './header-fields.ts';

export interface FieldValues {
  /** Of what is in a node. */
  of(node: number): FieldSet;
  /** Of the field that is read itself. */
  ofRead(read: NodeRead): FieldSet;
}

export type FieldOfMember = (record: string, field: string) => FieldSet;

/** More targets than so many tell no field. */
const mostTargets = 32;

/** `received`: objects that packets come in to. */
export function fieldValues(
  program: WholeProgram,
  ofMember: FieldOfMember,
  received: ReadonlySet<number>,
): FieldValues {
  const { graph, keySitesOf } = program.dependence();
  const ofRead = readFields(program, ofMember, received);
  const free = new Uint32Array(graph.count);
  const bound = new Uint32Array(graph.count);
  const todo: number[] = [];
  const settled = new Set<number>();
  const waiting = new Uint8Array(graph.count);
  const add = (sets: Uint32Array, node: number, set: FieldSet): void => {
    const before = sets[node] ?? 0;
    if ((before | set) >>> 0 === before) return;
    sets[node] = before | set;
    if (waiting[node] === 1) return;
    waiting[node] = 1;
    todo.push(node);
  };
  program.functions.forEach((_, fn) => {
    for (const site of keySitesOf(fn)) {
      const set = site.kind === 'read' ? ofRead(site.use.read) : 0;
      if (site.kind !== 'read' || set === 0) continue;
      add(free, site.node, set);
      // Whatever else went into that memory, what is read is this field.
      for (const from of site.use.nodes) settled.add(from * graph.count + site.node);
    }
  });
  const { start, to } = graph.usedBy;
  for (let next = 0; next < todo.length; next++) {
    const node = todo[next] ?? 0;
    waiting[node] = 0;
    // What lies in one place of many is not told from what lies in the others.
    if (graph.wholes.has(node)) continue;
    const [own, lent] = [free[node] ?? 0, bound[node] ?? 0];
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
      const user = nodeOfEdge(to[i] ?? 0);
      const kind = kindOfEdge(to[i] ?? 0);
      if (node >= graph.memory && settled.has(node * graph.count + user)) continue;
      if (kind === edge.down) add(free, user, own);
      else if (kind === edge.up) add(bound, user, own | lent);
      else if (kind === edge.value && (user >= graph.memory || node >= graph.memory)) add(free, user, own | lent);
      else if (kind === edge.value) {
        add(free, user, own);
        add(bound, user, lent);
      }
    }
  }
  return { of: (node) => (free[node] ?? 0) | (bound[node] ?? 0), ofRead };
}

function readFields(
  program: WholeProgram,
  ofMember: FieldOfMember,
  received: ReadonlySet<number>,
): (read: NodeRead) => FieldSet {
  const known = new WeakMap<MemoryAccess['targets'], FieldSet>();
  const ofTargets = (targets: MemoryAccess['targets']): FieldSet => {
    let set = known.get(targets);
    if (set !== undefined) return set;
    set = 0;
    if (targets.length <= mostTargets)
      for (const { object, offset, size } of targets) {
        if (received.has(object)) set |= packetBytes;
        if (offset === 'any') continue;
        const members = program.membersAt(object, offset, Math.max(size, 1));
        if (members.some(({ field }) => aside.test(field))) continue;
        for (const { record, field } of members) set |= ofMember(record, field) | ofMemberOfHeader(record, field);
      }
    known.set(targets, set);
    return set;
  };
  return ({ access, view }) => {
    const named = access.member ? ofMember(access.member.record, access.member.field) : 0;
    return named | (view ? fieldOfView(view) : 0) | (named === 0 ? ofTargets(access.targets) : 0);
  };
}

/** Members of an address that are not the address. */
const aside = /(^|[_.])(family|af|len|length|version|bits|prefix)$/;

/** Socket addresses lie in variables of their own type. */
function ofMemberOfHeader(record: string, field: string): FieldSet {
  const offset = socketMembers[field];
  return offset === undefined ? 0 : fieldOfView({ record, offset });
}

const socketMembers: Readonly<Record<string, number>> = { sin_port: 2, sin_addr: 4, sin6_port: 2, sin6_addr: 8 };
