/** What explains a classification: by which call each context comes to a function, and what holds each record. */
import type { Callback, WholeProgram } from '../analysis/whole-program.ts';
import type { Attribution } from './attribution.ts';
import type { ProgramContexts } from './contexts.ts';
import type { Context, Holder, OwnerKey, Reach } from './inventory.ts';
import type { Lifetimes } from './lifetimes.ts';
import type { Reason } from './spread.ts';

/** By function key; variants of one function share it. */
export function reachedFunctions(
  program: WholeProgram,
  contexts: ProgramContexts,
): ReadonlyMap<string, readonly Reach[]> {
  const found = new Map<string, Reach[]>();
  program.functions.forEach(({ key }, fn) => {
    const list = found.get(key) ?? [];
    for (const [context, reason] of contexts.reasons(fn)) {
      if (!list.some((reach) => reach.context === context)) list.push(reachOf(program, contexts, fn, context, reason));
    }
    if (list.length > 0) found.set(key, list);
  });
  return found;
}

function reachOf(
  program: WholeProgram,
  contexts: ProgramContexts,
  fn: number,
  context: Context,
  reason: Reason,
): Reach {
  const own = program.functions[fn];
  const start = { path: own?.path ?? '', line: own?.line ?? 0 };
  const begins = (because: string, at = start): Reach => ({ context, caller: null, at, because });
  switch (reason.kind) {
    case 'call': {
      const at = { path: reason.path, line: reason.line };
      return { context, caller: program.functions[reason.from]?.key ?? null, at, because: '' };
    }
    case 'loop':
      return begins(loopWords(contexts), { path: reason.path, line: reason.line });
    case 'turn':
      return begins('is called in the turns of the packet loop, whatever the packet is', {
        path: reason.path,
        line: reason.line,
      });
    case 'restart':
      return begins('starts the program anew: a loop around the packet loop', { path: reason.path, line: reason.line });
    case 'callback':
      return begins(callbackWords(reason.as, reason.external), { path: reason.path, line: reason.line });
    case 'entry':
      return begins(`is an entry for ${context} by the settings`);
    case 'main':
      return begins('is where the program starts');
    case 'exported':
      return begins('may be called by the program that loads it, or holds the receiver');
    case 'ending':
      return begins('runs when the program ends', { path: reason.path, line: reason.line });
    case 'at-start':
      return begins('runs before main()');
    case 'at-exit':
      return begins('runs after main()');
  }
}

function loopWords({ packets }: ProgramContexts): string {
  const names = [...new Set(packets.receivers.map(({ external }) => `${external}()`))].sort();
  const shown = names.length > 3 ? [...names.slice(0, 3), 'others'] : names;
  return shown.length === 0 ? 'is the packet loop' : `is the packet loop; packets come in by ${shown.join(', ')}`;
}

function callbackWords(as: Callback['as'], external: string): string {
  switch (as) {
    case 'packet':
      return `${external}() calls it back with each packet`;
    case 'timer':
      return `${external}() has it called by a timer`;
    case 'signal':
      return `${external}() makes it a signal handler`;
    case 'thread':
      return `${external}() starts it as a thread`;
    case 'exit':
      return `${external}() has it called at the end`;
    case 'idle':
    case 'inside':
      return `${external}() calls it back`;
  }
}

/** The nearest persistent memory that holds an instance of each record; `usedAs`: those that memory without a type holds. */
export function holdersOfRecords(
  program: WholeProgram,
  lifetimes: Lifetimes,
  attribution: Attribution,
  usedAs: ReadonlyMap<string, number>,
): ReadonlyMap<OwnerKey, Holder> {
  const found = new Map<OwnerKey, Holder>();
  for (const [record, object] of [...lifetimes.records, ...usedAs]) {
    const info = program.objects[object];
    if (info?.kind === 'heap') {
      const [place] = lifetimes.holdersOf(object);
      const element = place && attribution.of({ ...place, size: 1 }).at(-1);
      if (element !== undefined) found.set(record, { element, how: 'points-to', allocated: info.at });
    } else {
      const [element] = attribution.of({ object, offset: 'any', size: 0 });
      if (element !== undefined) found.set(record, { element, how: 'embeds' });
    }
  }
  return found;
}
