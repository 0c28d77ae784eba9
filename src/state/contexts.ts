/**
 * Contexts: when each function, and each line of those that hold a loop, may run.
 *
 * Definition: the kinds of events that a function runs for. Method: what the call graph reaches from the packet loops and
 * callbacks, of which `packet-slice.ts` then takes what depends on packets (step 1b); timers, signals, threads and named
 * entries likewise. Before and behind the packet loop is `startup`; around it, where the program starts anew, `startup` and
 * `control`. What packets run does not lead into a function that the settings name for another context.
 * Reports too much when: code in the loop has nothing to do with packets. May miss when: the call graph does.
 */
import type { Callback, CallSite, WholeProgram } from '../analysis/whole-program.ts';
import type { Limitation } from '../source/limitation.ts';
import type { Position } from '../source/range.ts';
import { contextLimitations } from './context-limitations.ts';
import type { Entries } from './entries.ts';
import { type Context, contexts as contextOrder } from './inventory.ts';
import { isIn, type LoopRange } from './loops.ts';
import { findPackets, type Packets } from './packets.ts';
import { type Reason, Spread } from './spread.ts';

/** A set of contexts: a bit for each, by position in `contextOrder`. */
export type ContextSet = number;

export interface ProgramContexts {
  readonly packets: Packets;
  readonly calls: readonly (readonly CallSite[])[];
  /** In which a line of a function may run. */
  at(fn: number, place: Position): ContextSet;
  /** In which the function, or some of its lines, may run. */
  of(fn: number): ContextSet;
  reasons(fn: number): readonly (readonly [Context, Reason])[];
  readonly limitations: readonly Limitation[];
}

export const bitOf = (context: Context): ContextSet => 1 << contextOrder.indexOf(context);

export const contextsOf = (set: ContextSet): readonly Context[] =>
  contextOrder.filter((context) => (set & bitOf(context)) !== 0);

export function programContexts(program: WholeProgram, entries: Entries): ProgramContexts {
  const all = program.functions.map((_, fn) => program.callsOf(fn));
  const mains = functionsNamed(program, ['main']).filter((fn) => !program.functions[fn]?.static);
  const threads = program.callbacks.filter(({ as }) => as === 'thread').map((callback) => callback.function);
  const named = {
    packet: functionsNamed(program, entries.packet),
    timer: functionsNamed(program, entries.timer),
    control: functionsNamed(program, entries.control),
    peer: functionsNamed(program, entries.peer),
  };
  const closed = new Set([...named.timer, ...named.control, ...named.peer]);
  const packets = findPackets({ program, calls: all, roots: [...mains, ...threads], entries: named.packet, closed });
  // What is on the way to the packet loop ends only after it.
  const ends = (fn: number, line: number): boolean =>
    !packets.frames.has(fn) &&
    (program.functions[fn]?.endings?.some(([first, last]) => first <= line && line <= last) ?? false);
  const calls = all.map((list, fn) => list.filter(({ line }) => !ends(fn, line)));
  const spread = new Spread(program, calls, closed, packets.packetLoops);
  const seeds: Seeds = { program, calls, packets, mains, named, spread };
  seedPackets(seeds);
  seedCallbacks(seeds);
  seedStartup(seeds);
  seedEndings(all, calls, spread);
  const lines = linesOf(program, packets, spread);
  return {
    packets,
    calls: all,
    ...lines,
    at: (fn, place) => (ends(fn, place.line) ? bitOf('startup') : lines.at(fn, place)),
    reasons: (fn) => spread.reasons(fn),
    limitations: contextLimitations(program, packets, entries),
  };
}

interface Seeds {
  readonly program: WholeProgram;
  readonly calls: ProgramContexts['calls'];
  readonly packets: Packets;
  readonly mains: readonly number[];
  readonly named: Readonly<Record<keyof Entries, readonly number[]>>;
  readonly spread: Spread;
}

function functionsNamed(program: WholeProgram, names: readonly string[]): readonly number[] {
  if (names.length === 0) return [];
  return program.functions.flatMap(({ name, key }, fn) => (names.includes(name) || names.includes(key) ? [fn] : []));
}

