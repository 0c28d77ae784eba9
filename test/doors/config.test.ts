import { describe, expect, it } from 'vitest';
import { ConfigError, configOf, DEFAULT_CONFIG, parseConfig } from '../../src/config.ts';
import { snapshotOfDirectory } from '../../src/host/directory.ts';
import { temporaryDirectory, writeFiles } from '../host/temporary.ts';

function problemsOf(text: string): readonly string[] {
  try {
    parseConfig(text, 'statealyzr.yml');
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
}

describe('settings', () => {
  it('become plain values', () => {
    const text = `# comment
defines: { USE_SSL: true, LEVEL: 3, 'MIN(a,b)': 'a', NO_X: false, NO_Y: , NAME: '"x"' }
includes: [include]
paths: { exclude: ['tests/**'] }
programs:
  - name: haproxy
    paths: ['src/*.c']
    entries: { packet: [on_packet] }
    defines: { X: 1 }
ledger:
  - element: struct server.idle_ping
    disposition: accepted
    reason: measured to be harmless
    until: 2026-12-31
  - { element: total, disposition: local, reason: per process }
handlers:
  - { function: srv_copy, role: copy, struct: struct server }
entries: { timer: [tick, tock] }
rules: { unhandled-state: block }
review: { max-comments: 5 }
`;
    expect(parseConfig(text, 's.yml')).toEqual({
      path: 's.yml',
      defines: [
        { name: 'USE_SSL', body: '1' },
        { name: 'LEVEL', body: '3' },
        { name: 'MIN(a,b)', body: 'a' },
        { name: 'NO_X', body: null },
        { name: 'NO_Y', body: null },
        { name: 'NAME', body: '"x"' },
      ],
      includes: ['include'],
      exclude: ['tests/**'],
      programs: [
        {
          name: 'haproxy',
          paths: ['src/*.c'],
          entries: { packet: ['on_packet'], timer: [], control: [], peer: [] },
          defines: [{ name: 'X', body: '1' }],
        },
      ],
      ledger: [
        {
          element: 'struct server.idle_ping',
          kind: 'accepted',
          reason: 'measured to be harmless',
          until: '2026-12-31',
          source: { path: 's.yml', line: 11 },
        },
        { element: 'total', kind: 'local', reason: 'per process', source: { path: 's.yml', line: 15 } },
      ],
      handlers: [{ function: 'srv_copy', role: 'copy', struct: 'struct server', source: { path: 's.yml', line: 17 } }],
      entries: { packet: [], timer: ['tick', 'tock'], control: [], peer: [] },
      rules: new Map([['unhandled-state', 'block']]),
      maxComments: 5,
    });
  });

  it.each(['', '# nothing\n', '---\n', '{}'])('%j are the defaults', (text) => {
    expect(parseConfig(text, 's.yml')).toEqual({ ...DEFAULT_CONFIG, path: 's.yml' });
  });

  it('stand in .github before the root, or nowhere', async () => {
    const root = temporaryDirectory();
    expect(configOf((await snapshotOfDirectory(root)).snapshot)).toBe(DEFAULT_CONFIG);
    writeFiles(root, { 'statealyzr.yml': 'includes: [a]\n' });
    expect(configOf((await snapshotOfDirectory(root)).snapshot).includes).toEqual(['a']);
    writeFiles(root, { '.github/statealyzr.yml': 'includes: [b]\n' });
    expect(configOf((await snapshotOfDirectory(root)).snapshot).includes).toEqual(['b']);
  });
});

describe('mistakes are named with their line', () => {
  it.each([
    ['defnes:\n  A: 1\n', "statealyzr.yml:1: unknown key 'defnes'; did you mean 'defines'?"],
    [
      '\n\nrules:\n  unhandled-stat: off\n',
      "statealyzr.yml:4: unknown key 'unhandled-stat' in 'rules'; did you mean 'unhandled-state'?",
    ],
    ['zzzzzzzz: 1\n', /^statealyzr.yml:1: unknown key 'zzzzzzzz'; known here: defines, includes/],
    ['ledger:\n  - element: a\n    disposition: local\n', "statealyzr.yml:2: 'ledger.0' has no 'reason'"],
    [
      'ledger:\n  - element: a\n    disposition: local\n    reason: " "\n',
      "statealyzr.yml:4: 'ledger.0.reason' is empty",
    ],
    [
      'ledger:\n  - element: a\n    disposition: locl\n    reason: r\n',
      /^statealyzr.yml:3: 'ledger.0.disposition' is 'locl', not one of .*; did you mean 'local'\?$/,
    ],
    [
      'ledger:\n  - element: a\n    disposition: local\n    reason: r\n    until: 2026-02-30\n',
      "statealyzr.yml:5: '2026-02-30' is not a date; write YYYY-MM-DD",
    ],
    ['includes: a\n', "statealyzr.yml:1: 'includes' must be array"],
    ['review:\n  max-comments: -1\n', "statealyzr.yml:2: 'review.max-comments' must be >= 0"],
    ['defines:\n  A B: 1\n', "statealyzr.yml:2: 'A B' in 'defines' is not a macro name"],
    ['[1, 2]\n', 'statealyzr.yml:1: the file must be object'],
    ['a: 1\na: 2\n', 'statealyzr.yml:2: Map keys must be unique'],
    ['rules: {\n', /^statealyzr.yml:2: Flow map/],
    ['a: !!js/function x\n', /^statealyzr.yml:1: Unresolved tag/],
    ['a: *b\n', /^statealyzr.yml:1: Unresolved alias/],
    ['{}\n---\n{}\n', /^statealyzr.yml:2: Source contains multiple documents/],
    ['__proto__: { defines: 1 }\n', /^statealyzr.yml:1: unknown key '__proto__'/],
    ['constructor: 1\n', /^statealyzr.yml:1: unknown key 'constructor'/],
    ['? [a]\n: 1\n', /^statealyzr.yml:1: .*strings/],
  ])('%j', (text, expected) => {
    const [first] = problemsOf(text);
    if (typeof expected === 'string') expect(first).toBe(expected);
    else expect(first).toMatch(expected);
  });

  it('several at once, in the order of the file', () => {
    expect(problemsOf('b1: 1\nincludes: 3\nb2: 1\n').map((line) => line.split(':')[1])).toEqual(['1', '2', '3']);
  });
});

describe('hostile settings end soon', () => {
  const bomb = [
    'a0: &a0 [x]',
    ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
  ];
  it.each([
    ['aliases that multiply', bomb.join('\n'), 'Excessive alias count'],
    ['deep nesting', '['.repeat(200_000), ''],
    ['deep block nesting', Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'unknown key'],
    ['a large file', `# ${'x'.repeat(1 << 19)}`, 'more than'],
    ['control characters', 'a: \u0000\u0007\n', ''],
  ])('%s', (_name, text, said) => {
    const started = performance.now();
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toContain(said);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
