import { describe, expect, it } from 'vitest';
import { type Command, parseArguments, type UsageError } from '../../src/cli-arguments.ts';

const parse = (line: string): Command | UsageError =>
  parseArguments(
    line.split(' ').filter((word) => word !== ''),
    '1.2.3',
  );

function complaint(line: string): string {
  const parsed = parse(line);
  return parsed.kind === 'usage-error' ? parsed.message : `no complaint: ${parsed.kind}`;
}

const defaults = {
  format: 'text',
  precision: 'fields',
  output: null,
  config: null,
  compileCommands: null,
  program: null,
  entries: [],
  jobs: null,
  cache: 'on',
  progress: 'shown',
  timings: 'off',
};

describe('commands', () => {
  it.each([
    ['', { kind: 'overview', directory: '.' }],
    ['review a..b', { kind: 'review', range: { base: 'a', head: 'b', from: 'base' }, directory: '.' }],
    [
      'review v1.0...HEAD~2 --repo x',
      { kind: 'review', range: { base: 'v1.0', head: 'HEAD~2', from: 'merge-base' }, directory: 'x' },
    ],
    ['review ..b', { kind: 'review', range: { base: 'HEAD', head: 'b', from: 'base' }, directory: '.' }],
    ['review a...', { kind: 'review', range: { base: 'a', head: 'HEAD', from: 'merge-base' }, directory: '.' }],
    ['inventory', { kind: 'inventory', directory: '.', revision: null }],
    ['inventory src --rev v1', { kind: 'inventory', directory: 'src', revision: 'v1' }],
    ['diff a b --repo x', { kind: 'diff', base: 'a', head: 'b', directory: 'x' }],
    ['explain server.idle src', { kind: 'explain', key: 'server.idle', directory: 'src', revision: null }],
    ['handlers', { kind: 'handlers', directory: '.' }],
    ['handlers src', { kind: 'handlers', directory: 'src' }],
    ['emit units', { kind: 'emit', stage: 'units', directory: '.', function: null }],
    ['emit syntax src --function f', { kind: 'emit', stage: 'syntax', directory: 'src', function: 'f' }],
  ])('%j', (line, expected) => {
    expect(parse(line)).toEqual({ ...expected, options: defaults });
  });

  it.each(['before', 'after'])('take the common options %s the command', (where) => {
    const options =
      '--format json --precision paper --output o --config c --compile-commands d --program p --entry packet=f --entry timer=g --jobs 3 --no-cache --quiet --timings';
    expect(parse(where === 'before' ? `${options} handlers x` : `handlers x ${options}`)).toEqual({
      kind: 'handlers',
      directory: 'x',
      options: {
        format: 'json',
        precision: 'paper',
        output: 'o',
        config: 'c',
        compileCommands: 'd',
        program: 'p',
        entries: [
          { context: 'packet', function: 'f' },
          { context: 'timer', function: 'g' },
        ],
        jobs: 3,
        cache: 'off',
        progress: 'quiet',
        timings: 'shown',
      },
    });
  });

  it('forget the options of the line before', () => {
    parse('handlers --entry packet=f --no-cache');
    expect(parse('handlers')).toMatchObject({ options: defaults });
  });

  it('the report looks back a week, its trend twelve', () => {
    const usual = { kind: 'report', directory: '.', since: 7, every: 7, trend: 84 };
    expect(parse('report')).toMatchObject(usual);
    expect(parse('report --since 365d --every 4w --weeks 2 --repo x')).toMatchObject({
      ...{ kind: 'report', directory: 'x', since: 365, every: 28, trend: 14 },
    });
  });

  it('help and version are text, and help tells only of what there is', () => {
    expect(parse('--version')).toEqual({ kind: 'help', text: '1.2.3\n' });
    const help = parse('--help');
    const text = help.kind === 'help' ? help.text : '';
    for (const told of ['review', 'handlers', 'emit', '--no-cache', 'exit: 0 clean']) expect(text).toContain(told);
    expect(text).not.toContain('[words');
    expect(parse('review --help')).toMatchObject({ text: expect.stringContaining('--compile-commands <file>') });
  });
});

describe('mistakes are one line with the nearest that is known', () => {
  it.each([
    ['revew a..b', "unknown command 'revew'; did you mean 'review'?"],
    [
      'xyzzy',
      "unknown command 'xyzzy'; commands: inventory, diff, review, explain, handlers, init, emit, report, serve",
    ],
    [
      'serve --role wed',
      "option '--role <role>' argument 'wed' is invalid. Roles: all, web, worker; did you mean 'web'?",
    ],
    ['report x', "too many arguments for 'report'. Expected 0 arguments but got 1."],
    ['report --since 7x', /A number of days or weeks is wanted: 7d, 4w/],
    ['report --every 0d', /A number of days or weeks is wanted/],
    ['report --weeks 0', /A number of weeks is wanted/],
    ['handlers --fromat json', "unknown option '--fromat'; did you mean --format?"],
    ['handlers a b', /^too many arguments/],
    ['review', "missing required argument 'base..head'"],
    ['review main', "'main' is no change; write BASE..HEAD, for example main..HEAD"],
    ['review a..b..c', "'a..b..c' is no change; write BASE..HEAD or BASE...HEAD"],
    ['review a....b', "'a....b' is no change; write BASE..HEAD or BASE...HEAD"],
    ['review a..b --format html', '--format html goes with inventory, report; here: text, json, markdown, sarif'],
    ['explain x --format sarif', '--format sarif goes with review; here: text, json, markdown'],
    ['handlers --format jsno', /did you mean 'json'/],
    [
      'handlers --format markdown',
      '--format markdown goes with inventory, diff, review, explain, report; here: text, json',
    ],
    ['inventory --precision high', /Precisions: fields, paper/],
    ['diff a', "missing required argument 'head'"],
    ['explain', "missing required argument 'key'"],
    ['handlers --format', "option '--format <format>' argument missing"],
    ['handlers --jobs 0', /A number from 1 to 256/],
    ['handlers --jobs 1e2', /A number from 1 to 256/],
    ['handlers --jobs 9999', /A number from 1 to 256/],
    ['handlers --entry f', /Write CONTEXT=FUNCTION/],
    ['handlers --entry packt=f', /Write CONTEXT=FUNCTION, with a context of packet, timer, control, peer/],
    ['handlers --entry packet=f;x', /Write CONTEXT=FUNCTION/],
    ['handlers --output=', /empty value: output/],
    ['emit', "missing required argument 'stage'"],
    ['review -n..HEAD', /^unknown option '-n..HEAD'/],
  ])('%s', (line, expected) => {
    const said = complaint(line);
    expect(said).not.toContain('\n');
    if (typeof expected === 'string') expect(said).toBe(expected);
    else expect(said).toMatch(expected);
  });
});
