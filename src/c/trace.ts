/**
 * What the lowering of an item asked of its unit: names, and what they stood for. The item's result holds in every unit in
 * which they stand for the same.
 *
 * Method: the lowering sees the file-scope names through a scope that writes down each question. A member that is named
 * counts with its type. A record that is asked for whole counts with all its members and those of the records in it,
 * because layouts and initialisers depend on them.
 * Reports too much when: a member that the item does not name is added to a record that it asked for whole.
 * May miss when: two meanings have the same 32-bit hash.
 */
import type { MeaningKind, UnitScope } from './symbols.ts';
import type { RecordTag } from './types.ts';

export interface Trace {
  readonly kinds: readonly MeaningKind[];
  readonly names: readonly string[];
  /** By question: the hash of the answer; 0: nothing. */
  readonly meanings: readonly number[];
  /** Of records that were not asked for whole. */
  readonly members: readonly AskedMembers[];
}

interface AskedMembers {
  readonly tag: RecordTag;
  readonly names: readonly string[];
  readonly meaning: number;
}

export interface TracedScope {
  readonly scope: UnitScope;
  /** What was asked so far. */
  trace(): Trace;
}

/** A scope that answers as `scope` does and remembers what was asked. */
export function traceLookups(scope: UnitScope): TracedScope {
  const asked = new Map<string, [MeaningKind, string, number]>();
  const members = new Map<RecordTag, Set<string>>();
  const ask = (kind: MeaningKind, name: string): void => {
    const key = kind + name;
    if (!asked.has(key)) asked.set(key, [kind, name, scope.meaning(kind, name)]);
  };
  return {
    scope: {
      wordSize: scope.wordSize,
      declare: (declaration, at) => scope.declare(declaration, at),
      meaning: (kind, name) => scope.meaning(kind, name),
      membersMeaning: (tag, names) => scope.membersMeaning(tag, names),
      member(tag, name) {
        const names = members.get(tag);
        if (names) names.add(name);
        else members.set(tag, new Set([name]));
        return scope.member(tag, name);
      },
      ordinary(name) {
        ask('ordinary', name);
        return scope.ordinary(name);
      },
      record(tag) {
        ask('record', tag);
        return scope.record(tag);
      },
      enumeration(tag) {
        ask('enum', tag);
        return scope.enumeration(tag);
      },
    },
    trace() {
      const questions = [...asked.values()];
      return {
        kinds: questions.map(([kind]) => kind),
        names: questions.map(([, name]) => name),
        meanings: questions.map(([, , meaning]) => meaning),
        members: [...members]
          .filter(([tag]) => !asked.has(`record${tag}`))
          .map(([tag, set]) => ({ tag, names: [...set], meaning: scope.membersMeaning(tag, [...set]) })),
      };
    },
  };
}

/** Every question has the same answer in `scope`. */
export function holds(trace: Trace, scope: UnitScope): boolean {
  const { kinds, names, meanings, members } = trace;
  for (let i = 0; i < names.length; i++) {
    if (scope.meaning(kinds[i] ?? 'ordinary', names[i] ?? '') !== meanings[i]) return false;
  }
  return members.every((asked) => scope.membersMeaning(asked.tag, asked.names) === asked.meaning);
}

/** Eight hex digits; equal traces have equal text, and none is that of another `kind`. */
export function traceText(trace: Trace, kind = ''): string {
  let hash = 0;
  const add = (texts: readonly string[], meaning: number): void => {
    for (const text of texts)
      for (let c = 0; c < text.length; c++) hash = (Math.imul(hash, 31) + text.charCodeAt(c)) | 0;
    hash = Math.imul(hash ^ meaning, 0x9e3779b1);
    hash ^= hash >>> 15;
  };
  if (kind !== '') add([kind], 1);
  for (let i = 0; i < trace.names.length; i++)
    add([trace.kinds[i] ?? '', trace.names[i] ?? ''], trace.meanings[i] ?? 0);
  for (const { tag, names, meaning } of trace.members) add(['members', tag, ...names], meaning);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
