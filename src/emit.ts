/** Intermediate stages as text: `statealyzr emit STAGE`. */
import { type BuildPlan, planBuild } from './c/build/plan.ts';
import type { MacroSetting, UnitOptions } from './c/build/unit.ts';
import type { EmitCommand } from './cli-arguments.ts';
import type { Display } from './cli-display.ts';
import { HostError } from './host/host-error.ts';
import { suggestion } from './nearest.ts';
import type { InventoryRequest } from './pipeline.ts';
import { prepareInventory } from './requests.ts';
import { terminal } from './review/render/escape.ts';

/** A stage in both forms. Repository text in `text` is escaped, line by line. */
interface Emitted {
  readonly text: () => string;
  readonly json: () => unknown;
}

type Stage = (request: InventoryRequest, command: EmitCommand) => Emitted | Promise<Emitted>;

const STAGES: ReadonlyMap<string, Stage> = new Map([['units', units]]);

/** Throws HostError `bad-argument` for a stage that is not known. */
export async function emitStage(
  command: EmitCommand,
  display: Display,
): Promise<{ readonly text: string; readonly exit: 0 }> {
  const stage = STAGES.get(command.stage);
  if (stage === undefined) {
    const known = [...STAGES.keys()];
    const hint = suggestion(command.stage, known);
    throw new HostError('bad-argument', `no stage '${command.stage}'${hint}`, `Stages: ${known.join(', ')}.`);
  }
  const { request, close } = await prepareInventory(command, display);
  const { text, json } = await stage(request, command);
  close();
  return { text: command.options.format === 'json' ? `${JSON.stringify(json(), null, 2)}\n` : text(), exit: 0 };
}

/** What is compiled how, and which program it belongs to. */
function units({ snapshot, build, program }: InventoryRequest): Emitted {
  const plan = planBuild(snapshot, build);
  const programs = plan.programs.filter(({ name }) => program === undefined || name === program);
  const shown = { mode: plan.mode, programs, units: plan.units, limitations: plan.limitations };
  return { json: () => shown, text: () => unitsText(plan, programs) };
}

function unitsText(plan: BuildPlan, programs: BuildPlan['programs']): string {
  const lines: string[] = [];
  for (const { name, role, units: numbers } of programs) {
    lines.push(terminal`program ${name} (${role}), ${numbers.length} units`);
    for (const number of numbers) {
      const unit = plan.units[number];
      if (unit !== undefined) lines.push(terminal`  ${unit.path} ${flagsOf(unit).join(' ')}`);
    }
  }
  for (const l of plan.limitations) lines.push(terminal`limitation ${l.path}: ${l.kind}: ${l.detail}`);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
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
