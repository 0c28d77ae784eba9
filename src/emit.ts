/** Intermediate stages as text: `statealyzr emit STAGE`. */
import { printFacts } from './analysis/facts/print.ts';
import type { WholeStage } from './analysis/print-whole.ts';
import { type BuildPlan, planBuild } from './c/build/plan.ts';
import type { MacroSetting, UnitOptions } from './c/build/unit.ts';
import type { CommandResult } from './cli.ts';
import type { EmitCommand } from './cli-arguments.ts';
import type { Display } from './cli-display.ts';
import { HostError } from './host/host-error.ts';
import { suggestion } from './nearest.ts';
import type { InventoryRequest } from './pipeline.ts';
import { takeInventories } from './pipeline.ts';
import { type Prepared, prepareInventory } from './requests.ts';
import { terminal, terminalText } from './review/render/escape.ts';
import { handlersJson, handlersText } from './review/render/handlers.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import { type PlacedFacts, placedFacts, printedItems, programsNamed, type StagePart, wholeLines } from './stages.ts';

type Request = Prepared<InventoryRequest>;

/** In parts, in the order of the units' paths. Repository text is escaped, line by line. */
type Stage = (prepared: Request, command: EmitCommand, display: Display) => AsyncIterable<string>;

const STAGES: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ['units', units],
  ['syntax', (prepared, command) => items(prepared, command, 'syntax')],
  ['program', (prepared, command) => items(prepared, command, 'program')],
  ['facts', facts],
  ['handlers', handlers],
  ['constraints', (prepared, command) => whole(prepared, command, 'constraints')],
  ['points-to', (prepared, command) => whole(prepared, command, 'points-to')],
  ['call-graph', (prepared, command) => whole(prepared, command, 'call-graph')],
  ['mod-ref', (prepared, command) => whole(prepared, command, 'mod-ref')],
  ['control-flow', (prepared, command) => whole(prepared, command, 'control-flow')],
  ['dominators', (prepared, command) => whole(prepared, command, 'dominators')],
  ['control-dependence', (prepared, command) => whole(prepared, command, 'control-dependence')],
  ['dependence', (prepared, command) => whole(prepared, command, 'dependence')],
  ['slice', (prepared, command) => whole(prepared, command, 'slice')],
]);

/** Throws HostError `bad-argument` for a stage that is not known; its text, for a function that nothing defines. */
export async function emitStage(command: EmitCommand, display: Display): Promise<CommandResult> {
  const stage = STAGES.get(command.stage);
  if (stage === undefined) {
    const known = [...STAGES.keys()];
    const hint = suggestion(command.stage, known);
    throw new HostError('bad-argument', `no stage '${command.stage}'${hint}`, `Stages: ${known.join(', ')}.`);
  }
  const prepared = await prepareInventory(command, display);
  return { text: closing(stage(prepared, command, display), prepared), exit: 0 };
}

async function* closing(parts: AsyncIterable<string>, { close }: Request): AsyncGenerator<string> {
  try {
    yield* parts;
  } finally {
    close();
  }
}

function noFunction(name: string): HostError {
  return new HostError('bad-argument', `nothing here defines a function '${name}'`, 'Check --function and --program.');
}

/** What is compiled how, and which program it belongs to. */
async function* units({ request, limitations }: Request, command: EmitCommand): AsyncGenerator<string> {
  if (command.function !== null)
    throw new HostError('bad-argument', '--function does not go with units', 'Leave it out.');
  const plan = planBuild(request.snapshot, request.build);
  const programs = programsNamed(plan, request.program);
  const all = uniqueLimitations([...limitations, ...plan.limitations]);
  if (command.options.format === 'json')
    yield `${JSON.stringify({ mode: plan.mode, programs, units: plan.units, limitations: all }, null, 2)}\n`;
  else yield unitsText(plan, programs) + limitationsText(all);
}

function unitsText(plan: BuildPlan, programs: BuildPlan['programs']): string {
  const lines: string[] = [];
  for (const { name, role, units: numbers } of programs) {
    lines.push(terminal`program ${name} (${role}), ${numbers.length} units\n`);
    for (const number of numbers) {
      const unit = plan.units[number];
      if (unit !== undefined) lines.push(terminal`  ${unit.path} ${flagsOf(unit).join(' ')}\n`);
    }
  }
  return lines.join('');
}

