/**
 * What each of the two tiers costs as programs grow: reading functions to facts, which is all that handlers and their
 * coverage need, and the whole-program analysis on top. A cold `inventory` of each program, medians of the rounds, the
 * programs taken in turn within each round.
 *
 *   npm run bench:tiers -- NAME=DIR[,COMPILE_COMMANDS] ... [--rounds N]
 *
 * Lines: of all .c and .h files below DIR, as they stand. The stages of the facts are summed over workers; user CPU is that
 * of the whole process with garbage collection and start. Growth: user CPU for 1,000 lines, beside the first program.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const launcher = fileURLToPath(new URL('../../../bin/statealyzr.js', import.meta.url));

interface Program {
  readonly name: string;
  readonly directory: string;
  readonly commands: string | undefined;
}

interface Cost {
  readonly functions: number;
  readonly facts: number;
  readonly whole: number;
  readonly user: number;
  readonly wall: number;
  readonly memoryMb: number;
}

/** Of schemas/inventory.json, what is used here. */
interface InventoryJson {
  readonly counts: { readonly procedures: number };
  readonly timings: Readonly<Record<string, number>>;
}

function costOf({ directory, commands }: Program): Cost {
  const scratch = mkdtempSync(join(tmpdir(), 'tiers-'));
  try {
    const output = join(scratch, 'inventory.json');
    const options = ['--format', 'json', '--timings', '--no-cache', '--quiet', '--output', output];
    const build = commands === undefined ? [] : ['--compile-commands', commands];
    // `times` of the shell: its own, then those of what it ran.
    const run = [process.execPath, launcher, 'inventory', directory, ...options, ...build];
    const { stdout, status } = spawnSync('sh', ['-c', '"$@" && times', 'sh', ...run], { encoding: 'utf8' });
    const minutes = /^(\d+)m([\d.]+)s/.exec(stdout.trim().split('\n').at(-1) ?? '');
    if (status !== 0 || !minutes) throw new Error(`inventory ${directory}: exit ${status}`);
    return { ...told(output), user: Number(minutes[1]) * 60 + Number(minutes[2]) };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The file can be larger than a string: what is wanted stands at its ends. */
function told(path: string): Omit<Cost, 'user'> {
  const bytes = readFileSync(path);
  const ends = bytes.subarray(0, 1 << 16).toString('utf8') + bytes.subarray(-(1 << 12)).toString('utf8');
  const part = (name: keyof InventoryJson): string => new RegExp(`"${name}":\\s*(\\{[^}]*\\})`).exec(ends)?.[1] ?? '';
  const counts = JSON.parse(part('counts')) as InventoryJson['counts'];
  const timings = JSON.parse(part('timings')) as InventoryJson['timings'];
  const sum = (...stages: readonly string[]): number => stages.reduce((all, stage) => all + (timings[stage] ?? 0), 0);
  return {
    functions: counts.procedures,
    facts: sum('preprocess', 'parse', 'lower', 'facts'),
    whole: sum('flow', 'pointsTo', 'dependence', 'classify'),
    wall: sum('total'),
    memoryMb: sum('peakMemoryMb'),
  };
}

function linesBelow(directory: string): number {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  let lines = 0;
  for (const file of files) {
    if (!file.isFile() || !/\.[ch]$/.test(file.name)) continue;
    for (const byte of readFileSync(join(file.parentPath, file.name))) if (byte === 10) lines++;
  }
  return lines;
}

function median(costs: readonly Cost[], of: keyof Cost): number {
  const sorted = costs.map((cost) => cost[of]).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});
const programs = positionals.map((argument): Program => {
  const [name = '', where = ''] = argument.split('=', 2);
  const [directory = '', commands] = where.split(',');
  if (directory === '') throw new Error(`not NAME=DIR: ${argument}`);
  return { name, directory, commands };
});
const costs = programs.map((): Cost[] => []);
for (let round = 0; round < Number(values.rounds); round++)
  for (const [i, program] of programs.entries()) costs[i]?.push(costOf(program));

const lines = [
  '| | lines | functions | facts | whole program | user CPU | wall | memory | for 1,000 lines | growth |',
  '|---|---|---|---|---|---|---|---|---|---|',
];
let first: number | undefined;
for (const [i, { name, directory }] of programs.entries()) {
  const of = (what: keyof Cost): number => median(costs[i] ?? [], what);
  const thousands = linesBelow(directory) / 1000;
  const each = of('user') / thousands;
  first ??= each;
  lines.push(
    `| ${name} | ${Math.round(thousands * 1000)} | ${of('functions')} | ${of('facts').toFixed(1)} s | ` +
      `${of('whole').toFixed(1)} s | ${of('user').toFixed(1)} s | ${of('wall').toFixed(1)} s | ` +
      `${(of('memoryMb') / 1024).toFixed(2)} GB | ${(each * 1000).toFixed(0)} ms | ${(each / first).toFixed(2)} |`,
  );
}
process.stdout.write(`${lines.join('\n')}\n`);
