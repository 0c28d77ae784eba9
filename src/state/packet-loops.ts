/** The search for packet loops: what a packet loop is, `packets.ts` says. */
import type { CallSite } from '../analysis/whole-program.ts';
import { type Callees, calledFrom, calleesOf, isIn, type LoopRange, type PacketsInput, reachable } from './loops.ts';

export interface CallKinds {
  readonly towards: ReadonlySet<number>;
  receives(call: CallSite): boolean;
  waits(call: CallSite): boolean;
  /** The library itself loops, and calls back with each packet. */
  calledBack(call: CallSite): boolean;
}

/** A program has a main loop for each of its modes; loops that do less than this part of the largest are handshakes. */
const mainShare = 2;

/** Guards what the search has found and where it has been. */
export class LoopSearch {
  readonly packetLoops: LoopRange[] = [];
  readonly restartLoops: LoopRange[] = [];
  readonly frames = new Set<number>();
  private readonly input: PacketsInput;
  private readonly callees: Callees;
  private readonly kinds: CallKinds;
  /** Functions that receive by a call, or are named to. */
  private readonly receiving: ReadonlySet<number>;
  /** Functions that wait outside of their loops. */
  private readonly waiting: ReadonlySet<number>;
  /** Functions that hold, or lead to, a loop that waits. */
  private readonly aboveWaitLoops: ReadonlySet<number>;
  /** Packet loops by function. */
  private readonly found = new Map<number, LoopRange[]>();
  private readonly blocking: LoopRange[] = [];
  private readonly waitLoops: LoopRange[] = [];
  private readonly judged = new Set<LoopRange>();
  private readonly sizes = new Map<LoopRange, number>();
  private readonly loops = new Map<number, readonly LoopRange[]>();

  constructor(input: PacketsInput, kinds: CallKinds) {
    this.input = input;
    this.callees = calleesOf(input);
    this.kinds = kinds;
    const all = input.calls.map((_, fn) => fn);
    const receiving = all.filter((fn) => this.callsOf(fn).some((call) => kinds.receives(call)));
    this.receiving = new Set([...input.entries, ...receiving]);
    const direct = (fn: number, call: CallSite): boolean => !this.leadingLoops(fn).some((loop) => isIn(call, loop));
    const waits = all.filter((fn) => this.callsOf(fn).some((call) => kinds.waits(call) && direct(fn, call)));
    this.waiting = this.callersOf(new Set(waits), direct);
    const holders = all.filter((fn) => this.leadingLoops(fn).some((loop) => this.waitsIn(loop)));
    this.aboveWaitLoops = this.callersOf(new Set(holders), () => true);
  }

  run(): void {
    const seen = new Set<number>();
    for (const root of this.input.roots) this.descend(root, seen);
    this.choose();
    this.traceFrames();
  }

  private callsOf(fn: number): readonly CallSite[] {
    return this.input.calls[fn] ?? [];
  }

  private callsIn(loop: LoopRange): readonly CallSite[] {
    return this.callsOf(loop.fn).filter((call) => isIn(call, loop));
  }

  /** Functions that the calls lead to. */
  private reachable(calls: readonly CallSite[]): ReadonlySet<number> {
    return reachable(this.callees, calledFrom(calls, this.input.closed));
  }

  /** Loops of a function that lead to a receiver, outermost first. */
  private leadingLoops(fn: number): readonly LoopRange[] {
    const known = this.loops.get(fn);
    if (known) return known;
    const ranges = (this.input.program.functions[fn]?.loops ?? []).map(([first, last]) => ({ fn, first, last }));
    const leading = ranges
      .filter((loop) => this.callsIn(loop).some((call) => this.leads(call)))
      .sort((a, b) => b.last - b.first - (a.last - a.first));
    this.loops.set(fn, leading);
    return leading;
  }

  private leads(call: CallSite): boolean {
    return this.kinds.receives(call) || this.next(call).length > 0;
  }

  private next(call: CallSite): readonly number[] {
    return call.callees.filter((callee) => this.kinds.towards.has(callee) && !this.input.closed.has(callee));
  }

  /** Each turn of the loop waits, not only inner loops of it. */
  private waitsIn(loop: LoopRange): boolean {
    const inner = this.leadingLoops(loop.fn).filter((other) => isWithin(other, loop));
    return this.callsIn(loop).some((call) => {
      if (inner.some((other) => isIn(call, other))) return false;
      return this.kinds.waits(call) || call.callees.some((fn) => this.waiting.has(fn) && !this.input.closed.has(fn));
    });
  }

  /** From a function that runs once down to the first loops that turn with the packets. */
  private descend(root: number, seen: Set<number>): void {
    const todo = [root];
    for (let fn = todo.pop(); fn !== undefined; fn = todo.pop()) {
      if (seen.has(fn) || !this.kinds.towards.has(fn)) continue;
      seen.add(fn);
      const closedLoops = this.judgeLoops(fn);
      for (const call of this.callsOf(fn)) {
        if (closedLoops.some((loop) => isIn(call, loop))) continue;
        if (this.kinds.calledBack(call)) this.add({ fn, first: call.line, last: call.line });
        todo.push(...this.next(call));
      }
    }
  }

  /** The loops of a function that need no further look. */
  private judgeLoops(fn: number): readonly LoopRange[] {
    const done: LoopRange[] = [];
    for (const loop of this.leadingLoops(fn)) {
      if (done.some((outer) => isWithin(loop, outer))) continue;
      const waits = this.waitsIn(loop);
      if (waits && !this.isAround(loop)) {
        this.waitLoops.push(loop);
        done.push(loop);
      } else if (!waits && !this.holdsWaitLoop(loop)) {
        this.blocking.push(loop);
        done.push(loop);
      }
    }
    return done;
  }

