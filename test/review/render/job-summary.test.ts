import { describe, expect, it } from 'vitest';
import { jobSummary, summaryLimit, workflowCommands } from '../../../src/review/render/job-summary.ts';
import { failed, idlePing, lines, numbered, reloads, reviewed } from '../sample.ts';

const context = { occasion: 'later', lines, notes: [] } as const;

describe('the summary of a job', () => {
  it('has what the check has, under a title', () => {
    const text = jobSummary(reviewed, { ...context, notes: ['The token may not write comments.'] });
    expect(text).toMatch(
      /^## statealyzr: 2 findings, 1 of them blocking\n\nThe token may not write comments\.\n\nFrom /,
    );
    expect(text).toContain('| 2 | 1 | 12 |');
    expect(text).toContain('**server.idle_ping** is set in');
    expect(jobSummary(failed, context)).toContain('There is no result: the analysis crashed');
    expect(jobSummary({ kind: 'untouched', base: '', head: '' }, context)).toContain('## statealyzr: No C changed\n');
  });

  it('is cut to what the runner takes, with the rest counted', () => {
    const evidence = Array.from({ length: 16 }, (_, i) => ({ path: 'src/ä.c', line: i + 1, text: 'ß'.repeat(300) }));
    const findings = Array.from({ length: 400 }, (_, i) => ({ ...numbered(i + 1), evidence }));
    const text = jobSummary({ ...reviewed, findings }, context);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(summaryLimit);
    expect(text).toMatch(/\n\d+ findings more\.\n$/);
  });
});

describe('workflow commands', () => {
  it('are one line a finding, by level', () => {
    expect(workflowCommands({ ...reviewed, findings: [idlePing, { ...reloads, severity: 'check' }] }, lines)).toEqual([
      `::error file=src/server.h,line=35,title=handler-misses-sibling%3A server.idle_ping::${idlePing.message.join('%0A')}`,
      `::notice file=src/main.c,line=12,title=unhandled-state%3A reloads::${reloads.message[0]}`,
    ]);
  });

  it('are ten of a level, the loudest, and the rest is counted', () => {
    const findings = [
      ...Array.from({ length: 14 }, (_, i) => numbered(i + 1, 'block')),
      ...Array.from({ length: 12 }, (_, i) => numbered(i + 101)),
    ];
    const commands = workflowCommands({ ...reviewed, findings }, lines);
    expect(commands.filter((c) => c.startsWith('::error '))).toHaveLength(10);
    expect(commands.filter((c) => c.startsWith('::warning '))).toHaveLength(10);
    expect(commands[0]).toContain('line=1,');
    expect(commands.at(-1)).toBe('6 more in the summary of the job');
  });

  it('say why there is no result, with a place or without', () => {
    expect(workflowCommands(failed, lines)[0]).toMatch(
      /^::error file=src\/big\.c,line=1,title=No result%3A the analysis/,
    );
    expect(workflowCommands({ ...failed, at: null }, lines)).toEqual([
      `::error title=No result%3A the analysis crashed::${failed.detail}%0A${failed.advice}`,
    ]);
    expect(workflowCommands({ kind: 'untouched', base: '', head: '' }, lines)).toEqual([]);
  });
});
