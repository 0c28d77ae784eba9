import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entriesFold, type LedgerEntry, ledgerPatch } from '../../../src/review/render/ledger.ts';

const path = '.github/statealyzr.yml';
const entries: readonly LedgerEntry[] = [
  { element: 'struct server.idle_ping', kind: 'local', reason: 'each gateway has its own' },
  { element: 'src/a b.c::x"\\\u202e\u{e0041}', kind: 'accepted', reason: '*/ ``` : # {}\n- x' },
];
const values = entries.map(({ element, kind, reason }) => ({ element, disposition: kind, reason }));

/** What the file is after `git apply`. */
function applied(text: string | null, patch: string): unknown {
  const directory = mkdtempSync(join(tmpdir(), 'ledger-'));
  try {
    const file = join(directory, path);
    mkdirSync(dirname(file));
    if (text !== null) writeFileSync(file, text);
    const run = spawnSync('git', ['apply', '-'], { cwd: directory, input: `${patch}\n`, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    return parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const rule = 'rules:\n  unhandled-state: check\n';
const old = { element: 'a', disposition: 'local', reason: 'b' };
const item = '- element: a\n  disposition: local\n  reason: b\n';

describe('a ledger patch', () => {
  it.each<[string, string | null, unknown]>([
    ['no file', null, { dispositions: values }],
    ['an empty file', '', { dispositions: values }],
    ['a file without a ledger', rule, { rules: { 'unhandled-state': 'check' }, dispositions: values }],
    [
      'a ledger',
      `${rule}dispositions:\n${item}`,
      { rules: { 'unhandled-state': 'check' }, dispositions: [...values, old] },
    ],
    [
      'the older name',
      `ledger: # old\n  # note\n${item.replaceAll(/^/gm, '  ').trimEnd()}\n${rule}`,
      {
        ledger: [...values, old],
        rules: { 'unhandled-state': 'check' },
      },
    ],
  ])('applies to %s', (_, text, expected) => {
    const patch = ledgerPatch(entries, { path, text });
    expect(applied(text, patch ?? '')).toEqual(expected);
  });

  it.each([
    ['entries below a key', 'dispositions:\n  from: base\n  entries: []\n'],
    ['a flow list', 'dispositions: []\n'],
    ['a flow map', '{ rules: {} }\n'],
    ['several documents', 'rules: {}\n---\nrules: {}\n'],
    ['no end of line', 'rules: {}'],
    ['what cannot be shown', 'rules: {} # \u202e\n'],
  ])('is no patch but entries for %s', (_, text) => {
    expect(ledgerPatch(entries, { path, text })).toBeNull();
    const shown = entriesFold(entries, { path, text });
    const [, yaml = ''] = /```+yaml\n(.*)\n```/s.exec(shown) ?? [];
    expect(parse(yaml)).toEqual(values);
  });

  it('names no path that a patch would not carry', () => {
    expect(ledgerPatch(entries, { path: 'a\nb.yml', text: null })).toBeNull();
    expect(ledgerPatch(entries, { path: 'a"b.yml', text: null })).toBeNull();
  });
});
