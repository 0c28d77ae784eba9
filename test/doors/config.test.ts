import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { ConfigError, configOf, parseConfig } from '../../src/config.ts';
import { DEFAULT_CONFIG } from '../../src/config-values.ts';
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
profiles: [opennf, { name: ours, functions: { "*_pack": encode }, obligations: { both-directions: [] } }]
entries: { timer: [tick, tock] }
headers: { struct key: { a: src-ip } }
rules: { unhandled-state: block }
review: { max-comments: 3 }
drafts: comment
bots: off
report: { day: friday, timezone: Europe/Berlin }
_extends: policy
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
      profiles: [
        'opennf',
        { name: 'ours', title: 'ours', functions: { '*_pack': 'encode' }, obligations: { 'both-directions': [] } },
      ],
      entries: { packet: [], timer: ['tick', 'tock'], control: [], peer: [] },
      headers: { 'struct key': { a: 'src-ip' } },
      rules: new Map([['unhandled-state', 'block']]),
      dispositionsFrom: 'head',
      maxComments: 3,
      drafts: 'comment',
      bots: 'off',
      report: { issue: 'one', day: 'friday', hour: 7, timezone: 'Europe/Berlin' },
      extends: { address: 'policy', line: 26 },
    });
  });

  it('say how loud a rule may be, in older words too', () => {
    const { rules } = parseConfig('rules: { unhandled-state: monitor, handler-misses-sibling: check }\n', 's.yml');
    expect([...rules.values()]).toEqual(['check', 'check']);
  });

  it('list dispositions by either name, and say whose are believed', () => {
    const entry = '{ element: a, disposition: local, reason: r }';
    const ledgerOf = (text: string) => {
      const { ledger, dispositionsFrom } = parseConfig(text, 's.yml');
      return [dispositionsFrom, ...ledger.map(({ element, source }) => `${element} ${source.line}`)];
    };
    expect(ledgerOf(`ledger:\n  - ${entry}\n`)).toEqual(['head', 'a 2']);
    expect(ledgerOf(`dispositions:\n  - ${entry}\n  - ${entry}\n`)).toEqual(['head', 'a 2', 'a 3']);
    expect(ledgerOf(`dispositions:\n  from: base\n  entries:\n    - ${entry}\n`)).toEqual(['base', 'a 4']);
    expect(ledgerOf('dispositions: { from: base }\n')).toEqual(['base']);
    expect(ledgerOf('dispositions: []\n')).toEqual(['head']);
  });

  it.each([
    ['a byte order mark', '\ufeffincludes: [a]\n'],
    ['line ends of Windows', 'includes:\r\n  - a\r\n'],
    ['aliases, 50 of them', `paths: { exclude: [&x a, ${'*x,'.repeat(50)}] }\nincludes: [a]\n`],
    ['the size that is allowed', `includes: [a]\n#${'x'.repeat(65_536 - 15)}`],
    ['a tag of YAML itself', 'includes: [!!str a]\n'],
    ['an older YAML', '%YAML 1.1\n---\nrules: { unhandled-state: off }\nincludes: [a]\n'],
  ])('are read with %s', (_what, text) => {
    expect(parseConfig(text, 's.yml').includes).toEqual(['a']);
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
    writeFiles(root, { '.github/statealyzr.yml': '\ufeffincludes: [c]\n' });
    expect(configOf((await snapshotOfDirectory(root)).snapshot).includes).toEqual(['c']);
    for (const [content, said] of [
      [Buffer.from('includes: ["\xe4"]\n', 'latin1'), /:1: bytes that are not UTF-8; expected text$/],
      ['#'.repeat(1 << 18), /:1: more than 64 KB$/],
    ] as const) {
      writeFiles(root, { '.github/statealyzr.yml': content });
      const { snapshot } = await snapshotOfDirectory(root);
      expect(() => configOf(snapshot)).toThrow(said);
    }
  });
});

