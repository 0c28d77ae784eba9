/**
 * Entries: one field that one statement copies, encodes, decodes, resets or frees, before they are grouped into handlers.
 *
 * Method: the role follows from where the value comes from and goes to, never from a name. Copy: the same field of another
 * object. Encode: a field handed to a call together with another object, the sink. Decode: a field given a call's result,
 * or handed by address to a callee that writes it. Reset: a constant is stored. A callee that is handed the object and
 * another's field, and writes the object's field of that name, is a setter: a copy.
 * Reports too much when: an unknown external that only reads is taken to write what is handed to it by address.
 * May miss when: a field travels through a buffer offset, a string key or a loop over a descriptor table.
 */
import type { Argument, CallFact, FieldRef, FunctionFacts, StoreFact, Value } from '../../analysis/facts/facts.ts';
import type { HandlerRole, Wire } from '../inventory.ts';
import { wireOfArgument, wireOfSource, wireOfStore } from './wire.ts';

export interface Entry {
  readonly role: HandlerRole;
  /** Object that the fields belong to, and the path of the embedded record in it that is listed ('' = all of it). */
  readonly object: number;
  readonly prefix: string;
  /** Field path below the prefix. */
  readonly path: string;
  /** The other side: object and prefix of a copy, sink of an encoder, source of a decoder. */
  readonly other: string;
  readonly otherObject: number;
  readonly otherPrefix: string;
  readonly line: number;
  readonly region: number;
  readonly macro: number | undefined;
  readonly shape: string;
  readonly wire?: Wire;
}

/** What a callee does through its parameters, as far as entries need it. */
export interface CalleeEffects {
  /** The callee may write what its argument `index` points to. */
  writes(callee: string, index: number): boolean;
  /** The fields that the callee writes of the object that its argument `index` points to. */
  writtenFields(callee: string, index: number): ReadonlySet<string>;
}

export function entriesOf(fn: FunctionFacts, effects: CalleeEffects): readonly Entry[] {
  const entries: Entry[] = [];
  for (const store of fn.stores) storeEntries(fn, store, entries);
  for (const call of fn.calls) callEntries(fn, call, effects, entries);
  return withoutHelpers(entries);
}

/** A macro that deals with one field at each use helps the function that lists the fields; it is no handler itself. */
function withoutHelpers(entries: readonly Entry[]): readonly Entry[] {
  const members = new Map<string, Set<string>>();
  for (const entry of entries) {
    const { macro, object, prefix, path } = entry;
    if (macro === undefined || path === '') continue;
    const [member] = (prefix === '' ? path : prefix).split('.');
    const id = useOf(entry);
    members.set(id, (members.get(id) ?? new Set()).add(`${object} ${member}`));
  }
  return entries.map((e) => (members.get(useOf(e))?.size === 1 ? { ...e, macro: undefined } : e));
}

function useOf({ macro, role }: Entry): string {
  return `${macro} ${role}`;
}

type Site = Pick<StoreFact, 'line' | 'region' | 'macro'> & Pick<Entry, 'wire'>;

function storeEntries(fn: FunctionFacts, store: StoreFact, out: Entry[]): void {
  if (store.op !== '=' || store.target.path === '') return;
  const from = counterpart(store.target, store.value.fields);
  if (from) {
    const via = store.value.form === 'call' ? (store.value.callee ?? '') : '';
    copyEntries(fn, store.target, from, via, { ...store, wire: wireOfStore(store), sent: wireOfSource(store) }, out);
  } else if (store.value.form === 'constant') {
    out.push(entry('reset', store.target, noSide, `${hole(fn, store.target)} = ${store.value.constant}`, store));
  } else if (store.value.form === 'call') {
    const callee = store.value.callee ?? '?';
    const source = sideOf(fn, sinkOf(store.value, [], store.target.object), callee);
    const decoded = entry('decode', store.target, source, `${hole(fn, store.target)} = ${callee}(…)`, store);
    out.push({ ...decoded, wire: wireOfStore(store) });
  }
}

