/**
 * What functions do to the objects their parameters point to: fields written and fields named, through callees.
 *
 * Method: own facts, then the callees that are handed the object itself, a few levels deep. Libc's writers are a table.
 * Reports too much when: a branch of the callee never runs for this caller.
 * May miss when: an external outside the table writes through its argument, or the object is handed on inside another.
 */
import type { FieldRef } from '../../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../../analysis/facts/link.ts';
import type { CalleeEffects } from './entries.ts';

const depthLimit = 4;

/** Externals that write through an argument: index of the first and last argument they write. */
const externalWriters: Readonly<Record<string, readonly [number, number]>> = {
  memcpy: [0, 0],
  memmove: [0, 0],
  memset: [0, 0],
  mempcpy: [0, 0],
  bcopy: [1, 1],
  bzero: [0, 0],
  strcpy: [0, 0],
  stpcpy: [0, 0],
  strncpy: [0, 0],
  strlcpy: [0, 0],
  strcat: [0, 0],
  strncat: [0, 0],
  strlcat: [0, 0],
  sprintf: [0, 0],
  snprintf: [0, 0],
  vsnprintf: [0, 0],
  sscanf: [2, 99],
  fscanf: [2, 99],
  read: [1, 1],
  recv: [1, 1],
  recvfrom: [1, 1],
  fread: [0, 0],
  fgets: [0, 0],
  gettimeofday: [0, 0],
  clock_gettime: [1, 1],
  time: [0, 0],
  localtime_r: [1, 1],
  gmtime_r: [1, 1],
  inet_pton: [2, 2],
  inet_aton: [1, 1],
  getsockname: [1, 2],
  getpeername: [1, 2],
  asprintf: [0, 0],
  vasprintf: [0, 0],
};

/** `memcpy` of `__builtin___memcpy_chk`. */
export function libraryName(callee: string): string {
  return callee.replace(/^__builtin_+|^__|_chk$/g, '');
}

/** Fields of one parameter's object that a function, with its callees, writes and names. */
export interface ParameterEffect {
  readonly writes: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

export interface Effects {
  of(fn: LinkedFunction, parameter: number): ParameterEffect;
  /** For the calls that stand in `unit`. */
  inUnit(unit: number): CalleeEffects;
}

const none: ParameterEffect = { writes: new Set(), names: new Set() };

export function createEffects(program: LinkedProgram): Effects {
  const memo = new Map<LinkedFunction, (ParameterEffect | undefined)[]>();
  const of = (fn: LinkedFunction, parameter: number, depth: number): ParameterEffect => {
    const row = memo.get(fn) ?? [];
    memo.set(fn, row);
    const known = row[parameter];
    if (known) return known;
    row[parameter] = none;
    const effect = { writes: new Set<string>(), names: new Set<string>() };
    ownEffects(fn, parameter, effect);
    if (depth < depthLimit) calleeEffects(program, fn, parameter, effect, (callee, p) => of(callee, p, depth + 1));
    row[parameter] = effect;
    return effect;
  };
  return {
    of: (fn, parameter) => of(fn, parameter, 0),
    inUnit: (unit) => ({
      writes(callee, index) {
        const functions = program.callees(callee, unit);
        if (functions.length > 0) return functions.some((fn) => of(fn, index, 0).writes.size > 0);
        const name = libraryName(callee);
        const range = Object.hasOwn(externalWriters, name) ? externalWriters[name] : undefined;
        return range !== undefined && index >= range[0] && index <= range[1];
      },
      writtenFields: (callee, index) => union(program.callees(callee, unit).map((fn) => of(fn, index, 0).writes)),
    }),
  };
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...others] = sets;
  return first && others.length === 0 ? first : new Set(sets.flatMap((set) => [...set]));
}

interface Growing {
  readonly writes: Set<string>;
  readonly names: Set<string>;
}

function ownEffects(fn: LinkedFunction, parameter: number, effect: Growing): void {
  const { objects, stores, reads, calls } = fn.facts;
  const isOwn = (ref: FieldRef): boolean => ref.object >= 0 && objects[ref.object]?.parameter === parameter;
  for (const store of stores) {
    if (isOwn(store.target)) effect.writes.add(store.target.path);
    for (const f of store.value.fields) if (isOwn(f)) effect.names.add(f.path);
  }
  for (const read of reads) if (isOwn(read.field)) effect.names.add(read.field.path);
  for (const call of calls) {
    for (const arg of call.args) if (arg.address && isOwn(arg.address)) effect.names.add(arg.address.path);
  }
  for (const path of effect.writes) effect.names.add(path);
}

/** Effects of the callees that are handed the object, or a record embedded in it. */
function calleeEffects(
  program: LinkedProgram,
  fn: LinkedFunction,
  parameter: number,
  effect: Growing,
  of: (callee: LinkedFunction, parameter: number) => ParameterEffect,
): void {
  const { objects, calls } = fn.facts;
  for (const call of calls) {
    call.args.forEach((arg, index) => {
      const prefix = handedOn(arg, (object) => objects[object]?.parameter === parameter);
      if (prefix === undefined) return;
      for (const callee of program.callees(call.callee, fn.unit)) {
        const inner = of(callee, index);
        for (const path of inner.writes) effect.writes.add(join(prefix, path));
        for (const path of inner.names) effect.names.add(join(prefix, path));
        if (prefix !== '' && inner.writes.size > 0) effect.writes.add(prefix);
      }
    });
  }
}

/** The path of the record that an argument hands on whole: '' for the object itself; undefined if it is another's. */
export function handedOn(
  arg: { readonly value: { readonly form: string; readonly objects: readonly number[] }; readonly address?: FieldRef },
  isObject: (object: number) => boolean,
): string | undefined {
  if (arg.address) return isObject(arg.address.object) ? arg.address.path : undefined;
  const [object] = arg.value.objects;
  return arg.value.form === 'object' && object !== undefined && isObject(object) ? '' : undefined;
}

export function join(prefix: string, path: string): string {
  if (prefix === '') return path;
  return path === '' ? prefix : `${prefix}.${path}`;
}
