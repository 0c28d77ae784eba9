/** What SIGINT, SIGTERM and SIGHUP do. */

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Ending = keyof typeof exitCodes;

const listeners = new Map<Ending, () => void>();

/**
 * Worker threads end with the process, git children with their pipes. Files are written under a temporary name by calls
 * that a signal cannot come between, so no half file stays.
 */
export function endOnSignals(before: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const listener = (): void => {
      before();
      process.exit(exitCodes[signal]);
    };
    listeners.set(signal, listener);
    process.on(signal, listener);
  }
}

/** Long work that writes no files: signals end it at once, though no listener can run meanwhile. */
export function unattended<Value>(work: () => Value): Value {
  for (const [signal, listener] of listeners) process.removeListener(signal, listener);
  try {
    return work();
  } finally {
    for (const [signal, listener] of listeners) process.on(signal, listener);
  }
}
