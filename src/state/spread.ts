/** How contexts spread over the call graph, and by which call each first comes to a function: nearest calls first. */
import type { Callback, CallSite, WholeProgram } from '../analysis/whole-program.ts';
import { type Context, contexts as contextOrder } from './inventory.ts';
import { isIn, type LoopRange } from './loops.ts';

/** How a function is first reached in a context. */
export type Reason =
  | { readonly kind: 'call'; readonly from: number; readonly path: string; readonly line: number }
  | { readonly kind: 'loop' | 'restart' | 'ending' | 'turn'; readonly path: string; readonly line: number }
  | {
      readonly kind: 'callback';
      readonly external: string;
      readonly as: Callback['as'];
      readonly path: string;
      readonly line: number;
    }
  | { readonly kind: 'entry' | 'main' | 'exported' | 'at-start' | 'at-exit' };

/** Whether calls within packet loops are followed. */
type Follows = 'everywhere' | 'outside-loops';

/** By function, why a context begins there: what was said first. */
type Seeds = Map<number, Reason>;

/** Guards the seeds until they are all there, and then who was reached in which context, and how first. */
export class Spread {
  private readonly calls: readonly (readonly CallSite[])[];
  private readonly closed: ReadonlySet<number>;
  private readonly loops = new Map<number, LoopRange[]>();
  private readonly seeds: Readonly<Record<Follows, Map<Context, Seeds>>> = {
    everywhere: new Map(),
    'outside-loops': new Map(),
  };
  /** Functions that hold the loop in which a context begins. */
  private readonly holders = new Map<Context, Map<number, Reason>>();
  private readonly reached = new Map<Context, ReadonlyMap<number, Reason>>();
  private readonly sets: Int32Array;

  constructor(
    program: WholeProgram,
    calls: readonly (readonly CallSite[])[],
    closed: ReadonlySet<number>,
    packetLoops: readonly LoopRange[],
  ) {
    this.calls = calls;
    this.closed = closed;
    this.sets = new Int32Array(program.functions.length).fill(-1);
    for (const loop of packetLoops) this.loops.set(loop.fn, [...(this.loops.get(loop.fn) ?? []), loop]);
  }

  everywhere(context: Context, fn: number, reason: Reason): void {
    this.seed(context, 'everywhere', fn, reason);
  }

  /** Code that runs once: what it does in a packet loop is not of this context. */
  once(context: Context, fn: number, reason: Reason): void {
    this.seed(context, 'outside-loops', fn, reason);
  }

  loop(context: Context, { fn }: LoopRange, reason: Reason): void {
    const holders = this.holders.get(context) ?? new Map<number, Reason>();
    this.holders.set(context, holders);
    if (!holders.has(fn)) holders.set(fn, reason);
  }

  private seed(context: Context, follows: Follows, fn: number, reason: Reason): void {
    const seeds: Seeds = this.seeds[follows].get(context) ?? new Map();
    this.seeds[follows].set(context, seeds);
    if (!seeds.has(fn)) seeds.set(fn, reason);
  }

  packetLoopsOf(fn: number): readonly LoopRange[] {
    return this.loops.get(fn) ?? [];
  }

  isInPacketLoop(fn: number, line: number): boolean {
    return this.loops.get(fn)?.some((loop) => isIn({ line }, loop)) ?? false;
  }

  /** A bit for each context in which all of the function may run. */
  of(fn: number): number {
    const known = this.sets[fn] ?? -1;
    if (known >= 0) return known;
    let set = 0;
    contextOrder.forEach((context, bit) => {
      if (this.reach(context).has(fn)) set |= 1 << bit;
    });
    this.sets[fn] = set;
    return set;
  }

  /** A function that holds the loop is reached by that first. */
  reasons(fn: number): readonly (readonly [Context, Reason])[] {
    return contextOrder.flatMap((context) => {
      const reason = this.holders.get(context)?.get(fn) ?? this.reach(context).get(fn);
      return reason ? [[context, reason] as const] : [];
    });
  }

  private reach(context: Context): ReadonlyMap<number, Reason> {
    const known = this.reached.get(context);
    if (known) return known;
    const found = new Map<number, Reason>();
    // First those that go further: what they reached needs no second look.
    for (const follows of ['everywhere', 'outside-loops'] as const) this.walk(context, found, follows);
    this.reached.set(context, found);
    return found;
  }

  private walk(context: Context, found: Map<number, Reason>, follows: Follows): void {
    const todo: number[] = [];
    const add = (fn: number, reason: Reason): void => {
      const barred = context === 'packet' && reason.kind === 'call' && this.closed.has(fn);
      if (barred || found.has(fn)) return;
      found.set(fn, reason);
      todo.push(fn);
    };
    for (const [fn, reason] of this.seeds[follows].get(context) ?? []) add(fn, reason);
    for (const fn of todo) {
      for (const { callees, path, line } of this.calls[fn] ?? []) {
        if (follows === 'outside-loops' && this.isInPacketLoop(fn, line)) continue;
        for (const callee of callees) add(callee, { kind: 'call', from: fn, path, line });
      }
    }
  }
}