/** The field of another object that the target takes its value from: the one with the same name. */
function counterpart(target: FieldRef, fields: readonly FieldRef[]): FieldRef | undefined {
  const name = leaf(target.path);
  return fields.find((f) => leaf(f.path) === name && (f.object !== target.object || f.path !== target.path));
}

/** `wire` of the site is the target's, `sent` the source's. */
type CopySite = Site & { readonly wire: Wire; readonly sent: Wire };

function copyEntries(fn: FunctionFacts, to: Sink, from: FieldRef, via: string, site: CopySite, out: Entry[]): void {
  const [toPrefix, fromPrefix, path] = splitCommon(to.path, from.path);
  const shape = `${holeAt(fn, to.object, toPrefix)} = ${via ? `${via}(` : ''}${holeAt(fn, from.object, fromPrefix)}${via ? ')' : ''}`;
  const { line, region, macro, wire, sent } = site;
  const common = { path, line, region, macro, shape };
  const target = { object: to.object, prefix: toPrefix };
  const source = { object: from.object, prefix: fromPrefix };
  out.push({ role: 'copy', ...target, ...common, wire, ...otherSide(fn, from.object, fromPrefix) });
  out.push({ role: 'save', ...source, ...common, wire: sent, ...otherSide(fn, to.object, toPrefix) });
}

function otherSide(fn: FunctionFacts, object: number, prefix: string): Side {
  return { other: `${objectKey(fn, object)}/${prefix}`, otherObject: object, otherPrefix: prefix };
}

function callEntries(fn: FunctionFacts, call: CallFact, effects: CalleeEffects, out: Entry[]): void {
  if (call.args.length === 1 && freeing.test(call.callee)) return freeEntries(fn, call, out);
  if (comparing.test(call.callee)) return;
  const set = setBy(call, effects);
  if (set) return copyEntries(fn, set.to, set.from, call.callee, { ...call, wire: {}, sent: {} }, out);
  const written = call.args.map((arg, i) => (arg.address && effects.writes(call.callee, i) ? arg.address : undefined));
  const target = written.find((ref) => ref !== undefined);
  const from = target && counterpart(target, call.args.flatMap(argumentFields));
  if (target && from) {
    const of = (ref: FieldRef): Wire => {
      const narrowed = call.args.find(({ address }) => address === ref)?.narrowed;
      return narrowed ? { narrowed } : {};
    };
    return copyEntries(fn, target, from, call.callee, { ...call, wire: of(target), sent: of(from) }, out);
  }
  // Text that is put into memory goes on from there, each field by a buffer of its own perhaps.
  const isText = printing.test(call.callee);
  call.args.forEach((arg, i) => {
    const to = written[i];
    const sink = isText ? undefined : sinkOf(undefined, call.args, (to ?? onlyField(arg))?.object ?? -1);
    // A format and no sink: a log line, which nobody decodes.
    if (sink === undefined && !isText && call.args.some((a) => a.text?.includes('%'))) return;
    const side = sideOf(fn, sink, call.callee);
    const site = { ...call, wire: wireOfArgument(call, arg) };
    if (to) out.push(entry('decode', to, side, `${call.callee}(…, &${hole(fn, to)})`, site));
    else {
      const field = onlyField(arg);
      if (field) out.push(entry('encode', field, side, `${call.callee}(…, ${hole(fn, field)})`, site));
    }
  });
}

/** What a setter sets, and from which field of another object. */
function setBy(call: CallFact, effects: CalleeEffects): { readonly to: Sink; readonly from: FieldRef } | undefined {
  for (const [index, { value, address }] of call.args.entries()) {
    const [object] = value.objects;
    if (address || value.form !== 'object' || object === undefined) continue;
    const others = call.args.flatMap(argumentFields).filter((f) => f.object >= 0 && f.object !== object);
    if (others.length === 0) continue;
    for (const path of effects.writtenFields(call.callee, index)) {
      const from = others.find((f) => leaf(f.path) === leaf(path));
      if (from) return { to: { object, path }, from };
    }
  }
  return undefined;
}

const freeing = /(^|_)(free|release|destroy|unref)(_|$)|free$/i;
const printing = /^(__builtin___?)?v?a?sn?printf(_chk)?$/;
const comparing = /cmp|equal|match|strlen|(^|_)eq(_|$)/i;

function freeEntries(fn: FunctionFacts, call: CallFact, out: Entry[]): void {
  for (const arg of call.args) {
    const field = arg.address ?? onlyField(arg);
    if (field) out.push(entry('free', field, noSide, `${call.callee}(${hole(fn, field)})`, call));
  }
}

function argumentFields(arg: Argument): readonly FieldRef[] {
  const { callee, fields } = arg.value;
  // A function that is called is named, but not handed on.
  const named = fields.filter((f) => f.object >= 0 || f.path !== callee);
  return arg.address ? [arg.address, ...named] : named;
}

/** The one field that an argument's value is made of. */
function onlyField(arg: Argument): FieldRef | undefined {
  const fields = argumentFields(arg);
  const [first] = fields;
  return first && fields.every((f) => f.object === first.object && f.path === first.path) ? first : undefined;
}

/** The object, other than the fields' own, that a call works on: the buffer, message or stream. */
function sinkOf(value: Value | undefined, args: readonly Argument[], own: number): Sink | undefined {
  const objects = value ? value.objects : args.flatMap((arg) => arg.value.objects);
  const object = objects.find((o) => o !== own);
  if (object !== undefined) return { object, path: '' };
  const fields = value ? value.fields : args.flatMap(argumentFields);
  return fields.find((f) => f.object !== own);
}

type Sink = Pick<FieldRef, 'object' | 'path'>;

/** The other side of an entry: its text, by which entries are grouped, and its object, if it is one. */
type Side = Pick<Entry, 'other' | 'otherObject' | 'otherPrefix'>;

const noSide: Side = { other: '', otherObject: -1, otherPrefix: '' };

/** What entries of one encoder or decoder have in common: the other object and the family of the calls. */
function sideOf(fn: FunctionFacts, sink: Sink | undefined, callee: string): Side {
  const object = sink?.object ?? -1;
  const name = sink === undefined ? '' : object < 0 ? sink.path : objectKey(fn, object);
  return { other: `${name} ${familyOf(callee)}`, otherObject: object, otherPrefix: '' };
}

/** The family of the calls that an encoder or decoder is made of: equal in a handler and the callees that help it. */
export function familyOfSide(entry: Entry): string {
  return entry.other.slice(entry.other.lastIndexOf(' ') + 1);
}

/** `bin_push_int` and `bin_push_str` are one family: the name up to its last underscore. */
function familyOf(callee: string): string {
  const cut = callee.lastIndexOf('_');
  return `${cut > 2 ? callee.slice(0, cut + 1) : callee}*`;
}

function entry(role: HandlerRole, field: FieldRef, side: Side, shape: string, site: Site): Entry {
  return {
    role,
    object: field.object,
    prefix: '',
    path: field.path,
    ...side,
    line: site.line,
    region: site.region,
    macro: site.macro,
    shape,
    ...(site.wire ? { wire: site.wire } : {}),
  };
}

/** Splits two paths into what differs and the longest common tail of whole members. */
export function splitCommon(a: string, b: string): readonly [string, string, string] {
  const left = a.split('.');
  const right = b.split('.');
  let n = 0;
  while (n < left.length && n < right.length && left[left.length - 1 - n] === right[right.length - 1 - n]) n++;
  return [
    left.slice(0, left.length - n).join('.'),
    right.slice(0, right.length - n).join('.'),
    left.slice(left.length - n).join('.'),
  ];
}

export function leaf(path: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return name.endsWith('[]') ? name.slice(0, -2) : name;
}

function objectKey(fn: FunctionFacts, object: number): string {
  return object < 0 ? 'file' : (fn.objects[object]?.key ?? '?');
}

function hole(fn: FunctionFacts, field: FieldRef): string {
  return holeAt(fn, field.object, '');
}

/** `srv->□`, `srv->check.□`, `□` for a variable of file scope. */
export function holeAt(fn: FunctionFacts, object: number, prefix: string): string {
  const facts = object < 0 ? undefined : fn.objects[object];
  if (!facts) return '□';
  const joint = facts.direct ? '.' : '->';
  return `${facts.name}${joint}${prefix ? `${prefix}.` : ''}□`;
}
