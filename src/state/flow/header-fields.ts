/**
 * Which memory holds header fields of packets, as data: by the type of a header and the place in it, and by members that
 * are named in pairs, as programs do that decode headers into records of their own.
 *
 * Reports too much when: a record names source and destination of something else. May miss when: headers are read byte by
 * byte into variables of other names.
 */
import type { LinkedProgram } from '../../analysis/facts/link.ts';
import type { RecordView } from '../../analysis/whole-program.ts';
import type { Limitation } from '../../source/limitation.ts';
import type { Position } from '../../source/range.ts';
import type { HeaderField, HeaderMembers } from '../inventory.ts';

/** In the order in which they are told; its place in the list is the field's bit. */
export const headerFields: readonly HeaderField[] = [
  'src-ip',
  'dst-ip',
  'src-port',
  'dst-port',
  'proto',
  'src-mac',
  'dst-mac',
  'ethertype',
  'vlan',
  'ip-id',
  'icmp-id',
];

/** A set of header fields, a bit for each. */
export type FieldSet = number;

export const fieldSet = (...fields: readonly HeaderField[]): FieldSet =>
  fields.reduce((set, field) => set | (1 << headerFields.indexOf(field)), 0);

/** Bytes of a packet, whichever: a field of no list. */
export const packetBytes: FieldSet = 1 << headerFields.length;

export const fieldsIn = (set: FieldSet): readonly HeaderField[] =>
  headerFields.filter((_, bit) => ((set >> bit) & 1) === 1);

const kinds: readonly FieldSet[] = [
  fieldSet('src-ip', 'dst-ip'),
  fieldSet('src-port', 'dst-port'),
  fieldSet('proto'),
  fieldSet('src-mac', 'dst-mac', 'ethertype'),
  fieldSet('vlan'),
  fieldSet('ip-id'),
  fieldSet('icmp-id'),
];

/** A value that seems to be made from fields of nearly all kinds came through memory that is not told apart. */
export const told = (set: FieldSet): FieldSet =>
  kinds.filter((kind) => (set & kind) !== 0).length > 4 ? packetBytes : set;

/** Headers by the tag of their record: fields by the byte at which they begin. A new type of header is a line. */
const headers: readonly (readonly [tag: RegExp, fields: Readonly<Record<number, HeaderField>>])[] = [
  [/^struct sockaddr_in$/, { 2: 'src-port', 4: 'src-ip' }],
  [/^struct sockaddr_in6$/, { 2: 'src-port', 8: 'src-ip' }],
  [/(?<![a-z])ip_?v?6_?(hdr|header)/i, { 6: 'proto', 8: 'src-ip', 24: 'dst-ip' }],
  [/^struct ip$|(?<![a-z])ip_?v?4?_?(hdr|header)/i, { 4: 'ip-id', 9: 'proto', 12: 'src-ip', 16: 'dst-ip' }],
  [/(tcp|udp|sctp)_?(hdr|header)/i, { 0: 'src-port', 2: 'dst-port' }],
  [/icmp_?(hdr|header)/i, { 4: 'icmp-id' }],
  [/eth(er|ernet)?_?(hdr|header)/i, { 0: 'dst-mac', 6: 'src-mac', 12: 'ethertype' }],
  [/vlan_?(hdr|header)/i, { 0: 'vlan' }],
];

/** Of a pointer that is taken for a header. */
export function fieldOfView({ record, offset }: RecordView): FieldSet {
  const tag = record.replace(/^.*::/, '');
  const found = headers.find(([name]) => name.test(tag))?.[1][offset];
  return found === undefined ? 0 : fieldSet(found);
}

export const isSocketAddress = ({ record }: RecordView): boolean => /^struct sockaddr_in6?$/.test(record);

/** The other side's. */
export function turned(set: FieldSet): FieldSet {
  const [one, other] = [fieldSet('src-ip', 'src-port'), fieldSet('dst-ip', 'dst-port')];
  return ((set & one) << 1) | ((set & other) >> 1) | (set & ~(one | other));
}

const address = '(ip|ip_?v?[46]|addr|address|host)';

