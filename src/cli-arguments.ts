/** The command line as text, made a command or a mistake. Pure: nothing is read, written or run. */
import { CommanderError, InvalidArgumentError, Command as Parser } from 'commander';
import {
  addEntry,
  type GivenEntry,
  parseDays,
  parseJobs,
  parsePrecision,
  parseRange,
  parseWeeks,
  type RevisionRange,
  UsageMistake,
} from './cli-values.ts';
import { suggestion } from './nearest.ts';
import type { Precision } from './state/inventory.ts';

export type Command =
  | HelpCommand
  | OverviewCommand
  | InventoryCommand
  | DiffCommand
  | ReviewCommand
  | ExplainCommand
  | HandlersCommand
  | InitCommand
  | EmitCommand
  | ReportCommand
  | ServeCommand;
export type WorkCommand = Exclude<Command, HelpCommand | ServeCommand>;

/** Text to print, and done: `--help`, `--version`. */
export interface HelpCommand {
  readonly kind: 'help';
  readonly text: string;
}

/** No command: what is here, and what to type next. */
export interface OverviewCommand {
  readonly kind: 'overview';
  readonly directory: string;
  readonly options: CommonOptions;
}

export interface InventoryCommand {
  readonly kind: 'inventory';
  readonly directory: string;
  /** Null: the files as they stand. */
  readonly revision: string | null;
  readonly options: CommonOptions;
}

/** The classifications of two revisions. */
export interface DiffCommand {
  readonly kind: 'diff';
  readonly base: string;
  readonly head: string;
  readonly directory: string;
  readonly options: CommonOptions;
}

export interface ExplainCommand {
  readonly kind: 'explain';
  /** Of an element, or what people call it. */
  readonly key: string;
  readonly directory: string;
  readonly revision: string | null;
  readonly options: CommonOptions;
}

export interface ReviewCommand {
  readonly kind: 'review';
  readonly range: RevisionRange;
  readonly directory: string;
  readonly options: CommonOptions;
}

export interface HandlersCommand {
  readonly kind: 'handlers';
  readonly directory: string;
  readonly options: CommonOptions;
}

/** A first settings file. */
export interface InitCommand {
  readonly kind: 'init';
  readonly directory: string;
  readonly options: CommonOptions;
}

export interface EmitCommand {
  readonly kind: 'emit';
  readonly stage: string;
  readonly directory: string;
  readonly function: string | null;
  readonly options: CommonOptions;
}

/** The state-drift report of the default branch. */
export interface ReportCommand {
  readonly kind: 'report';
  readonly directory: string;
  /** Days that the drift goes back, between points, and that the trend goes back. */
  readonly since: number;
  readonly every: number;
  readonly trend: number;
  readonly options: CommonOptions;
}

/** The App; told all else by its environment. */
export interface ServeCommand {
  readonly kind: 'serve';
  readonly role: 'all' | 'web' | 'worker';
}

export interface CommonOptions {
  readonly format: Format;
  readonly precision: Precision;
  readonly output: string | null;
  readonly config: string | null;
  readonly compileCommands: string | null;
  readonly program: string | null;
  readonly entries: readonly GivenEntry[];
  /** Null: as many as there are processors. */
  readonly jobs: number | null;
  readonly cache: 'on' | 'off';
  readonly progress: 'shown' | 'quiet';
  readonly timings: 'shown' | 'off';
}

/** One line for the user; exit code 2. */
export interface UsageError {
  readonly kind: 'usage-error';
  readonly message: string;
}

export type Format = 'text' | 'json' | 'markdown' | 'sarif' | 'html';

const FORMATS: readonly Format[] = ['text', 'json', 'markdown', 'sarif', 'html'];
const COMMANDS = ['inventory', 'diff', 'review', 'explain', 'handlers', 'init', 'emit', 'report', 'serve'];
const ROLES: readonly ServeCommand['role'][] = ['all', 'web', 'worker'];
/** The commands that have more forms than text and JSON. */
const FORM_COMMANDS: Readonly<Partial<Record<Format, readonly Command['kind'][]>>> = {
  markdown: ['inventory', 'diff', 'review', 'explain', 'report'],
  sarif: ['review'],
  html: ['inventory', 'report'],
};
const HELP_WIDTH = 100;

