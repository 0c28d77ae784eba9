/** How the JavaScript engine runs this process, threads included. */
import { setFlagsFromString } from 'node:v8';

/** Bytecodes that a function runs before the optimising compiler looks at it; V8's own is 67,584. */
const patience = 400_000;

/**
 * Node 20's V8 has no compiler between the baseline and the optimising one, and optimises so early that a run of seconds
 * spends a third of its time there (docs/decisions/17). Later versions have one, and lack the option.
 */
export function compileLate(): void {
  if (process.versions.v8.startsWith('11.3.')) setFlagsFromString(`--interrupt-budget=${patience}`);
}
