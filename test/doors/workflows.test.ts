/** The workflows that people copy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const directory = join(import.meta.dirname, '../../docs/workflows');
const action: { inputs: Record<string, unknown>; runs: Record<string, unknown> } = parse(
  readFileSync(join(directory, '../../action.yml'), 'utf8'),
);

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

describe.each(readdirSync(directory))('%s', (name) => {
  const text = readFileSync(join(directory, name), 'utf8');
  const workflow: Workflow = parse(text);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('pins what it uses to full commits', () => {
    for (const { uses = '' } of steps) expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
  });

  it('asks for no more than it needs, and never runs with secrets on code of strangers', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    const writes = Object.entries(workflow.permissions).filter(([, level]) => level === 'write');
    const own: Readonly<Record<string, string>> = { 'sarif.yml': 'security-events', 'report.yml': 'issues' };
    expect(writes.map(([permission]) => permission)).toEqual([own[name] ?? 'pull-requests']);
    expect(text).not.toContain('secrets.');
  });

  it('gives inputs that there are, and saves a cache only where nobody who sends a pull request can write', () => {
    const own = steps.filter(({ uses }) => uses?.includes('/statealyzr@'));
    expect(own).toHaveLength(1);
    for (const input of Object.keys(own[0]?.with ?? {})) expect(Object.keys(action.inputs)).toContain(input);
    const isScheduled = Object.keys(workflow.on).every((event) => ['schedule', 'workflow_dispatch'].includes(event));
    const saves = steps.filter(({ uses = '' }) => /^actions\/cache(\/save)?@/.test(uses));
    expect(saves).toHaveLength(isScheduled ? 1 : 0);
  });
});

describe('action.yml', () => {
  it('runs on a Node that GitHub has, from what is committed', () => {
    expect(action.runs).toMatchObject({ using: 'node24', main: 'dist/index.js' });
  });
});
