// Whole programs made by hand, for tests of the passes that classify: functions by name, memory by name.
import type {
  Callback,
  CallSite,
  Member,
  MemoryAccess,
  MemoryObject,
  ProgramFunction,
  WholeProgram,
} from '../../src/analysis/whole-program.ts';

export interface FunctionText {
  /** `12: turn` calls the function turn in line 12, `12: recvfrom()` an external; several names: by a pointer. */
  readonly calls?: readonly string[];
  readonly loops?: readonly (readonly [number, number])[];
  /**
   * `13: total`, `13: *conn+8`, `13: *conn+8 struct conn.state`: line, what is written and the member that is named;
   * `13: memset() *conn`: what an external writes, to an end that is not known.
   */
  readonly writes?: readonly string[];
  readonly reads?: readonly string[];
  readonly runs?: 'at-start' | 'at-exit';
  readonly static?: true;
}

export interface ObjectText {
  readonly is: 'global' | 'static' | 'local' | 'parameter' | 'heap' | 'external';
  readonly in?: string;
  /** Names of the objects that its memory points to. */
  readonly pointsTo?: readonly string[];
  /** Offset -> members there, outermost first. */
  readonly members?: Readonly<Record<number, readonly string[]>>;
}

export interface ProgramText {
  readonly functions: Readonly<Record<string, FunctionText>>;
  readonly objects?: Readonly<Record<string, ObjectText>>;
  /** `on_alarm by signal as signal 14 in main:3` */
  readonly callbacks?: readonly string[];
}

const path = 'a.c';

export function wholeProgramOf(text: ProgramText): WholeProgram {
  const names = Object.keys(text.functions);
  const objectNames = Object.keys(text.objects ?? {});
  const number = (name: string): number => {
    const found = names.indexOf(name);
    if (found < 0) throw new Error(`no function ${name}`);
    return found;
  };
  const object = (name: string): number => {
    const found = objectNames.indexOf(name);
    if (found < 0) throw new Error(`no object ${name}`);
    return found;
  };
  const texts = Object.values(text.objects ?? {});
  const membersAt = (index: number, offset: number | 'any'): readonly Member[] => {
    const all = texts[index]?.members ?? {};
    const found = offset === 'any' ? Object.values(all).flat() : (all[offset] ?? []);
    return found.map(memberOf);
  };
  return {
    name: 'program',
    functions: names.map((name) => functionOf(name, text.functions[name] ?? {})),
    objects: objectNames.map((name, i) => objectOf(name, texts[i], number)),
    callsOf: (fn) => (text.functions[names[fn] ?? '']?.calls ?? []).map((call) => callOf(call, number)),
    writesOf: (fn) => (text.functions[names[fn] ?? '']?.writes ?? []).map((access) => accessOf(access, object)),
    readsOf: (fn) => (text.functions[names[fn] ?? '']?.reads ?? []).map((access) => accessOf(access, object)),
    callbacks: (text.callbacks ?? []).map((callback) => callbackOf(callback, number)),
    pointersIn: (index) => [{ offset: 0, to: (texts[index]?.pointsTo ?? []).map(object) }],
    dependence: () => {
      throw new Error('no statements here');
    },
    membersAt,
    casts: [],
    variableCount: 0,
    method: 'inclusion',
    limitations: [],
  };
}

function functionOf(name: string, { loops = [], runs, static: own }: FunctionText): ProgramFunction {
  const key = own ? `${path}::${name}` : name;
  return { key, name, path, line: 1, endLine: 99, static: own ?? false, loops, ...(runs ? { runs } : {}) };
}

function objectOf(name: string, text: ObjectText | undefined, number: (fn: string) => number): MemoryObject {
  const declared = { path, line: 1 };
  const owner = text?.in === undefined ? 0 : number(text.in);
  switch (text?.is) {
    case 'local':
    case 'parameter':
      return { kind: 'local', name, function: owner, parameter: text.is, declared, type: 'int' };
    case 'heap':
      return { kind: 'heap', function: owner, at: { path, line: 5 }, type: null, record: null };
    case 'external':
      return { kind: 'external', name };
    case 'static':
      return { kind: 'variable', key: `${path}::${name}`, name, storage: 'static', declared, type: 'int' };
    default:
      return { kind: 'variable', key: name, name, storage: 'global', declared, type: 'int' };
  }
}

function callOf(text: string, number: (fn: string) => number): CallSite {
  const [line = '', ...called] = text.split(/[: ]+/);
  const externals = called.filter((name) => name.endsWith('()')).map((name) => name.slice(0, -2));
  const callees = called.filter((name) => !name.endsWith('()')).map(number);
  return { line: Number(line), path, callees, externals, how: callees.length > 1 ? 'pointer' : 'name' };
}

function accessOf(text: string, object: (name: string) => number): MemoryAccess {
  const match = /^(\d+): (?:(\w+)\(\) )?(\*?)([^\s+]*)(?:\+(\d+|any))?(?: (.*))?$/.exec(text);
  const [, line = '', external, star = '', names = '', offset = '0', member] = match ?? [];
  const at = offset === 'any' ? 'any' : Number(offset);
  const targets =
    names === '?'
      ? []
      : names.split(',').map((name) => ({ object: object(name), offset: at, size: external ? 0 : 8 }) as const);
  if (external !== undefined) return { path, line: Number(line), how: 'call', external, targets };
  const how = star === '*' ? 'pointer' : 'name';
  return { path, line: Number(line), how, targets, ...(member === undefined ? {} : { member: memberOf(member) }) };
}

function memberOf(text: string): Member {
  const cut = text.lastIndexOf('.');
  return { record: text.slice(0, cut), field: text.slice(cut + 1) };
}

function callbackOf(text: string, number: (fn: string) => number): Callback {
  const [, fn = '', external = '', as = '', signal, by = '', line = ''] =
    /^(\w+) by (\w+) as (\w+)(?: (\d+))? in (\w+):(\d+)$/.exec(text) ?? [];
  const kinds: readonly Callback['as'][] = ['inside', 'packet', 'timer', 'signal', 'thread', 'exit', 'idle'];
  const kind = kinds.find((candidate) => candidate === as);
  if (!kind) throw new Error(`bad callback ${text}`);
  const registered = { path, line: Number(line) };
  return {
    function: number(fn),
    as: kind,
    external,
    registered,
    by: number(by),
    ...(signal === undefined ? {} : { signal: Number(signal) }),
  };
}
