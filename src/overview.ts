/** No command: what is seen here, and the next command to type. */
import { type ProgramPlan, planBuild } from './c/build/plan.ts';
import type { CommonOptions, OverviewCommand } from './cli-arguments.ts';
import type { Display } from './cli-display.ts';
import type { Config } from './config.ts';
import { mergeBase, type Repository, resolveRevision } from './host/git.ts';
import { HostError } from './host/host-error.ts';
import { buildSettings, type DirectoryReading, ownConfig, readDirectory } from './requests.ts';
import { terminal } from './review/render/escape.ts';
import type { SourceSnapshot } from './source/snapshot.ts';

interface Overview {
  readonly directory: string;
  /** Null outside a repository, or before the first commit. */
  readonly revision: string | null;
  readonly sources: number;
  readonly headers: number;
  readonly programs: readonly ProgramPlan[];
  readonly config: Config;
  /** A command line. */
  readonly next: string;
}

const SHOWN_PROGRAMS = 10;
const UPSTREAMS = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** What is in the directory. Throws HostError and ConfigError. */
export async function showOverview(
  command: OverviewCommand,
  display: Display,
): Promise<{ readonly text: string; readonly exit: 0 }> {
  const overview = await takeOverview(command.directory, command.options, display);
  const text = command.options.format === 'json' ? overviewJson(overview) : overviewText(overview, display);
  return { text, exit: 0 };
}

async function takeOverview(path: string, options: CommonOptions, display: Display): Promise<Overview> {
  const reading: DirectoryReading = await readDirectory(path, display);
  const { snapshot, directory, repository } = reading;
  const config = ownConfig(snapshot, options, display);
  const sources = count(snapshot, '.c');
  const { programs } = planBuild(snapshot, buildSettings(config, options, directory));
  const revision = repository === undefined ? null : await revisionOf(repository);
  const next = sources === 0 ? 'statealyzr --help' : await nextCommand(repository, revision);
  return { directory, revision, sources, headers: count(snapshot, '.h'), programs, config, next };
}

const count = (snapshot: SourceSnapshot, suffix: string): number =>
  snapshot.files.filter((file) => file.path.endsWith(suffix)).length;

/** Undefined where it names nothing here. */
async function commitOf(repository: Repository, revision: string): Promise<string | undefined> {
  return resolveRevision(repository, revision).catch((error: unknown) => {
    if (error instanceof HostError && error.kind === 'unknown-revision') return undefined;
    throw error;
  });
}

const revisionOf = async (repository: Repository): Promise<string | null> =>
  (await commitOf(repository, 'HEAD')) ?? null;

/** The change that is most likely meant: this branch since it left the main one, else the last commit. */
async function nextCommand(repository: Repository | undefined, head: string | null): Promise<string> {
  if (repository === undefined || head === null) return 'statealyzr handlers';
  for (const upstream of UPSTREAMS) {
    const other = await commitOf(repository, upstream);
    if (other === undefined || other === head) continue;
    const base: string | undefined = await mergeBase(repository, other, head).catch(() => undefined);
    if (base !== undefined && base !== head) return `statealyzr review ${upstream}...HEAD`;
  }
  const parent = await commitOf(repository, 'HEAD~1');
  return parent === undefined ? 'statealyzr handlers' : 'statealyzr review HEAD~1..HEAD';
}

function overviewText(overview: Overview, { colors }: Display): string {
  const { directory, revision, sources, headers, config, next } = overview;
  const row = (name: string, value: string): string => `  ${colors.dim(name.padEnd(10))}${value}`;
  const lines = [
    colors.bold(terminal`${directory}`),
    row(
      'revision',
      revision === null ? 'none (no commit here)' : `${revision.slice(0, 12)}, and the files as they stand`,
    ),
    row('C files', sources === 0 ? 'none: nothing to analyse' : `${sources}, headers ${headers}`),
    ...programRows(overview.programs).map((value, i) => row(i === 0 ? 'programs' : '', value)),
    row('settings', config.path === null ? 'none; defaults' : terminal`${config.path}`),
    '',
    `next: ${colors.bold(terminal`${next}`)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function programRows(programs: readonly ProgramPlan[]): readonly string[] {
  const products = programs.filter((program) => program.role === 'product');
  const apart = programs.length - products.length;
  const rows = products
    .toSorted((a, b) => b.units.length - a.units.length)
    .slice(0, SHOWN_PROGRAMS)
    .map((program): string => terminal`${program.name}: ${program.units.length} files`);
  if (products.length > SHOWN_PROGRAMS) rows.push(`and ${products.length - SHOWN_PROGRAMS} more`);
  if (apart > 0) rows.push(`${apart} of tests, examples or not built, kept apart`);
  return rows;
}

function overviewJson(overview: Overview): string {
  const { programs, config, ...rest } = overview;
  const listed = programs.map(({ name, role, units }) => ({ name, role, files: units.length }));
  return `${JSON.stringify({ schema: 1, ...rest, programs: listed, config: config.path }, null, 2)}\n`;
}
