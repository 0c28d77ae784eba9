/** Where the time of a run goes. */
import type { StageTimings } from './analysis/facts/unit-memory.ts';

/** Seconds; the stages up to `flow` are summed over workers, `total` is the wall clock. */
export type Timings = StageTimings & {
  readonly pointsTo: number;
  readonly dependence: number;
  readonly classify: number;
  readonly total: number;
  readonly peakMemoryMb: number;
};

export type Busy = <Value>(work: () => Value) => Value;

export interface Stopwatch {
  time<Value>(stage: 'pointsTo' | 'dependence' | 'classify', run: () => Value): Value;
  timings(read: StageTimings): Timings;
}

/** `busy` runs long work of this thread. */
export function stopwatch({ busy = (work) => work() }: { readonly busy?: Busy }): Stopwatch {
  const started = performance.now();
  const spent = { pointsTo: 0, dependence: 0, classify: 0 };
  return {
    time(stage, run) {
      const since = performance.now();
      const value = busy(run);
      spent[stage] += seconds(since);
      return value;
    },
    timings: (read) => ({
      ...read,
      ...spent,
      total: seconds(started),
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  };
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}
