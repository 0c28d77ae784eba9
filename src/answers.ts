/** What the answers of all commands have in common: which program is meant, how whole the answer is, how long it took. */
import { planBuild } from './c/build/plan.ts';
import type { CommonOptions } from './cli-arguments.ts';
import type { Display } from './cli-display.ts';
import type { InventoryRequest } from './pipeline.ts';
import type { Limitation } from './source/limitation.ts';
import { programsNamed } from './stages.ts';
import type { Timings } from './stopwatch.ts';

/** A misspelt `--program` must not look like a clean result. Throws HostError. */
export function checkProgram(
  { snapshot, build }: Pick<InventoryRequest, 'snapshot' | 'build'>,
  { program }: CommonOptions,
): void {
  if (program !== null) programsNamed(planBuild(snapshot, build), program);
}

/** Whether whole files are missing from the result. */
export function statusOf(limitations: readonly Limitation[]): 'complete' | 'partial' {
  return limitations.some(leavesOut) ? 'partial' : 'complete';
}

function leavesOut({ kind }: Limitation): boolean {
  return kind === 'budget' || kind === 'file-too-large' || kind === 'unreadable-file' || kind === 'token-budget';
}

export function tellTimings(timings: Timings, options: CommonOptions, display: Display): void {
  if (options.timings === 'off') return;
  const { peakMemoryMb, ...stages } = timings;
  const parts = Object.entries(stages).map(([stage, seconds]) => `${stage} ${seconds.toFixed(2)} s`);
  display.notice(`${parts.join(', ')}, peak ${peakMemoryMb} MB`);
}
