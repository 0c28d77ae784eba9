/** The search for packet loops: what a packet loop is, `packets.ts` says. */
import type { CallSite } from '../analysis/whole-program.ts';
import { type LoopRange, type PacketsInput, reachable } from './packets.ts';

export interface CallKinds {
  readonly towards: ReadonlySet<number>;
  receives(call: CallSite): boolean;
  waits(call: CallSite): boolean;
  /** The library itself loops, and calls back with each packet. */
  calledBack(call: CallSite): boolean;
}

/** What code does besides through packet loops inside of it. */
interface Doing {
  readonly receives: boolean;
  readonly waits: boolean;
  /** Through them: it leads to a packet loop. */
  readonly holds: boolean;
}

/** Guards what the search has found and where it has been. */
export class LoopSearch {
  readonly packetLoops: LoopRange[] = [];
  readonly restartLoops: LoopRange[] = [];
  readonly frames = new Set<number>();
  private readonly input: PacketsInput;
  private readonly kinds: CallKinds;
  private readonly entries: ReadonlySet<number>;
  private readonly doing = new Map<number, Doing>();
  /** Packet loops by function. */
  private readonly found = new Map<number, LoopRange[]>();

  constructor(input: PacketsInput, kinds: CallKinds) {
    this.input = input;
    this.kinds = kinds;
    this.entries = new Set(input.entries);
  }

  run(): void {
    for (const fn of this.calleesFirst()) this.judge(fn);
    const seen = new Set<number>();
    for (const root of this.input.roots) this.seekBlocking(root, seen);
    this.traceFrames();
  }

  private loopsOf(fn: number): readonly LoopRange[] {
    return (this.input.program.functions[fn]?.loops ?? []).map(([first, last]) => ({ fn, first, last }));
  }

  private callsOf(fn: number): readonly CallSite[] {
    return this.input.calls[fn] ?? [];
  }

  private *callees(call: CallSite): Iterable<number> {
    for (const callee of call.callees) {
      if (this.kinds.towards.has(callee) && !this.input.closed.has(callee)) yield callee;
    }
  }

