/**
 * The paper's table (Khalid et al., NSDI 2016, table 3) beside the counts of this version, in both precisions.
 *
 *   npm run bench:paper -- PROGRAM=DIR[,COMPILE_COMMANDS] ... [--write docs/evaluation.md]
 *
 * PROGRAM: a name of the list below; DIR: its tree. --write puts the table between the marks of a Markdown file.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const rows = ['variables', 'persistent', 'perCrossFlow', 'updateable'] as const;
type Row = (typeof rows)[number];
type Counts = Readonly<Record<Row, number | null>>;

/** All, persistent, per-/cross-flow and updateable variables, as the paper counts them. */
const paper: Readonly<Record<string, readonly [version: string, counts: readonly [number, number, number, number]]>> = {
  prads: ['PRADS 0.3.3', [1529, 61, 29, 10]],
  haproxy: ['HAProxy 1.5.0', [7876, 272, 176, 115]],
  openvpn: ['OpenVPN 2.3.6', [8704, 156, 131, 106]],
  snort: ['Snort 2.9', [18393, 507, 333, 148]],
};

const words: Readonly<Record<Row, string>> = {
  variables: 'all',
  persistent: 'persistent',
  perCrossFlow: 'per-/cross-flow',
  updateable: 'updateable',
};

const marks = ['<!-- paper: npm run bench:paper -->', '<!-- paper: end -->'] as const;

const launcher = fileURLToPath(new URL('../../../bin/statealyzr.js', import.meta.url));

interface Measured {
  readonly counts: Counts;
  /** Updateable variables that packets write, as the paper's all are. */
  readonly byPackets: number;
  /** Names of updateable variables; several variables can share one. */
  readonly names: ReadonlySet<string>;
}

interface InventoryJson {
  readonly counts: Counts;
  readonly elements: readonly {
    readonly kind: string;
    readonly name: string;
    readonly storage: string | null;
    readonly updateable: boolean | null;
    readonly contexts: readonly string[];
  }[];
}

function inventoryOf(directory: string, commands: string | undefined, precision: 'paper' | 'fields'): Measured {
  const scratch = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const output = join(scratch, 'inventory.json');
    const build = commands === undefined ? [] : ['--compile-commands', commands];
    const options = ['--precision', precision, '--format', 'json', '--quiet', '--output', output, ...build];
    execFileSync(process.execPath, [launcher, 'inventory', directory, ...options], { stdio: 'inherit' });
    // Our own output, by schemas/inventory.json.
    const { counts, elements } = JSON.parse(readFileSync(output, 'utf8')) as InventoryJson;
    const updateable = elements.filter(
      ({ kind, storage, updateable: is }) =>
        kind === 'variable' && is === true && storage !== 'heap' && storage !== 'external',
    );
    const byPackets = updateable.filter(({ contexts }) => contexts.includes('packet')).length;
    return { counts, byPackets, names: new Set(updateable.map(({ name }) => name.slice(name.lastIndexOf('::') + 1))) };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** How far above or below the paper's figure. */
function cell(count: number | null, published: number): string {
  if (count === null) return 'not known';
  const difference = Math.round((count / published - 1) * 100);
  return `${count} (${difference > 0 ? '+' : ''}${difference} %)`;
}

function lineOf(program: string, row: Row, published: number, both: readonly [Measured, Measured]): string {
  const [coarse, fine] = both.map(({ counts }) => cell(counts[row], published));
  return `| ${program} | ${words[row]} | ${published} | ${coarse} | ${fine} |`;
}

function tableOf(arguments_: readonly string[]): string {
  const lines = ['| | variables | the paper | `--precision paper` | with fields |', '|---|---|---|---|---|'];
  for (const argument of arguments_) {
    const [name = '', where = ''] = argument.split('=', 2);
    const [version, published] = paper[name] ?? [];
    if (version === undefined || published === undefined || where === '')
      throw new Error(`not PROGRAM=DIR: ${argument}`);
    const [directory = '', commands] = where.split(',');
    const both = [inventoryOf(directory, commands, 'paper'), inventoryOf(directory, commands, 'fields')] as const;
    for (const [i, row] of rows.entries()) lines.push(lineOf(i === 0 ? version : '', row, published[i] ?? 0, both));
    lines.push(`| | by packets | ${published[3]} | ${both.map((m) => cell(m.byPackets, published[3])).join(' | ')} |`);
    lines.push(`| | distinct names updateable | | ${both[0].names.size} | ${both[1].names.size} |`);
  }
  return `${lines.join('\n')}\n`;
}

function write(path: string, table: string): void {
  const text = readFileSync(path, 'utf8');
  const [begin, end] = marks.map((mark) => text.indexOf(mark));
  if (begin === undefined || end === undefined || begin < 0 || end < begin) throw new Error(`${path} has no marks`);
  writeFileSync(path, `${text.slice(0, begin)}${marks[0]}\n\n${table}\n${text.slice(end)}`);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'string' } } });
const table = tableOf(positionals);
process.stdout.write(table);
if (values.write !== undefined) write(values.write, table);
