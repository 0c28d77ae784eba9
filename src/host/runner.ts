/**
 * The runner of GitHub Actions, by its documented contract: inputs in INPUT_*, the event in a file, outputs and the summary
 * appended to files. A value goes between random delimiters, so that none can end early and set another output.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { HostError } from './host-error.ts';

export interface Runner {
  /** Trimmed; empty when it was not given. */
  input(name: string): string;
  /** Of GITHUB_*, RUNNER_*; empty when it is not set. */
  variable(name: string): string;
  /** The payload of the event. Throws HostError. */
  event(): Readonly<Record<string, unknown>>;
  output(name: string, value: string): void;
  summary(text: string): void;
  /** A workflow command or a line of the log. */
  say(line: string): void;
}

const EVENT_BYTES = 32 << 20;

export function runnerOf(environment: NodeJS.ProcessEnv, write: (line: string) => void): Runner {
  const variable = (name: string): string => environment[name] ?? '';
  const append = (file: string, text: string): void => {
    const path = variable(file);
    if (path !== '') appendFileSync(path, text);
  };
  return {
    variable,
    input: (name) => variable(`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`).trim(),
    event: () => eventIn(variable('GITHUB_EVENT_PATH')),
    output: (name, value) => {
      const end = `end-${randomUUID()}`;
      append('GITHUB_OUTPUT', `${name}<<${end}\n${value}\n${end}\n`);
    },
    summary: (text) => append('GITHUB_STEP_SUMMARY', text),
    say: (line) => write(`${line}\n`),
  };
}

function eventIn(path: string): Readonly<Record<string, unknown>> {
  const wrong = (why: string): HostError =>
    new HostError('bad-argument', `the event of the workflow: ${why}`, 'Run it in a workflow of GitHub Actions.');
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw wrong('GITHUB_EVENT_PATH names no file');
  }
  if (bytes.length > EVENT_BYTES) throw wrong('it is too large');
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below.
  }
  throw wrong('it is not a JSON object');
}
