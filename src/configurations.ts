/**
 * The second configuration: what of a program only other options compile.
 *
 * Definition: every option that a condition in the program's files wants on and that the main configuration leaves off is
 * set at once. Method: the units that a condition on such an option concerns are read again, from facts alone, and united
 * by source position; what is declared where the main configuration declares nothing is listed with the options that it
 * stands under, and without classes.
 * Reports too much when: options exclude each other. May miss when: an option is off in an `#else`, a condition compares
 * values, or an old element is only written under an option.
 */
import type { LinkedProgram } from './analysis/facts/link.ts';
import { allSettingsFor, definedIn, guardsByLine, optionsOf } from './c/build/guards.ts';
import { type BuildPlan, type ProgramPlan, planBuild } from './c/build/plan.ts';
import type { MacroSetting } from './c/build/unit.ts';
import type { Reading } from './reading.ts';
import type { AnalysisSettings, Revision } from './revision.ts';
import type { Limitation } from './source/limitation.ts';
import { compareText } from './source/order.ts';
import { fileBytes, type SourceFile, type SourceSnapshot } from './source/snapshot.ts';
import { elementsFromFacts } from './state/classify.ts';
import type { ElementKey, StateElement, StateInventory } from './state/inventory.ts';

/** The inventory with the elements that only other options compile; the same inventory where there are none. */
export async function withOtherOptions(
  inventory: StateInventory,
  reading: Reading,
  revision: Revision,
  program: ProgramPlan,
  settings: AnalysisSettings,
): Promise<StateInventory> {
  const { snapshot, plan, read } = revision;
  const files = filesOf(snapshot, pathsOf(reading.link(program, read), plan, program));
  const options = optionsLeftOff(files, plan);
  if (options.length === 0) return inventory;
  const concerned = concernedUnits(files, options, revision, program);
  const other = await elementsUnder(options, concerned, reading, revision, program, settings);
  const known = new Set([...inventory.elements.values()].map(placeOf));
  const found = other.filter((element) => !known.has(placeOf(element)) && !inventory.elements.has(element.key));
  if (found.length === 0) return inventory;
  const guards = guardsIn(snapshot, found, new Set(options.map(({ name }) => name)));
  const elements = new Map(inventory.elements);
  for (const element of found) elements.set(element.key, { ...element, guard: guards.get(element.key) ?? [] });
  return { ...inventory, elements, limitations: [...inventory.limitations, limitation(found.length, guards)] };
}

function limitation(count: number, guards: ReadonlyMap<ElementKey, readonly string[]>): Limitation {
  const names = [...new Set([...guards.values()].flat())].sort(compareText);
  const shown = names.length > 20 ? `${names.slice(0, 20).join(', ')} and ${names.length - 20} more` : names.join(', ');
  const detail = `${count} elements are there under other options alone${shown === '' ? '' : ` (${shown})`}: listed without their classes`;
  return { kind: 'other-options', path: '', line: 0, effect: 'may-miss', detail };
}

/** Of its units, and of what they include of the repository. */
function pathsOf(
  { functions, records, variables, enums }: LinkedProgram,
  { units }: BuildPlan,
  program: ProgramPlan,
): ReadonlySet<string> {
  const items = [...functions, ...records.values(), ...variables.values(), ...enums];
  return new Set([...items.map(({ path }) => path), ...program.units.flatMap((unit) => units[unit]?.path ?? [])]);
}

interface Read {
  readonly path: string;
  /** Names that its conditions want on. */
  readonly options: readonly string[];
  readonly defined: readonly string[];
}

function filesOf(snapshot: SourceSnapshot, paths: ReadonlySet<string>): readonly Read[] {
  return snapshot.files
    .filter(({ path }) => paths.has(path))
    .map((file) => {
      const text = textOf(snapshot, file);
      return { path: file.path, options: optionsOf(text), defined: definedIn(text) };
    });
}

/** What the files define themselves is no option of the build. */
function optionsLeftOff(files: readonly Read[], plan: BuildPlan): readonly MacroSetting[] {
  const own = new Set(files.flatMap(({ defined }) => defined));
  const names = [...new Set(files.flatMap(({ options }) => options))].filter((name) => !own.has(name));
  return allSettingsFor(
    names.map((name) => ({ name, state: 'on' })),
    plan,
  );
}

/** Paths of the units with such a condition, and for each header with one of a unit that includes it. */
function concernedUnits(
  files: readonly Read[],
  options: readonly MacroSetting[],
  { plan, read }: Revision,
  program: ProgramPlan,
): ReadonlySet<string> {
  const names = new Set(options.map(({ name }) => name));
  const open = new Set(files.filter((file) => file.options.some((name) => names.has(name))).map(({ path }) => path));
  const units = program.units.map((unit) => ({
    path: plan.units[unit]?.path ?? '',
    includes: new Set(read.units[unit]?.items.map(({ path }) => path)),
  }));
  const concerned = new Set<string>();
  for (const pass of ['own', 'headers'] as const) {
    for (const { path, includes } of units) {
      const isConcerned = pass === 'own' ? open.has(path) : [...includes].some((header) => open.has(header));
      if (!isConcerned) continue;
      concerned.add(path);
      for (const covered of [path, ...includes]) open.delete(covered);
    }
  }
  return concerned;
}

const placeOf = ({ name, declared }: StateElement): string => `${declared.path}:${declared.line} ${name}`;

/** Of the program as it is built with the options set: the concerned units, and those that it has only then. */
async function elementsUnder(
  options: readonly MacroSetting[],
  concerned: ReadonlySet<string>,
  reading: Reading,
  { snapshot, plan: main }: Revision,
  { name, units: mainUnits }: ProgramPlan,
  settings: AnalysisSettings,
): Promise<readonly StateElement[]> {
  const whole = planBuild(snapshot, { ...settings.build, defines: [...settings.build.defines, ...options] });
  const program = whole.programs.find((candidate) => candidate.name === name);
  if (!program) return [];
  const known = new Set(mainUnits.map((unit) => main.units[unit]?.path));
  const units = program.units
    .flatMap((unit) => whole.units[unit] ?? [])
    .filter(({ path }) => concerned.has(path) || !known.has(path));
  const own: ProgramPlan = { ...program, units: units.map((_, index) => index) };
  const plan: BuildPlan = { ...whole, units, programs: [own] };
  const read = await reading.read(0, plan, 'left-out');
  return [...elementsFromFacts(reading.link(own, read)).values()];
}

/** The options among the conditions around each declaration; none where its whole file is another configuration's. */
function guardsIn(
  snapshot: SourceSnapshot,
  elements: readonly StateElement[],
  options: ReadonlySet<string>,
): ReadonlyMap<ElementKey, readonly string[]> {
  const lines = new Map<string, Set<number>>();
  for (const { declared } of elements)
    lines.set(declared.path, (lines.get(declared.path) ?? new Set()).add(declared.line));
  const wanted = new Map<string, ReturnType<typeof guardsByLine>>();
  for (const file of snapshot.files) {
    const own = lines.get(file.path);
    if (own) wanted.set(file.path, guardsByLine(textOf(snapshot, file), own));
  }
  return new Map(
    elements.map(({ key, declared }) => {
      const all = wanted.get(declared.path)?.get(declared.line) ?? [];
      const names = all.flatMap(({ name, state }) => (state === 'on' && options.has(name) ? name : []));
      return [key, [...new Set(names)].sort(compareText)];
    }),
  );
}

const textOf = (snapshot: SourceSnapshot, file: SourceFile): string =>
  new TextDecoder().decode(fileBytes(snapshot, file).slice());
