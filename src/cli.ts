/** The command line: arguments in, one command run, its text out, an exit code. */
import { once } from 'node:events';
import { BuildError } from './c/build/errors.ts';
import {
  type DiffCommand,
  type EmitCommand,
  type ExplainCommand,
  type HandlersCommand,
  type InitCommand,
  type InventoryCommand,
  type OverviewCommand,
  parseArguments,
  type ReportCommand,
  type ReviewCommand,
  type ServeCommand,
  type WorkCommand,
} from './cli-arguments.ts';
import { createDisplay, type Display, terminalLines } from './cli-display.ts';
import { ConfigError } from './config.ts';
import { HostError } from './host/host-error.ts';
import { checkOutput, type OutputFile, writeOutput, writeOutputParts } from './host/output.ts';
import { packageVersion } from './host/package-files.ts';
import { LargerHeap, runWithHeap } from './host/rerun.ts';
import { endOnSignals } from './host/signals.ts';

/** 0 clean, 1 findings at block level; 3 when it is known that the analysis failed. */
export interface CommandResult {
  /** Whole, or in parts as they come. */
  readonly text: string | AsyncIterable<string>;
  readonly exit: 0 | 1 | 3;
}

/** What runs behind each command. */
export interface Commands {
  overview(command: OverviewCommand, display: Display): Promise<CommandResult>;
  inventory(command: InventoryCommand, display: Display): Promise<CommandResult>;
  diff(command: DiffCommand, display: Display): Promise<CommandResult>;
  review(command: ReviewCommand, display: Display): Promise<CommandResult>;
  explain(command: ExplainCommand, display: Display): Promise<CommandResult>;
  handlers(command: HandlersCommand, display: Display): Promise<CommandResult>;
  init(command: InitCommand, display: Display): Promise<CommandResult>;
  emit(command: EmitCommand, display: Display): Promise<CommandResult>;
  report(command: ReportCommand, display: Display): Promise<CommandResult>;
  /** Resolves once it runs, or with the exit code and the lines that say why it cannot. */
  serve(command: ServeCommand): Promise<Refusal | null>;
}

export interface Refusal {
  readonly exit: number;
  readonly lines: readonly string[];
}

const USAGE = 2;
const FAILED = 3;

/** Runs one command line and ends the process. */
export async function main(argv: readonly string[], commands: Commands): Promise<void> {
  quietPipes();
  const command = parseArguments(argv, packageVersion());
  if (command.kind === 'usage-error') return complain([oneLine(command.message), 'Try: statealyzr --help'], USAGE);
  if (command.kind === 'help') return finish(command.text, 0);
  if (command.kind === 'serve') return await serve(command, commands);
  const { output, progress } = command.options;
  const display = createDisplay({ progress, output: output === null ? 'standard' : 'file' });
  endOnSignals(() => display.clear());
  try {
    const file = output === null ? null : await checkOutput(output, command.directory);
    const { text, exit } = await run(command, commands, display);
    display.clear();
    if (typeof text !== 'string') return await deliverParts(text, exit, file, display);
    return await deliver(text, exit, file);
  } catch (error) {
    display.clear();
    if (error instanceof LargerHeap) return process.exit(await runWithHeap(error));
    return await reportFailure(error);
  }
}

/** Runs on, and ends by its own signals. */
async function serve(command: ServeCommand, commands: Commands): Promise<void> {
  try {
    const refusal = await commands.serve(command);
    if (refusal !== null) return await complain(refusal.lines, refusal.exit);
  } catch (error) {
    return await reportFailure(error);
  }
}

function run(command: WorkCommand, commands: Commands, display: Display): Promise<CommandResult> {
  switch (command.kind) {
    case 'overview':
      return commands.overview(command, display);
    case 'inventory':
      return commands.inventory(command, display);
    case 'diff':
      return commands.diff(command, display);
    case 'review':
      return commands.review(command, display);
    case 'explain':
      return commands.explain(command, display);
    case 'handlers':
      return commands.handlers(command, display);
    case 'init':
      return commands.init(command, display);
    case 'emit':
      return commands.emit(command, display);
    case 'report':
      return commands.report(command, display);
  }
}

async function deliver(text: string, exit: number, file: OutputFile | null): Promise<never> {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  if (file === null) return finish(whole, exit);
  writeOutput(file, whole);
  return process.exit(exit);
}

/** A slow reader holds up the work, so that parts do not pile up. */
async function deliverParts(
  parts: AsyncIterable<string>,
  exit: number,
  file: OutputFile | null,
  display: Display,
): Promise<never> {
  if (file !== null) {
    await writeOutputParts(file, parts);
    return process.exit(exit);
  }
  for await (const part of parts) {
    display.clear();
    if (!process.stdout.write(part)) await once(process.stdout, 'drain');
  }
  return finish('', exit);
}

/** The user's to mend: what is wrong and what to do. Ours: the whole stack. */
function reportFailure(error: unknown): Promise<never> {
  if (error instanceof HostError) return complain([oneLine(error.message), error.advice], USAGE);
  if (error instanceof BuildError) return complain([oneLine(error.message)], USAGE);
  if (error instanceof ConfigError) return complain(error.message.split('\n'), USAGE);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return complain(['the analysis failed; this is a mistake in statealyzr', ...text.split('\n')], FAILED);
}

/** A name with a line end in it stays one line. */
const oneLine = (text: string): string => text.replaceAll('\n', '\\n');

function complain(lines: readonly string[], exit: number): Promise<never> {
  const [first = '', ...rest] = lines.flatMap(terminalLines);
  const text = [`statealyzr: ${first}`, ...rest.map((line) => `  ${line}`)].join('\n');
  process.exitCode = exit;
  return new Promise(() => process.stderr.write(`${text}\n`, () => process.exit(exit)));
}

/** A pipe takes its time; leaving before it has all would cut the text. */
function finish(text: string, exit: number): Promise<never> {
  process.exitCode = exit;
  return new Promise(() => process.stdout.write(text, () => process.exit(exit)));
}

/** `statealyzr ... | head`: the reader has what it wanted. */
function quietPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
}