  /** A loop inside that waits as well does at least half of what this one does. */
  private isAround(loop: LoopRange): boolean {
    this.judged.add(loop);
    const least = this.reachOf(loop) / 2;
    const within = [loop.fn, ...this.reachable(this.callsIn(loop))];
    const inner = new Set(within.flatMap((fn) => this.leadingLoops(fn)));
    for (const other of inner) {
      if (this.judged.has(other) || (other.fn === loop.fn && !isWithin(other, loop))) continue;
      if (this.waitsIn(other) && this.reachOf(other) >= least) return true;
    }
    return false;
  }

  private holdsWaitLoop(loop: LoopRange): boolean {
    if (this.leadingLoops(loop.fn).some((other) => isWithin(other, loop) && this.waitsIn(other))) return true;
    return this.callsIn(loop).some((call) => call.callees.some((callee) => this.aboveWaitLoops.has(callee)));
  }

  private add(loop: LoopRange): void {
    this.found.set(loop.fn, [...(this.found.get(loop.fn) ?? []), loop]);
    this.packetLoops.push(loop);
  }

  /** The main ones, and those with receivers that none of these have: those that wait first, the larger first. */
  private choose(): void {
    const bySize = (a: LoopRange, b: LoopRange): number => this.reachOf(b) - this.reachOf(a);
    const most = Math.max(0, ...this.waitLoops.map((loop) => this.reachOf(loop)));
    const covered = new Set<number>();
    for (const loop of [...this.waitLoops.toSorted(bySize), ...this.blocking.toSorted(bySize)]) {
      const receivers = this.receiversIn(loop);
      const main = this.waitLoops.includes(loop) && this.reachOf(loop) * mainShare >= most;
      if (!main && receivers.every((fn) => covered.has(fn))) continue;
      for (const fn of receivers) covered.add(fn);
      this.add(loop);
    }
  }

  /** Functions that receive, by a call, from within a loop. */
  private receiversIn(loop: LoopRange): readonly number[] {
    const calls = this.callsIn(loop);
    const own = calls.some((call) => this.kinds.receives(call)) ? [loop.fn] : [];
    const below = [...this.reachable(calls)].filter((fn) => this.receiving.has(fn));
    return [...own, ...below];
  }

  private isInPacketLoop(fn: number, call: CallSite): boolean {
    return this.found.get(fn)?.some((loop) => isIn(call, loop)) ?? false;
  }

  /** From the roots down to the main packet loops: not to those of handshakes, which reach little. */
  private traceFrames(): void {
    const sizes = this.packetLoops.map((loop) => this.reachOf(loop));
    const least = Math.max(0, ...sizes) / mainShare;
    const main = this.packetLoops.filter((_, i) => (sizes[i] ?? 0) >= least);
    const leading = this.callersOf(new Set(main.map(({ fn }) => fn)), (fn, call) => !this.isInPacketLoop(fn, call));
    const todo = this.input.roots.filter((root) => leading.has(root));
    for (let fn = todo.pop(); fn !== undefined; fn = todo.pop()) {
      if (this.frames.has(fn)) continue;
      this.frames.add(fn);
      for (const call of this.callsOf(fn)) {
        if (!this.isInPacketLoop(fn, call)) todo.push(...call.callees.filter((callee) => leading.has(callee)));
      }
      this.restartLoops.push(...this.restartsIn(fn, leading, main));
    }
  }

  /** How many functions run in a loop, those that a library calls back from there among them. */
  private reachOf(loop: LoopRange): number {
    const known = this.sizes.get(loop);
    if (known !== undefined) return known;
    const { program } = this.input;
    const called = program.callbacks.filter(
      ({ as, by, registered }) => as === 'packet' && by === loop.fn && isIn(registered, loop),
    );
    const direct = called.flatMap((callback) => [...this.callsOf(callback.function)]);
    const size = this.reachable([...this.callsIn(loop), ...direct]).size + called.length;
    this.sizes.set(loop, size);
    return size;
  }

  private restartsIn(fn: number, leading: ReadonlySet<number>, main: readonly LoopRange[]): readonly LoopRange[] {
    const packetLoops = this.found.get(fn) ?? [];
    return this.leadingLoops(fn).filter((loop) => {
      if (packetLoops.some((other) => other.first <= loop.first && loop.last <= other.last)) return false;
      if (main.some((other) => other.fn === fn && loop.first <= other.first && other.last <= loop.last)) return true;
      return this.callsOf(fn).some((call) => isIn(call, loop) && call.callees.some((callee) => leading.has(callee)));
    });
  }

  /** `targets`, and all functions with calls by which they can be reached. */
  private callersOf(
    targets: ReadonlySet<number>,
    follows: (fn: number, call: CallSite) => boolean,
  ): ReadonlySet<number> {
    const callers: number[][] = this.input.calls.map(() => []);
    this.input.calls.forEach((sites, fn) => {
      for (const call of sites) {
        if (!follows(fn, call)) continue;
        for (const callee of call.callees) if (!this.input.closed.has(callee)) callers[callee]?.push(fn);
      }
    });
    const found = new Set(targets);
    for (const fn of found) for (const caller of callers[fn] ?? []) found.add(caller);
    return found;
  }
}

const isWithin = (inner: LoopRange, outer: LoopRange): boolean =>
  inner !== outer && outer.first <= inner.first && inner.last <= outer.last;