describe('mistakes are named with their line', () => {
  it.each([
    ['defnes:\n  A: 1\n', "statealyzr.yml:1: unknown key 'defnes'; did you mean 'defines'?"],
    [
      '\n\nrules:\n  unhandled-stat: off\n',
      "statealyzr.yml:4: unknown key 'unhandled-stat' in 'rules'; did you mean 'unhandled-state'?",
    ],
    ['zzzzzzzz: 1\n', /^statealyzr.yml:1: unknown key 'zzzzzzzz'; known here: _extends, defines, includes/],
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
      "statealyzr.yml:5: '2026-02-30' is not a date; expected YYYY-MM-DD",
    ],
    ['includes: a\n', "statealyzr.yml:1: 'includes' is text; expected a list"],
    ['review:\n  max-comments: -1\n', "statealyzr.yml:2: 'review.max-comments' is -1; expected at least 0"],
    ['defines:\n  A B: 1\n', "statealyzr.yml:2: 'A B' in 'defines' is not a macro name"],
    [
      'profiles: [opennv]\n',
      /^statealyzr.yml:1: 'profiles.0' is 'opennv', not one of chc, .*; did you mean 'opennf'\?$/,
    ],
    ['profiles:\n  - name: x\n', "statealyzr.yml:2: 'profiles.0' has no 'obligations'"],
    ['profiles: [7]\n', "statealyzr.yml:1: 'profiles.0' is 7; expected text or a map"],
    [
      'profiles:\n  - { name: x, obligations: {}, calls: { put: { does: registers, argument: 1 } } }\n',
      "statealyzr.yml:2: 'profiles.0.calls.put' has no 'role'",
    ],
    [
      'profiles:\n  - { name: x, obligations: {}, functions: { "*_a_*": encode } }\n',
      "statealyzr.yml:2: '*_a_*' in 'profiles.0.functions' is not a function name",
    ],
    [
      'profiles:\n  - { name: x, obligations: {}, writers: ["set_*_*"] }\n',
      "statealyzr.yml:2: 'profiles.0.writers.0' is 'set_*_*'; expected the name of a function, with at most one *",
    ],
    [
      'profiles:\n  - name: x\n    obligations: { mrge: [all-flows] }\n',
      "statealyzr.yml:3: unknown key 'mrge' in 'profiles.0.obligations'; did you mean 'merge'?",
    ],
    ['[1, 2]\n', 'statealyzr.yml:1: the file is a list; expected a map'],
    ['report: { hour: 24 }\n', "statealyzr.yml:1: 'report.hour' is 24; expected at most 23"],
    ['report: { hour: 7.5 }\n', "statealyzr.yml:1: 'report.hour' is 7.5; expected a whole number"],
    ['report: { day: fryday }\n', /^statealyzr.yml:1: 'report.day' is 'fryday', .*; did you mean 'friday'\?$/],
    [
      'report:\n  timezone: Europe/Berlim\n',
      "statealyzr.yml:2: 'report.timezone' is 'Europe/Berlim'; expected a time zone; did you mean 'Europe/Berlin'?",
    ],
    ['bots: { toString: 1, valueOf: 2 }\n', "statealyzr.yml:1: 'bots' is a map, not one of check, comment, off"],
    ['drafts: never\n', "statealyzr.yml:1: 'drafts' is 'never', not one of check, comment, off"],
    [
      'rules: { unhandled-state: moniter }\n',
      "statealyzr.yml:1: 'rules.unhandled-state' is 'moniter', not one of off, monitor, comment, block, check; did you mean 'monitor'?",
    ],
    ['rules: { unhandled-state: }\n', /^statealyzr.yml:1: 'rules.unhandled-state' is empty, not one of off, monitor/],
    [
      'ledger: []\ndispositions: []\n',
      "statealyzr.yml:2: 'ledger' is the older name of 'dispositions'; expected only one of them",
    ],
    ['dispositions: local\n', "statealyzr.yml:1: 'dispositions' is text; expected a list or a map"],
    ['dispositions: { form: base }\n', /unknown key 'form' in 'dispositions'; did you mean 'from'\?/],
    ['_extends: other/repo:../x.yml\n', /^statealyzr.yml:1: '_extends' is 'other\/repo:..\/x.yml'; expected repo, /],
    ['a: 1\na: 2\n', 'statealyzr.yml:2: Map keys must be unique'],
    ['rules: {\n', /^statealyzr.yml:2: Flow map/],
    ['a: !!js/function x\n', /^statealyzr.yml:1: Unresolved tag/],
    ['a: *b\n', /^statealyzr.yml:1: Unresolved alias/],
    ['includes: [!dir a]\n', /^statealyzr.yml:1: Unresolved tag: !dir/],
    ['%TAG ! tag:example.org,2026:\n---\na: !x y\n', /^statealyzr.yml:3: Unresolved tag/],
    ['includes: !!set { a }\n', /^statealyzr.yml:1: Unresolved tag/],
    ['includes: [!!binary aGk=]\n', /^statealyzr.yml:1: Unresolved tag/],
    ['a: &a { defines: { X: 1 } }\n<<: *a\n', /unknown key/],
    ['includes: &a [*a]\n', /^statealyzr.yml:1: /],
    ['a: 1\n\nb: \u0000\n', 'statealyzr.yml:3: the control character 0; expected text'],
    ['"a\\nstatealyzr.yml:9: b": 1\n', /^statealyzr.yml:1: unknown key 'a.statealyzr.yml:9: b'/],
    ['{}\n---\n{}\n', /^statealyzr.yml:2: Source contains multiple documents/],
    ['__proto__: { defines: 1 }\n', /^statealyzr.yml:1: unknown key '__proto__'/],
    ['constructor: 1\n', /^statealyzr.yml:1: unknown key 'constructor'/],
    ['? [a]\n: 1\n', /^statealyzr.yml:1: .*strings/],
  ])('%j', (text, expected) => {
    const [first] = problemsOf(text);
    if (typeof expected === 'string') expect(first).toBe(expected);
    else expect(first).toMatch(expected);
  });

  it('that are a matter of size', () => {
    const ledger = (entries: number, element: string): string =>
      `dispositions:\n${`  - { element: ${element}, disposition: local, reason: r }\n`.repeat(entries)}`;
    expect(problemsOf(ledger(1000, 'a'))).toEqual([]);
    expect(problemsOf(ledger(1001, 'a'))).toEqual([
      "statealyzr.yml:1: 'dispositions' has 1001 entries; expected at most 1000",
    ]);
    expect(problemsOf(ledger(1, 'a'.repeat(301)))).toEqual([
      "statealyzr.yml:2: 'dispositions.0.element' has 301 characters; expected at most 300",
    ]);
  });

  it('several at once, in the order of the file', () => {
    expect(problemsOf('b1: 1\nincludes: 3\nb2: 1\n').map((line) => line.split(':')[1])).toEqual(['1', '2', '3']);
  });
});