function flagsOf(unit: UnitOptions): readonly string[] {
  return [
    ...(unit.std === '' ? [] : [`-std=${unit.std}`]),
    `-m${unit.wordSize}`,
    ...unit.quoteDirs.map((directory) => `-iquote ${directory}`),
    ...unit.includeDirs.map((directory) => `-I${directory}`),
    ...unit.systemDirs.map((directory) => `-isystem ${directory}`),
    ...unit.afterDirs.map((directory) => `-idirafter ${directory}`),
    ...unit.forcedIncludes.map((path) => `-include ${path}`),
    ...unit.macros.map(macroFlag),
  ];
}

const macroFlag = ({ name, body }: MacroSetting): string => (body === null ? `-U${name}` : `-D${name}=${body}`);

function items(prepared: Request, command: EmitCommand, stage: 'syntax' | 'program'): AsyncIterable<string> {
  const parts = printedItems(prepared.request, prepared.world, stage, command.function);
  return shown(parts, prepared, command, {
    text: ({ text }) => linesText(text.split('\n').slice(0, -1)),
    json: ({ path, line, text }) => ({ path, line, text }),
  });
}

function facts(prepared: Request, command: EmitCommand): AsyncIterable<string> {
  const parts = placedFacts(prepared.request, prepared.world);
  const { function: only } = command;
  return shown(only === null ? parts : onlyFunction(parts, only), prepared, command, {
    text: (item) => linesText(printFacts(item.facts, item)),
    json: (item) => item,
  });
}

/** Of one program: that of `--program`, or the largest that receives packets. */
function whole(prepared: Request, command: EmitCommand, stage: WholeStage): AsyncIterable<string> {
  const parts = wholeLines(prepared.request, prepared.world, stage, command.function);
  return shown(parts, prepared, command, { text: (line) => linesText([line]), json: (line) => line });
}

async function* onlyFunction(
  parts: AsyncIterable<StagePart<PlacedFacts>>,
  name: string,
): AsyncGenerator<StagePart<PlacedFacts>> {
  for await (const part of parts) {
    const found = part.items.flatMap((item): PlacedFacts[] => {
      const functions = item.facts.functions.filter((fn) => fn.name === name);
      return functions.length === 0 ? [] : [{ ...item, facts: { records: [], enums: [], variables: [], functions } }];
    });
    yield { ...part, items: found };
  }
}

interface Forms<Item> {
  readonly text: (item: Item) => string;
  readonly json: (item: Item) => unknown;
}

/** Items as they come, then what could not be done. JSON is one item a line. Throws HostError when a function has none. */
async function* shown<Item>(
  parts: AsyncIterable<StagePart<Item>>,
  { limitations }: Request,
  command: EmitCommand,
  forms: Forms<Item>,
): AsyncGenerator<string> {
  const { stage, function: only, options } = command;
  const json = options.format === 'json';
  const all: Limitation[] = [...limitations];
  let count = 0;
  for await (const part of parts) {
    for (const limitation of part.limitations) all.push(limitation);
    const texts = part.items.map((item): string => {
      if (!json) return forms.text(item);
      return `${count++ === 0 ? head(stage) : ','}\n${JSON.stringify(forms.json(item))}`;
    });
    if (!json) count += texts.length;
    if (texts.length > 0) yield texts.join('');
  }
  if (only !== null && count === 0) throw noFunction(only);
  const unique = uniqueLimitations(all);
  if (json) yield `${count === 0 ? head(stage) : ''}\n], "limitations": ${JSON.stringify(unique)}}\n`;
  else yield limitationsText(unique);
}

const head = (stage: string): string => `{"schema": 1, "stage": ${JSON.stringify(stage)}, "items": [`;

/** As the `handlers` command, or of one function. */
async function* handlers(
  { request, world, limitations }: Request,
  command: EmitCommand,
  display: Display,
): AsyncGenerator<string> {
  const { function: only, options } = command;
  programsNamed(planBuild(request.snapshot, request.build), request.program);
  const { value } = await takeInventories(request, world);
  const inventories = value.inventories.map((inventory) => ({
    ...inventory,
    handlers: inventory.handlers.filter((handler) => only === null || handler.function === only),
    limitations: uniqueLimitations([...limitations, ...inventory.limitations]),
  }));
  if (only !== null && inventories.every((inventory) => inventory.handlers.length === 0))
    throw new HostError('bad-argument', `no handler '${only}' here`, 'Leave --function out to see those there are.');
  const all = uniqueLimitations([...limitations, ...value.limitations]);
  yield options.format === 'json' ? handlersJson(inventories, all) : handlersText(inventories, all, display.colors);
}

const linesText = (lines: readonly string[]): string => lines.map((line) => `${terminalText(line)}\n`).join('');

function limitationsText(limitations: readonly Limitation[]): string {
  return limitations.map((l): string => terminal`limitation ${l.path}:${l.line}: ${l.kind}: ${l.detail}\n`).join('');
}
