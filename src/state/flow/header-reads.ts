/**
 * Which header field a read reads: by the member that it names, by the header that its pointer is taken for, by the members
 * that its targets lie in. A socket address is the source's if a call that receives or accepts fills it, the destination's if
 * one fills it that asks for the socket's own; elsewhere by what the member is called that it lies in.
 */
import type { MemoryAccess, NodeRead, RecordView, WholeProgram } from '../../analysis/whole-program.ts';
import { type FieldSet, fieldOfView, isSocketAddress, packetBytes, turned } from './header-fields.ts';

export interface HeaderReadsInput {
  readonly program: WholeProgram;
  readonly ofMember: (record: string, field: string) => FieldSet;
  /** Objects that packets come in to. */
  readonly received: ReadonlySet<number>;
}

/** More targets than so many tell no field. */
const mostTargets = 32;

/** Members of an address that are not the address. */
const aside = /(^|[_.])(family|af|len|length|version|bits|prefix)$/;

export function headerReads({ program, ofMember, received }: HeaderReadsInput): (read: NodeRead) => FieldSet {
  const known = new WeakMap<MemoryAccess['targets'], FieldSet>();
  const sides = socketSides(program);
  const ofTarget = ({ object, offset, size }: MemoryAccess['targets'][number]): FieldSet => {
    const bytes = received.has(object) ? packetBytes : 0;
    if (offset === 'any') return bytes;
    const members = program.membersAt(object, offset, Math.max(size, 1));
    if (members.some(({ field }) => aside.test(field))) return bytes;
    return members.reduce(
      (set, { record, field }) => set | ofMember(record, field) | sides.ofMember(object, field),
      bytes,
    );
  };
  const ofTargets = (targets: MemoryAccess['targets']): FieldSet => {
    const set =
      known.get(targets) ?? (targets.length > mostTargets ? 0 : targets.reduce((all, t) => all | ofTarget(t), 0));
    known.set(targets, set);
    return set;
  };
  return ({ access, view }) => {
    const named = access.member ? ofMember(access.member.record, access.member.field) : 0;
    if (named !== 0) return named;
    const header = view ? fieldOfView(view) : 0;
    if (header !== 0 && view && !isSocketAddress(view)) return header;
    return (view && header !== 0 ? sides.ofView(access, view) : 0) | ofTargets(access.targets);
  };
}

interface SocketSides {
  ofMember(object: number, field: string): FieldSet;
  ofView(access: MemoryAccess, view: RecordView): FieldSet;
}

const peer = /^(accept4?|(__)?recvfrom(_chk)?|recvm?msg|getpeername)$/;
const own = /^(getsockname|getsockopt)$/;

const peerName = /(^|\.)_?(from|src|source|peer|client|remote|sender)(_?(addr|address))?$/i;
const ownName = /(^|\.)_?(to|dst|dest|local|orig(inal)?_?dst)(_?(addr|address))?$/i;

function socketSides(program: WholeProgram): SocketSides {
  const sources = new Set<number>();
  const destinations = new Set<number>();
  program.functions.forEach((_, fn) => {
    for (const { how, external = '', targets } of program.writesOf(fn)) {
      if (how !== 'call') continue;
      const list = peer.test(external) ? sources : own.test(external) ? destinations : undefined;
      if (list) for (const { object } of targets) list.add(object);
    }
  });
  const sideOf = (object: number, names: readonly string[], field: FieldSet): FieldSet => {
    if (names.some((name) => peerName.test(name))) return field;
    if (names.some((name) => ownName.test(name))) return turned(field);
    return (sources.has(object) ? field : 0) | (destinations.has(object) ? turned(field) : 0);
  };
  return {
    ofMember: (object, field) => {
      const offset = socketMembers.get(field);
      if (offset === undefined) return 0;
      const info = program.objects[object];
      const name = info && 'name' in info ? info.name : '';
      return sideOf(object, [name], fieldOfView({ record: offset.record, offset: offset.at }));
    },
    ofView: ({ targets }, view) =>
      targets.length > mostTargets
        ? 0
        : targets.reduce((set, { object, offset }) => {
            const members = offset === 'any' ? [] : program.membersAt(object, offset, 1);
            return (
              set |
              sideOf(
                object,
                members.map(({ field }) => field),
                fieldOfView(view),
              )
            );
          }, 0),
  };
}

/** A map: a member may be called `constructor`. */
const socketMembers: ReadonlyMap<string, { readonly record: string; readonly at: number }> = new Map([
  ['sin_port', { record: 'struct sockaddr_in', at: 2 }],
  ['sin_addr', { record: 'struct sockaddr_in', at: 4 }],
  ['sin6_port', { record: 'struct sockaddr_in6', at: 2 }],
  ['sin6_addr', { record: 'struct sockaddr_in6', at: 8 }],
]);
