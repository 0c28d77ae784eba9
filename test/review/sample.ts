// Findings and outcomes to say things about.
import type { Finding } from '../../src/review/finding.ts';
import type { Failed, Reviewed } from '../../src/review/outcome.ts';
import { type PatchLines, readPatch } from '../../src/review/placement.ts';
import type { HeadLines } from '../../src/review/render/finding-words.ts';

export const base = 'b'.repeat(40);
export const head = 'a'.repeat(40);

export const idlePing: Finding = {
  rule: 'handler-misses-sibling',
  nature: 'plain',
  fingerprint: '2e15c72083245bd6',
  element: 'struct server.idle_ping',
  kind: 'field',
  confidence: 0.92,
  severity: 'block',
  at: { path: 'src/server.h', line: 35, inDiff: true },
  message: [
    'server.idle_ping is set in srv_parse_idle_ping() but srv_settings_cpy() does not copy it.',
    'Servers made from default-server or a template will have 0.',
    '43 of 51 siblings (fields written by srv_kws.parse) are copied there: pool_purge_delay at src/server.c:2975.',
  ],
  evidence: [
    { path: 'src/server.h', line: 35, text: 'server.idle_ping declared (unsigned int)' },
    { path: 'src/server.c', line: 147, text: 'written in srv_parse_idle_ping()' },
    { path: 'src/server.c', line: 2975, text: 'pool_purge_delay: srv->pool_purge_delay = src->pool_purge_delay;' },
  ],
  handlers: [
    { function: 'srv_settings_cpy', path: 'src/server.c', line: 2900, role: 'copy', covered: 43, siblings: 51 },
  ],
  suggestion: { path: 'src/server.c', line: 2975, text: 'srv->idle_ping = src->idle_ping;' },
};

export const reloads: Finding = {
  rule: 'unhandled-state',
  nature: 'plain',
  fingerprint: '96a01f5bd9f86a07',
  element: 'src/main.c::reloads',
  kind: 'variable',
  confidence: 0.75,
  severity: 'comment',
  at: { path: 'src/main.c', line: 12, inDiff: true },
  message: ['reloads is written in on_signal() by a timer, but save_state() does not save it.'],
  evidence: [{ path: 'src/main.c', line: 12, text: 'reloads declared (int)' }],
  handlers: [{ function: 'save_state', path: 'src/main.c', line: 40, role: 'save', covered: 3, siblings: 4 }],
};

/** The `n`th of many findings in one file, on line `n`. */
export function numbered(n: number, severity: Finding['severity'] = 'comment'): Finding {
  return {
    ...reloads,
    fingerprint: n.toString(16).padStart(16, '0'),
    element: `src/main.c::v${n}`,
    severity,
    at: { path: 'src/main.c', line: n, inDiff: true },
    message: [`v${n} is written in f${n}(), but save_state() does not save it.`],
    evidence: [{ path: 'src/main.c', line: n, text: `v${n} declared (int)` }],
  };
}

export const reviewed: Reviewed = {
  kind: 'reviewed',
  base,
  head,
  status: 'complete',
  findings: [idlePing, reloads],
  counts: { introduced: 2, fixed: 1, preExisting: 12 },
  limitations: [],
  addedDispositions: [],
  settings: { path: null, problems: [] },
  inferred: {
    programs: ['relay'],
    entries: ['on_packet'],
    handlers: ['srv_settings_cpy'],
    frameworks: [],
    missingHeaders: [],
  },
};

export const failed: Failed = {
  kind: 'failed',
  base,
  head,
  cause: 'crash',
  detail: 'the analysis ended by signal 11',
  at: { path: 'src/big.c', line: 1 },
  advice: 'Run `statealyzr review` on this change; report it if it fails there too.',
};

/** Line 35 of server.h is shown; of server.c nothing, until `withHandler`. */
export const patch: PatchLines = readPatch(hunks('src/server.h', 35) + hunks('src/main.c', 12));
export const patchWithHandler: PatchLines = readPatch(hunks('src/server.h', 35) + hunks('src/server.c', 2975));

function hunks(path: string, line: number): string {
  return `--- a/${path}\n+++ b/${path}\n@@ -${line - 1},2 +${line - 1},3 @@\n context\n+added\n context\n`;
}

const texts: Readonly<Record<string, string>> = {
  'src/server.h:35': '\tunsigned int idle_ping;',
  'src/server.c:2975': '\tsrv->pool_purge_delay = src->pool_purge_delay;',
  'src/main.c:12': 'static int reloads;',
};

export const lines: HeadLines = (path, line) => texts[`${path}:${line}`] ?? null;