/** `argv` without the interpreter and the script. */
export function parseArguments(argv: readonly string[], version: string): Command | UsageError {
  let shown = '';
  let result: Command | UsageError | undefined;
  const parser = createParser(
    version,
    (text) => {
      shown += text;
    },
    (command) => {
      result = inItsFormat(command);
    },
  );
  try {
    parser.parse([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof UsageMistake) return usageError(error.message);
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? { kind: 'help', text: shown } : usageError(oneLine(error.message));
  }
  return result ?? usageError('no command');
}

function inItsFormat(command: Command): Command | UsageError {
  if (command.kind === 'help' || command.kind === 'serve') return command;
  const { format } = command.options;
  const commands = FORM_COMMANDS[format];
  if (!commands || commands.includes(command.kind)) return command;
  const here = FORMATS.filter((other) => FORM_COMMANDS[other]?.includes(command.kind) !== false);
  return usageError(`--format ${format} goes with ${commands.join(', ')}; here: ${here.join(', ')}`);
}

const usageError = (message: string): UsageError => ({ kind: 'usage-error', message });

/** commander writes `error: unknown option '--x'\n(Did you mean --y?)` */
function oneLine(message: string): string {
  return message.replace(/^error: /, '').replace(/\.?\s*\n\(Did you mean (one of )?(.*)\?\)$/s, '; did you mean $2?');
}

function createParser(version: string, show: (text: string) => void, found: (command: Command) => void): Parser {
  const parser = new Parser('statealyzr')
    .description('Reviews what a change to a network middlebox in C forgot to save, copy, restore or reset.')
    .usage('[command] [options]')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: show, writeErr: () => undefined, getOutHelpWidth: () => HELP_WIDTH })
    .exitOverride()
    // No arguments to tell of in the help, but the answer to a mistyped command.
    .argument('[words...]')
    .action(([word]: readonly string[]) => {
      if (word !== undefined) throw new UsageMistake(unknownCommand(word));
      found({ kind: 'overview', directory: '.', options: commonOptions(parser) });
    });
  addCommonOptions(parser);
  addInventory(parser, found);
  addDiff(parser, found);
  addReview(parser, found);
  addExplain(parser, found);
  addHandlers(parser, found);
  addInit(parser, found);
  addEmit(parser, found);
  addReport(parser, found);
  addServe(parser, found);
  parser.addHelpText(
    'after',
    '\nexit: 0 clean  1 findings at block level  2 usage, config or environment  3 the analysis failed',
  );
  return parser;
}

function unknownCommand(word: string): string {
  return `unknown command '${word}'${suggestion(word, COMMANDS) || `; commands: ${COMMANDS.join(', ')}`}`;
}

/** They may stand before or after the command. */
function addCommonOptions(parser: Parser): void {
  parser
    .option(
      '--format <format>',
      'text or json; markdown for inventory, diff, review, explain, report; sarif for review; html for inventory, report',
      parseFormat,
      'text',
    )
    .option('--output <file>', 'write there instead of to the standard output')
    .option('--config <file>', 'settings, instead of .github/statealyzr.yml or statealyzr.yml')
    .option('--compile-commands <file>', 'compile_commands.json of a build')
    .option('--program <name>', 'only this program')
    .option('--precision <precision>', 'fields, or paper: variables and packets alone', parsePrecision, 'fields')
    .option(
      '--entry <context=function>',
      'a function that a packet, timer, control or peer calls (repeatable)',
      addEntry,
    )
    .option('--jobs <n>', 'worker threads', parseJobs)
    .option('--no-cache', 'neither read nor write the cache')
    .option('--quiet', 'no progress, no notices')
    .option('--timings', 'report how long each stage took');
}

function addInventory(parser: Parser, found: (command: Command) => void): void {
  parser
    .command('inventory')
    .description('what state there is, and in which contexts it is written')
    .argument('[dir]', 'a directory of C sources', '.')
    .option('--rev <rev>', 'a revision, instead of the files as they stand')
    .action((directory: string, { rev }: { readonly rev?: string }) => {
      found({ kind: 'inventory', directory, revision: rev ?? null, options: commonOptions(parser) });
    });
}

function addDiff(parser: Parser, found: (command: Command) => void): void {
  parser
    .command('diff')
    .description('what the classifications of two revisions differ in')
    .argument('<base>')
    .argument('<head>')
    .option('--repo <dir>', 'the repository', '.')
    .action((base: string, head: string, { repo }: { readonly repo: string }) => {
      found({ kind: 'diff', base, head, directory: repo, options: commonOptions(parser) });
    });
}

function addExplain(parser: Parser, found: (command: Command) => void): void {
  parser
    .command('explain')
    .description('why an element is what it is: from where a context begins to its stores, with lines')
    .argument('<key>', 'of an element: bucket, server.idle_ping, src/log.c::total')
    .argument('[dir]', 'a directory of C sources', '.')
    .option('--rev <rev>', 'a revision, instead of the files as they stand')
    .action((key: string, directory: string, { rev }: { readonly rev?: string }) => {
      found({ kind: 'explain', key, directory, revision: rev ?? null, options: commonOptions(parser) });
    });
}

