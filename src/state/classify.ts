/** The passes that make an inventory from linked facts, in order. */
import type { LinkedFunction, LinkedProgram } from '../analysis/facts/link.ts';
import type { Limitation } from '../source/limitation.ts';
import { elementsOf, flagUses, isOwn } from './elements.ts';
import { type Constructor, constructorHandlers, constructorsOf } from './handlers/constructors.ts';
import type { HandlerSetting } from './handlers/declared.ts';
import { createEffects } from './handlers/effects.ts';
import { flagFamilies, flagHandlers } from './handlers/flags.ts';
import { handlersOf } from './handlers/groups.ts';
import { noProfiles, type ProfileSettings } from './handlers/profiles.ts';
import { activeProfiles, frameworkUse, profileWriters, registeredHandlers } from './handlers/profiles-use.ts';
import type { HandlerContext } from './handlers/raw.ts';
import type { Coverage, ElementKey, HandlerGroup, OwnerKey, StateElement, StateInventory } from './inventory.ts';
import { persistentRecords } from './persistence.ts';
import { scratchElements } from './scratch.ts';
import { usesOf } from './uses.ts';
import { writerClasses, writesOf } from './writers.ts';

export interface ClassifyInput {
  readonly program: LinkedProgram;
  readonly revision: string;
  readonly limitations: readonly Limitation[];
  /** Text of a line of the source, without its end; undefined when there is none. */
  readonly lineText: (path: string, line: number) => string | undefined;
  /** That the settings name. */
  readonly handlers?: readonly HandlerSetting[];
  readonly profiles?: ProfileSettings;
}

export function classifyFromFacts(input: ClassifyInput): StateInventory {
  const { program } = input;
  const effects = createEffects(program);
  const profiles = activeProfiles(program, input.profiles ?? noProfiles);
  const context: HandlerContext = {
    program,
    effects,
    raw: new Map(),
    declared: [...(input.handlers ?? []), ...registeredHandlers(profiles)],
  };
  const families = flagFamilies(program);
  const handlers: HandlerGroup[] = [];
  const constructors: Constructor[] = [];
  for (const fn of program.functions) {
    handlers.push(...handlersOf(context, fn), ...flagHandlers(fn, families));
    constructors.push(...constructorsOf(context, fn));
  }
  handlers.push(...constructorHandlers(constructors));
  const writes = new Map(program.functions.map((fn: LinkedFunction) => [fn, writesOf(program, effects, fn)]));
  const persistent = persistentRecords(program);
  const own = handlers.filter((h) => isOwnOwner(program, h.owner) && isOwn(h.declared.path));
  return {
    program: program.name,
    revision: input.revision,
    elements: elementsOf(program, families, usesOf(program, effects)),
    handlers: own.map((h) => withText(h, input.lineText)),
    writers: [...writerClasses(program, writes), ...profileWriters(profiles, { program, writes })].filter((c) =>
      isOwnOwner(program, c.owner),
    ),
    persistent,
    flagUses: flagUses(program, families),
    limitations: input.limitations,
    status: 'complete',
    precision: 'fields',
    counts: null,
    reached: new Map(),
    held: new Map(),
    recordBytes: bytesOfRecords(program, persistent),
    scratch: scratchElements(program, effects),
    ...(profiles.length > 0 && {
      frameworks: profiles.map((profile) => frameworkUse(profile, { program, writes, persistent, handlers: own })),
    }),
  };
}

/** The elements alone. */
export function elementsFromFacts(program: LinkedProgram): ReadonlyMap<ElementKey, StateElement> {
  return elementsOf(program, flagFamilies(program), usesOf(program, createEffects(program)));
}

/** Two definitions of one record that differ by configuration count as the one that is read first. */
function bytesOfRecords(program: LinkedProgram, persistent: ReadonlySet<OwnerKey>): ReadonlyMap<OwnerKey, number> {
  const bytes = new Map<OwnerKey, number>();
  for (const { key, path, facts } of program.records.values())
    if (facts.size !== undefined && isOwn(path) && persistent.has(key)) bytes.set(key, facts.size);
  return bytes;
}

/** Records of system headers are not the project's to handle. */
function isOwnOwner(program: LinkedProgram, owner: OwnerKey): boolean {
  if (owner.startsWith('file:')) return isOwn(owner.slice('file:'.length));
  const record = program.records.get(owner);
  return record === undefined || isOwn(record.path);
}

function withText(handler: HandlerGroup, lineText: ClassifyInput['lineText']): HandlerGroup {
  const covers = new Map<string, Coverage>();
  for (const [name, coverage] of handler.covers) {
    const text = lineText(coverage.at.path, coverage.at.line)?.trim();
    covers.set(name, text?.endsWith(';') ? { ...coverage, text } : coverage);
  }
  return { ...handler, covers };
}