/** Members that come in pairs; a record with both has header fields, or a copy of them. */
const pairs: readonly (readonly [RegExp, RegExp, HeaderField, HeaderField])[] = [
  [
    new RegExp(`^(ip|ip_?v?[46]|ip6|addr)?_?(s|src|source)(_?${address})?(_?[46])?$`, 'i'),
    new RegExp(`^(ip|ip_?v?[46]|ip6|addr)?_?(d|dst|dest|destination)(_?${address})?(_?[46])?$`, 'i'),
    'src-ip',
    'dst-ip',
  ],
  [
    /^(th_|uh_)?(s|src|source)_?port$|^sp$/i,
    /^(th_|uh_)?(d|dst|dest|destination)_?port$|^dp$/i,
    'src-port',
    'dst-port',
  ],
  // Of keys that are the same both ways: the lower and the higher one.
  [/^ip_?(l|lo|low)$/i, /^ip_?(h|hi|high)$/i, 'src-ip', 'dst-ip'],
  [/^port_?(l|lo|low)$/i, /^port_?(h|hi|high)$/i, 'src-port', 'dst-port'],
  [
    /^(ether_|h_)?(s|src|source)_?(mac|hwaddr|host|ether)$/i,
    /^(ether_|h_)?(d|dst|dest|destination)_?(mac|hwaddr|host|ether)$/i,
    'src-mac',
    'dst-mac',
  ],
];

/** Beside a pair of addresses or ports. */
const alone: readonly (readonly [RegExp, HeaderField])[] = [
  [/^(ip_|ip6?_?)?(proto|protocol|p|nxt|next_proto(_id)?)$/i, 'proto'],
  [/^vlan(_?(id|tag))?$|^vid$/i, 'vlan'],
  [/^(ether_|h_)?(eth)?_?(type|proto)$/i, 'ethertype'],
  [/^(ip_?|frag_?)id$/i, 'ip-id'],
];

/** Of members, by the key of the record and the name. What the settings say of a record replaces what its names tell. */
export function fieldsOfMembers(
  program: LinkedProgram,
  given: HeaderMembers = {},
): (record: string, field: string) => FieldSet {
  const found = new Map<string, ReadonlyMap<string, FieldSet>>();
  const all = Object.entries(given);
  for (const { key, facts } of program.records.values()) {
    const names = facts.fields.map(({ name }) => name.split('.').at(-1) ?? name);
    const said = all.find(([record]) => isNamed(key, record))?.[1];
    const own = said
      ? new Map(Object.entries(said).map(([name, field]) => [name, fieldSet(field)]))
      : fieldsNamed(names);
    if (own.size > 0) found.set(key, own);
  }
  return (record, field) => found.get(record)?.get(field.split('.').at(-1) ?? field) ?? 0;
}

const isNamed = (key: string, record: string): boolean => key === record || key.endsWith(`::${record}`);

/** Records and members of the settings that the program does not declare. */
export function unknownHeaders(program: LinkedProgram, given: HeaderMembers, at: Position): readonly Limitation[] {
  const records = [...program.records.values()];
  return Object.entries(given).flatMap(([record, members]) => {
    const own = records.filter(({ key }) => isNamed(key, record));
    const names = new Set(own.flatMap(({ facts }) => facts.fields.map(({ name }) => name.split('.').at(-1))));
    const unknown = own.length === 0 ? [''] : Object.keys(members).filter((member) => !names.has(member));
    return unknown.map((member): Limitation => {
      const what = member === '' ? record : `${record}.${member}`;
      const detail = `the settings name ${what} among the headers; the program does not declare it`;
      return { kind: 'unknown-header', ...at, effect: 'may-miss', detail };
    });
  });
}

function fieldsNamed(names: readonly string[]): ReadonlyMap<string, FieldSet> {
  const found = new Map<string, FieldSet>();
  for (const [source, destination, one, other] of pairs) {
    const from = names.filter((name) => source.test(name) && !found.has(name));
    const to = names.filter((name) => destination.test(name) && !found.has(name));
    if (from.length === 0 || to.length === 0) continue;
    for (const name of from) found.set(name, fieldSet(one));
    for (const name of to) found.set(name, fieldSet(other));
  }
  if (found.size === 0) return found;
  const link = [...found.values()].every((set) => set === fieldSet('src-mac') || set === fieldSet('dst-mac'));
  for (const name of names) {
    const field = alone.find(([pattern, kind]) => pattern.test(name) && (kind === 'ethertype') === link)?.[1];
    if (field !== undefined && !found.has(name)) found.set(name, fieldSet(field));
  }
  return found;
}