describe('paths stay in the repository', () => {
  it.each([
    '/etc/**',
    '../other/*.c',
    'src/../../x',
    '~/x',
    'C:/x',
    'src\\\\x',
    '!src/**',
    'src/{a,b}.c',
    'src/[ab].c',
  ])('%j is no glob', (glob) => {
    for (const text of [`paths: { exclude: ["${glob}"] }\n`, `programs: [{ name: p, paths: ["${glob}"] }]\n`])
      expect(problemsOf(text)[0]).toMatch(/expected a glob relative to the repository, without `..`/);
  });

  it.each(['src/**', '**/test?/*.c', './a..b/c', 'src/a b.c'])('%j is one', (glob) => {
    expect(problemsOf(`paths: { exclude: ["${glob}"] }\n`)).toEqual([]);
  });

  it('so do include directories', () => {
    expect(problemsOf('includes: [/usr/include]\n')).toEqual([
      "statealyzr.yml:1: 'includes.0' is '/usr/include'; expected a directory relative to the repository, without `..`",
    ]);
    expect(problemsOf('includes: [include/../..]\n')).toHaveLength(1);
  });
});

describe('whatever is written', () => {
  const word = fc.constantFrom(
    ...['off', 'head', 'base', 'a', '', 'src/**', '../x', '2026-13-01', 'toString', '__proto__', 'constructor', '~'],
    ...Object.keys(DEFAULT_CONFIG),
    ...['rules', 'review', 'paths', 'dispositions', 'ledger', 'element', 'disposition', 'reason', 'until', 'function'],
    ...['unhandled-state', 'max-comments', 'name', '_extends', 'packet', 'timezone', 'UTC', 'local', 'copy', 'role'],
  );
  const { value } = fc.letrec((again) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
      fc.array(again('value'), { maxLength: 3 }),
      fc.dictionary(word, again('value'), { maxKeys: 5 }),
    ),
  }));

  it('becomes settings or a complaint', () => {
    fc.assert(
      fc.property(fc.dictionary(word, value, { maxKeys: 5 }), fc.boolean(), (made, isFlow) => {
        const problems = problemsOf(isFlow ? JSON.stringify(made) : stringify(made));
        for (const problem of problems) expect(problem).toMatch(/^statealyzr.yml:\d+: ./);
      }),
      { numRuns: 500 },
    );
  });

  it('even when it is not YAML', () => {
    const token = fc.oneof(word, fc.constantFrom(...'[]{}:,-?*&!|>%@`"\'#\n \t'), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        for (const problem of problemsOf(tokens.join(''))) expect(problem).toMatch(/^statealyzr.yml:\d+: ./);
      }),
      { numRuns: 500 },
    );
  });
});

describe('hostile settings end soon', () => {
  const bomb = [
    'a0: &a0 [x]',
    ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
  ];
  it.each([
    ['aliases that multiply', bomb.join('\n'), 'more than 50 aliases'],
    [
      'few aliases that multiply',
      ['a0: &a0 [x]', ...Array.from({ length: 25 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)].join('\n'),
      'Excessive alias count',
    ],
    ['one alias too many', `a: [&x y, ${'*x,'.repeat(51)}]`, 'more than 50 aliases'],
    ['deep nesting', '['.repeat(60_000), ''],
    ['deep maps', `${'{a: '.repeat(10_000)}x${'}'.repeat(10_000)}`, ''],
    ['a huge key', `{? ${'k'.repeat(60_000)} : 1}\n`, `unknown key '${'k'.repeat(80)}...'`],
    ['a huge value', `drafts: ${'v'.repeat(60_000)}\n`, `'drafts' is '${'v'.repeat(80)}...'`],
    ['keys without end', Array.from({ length: 6_500 }, (_, i) => `k${i}: 1\n`).join(''), 'unknown key'],
    ['mistakes without end', `includes: [${'1,'.repeat(30_000)}]\n`, ''],
    ['deep block nesting', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'unknown key'],
    ['a large file', `# ${'x'.repeat(1 << 19)}`, 'more than'],
    ['control characters', 'a: \u0000\u0007\n', ''],
  ])('%s', (_name, text, said) => {
    const started = performance.now();
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toContain(said);
    expect(problems.length).toBeLessThan(12);
    expect(problems.join('').length).toBeLessThan(6_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
