/**
 * Which header fields values are made from.
 *
 * Definition: a value is made from a field if there is a way by data (no control, no pointers, no indices) from a read of the
 * field to it. Method: sets of fields over the dependence graph, until nothing grows; calls give back to their own caller
 * only what its arguments held, by the summaries. A member that is read from memory of a pool, which many records share, has
 * what is stored to it by its name; from a buffer of bytes nothing comes that was written there.
 * Reports too much when: memory is one cell. May miss when: a member is filled through a pointer to it.
 */
import { edge, kindOfEdge, nodeOfEdge } from '../../analysis/dependence/graph.ts';
import type { MemoryAccess, NodeRead, WholeProgram } from '../../analysis/whole-program.ts';
import { type FieldSet, packetBytes } from './header-fields.ts';
import type { MemberTypes } from './members.ts';

export interface FieldValues {
  /** Of what is in a node. */
  of(node: number): FieldSet;
  /** Of the field that is read itself. */
  ofRead(read: NodeRead): FieldSet;
}

export interface FieldValuesInput {
  readonly program: WholeProgram;
  readonly types: MemberTypes;
  readonly ofRead: FieldValues['ofRead'];
}

export function fieldValues(input: FieldValuesInput): FieldValues {
  const { program, ofRead } = input;
  const { graph } = program.dependence();
  const free = new Uint32Array(graph.count);
  const bound = new Uint32Array(graph.count);
  const todo: number[] = [];
  const waiting = new Uint8Array(graph.count);
  const add = (sets: Uint32Array, node: number, set: FieldSet): void => {
    const before = sets[node] ?? 0;
    if ((before | set) >>> 0 === before) return;
    sets[node] = before | set;
    if (waiting[node] === 1) return;
    waiting[node] = 1;
    todo.push(node);
  };
  const { settled, readers } = seed(input, (node, set) => add(free, node, set));
  const { start, to } = graph.usedBy;
  for (let next = 0; next < todo.length; next++) {
    const node = todo[next] ?? 0;
    waiting[node] = 0;
    // What lies in one place of many is not told from what lies in the others.
    if (graph.wholes.has(node)) continue;
    const [own, lent] = [free[node] ?? 0, bound[node] ?? 0];
    for (const reader of readers.get(node) ?? []) add(free, reader, own | lent);
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
      const user = nodeOfEdge(to[i] ?? 0);
      const kind = kindOfEdge(to[i] ?? 0);
      // Of what else is there, that it came in a packet is all that matters.
      const told = node >= graph.memory && settled.has(node * graph.count + user) ? packetBytes : -1;
      if (kind === edge.down) add(free, user, own & told);
      else if (kind === edge.up) add(bound, user, own | lent);
      else if (kind === edge.value && (user >= graph.memory || node >= graph.memory))
        add(free, user, (own | lent) & told);
      else if (kind === edge.value) {
        add(free, user, own);
        add(bound, user, lent);
      }
    }
  }
  return { of: (node) => (free[node] ?? 0) | (bound[node] ?? 0), ofRead };
}

interface Seeds {
  /** Edges from memory whose reader tells what it reads: `from * count + to`. */
  readonly settled: ReadonlySet<number>;
  /** Nodes that read a member, by the nodes that store to it. */
  readonly readers: ReadonlyMap<number, readonly number[]>;
}

function seed({ program, types, ofRead }: FieldValuesInput, add: (node: number, set: FieldSet) => void): Seeds {
  const { graph, keySitesOf, storesOf } = program.dependence();
  const settled = new Set<number>();
  const byMember = new Map<string, number[]>();
  const memory = memoryReader(program);
  program.functions.forEach((_, fn) => {
    for (const site of keySitesOf(fn)) {
      if (site.kind !== 'read') continue;
      const { read, nodes } = site.use;
      const set = ofRead(read);
      const named = (set & ~packetBytes) !== 0;
      const { member: at } = read.access;
      const buffer = at === undefined ? memory(read.access.targets).untyped : types.isBuffer(at);
      const shared = at !== undefined && !types.isOfPart(at) && isShared(memory, read.access);
      const member = !named && !buffer && shared ? memberOf(read.access) : undefined;
      if (set !== 0) add(site.node, set);
      if (member !== undefined) {
        const list = byMember.get(member) ?? [];
        byMember.set(member, list);
        list.push(site.node);
      }
      if (named || buffer || member !== undefined)
        for (const from of nodes) settled.add(from * graph.count + site.node);
    }
  });
  const readers = new Map<number, readonly number[]>();
  program.functions.forEach((_, fn) => {
    for (const { node, access } of storesOf(fn)) {
      const reading = byMember.get(memberOf(access) ?? '');
      if (reading) readers.set(node, reading);
    }
  });
  return { settled, readers };
}

interface Pointed {
  /** Some of it is of a heap. */
  readonly heap: boolean;
  /** No type tells what lies there, or several do. */
  readonly untyped: boolean;
}

/** Accesses share their lists of targets: each is looked at once. */
function memoryReader({ objects }: WholeProgram): (targets: MemoryAccess['targets']) => Pointed {
  const known = new WeakMap<MemoryAccess['targets'], Pointed>();
  return (targets) => {
    let found = known.get(targets);
    if (!found) {
      const records = new Set<string | null>();
      for (const { object } of targets) {
        const info = objects[object];
        if (info?.kind === 'heap') records.add(info.record);
      }
      found = { heap: records.size > 0, untyped: records.size > 1 || records.has(null) };
      known.set(targets, found);
    }
    return found;
  };
}

/** Whether it is read from memory of a heap, which records of several kinds may share. */
function isShared(memory: ReturnType<typeof memoryReader>, { how, targets }: MemoryAccess): boolean {
  return how === 'pointer' && memory(targets).heap;
}

const memberOf = ({ member }: MemoryAccess): string | undefined => member && `${member.record}.${member.field}`;