  /** Functions that the roots lead to, those they call before them (depth first). */
  private calleesFirst(): readonly number[] {
    const order: number[] = [];
    const seen = new Set<number>();
    for (const root of this.input.roots) {
      const stack: { readonly fn: number; readonly rest: number[] }[] = [];
      const enter = (fn: number): void => {
        if (seen.has(fn)) return;
        seen.add(fn);
        stack.push({ fn, rest: this.next(fn) });
      };
      enter(root);
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const callee = top.rest.pop();
        if (callee !== undefined) enter(callee);
        else {
          order.push(top.fn);
          stack.pop();
        }
      }
    }
    return order;
  }

  private next(fn: number): number[] {
    const callees = new Set(this.callsOf(fn).flatMap((call) => call.callees));
    return [...callees].filter((callee) => !this.input.closed.has(callee)).reverse();
  }

  private judge(fn: number): void {
    const loops = [...this.loopsOf(fn)].sort((a, b) => a.last - a.first - (b.last - b.first));
    for (const loop of loops) {
      const { receives, waits } = this.doingIn(fn, (call) => isIn(call, loop));
      if (receives && waits) this.add(loop);
    }
    this.doing.set(
      fn,
      this.doingIn(fn, () => true),
    );
  }

  private add(loop: LoopRange): void {
    const list = this.found.get(loop.fn) ?? [];
    this.found.set(loop.fn, [...list, loop]);
    this.packetLoops.push(loop);
  }

  private doingIn(fn: number, wanted: (call: CallSite) => boolean): Doing {
    const inner = this.found.get(fn) ?? [];
    const found = { receives: false, waits: false, holds: false };
    for (const call of this.callsOf(fn)) {
      if (!wanted(call)) continue;
      if (inner.some((loop) => isIn(call, loop))) {
        found.holds = true;
        continue;
      }
      if (this.kinds.receives(call)) found.receives = true;
      if (this.kinds.waits(call)) found.waits = true;
      for (const callee of call.callees) {
        if (this.input.closed.has(callee)) continue;
        if (this.entries.has(callee)) found.receives = true;
        const below = this.doing.get(callee);
        if (below?.receives) found.receives = true;
        if (below?.waits) found.waits = true;
        if (below?.holds) found.holds = true;
      }
    }
    return found;
  }

  /** Receivers outside of the packet loops found so far: the outermost loop around each that holds none of these. */
  private seekBlocking(fn: number, seen: Set<number>): void {
    const todo = [fn];
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      if (seen.has(at) || !this.doing.get(at)?.receives) continue;
      seen.add(at);
      this.blockingLoops(at);
      for (const call of this.callsOf(at)) {
        if (this.isInPacketLoop(at, call)) continue;
        if (this.kinds.calledBack(call)) this.add({ fn: at, first: call.line, last: call.line });
        todo.push(...this.callees(call));
      }
    }
  }

  private blockingLoops(fn: number): void {
    const outermostFirst = [...this.loopsOf(fn)].sort((a, b) => b.last - b.first - (a.last - a.first));
    for (const loop of outermostFirst) {
      const known = this.found.get(fn) ?? [];
      if (known.some((other) => other.first <= loop.last && loop.first <= other.last)) continue;
      const { receives, holds } = this.doingIn(fn, (call) => isIn(call, loop));
      if (receives && !holds) this.add(loop);
    }
  }

  private isInPacketLoop(fn: number, call: CallSite): boolean {
    return this.found.get(fn)?.some((loop) => isIn(call, loop)) ?? false;
  }

  /** From the roots down to the main packet loops: not to those of handshakes, which reach little. */
  private traceFrames(): void {
    const sizes = this.packetLoops.map((loop) => this.reachOf(loop));
    const least = Math.max(0, ...sizes) / 2;
    const main = this.packetLoops.filter((_, i) => (sizes[i] ?? 0) >= least);
    const leading = this.leadingTo(new Set(main.map(({ fn }) => fn)));
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
    const { program } = this.input;
    const called = program.callbacks.filter(
      ({ as, by, registered }) => as === 'packet' && by === loop.fn && isIn(registered, loop),
    );
    const direct = called.flatMap((callback) => [...this.callsOf(callback.function)]);
    const inside = this.callsOf(loop.fn).filter((call) => isIn(call, loop));
    return reachable(this.input, [...inside, ...direct]).size + called.length;
  }

  private restartsIn(fn: number, leading: ReadonlySet<number>, main: readonly LoopRange[]): readonly LoopRange[] {
    const packetLoops = this.found.get(fn) ?? [];
    return this.loopsOf(fn).filter((loop) => {
      if (packetLoops.some((other) => other.first <= loop.first && loop.last <= other.last)) return false;
      if (main.some((other) => other.fn === fn && loop.first <= other.first && other.last <= loop.last)) return true;
      return this.callsOf(fn).some((call) => isIn(call, loop) && call.callees.some((callee) => leading.has(callee)));
    });
  }

  /** Functions with calls outside of packet loops by which `targets` can be reached. */
  private leadingTo(targets: ReadonlySet<number>): ReadonlySet<number> {
    const callers: number[][] = this.input.calls.map(() => []);
    this.input.calls.forEach((sites, fn) => {
      for (const call of sites) {
        if (this.isInPacketLoop(fn, call)) continue;
        for (const callee of call.callees) if (!this.input.closed.has(callee)) callers[callee]?.push(fn);
      }
    });
    const found = new Set(targets);
    for (const fn of found) for (const caller of callers[fn] ?? []) found.add(caller);
    return found;
  }
}

export const isIn = ({ line }: { readonly line: number }, { first, last }: LoopRange): boolean =>
  first <= line && line <= last;