function seedPackets({ program, calls, packets, mains, named, spread }: Seeds): void {
  for (const kind of ['packet', 'timer', 'control', 'peer'] as const)
    for (const fn of named[kind]) spread.everywhere(kind, fn, { kind: 'entry' });
  for (const loop of packets.packetLoops) {
    spread.loop('packet', loop, { kind: 'loop', path: program.functions[loop.fn]?.path ?? '', line: loop.first });
    for (const call of calls[loop.fn] ?? []) {
      if (!isIn(call, loop)) continue;
      const reason: Reason = { kind: 'call', from: loop.fn, path: call.path, line: call.line };
      for (const callee of call.callees) spread.everywhere('packet', callee, reason);
    }
  }
  const found = named.packet.length + packets.packetLoops.length > 0;
  if (found || packets.certainty === 'none' || program.callbacks.some(({ as }) => as === 'packet')) return;
  // One packet and done, if `main` leads to a receiver. Else a plug-in, or what calls the receiver was not understood.
  const once = mains.filter((fn) => packets.towards.has(fn));
  const exported = program.functions.flatMap((fn, number) => (fn.static ? [] : [number]));
  for (const fn of once.length > 0 ? once : exported) spread.everywhere('packet', fn, { kind: 'exported' });
}

/** SIGALRM, SIGVTALRM, SIGPROF */
const timerSignals: readonly number[] = [14, 26, 27];

/** What an unknown signal's handler is for, the settings know better. */
function seedCallbacks({ program, packets, named, spread }: Seeds): void {
  const settled = new Set([...named.timer, ...named.control, ...named.peer]);
  for (const callback of program.callbacks) {
    const context = contextOf(callback, packets);
    if (context === undefined) continue;
    if (callback.as === 'signal' && callback.signal === undefined && settled.has(callback.function)) continue;
    const reason: Reason = { kind: 'callback', external: callback.external, as: callback.as, ...callback.registered };
    if (context === 'startup') spread.once(context, callback.function, reason);
    else spread.everywhere(context, callback.function, reason);
  }
}

function contextOf({ as, signal, function: fn }: Callback, packets: Packets): Context | undefined {
  switch (as) {
    case 'packet':
    case 'timer':
      return as;
    case 'signal':
      return signal !== undefined && timerSignals.includes(signal) ? 'timer' : 'control';
    case 'thread':
      return packets.frames.has(fn) ? 'startup' : 'timer';
    case 'idle':
      return packets.towards.has(fn) ? 'packet' : 'timer';
    case 'exit':
      return 'startup';
    case 'inside':
      return undefined;
  }
}

/** `main` outside of the packet loops, what runs before and after it, and what is around the packet loops. */
function seedStartup({ program, calls, packets, mains, spread }: Seeds): void {
  for (const fn of mains) spread.once('startup', fn, { kind: 'main' });
  program.functions.forEach(({ runs }, fn) => {
    if (runs) spread.once('startup', fn, { kind: runs });
  });
  for (const loop of packets.restartLoops) {
    const path = program.functions[loop.fn]?.path ?? '';
    spread.loop('control', loop, { kind: 'restart', path, line: loop.first });
    for (const call of calls[loop.fn] ?? []) {
      if (!isIn(call, loop) || spread.isInPacketLoop(loop.fn, call.line)) continue;
      const reason: Reason = { kind: 'call', from: loop.fn, path: call.path, line: call.line };
      for (const callee of call.callees) spread.once('control', callee, reason);
    }
  }
}

/** What runs when the program ends is like what runs before it starts: no packet comes after it. */
function seedEndings(all: ProgramContexts['calls'], calls: ProgramContexts['calls'], spread: Spread): void {
  all.forEach((list, fn) => {
    for (const call of list) {
      if (calls[fn]?.includes(call)) continue;
      for (const callee of call.callees)
        spread.once('startup', callee, { kind: 'ending', path: call.path, line: call.line });
    }
  });
}

/** Contexts by line: within a packet loop nothing is startup; around it, in a restart loop, all is control too. */
function linesOf(program: WholeProgram, packets: Packets, spread: Spread): Pick<ProgramContexts, 'at' | 'of'> {
  const restarts = new Map<number, LoopRange[]>();
  for (const loop of packets.restartLoops) restarts.set(loop.fn, [...(restarts.get(loop.fn) ?? []), loop]);
  const of = (fn: number): ContextSet => {
    const inLoop = spread.packetLoopsOf(fn).length > 0 ? bitOf('packet') : 0;
    const around = restarts.has(fn) ? bitOf('control') : 0;
    return spread.of(fn) | inLoop | around;
  };
  return {
    of,
    at: (fn, { path, line }) => {
      // Code that a function includes from another file: its lines say nothing of loops.
      if (path !== program.functions[fn]?.path) return of(fn);
      const own = spread.of(fn);
      if (spread.isInPacketLoop(fn, line)) {
        const before = bitOf('startup') | (packets.frames.has(fn) ? bitOf('control') : 0);
        return (own & ~before) | bitOf('packet');
      }
      const around = restarts.get(fn)?.some((loop) => isIn({ line }, loop)) ? bitOf('control') : 0;
      return own | around;
    },
  };
}
