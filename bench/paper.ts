/**
 * The paper's table (Khalid et al., NSDI 2016, table 3) beside the counts of this version, in both precisions.
 *
 *   npm run bench:paper -- PROGRAM=DIR[,COMPILE_COMMANDS] ... [--write docs/evaluation.md] [--names docs/evaluation-names.md]
 *
 * PROGRAM: a name of the list below; DIR: its tree. --write puts the table between the marks of a Markdown file, --names the
 * updateable variables of each program, by why they are, into a file of their own.
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
  readonly updateable: readonly Variable[];
}

/** Of schemas/inventory.json, what is used here. */
interface Variable {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly storage: string | null;
  readonly updateable: boolean | null;
  readonly contexts: readonly string[];
  readonly writes: readonly {
    readonly function: string;
    readonly contexts: readonly string[];
    readonly how: 'name' | 'pointer' | 'call';
  }[];
}

interface InventoryJson {
  readonly counts: Counts;
  readonly elements: readonly Variable[];
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
    return { counts, byPackets, updateable };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Several variables can share one. */
const namesOf = ({ updateable }: Measured): number =>
  new Set(updateable.map(({ name }) => name.slice(name.lastIndexOf('::') + 1))).size;

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

interface Program {
  readonly name: string;
  readonly published: readonly [number, number, number, number];
  /** `--precision paper`, and with fields. */
  readonly both: readonly [Measured, Measured];
}

function measured(argument: string): Program {
  const [name = '', where = ''] = argument.split('=', 2);
  const [version, published] = paper[name] ?? [];
  if (version === undefined || published === undefined || where === '') throw new Error(`not PROGRAM=DIR: ${argument}`);
  const [directory = '', commands] = where.split(',');
  const both = [inventoryOf(directory, commands, 'paper'), inventoryOf(directory, commands, 'fields')] as const;
  return { name: version, published, both };
}

function tableOf(programs: readonly Program[]): string {
  const lines = ['| | variables | the paper | `--precision paper` | with fields |', '|---|---|---|---|---|'];
  for (const { name, published, both } of programs) {
    for (const [i, row] of rows.entries()) lines.push(lineOf(i === 0 ? name : '', row, published[i] ?? 0, both));
    lines.push(`| | by packets | ${published[3]} | ${both.map((m) => cell(m.byPackets, published[3])).join(' | ')} |`);
    lines.push(`| | distinct names updateable | | ${both.map(namesOf).join(' | ')} |`);
  }
  return `${lines.join('\n')}\n`;
}

type Write = Variable['writes'][number];

/** Why a variable is updateable, the plainest reason first. */
const reasons: readonly (readonly [words: string, holds: (write: Write) => boolean])[] = [
  ['Stored to by name where packets are handled', ({ how, contexts }) => how === 'name' && contexts.includes('packet')],
  ['Handed to a library there, which writes it', ({ how, contexts }) => how === 'call' && contexts.includes('packet')],
  ['Stored to through a pointer alone there', ({ contexts }) => contexts.includes('packet')],
  ['Stored to by timers, operators or peers', ({ contexts }) => contexts.some((c) => c !== 'startup')],
];

const plain = (key: string): string => `\`${key}\``;

function listed(variables: readonly Variable[]): readonly string[] {
  const rest = new Set(variables);
  const lines = reasons.flatMap(([words, holds]) => {
    const found = [...rest].flatMap((variable) => {
      const write = variable.writes.find(holds);
      if (!write) return [];
      rest.delete(variable);
      return [`${plain(variable.key)} in ${plain(write.function)}`];
    });
    return found.length === 0 ? [] : [`${words} (${found.length}): ${found.join(', ')}.`];
  });
  if (rest.size > 0)
    lines.push(`By what they lead to (${rest.size}): ${[...rest].map(({ key }) => plain(key)).join(', ')}.`);
  return lines;
}

const namesText = (programs: readonly Program[]): string =>
  [
    '# Updateable variables by name',
    'What `docs/evaluation.md` counts, with why: one store of each, by `npm run bench:paper -- ... --names`. Fields of heap structs are not variables of the paper, and not here.',
    ...programs.flatMap(({ name, both: [coarse, fine] }) => {
      const known = new Set(fine.updateable.map(({ key }) => key));
      const more = coarse.updateable.filter(({ key }) => !known.has(key));
      return [
        `## ${name}, with fields`,
        ...listed(fine.updateable),
        `## ${name}, with \`--precision paper\` only`,
        ...(more.length === 0 ? ['None.'] : listed(more)),
      ];
    }),
  ].join('\n\n');

function write(path: string, table: string): void {
  const text = readFileSync(path, 'utf8');
  const [begin, end] = marks.map((mark) => text.indexOf(mark));
  if (begin === undefined || end === undefined || begin < 0 || end < begin) throw new Error(`${path} has no marks`);
  writeFileSync(path, `${text.slice(0, begin)}${marks[0]}\n\n${table}\n${text.slice(end)}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'string' }, names: { type: 'string' } },
});
const programs = positionals.map(measured);
const table = tableOf(programs);
process.stdout.write(table);
if (values.write !== undefined) write(values.write, table);
if (values.names !== undefined) writeFileSync(values.names, `${namesText(programs)}\n`);
