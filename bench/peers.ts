/**
 * A cold `inventory` beside what others need for less, in one run: `gcc -E`, clang's bitcode, and SVF's `wpa -ander` on it,
 * which finds points-to sets and classifies nothing.
 *
 *   npm run bench:peers -- NAME=DIR,COMPILE_COMMANDS ... [--rounds N] [--clang clang-16] [--link llvm-link-16] [--wpa wpa]
 *
 * User CPU of all processes and threads, peak memory of the largest process; medians of the rounds, the tools taken in turn
 * within each round. A tool that is not there has an empty column. Needs GNU time. Writes only below a directory of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const launcher = fileURLToPath(new URL('../../../bin/statealyzr.js', import.meta.url));

interface Program {
  readonly name: string;
  readonly directory: string;
  readonly commands: string;
}

interface Cost {
  readonly seconds: number;
  readonly memoryMb: number;
}

/** One entry of a compile_commands.json. */
interface Command {
  readonly directory: string;
  readonly file: string;
  readonly command?: string;
  readonly arguments?: readonly string[];
}

const tools = ['gcc -E', 'clang + link', 'wpa -ander', 'inventory'] as const;
type Tool = (typeof tools)[number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    clang: { type: 'string', default: 'clang' },
    link: { type: 'string', default: 'llvm-link' },
    wpa: { type: 'string', default: 'wpa' },
  },
});

const isThere = (tool: string): boolean => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Null: the process did not end well. */
function timed(scratch: string, directory: string, command: readonly string[]): Cost | null {
  const report = join(scratch, 'time');
  const { status, error } = spawnSync('time', ['-q', '-f', '%U %M', '-o', report, ...command], {
    cwd: directory,
    stdio: 'ignore',
  });
  if (error) throw new Error(`GNU time: ${error.message}`);
  const [seconds, kilobytes] = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number);
  return status === 0 ? { seconds: seconds ?? Number.NaN, memoryMb: (kilobytes ?? Number.NaN) / 1024 } : null;
}

const sum = (costs: readonly Cost[]): Cost => ({
  seconds: costs.reduce((all, { seconds }) => all + seconds, 0),
  memoryMb: Math.max(0, ...costs.map(({ memoryMb }) => memoryMb)),
});

/** What the compiler was asked, without where it was to put the result. */
function optionsOf({ directory, command, arguments: list = [], file }: Command): readonly string[] {
  const words = command === undefined ? list : command.trim().split(/\s+/).map(unquoted);
  const source = resolve(directory, file);
  const dropped = new Set(['-c', '-S', '-E', '-MD', '-MMD', '-MP']);
  const withValue = new Set(['-o', '-MF', '-MT', '-MQ']);
  return words
    .slice(1)
    .filter((word, i, all) => !dropped.has(word) && !withValue.has(word) && !withValue.has(all[i - 1] ?? ''))
    .filter((word) => resolve(directory, word) !== source);
}

const unquoted = (word: string): string => word.replace(/\\(.)/g, '$1').replace(/^(-D\w+=)?'(.*)'$/, '$1$2');

interface Work {
  readonly scratch: string;
  readonly program: Program;
  readonly commands: readonly Command[];
}

function preprocessed({ scratch, commands }: Work): Cost {
  const costs = commands.map((one) =>
    timed(scratch, one.directory, ['gcc', '-E', ...optionsOf(one), one.file, '-o', '/dev/null']),
  );
  return sum(costs.filter((cost) => cost !== null));
}

/** What compilers took from programs of 2010. */
const ofItsTime = ['-fcommon', '-Wno-error=implicit-function-declaration', '-Wno-error=implicit-int'];

/** Units that clang refuses are left out, which is said. */
function bitcode({ scratch, program, commands }: Work): Cost | null {
  const parts: string[] = [];
  const costs: Cost[] = [];
  for (const [i, one] of commands.entries()) {
    const part = join(scratch, `${i}.bc`);
    const own = ['-c', '-emit-llvm', '-g', '-O0', '-Xclang', '-disable-O0-optnone', '-w', ...ofItsTime, '-o', part];
    const cost = timed(scratch, one.directory, [
      values.clang,
      ...optionsOf(one).filter((o) => !/^-O/.test(o)),
      ...own,
      one.file,
    ]);
    if (cost === null) continue;
    parts.push(part);
    costs.push(cost);
  }
  if (parts.length < commands.length)
    process.stderr.write(`${program.name}: ${values.clang} refuses ${commands.length - parts.length} units\n`);
  const linked = timed(scratch, scratch, [values.link, '--suppress-warnings', ...parts, '-o', wholeOf(scratch)]);
  return linked && sum([...costs, linked]);
}

const wholeOf = (scratch: string): string => join(scratch, 'whole.bc');

function costOf(tool: Tool, work: Work): Cost | null {
  const { scratch, program } = work;
  if (tool === 'gcc -E') return isThere('gcc') ? preprocessed(work) : null;
  if (tool === 'clang + link') return isThere(values.clang) && isThere(values.link) ? bitcode(work) : null;
  if (tool === 'wpa -ander')
    return isThere(values.wpa)
      ? timed(scratch, scratch, [values.wpa, '-ander', '-stat=false', wholeOf(scratch)])
      : null;
  const output = join(scratch, 'inventory.json');
  const options = [
    '--format',
    'json',
    '--no-cache',
    '--quiet',
    '--compile-commands',
    program.commands,
    '--output',
    output,
  ];
  return timed(scratch, program.directory, [process.execPath, launcher, 'inventory', program.directory, ...options]);
}

const programs = positionals.map((argument): Program => {
  const [name = '', where = ''] = argument.split('=', 2);
  const [directory = '', commands = ''] = where.split(',');
  if (commands === '') throw new Error(`not NAME=DIR,COMPILE_COMMANDS: ${argument}`);
  return { name, directory: resolve(directory), commands: resolve(commands) };
});

const costs = new Map<string, Cost[]>();
for (let round = 0; round < Number(values.rounds); round++) {
  for (const program of programs) {
    const scratch = mkdtempSync(join(tmpdir(), 'peers-'));
    try {
      const commands = JSON.parse(readFileSync(program.commands, 'utf8')) as readonly Command[];
      for (const tool of tools) {
        const cost = costOf(tool, { scratch, program, commands });
        const key = `${program.name} ${tool}`;
        if (cost !== null) costs.set(key, [...(costs.get(key) ?? []), cost]);
      }
    } finally {
      rmSync(scratch, { recursive: true });
    }
  }
}

function median(program: Program, tool: Tool, of: keyof Cost): number {
  const sorted = (costs.get(`${program.name} ${tool}`) ?? []).map((cost) => cost[of]).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const shown = (value: number, unit: string, digits: number): string =>
  Number.isNaN(value) ? '' : `${value.toFixed(digits)} ${unit}`;

const lines = [`| | ${tools.join(' | ')} | of clang and wpa |`, `|---|${'---|'.repeat(tools.length + 1)}`];
for (const program of programs) {
  const cells = tools.map((tool) => {
    const seconds = shown(median(program, tool, 'seconds'), 's', 1);
    return seconds === '' ? '' : `${seconds}, ${shown(median(program, tool, 'memoryMb') / 1024, 'GB', 2)}`;
  });
  const peers = median(program, 'clang + link', 'seconds') + median(program, 'wpa -ander', 'seconds');
  const share = median(program, 'inventory', 'seconds') / peers;
  lines.push(`| ${program.name} | ${cells.join(' | ')} | ${Number.isNaN(share) ? '' : share.toFixed(2)} |`);
}
process.stdout.write(`${lines.join('\n')}\n`);
