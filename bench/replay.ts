/**
 * Replays a set of real commits: `review` on each against its first parent, and how many of the known defects it names.
 *
 *   npm run bench:replay -- SET.json REPOSITORIES OUT.jsonl [--only TEXT] [--kind positives|ordinary]
 *
 * SET.json: {positives, ordinary}, as its own README says. REPOSITORIES: a directory with `owner+name/repo` git
 * directories. OUT.jsonl: one line a case, appended; cases that are there already are skipped, so a run can be resumed.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

interface Positive {
  readonly id: string;
  readonly repo: string;
  readonly introducing_commit: string;
  readonly base_commit: string;
  readonly fix_commit: string | null;
  readonly difficulty: string;
  readonly plain_global: boolean;
  readonly element_names: readonly string[];
  readonly handlers_missing: readonly { readonly function: string }[];
}

interface Ordinary {
  readonly repo: string;
  readonly commit: string;
}

interface Finding {
  readonly element: string;
  readonly severity: string;
  readonly confidence: number;
  readonly handlers: readonly {
    readonly function: string;
    readonly role: string;
    readonly covered: number;
    readonly siblings: number;
  }[];
}

interface Line {
  readonly id: string;
  readonly kind: 'positives' | 'ordinary';
  readonly difficulty?: string;
  readonly fix?: string | null;
  readonly found: boolean;
  readonly exit: number | null;
  readonly seconds: number;
  readonly findings: readonly string[];
  readonly error?: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, kind: { type: 'string' } },
});
const [setFile, repositories, out] = positionals;
if (!setFile || !repositories || !out) throw new Error('usage: replay SET.json REPOSITORIES OUT.jsonl');
const set = JSON.parse(readFileSync(setFile, 'utf8')) as {
  positives: readonly Positive[];
  ordinary: readonly Ordinary[];
};
const launcher = new URL('../../../bin/statealyzr.js', import.meta.url).pathname;
const done = new Set(readLines(out).map((line) => line.id));

function readLines(path: string): Line[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Line);
}

function review(
  repo: string,
  range: string,
): { findings: readonly Finding[]; exit: number | null; seconds: number; error: string } {
  const directory = join(repositories ?? '', repo.replace('/', '+'), 'repo');
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    [launcher, 'review', range, '--repo', directory, '--format', 'json', '--quiet'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 29,
      timeout: 900_000,
    },
  );
  const seconds = Math.round((performance.now() - started) / 10) / 100;
  const document = run.stdout.startsWith('{')
    ? (JSON.parse(run.stdout) as { findings: readonly Finding[] })
    : { findings: [] };
  return { findings: document.findings, exit: run.status, seconds, error: run.stderr.slice(0, 300) };
}

function isFound(positive: Positive, findings: readonly Finding[]): boolean {
  const handlers = new Set(positive.handlers_missing.map((h) => h.function));
  return findings.some(
    (f) =>
      positive.element_names.some((name) => f.element.includes(name)) &&
      (positive.plain_global || f.handlers.some((h) => handlers.has(h.function))),
  );
}

function record(line: Line): void {
  appendFileSync(out ?? '', `${JSON.stringify(line)}\n`);
  process.stdout.write(
    `${line.found ? 'FOUND' : line.kind === 'positives' ? 'miss ' : 'ord  '} ${line.id} ${line.seconds}s exit ${line.exit}\n`,
  );
  for (const finding of line.findings) process.stdout.write(`      ${finding}\n`);
  if (line.error && line.exit !== 0 && line.exit !== 1) process.stdout.write(`      ${line.error}\n`);
}

const describe = (f: Finding): string =>
  `${f.severity} ${f.confidence} ${f.element} <- ${f.handlers.map((h) => `${h.role} ${h.function} ${h.covered}/${h.siblings}`).join('; ')}`;

const wanted = (id: string, repo: string): boolean =>
  !done.has(id) && (!values.only || `${id} ${repo}`.includes(values.only));

for (const p of values.kind === 'ordinary' ? [] : set.positives) {
  if (!wanted(p.id, p.repo)) continue;
  const { findings, exit, seconds, error } = review(p.repo, `${p.base_commit}..${p.introducing_commit}`);
  const found = isFound(p, findings);
  record({
    id: p.id,
    kind: 'positives',
    difficulty: p.difficulty,
    fix: p.fix_commit,
    found,
    exit,
    seconds,
    findings: findings.map(describe),
    error,
  });
}
for (const o of values.kind === 'positives' ? [] : set.ordinary) {
  const id = `${o.repo}@${o.commit.slice(0, 12)}`;
  if (!wanted(id, o.repo)) continue;
  const { findings, exit, seconds, error } = review(o.repo, `${o.commit}^..${o.commit}`);
  record({ id, kind: 'ordinary', found: false, exit, seconds, findings: findings.map(describe), error });
}

const lines = readLines(out);
const positives = lines.filter((l) => l.kind === 'positives');
const ordinary = lines.filter((l) => l.kind === 'ordinary');
const loud = (l: Line): number => l.findings.filter((f) => !f.startsWith('check')).length;
const easy = positives.filter((l) => l.difficulty === 'easy');
const fixes = new Set(positives.filter((l) => l.found).map((l) => l.fix)).size;
process.stdout.write(
  `easy ${easy.filter((l) => l.found).length}/${easy.length}, all ${positives.filter((l) => l.found).length}/${positives.length} (${fixes} fixes), ` +
    `findings per positive ${(positives.reduce((n, l) => n + loud(l), 0) / Math.max(1, positives.length)).toFixed(2)}, ` +
    `per ordinary ${(ordinary.reduce((n, l) => n + loud(l), 0) / Math.max(1, ordinary.length)).toFixed(2)} of ${ordinary.length}\n`,
);
