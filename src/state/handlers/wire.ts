/**
 * What of a field crosses where a handler sends or takes it: how many bytes, in which byte order, and whether anything but
 * its place says which field it is.
 *
 * Method: the facts of the statement; where the field is only described (`offsetof`), the type that a text beside it names.
 * Reports too much when: a text that names a type means something else.
 * May miss when: a value is converted before, in a variable that is assigned more than once, or in the buffer.
 */
import type { Argument, CallFact, DescribedField, FunctionFacts, StoreFact } from '../../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../../analysis/facts/link.ts';
import type { Wire } from '../inventory.ts';

/** Functions that turn bytes around, by the bits they turn. */
const orders: readonly (readonly [RegExp, 16 | 32 | 64])[] = [
  [
    /^_*(hton|ntoh)s$|^(be16toh|htobe16|bswap_16|__builtin_bswap16)$|^(cpu_to_be16|be16_to_cpu|rte_(cpu_to_be|be_to_cpu)_16)$/,
    16,
  ],
  [
    /^_*(hton|ntoh)l$|^(be32toh|htobe32|bswap_32|__builtin_bswap32)$|^(cpu_to_be32|be32_to_cpu|rte_(cpu_to_be|be_to_cpu)_32)$/,
    32,
  ],
  [
    /^_*(hton|ntoh)ll$|^(be64toh|htobe64|bswap_64|__builtin_bswap64)$|^(cpu_to_be64|be64_to_cpu|rte_(cpu_to_be|be_to_cpu)_64)$/,
    64,
  ],
];

function orderOf(callee: string | undefined): Wire['order'] {
  return callee === undefined ? undefined : orders.find(([names]) => names.test(callee))?.[1];
}

/** Of the target. */
export function wireOfStore({ value, narrowed, region }: StoreFact): Wire {
  const order = orderOf(value.callee);
  // `x->f = get(m)`: all that the call is given is where it reads.
  const bare = value.form === 'call' && value.fields.length === 0 && value.objects.length === 1 && region === 0;
  return wire({ narrowed, order, bare });
}

/** Of the field that the value comes from. */
export function wireOfSource({ value, cut }: StoreFact): Wire {
  return wire({ narrowed: cut, order: orderOf(value.callee), bare: false });
}

/** A call that is handed the field: by value or by address, as argument `arg`. */
export function wireOfArgument(call: CallFact, arg: Argument): Wire {
  const rest = call.args.filter((a) => a !== arg);
  const bare = rest.length === 1 && rest[0]?.value.form === 'object' && call.region === 0;
  const narrowed = isWidthOrPrecision(call, arg) ? undefined : arg.narrowed;
  return wire({ narrowed, order: orderOf(arg.value.callee) ?? orderOf(call.callee), bare });
}

/** What a `*` of the call's format takes: that C wants an int there says nothing of the field (C11 7.21.6.1, 5). */
function isWidthOrPrecision(call: CallFact, arg: Argument): boolean {
  const at = call.args.indexOf(arg);
  const format = call.args.findLastIndex(({ text }, i) => i < at && text?.includes('%'));
  const takes = (call.args[format]?.text ?? '').matchAll(/%(?:%|[-+ #0']*(\*?)\d*(?:\.(\*?)\d*)?[hlLqjzt]*[A-Za-z])/g);
  const stars = [...takes].flatMap(([all, width, precision]) =>
    all === '%%' ? [] : [...(width ? [true] : []), ...(precision ? [true] : []), false],
  );
  return stars[at - format - 1] === true;
}

interface Known {
  readonly narrowed: Wire['narrowed'];
  readonly order: Wire['order'];
  readonly bare: boolean;
}

function wire({ narrowed, order, bare }: Known): Wire {
  return {
    ...(narrowed ? { narrowed } : {}),
    ...(order ? { order } : {}),
    ...(bare ? { bare: true as const } : {}),
  };
}

/** The argument that describes a field which the call also names by its text, as serialisers want it. */
export function descriptionIn(call: CallFact): DescribedField | undefined {
  const offset = call.args.find((arg) => arg.offset)?.offset;
  if (!offset) return undefined;
  const name = offset.path.slice(offset.path.lastIndexOf('.') + 1);
  return call.args.some((arg) => textOf(arg) === name) ? offset : undefined;
}

/** What the call says of the field's type, and what the field is. */
export function wireOfDescription(program: LinkedProgram, fn: LinkedFunction, call: CallFact): Wire {
  const offset = descriptionIn(call);
  if (!offset) return {};
  const named = call.args.map(textOf).find((text) => text !== undefined && typeNamed(fn.facts, text) !== undefined);
  const type = named === undefined ? undefined : typeNamed(fn.facts, named);
  if (named === undefined || !type) return {};
  if (offset.pointsTo) {
    const isOther = type.record !== undefined && !sameLayout(program, fn.unit, type.record, offset.pointsTo);
    return isOther ? { otherType: named } : {};
  }
  const field = offset.bytes;
  return field !== undefined && type.bytes < field ? { narrowed: { field, bytes: type.bytes } } : {};
}

function textOf(arg: Argument): string | undefined {
  return arg.text?.replace(/^"|"$/g, '');
}

/** An integer of stated width, or a type that a call of the function declares by this text and a `sizeof`. */
function typeNamed(fn: FunctionFacts, text: string): NonNullable<Argument['size']> | undefined {
  const width = /^u?int(8|16|32|64)(_t)?$/.exec(text)?.[1];
  if (width !== undefined) return { bytes: Number(width) / 8 };
  for (const { args } of fn.calls) {
    const size = args.find((arg) => arg.size)?.size;
    if (size && args.some((arg) => textOf(arg) === text) && !args.some((arg) => arg.offset)) return size;
  }
  return undefined;
}

/** One record may stand for another that has the same members. */
function sameLayout(program: LinkedProgram, unit: number, a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [a, b].map((tag) => program.records.get(program.recordKey(tag, unit))?.facts.fields);
  // Of a record that is not the project's nothing is known.
  if (!one || !other) return true;
  return one.length === other.length && one.every((f, i) => f.name === other[i]?.name && f.type === other[i]?.type);
}
