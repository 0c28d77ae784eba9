/** What anybody on the machine could read of the processes below one: arguments and environments, by /proc. */
import { readdirSync, readFileSync } from 'node:fs';

export interface SeenProcess {
  readonly pid: number;
  /** Separated by NUL. */
  readonly arguments: string;
  readonly environment: string;
}

/** The processes themselves come first. What ended while we looked is left out. */
export function descendantsOf(roots: readonly number[]): readonly SeenProcess[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? textOf(`/proc/${name}/stat`) : '';
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (Number.isInteger(parent)) parents.set(pid, parent);
  }
  const found = [...roots];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found.map((pid) => ({
    pid,
    arguments: textOf(`/proc/${pid}/cmdline`),
    environment: textOf(`/proc/${pid}/environ`),
  }));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