function addReview(parser: Parser, found: (command: Command) => void): void {
  parser
    .command('review')
    .description('the findings on a change: BASE..HEAD, or BASE...HEAD from the merge base')
    .argument('<base..head>')
    .option('--repo <dir>', 'the repository', '.')
    .action((range: string, { repo }: { readonly repo: string }) => {
      found({ kind: 'review', range: parseRange(range), directory: repo, options: commonOptions(parser) });
    });
}

function addHandlers(parser: Parser, found: (command: Command) => void): void {
  parser
    .command('handlers')
    .description('who saves, copies, restores what: struct by handler')
    .argument('[dir]', 'a directory of C sources', '.')
    .action((directory: string) => found({ kind: 'handlers', directory, options: commonOptions(parser) }));
}

function addInit(parser: Parser, found: (command: Command) => void): void {
  parser
    .command('init')
    .description('writes a first settings file from what is inferred')
    .argument('[dir]', 'a directory of C sources', '.')
    .action((directory: string) => found({ kind: 'init', directory, options: commonOptions(parser) }));
}

function addEmit(parser: Parser, found: (command: Command) => void): void {
  parser
    .command('emit')
    .description('an intermediate stage as text')
    .argument('<stage>', 'its name')
    .argument('[dir]', 'a directory of C sources', '.')
    .option('--function <name>', 'only this function')
    .action((stage: string, directory: string, options: { readonly function?: string }) => {
      found({ kind: 'emit', stage, directory, function: options.function ?? null, options: commonOptions(parser) });
    });
}

interface ReportWords {
  readonly since: number;
  readonly every: number;
  readonly weeks: number;
  readonly repo: string;
}

function addReport(parser: Parser, found: (command: Command) => void): void {
  parser
    .command('report')
    .description('how the state of the default branch moved: what came, went, is owed, and who did it')
    .option('--since <days>', 'how far the drift goes back: 7d, 365d', parseDays, 7)
    .option('--every <days>', 'between points of the trend', parseDays, 7)
    .option('--weeks <n>', 'how far the trend goes back', parseWeeks, 12)
    .option('--repo <dir>', 'the repository', '.')
    .action(({ since, every, weeks, repo }: ReportWords) => {
      const trend = weeks * 7;
      found({ kind: 'report', directory: repo, since, every, trend, options: commonOptions(parser) });
    });
}

function addServe(parser: Parser, found: (command: Command) => void): void {
  parser
    .command('serve')
    .description('the GitHub App; its environment tells it the rest')
    .option('--role <role>', 'web takes webhooks, worker reviews, all does both', parseRole, 'all')
    .action(({ role }: { readonly role: ServeCommand['role'] }) => found({ kind: 'serve', role }));
}

interface ParsedOptions {
  readonly format: Format;
  readonly precision: Precision;
  readonly output?: string;
  readonly config?: string;
  readonly compileCommands?: string;
  readonly program?: string;
  readonly entry?: CommonOptions['entries'];
  readonly jobs?: number;
  readonly cache: boolean;
  readonly quiet?: boolean;
  readonly timings?: boolean;
}

function commonOptions(parser: Parser): CommonOptions {
  const parsed = parser.opts<ParsedOptions>();
  for (const name of ['output', 'config', 'compileCommands', 'program'] as const)
    if (parsed[name] === '') throw new UsageMistake(`an option has an empty value: ${name}`);
  return {
    format: parsed.format,
    precision: parsed.precision,
    output: parsed.output ?? null,
    config: parsed.config ?? null,
    compileCommands: parsed.compileCommands ?? null,
    program: parsed.program ?? null,
    entries: parsed.entry ?? [],
    jobs: parsed.jobs ?? null,
    cache: parsed.cache ? 'on' : 'off',
    progress: parsed.quiet === true ? 'quiet' : 'shown',
    timings: parsed.timings === true ? 'shown' : 'off',
  };
}

function parseRole(text: string): string {
  if (ROLES.some((role) => role === text)) return text;
  throw new InvalidArgumentError(`Roles: ${ROLES.join(', ')}${suggestion(text, ROLES)}`);
}

function parseFormat(text: string): string {
  if (FORMATS.some((format) => format === text)) return text;
  throw new InvalidArgumentError(`Formats: ${FORMATS.join(', ')}${suggestion(text, FORMATS)}`);
}
