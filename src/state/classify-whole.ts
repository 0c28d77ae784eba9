/** The passes that classify the elements of an inventory by the whole program, in order. */
import type { LinkedProgram } from '../analysis/facts/link.ts';
import type { WholeProgram } from '../analysis/whole-program.ts';
import { type Limitation, uniqueLimitations } from '../source/limitation.ts';
import type { Position } from '../source/range.ts';
import { Attribution, type MemoryElement } from './attribution.ts';
import { type ClassifyInput, classifyFromFacts } from './classify.ts';
import { bitOf, type ProgramContexts, programContexts } from './contexts.ts';
import type { Entries } from './entries.ts';
import { holdersOfRecords, reachedFunctions } from './evidence.ts';
import { flowspaces } from './flow/flowspace.ts';
import { unknownHeaders } from './flow/header-fields.ts';
import {
  type Classification,
  type ElementKey,
  elementKey,
  type HeaderMembers,
  type Impact,
  type Precision,
  type StateCounts,
  type StateElement,
  type StateInventory,
} from './inventory.ts';
import { lifetimesOf } from './lifetimes.ts';
import { outputImpacts } from './outputs.ts';
import { slicedContexts } from './packet-slice.ts';
import { findUpdates, type Updates } from './updates.ts';

export interface WholeInput extends ClassifyInput {
  readonly whole: WholeProgram;
  readonly entries: Entries;
  readonly precision: Precision;
  readonly headers?: HeaderMembers;
}

/** The inventory from facts, each variable and field with its classification, and elements that only memory shows. */
export function classifyProgram(input: WholeInput): StateInventory {
  const { whole, precision, program } = input;
  const inventory = classifyFromFacts(input);
  const contexts = slicedContexts(whole, programContexts(whole, input.entries));
  const lifetimes = lifetimesOf(whole, contexts.packets.frames);
  const attribution = new Attribution(whole, lifetimes, precision, pointerFields(program));
  const updates = findUpdates({ program: whole, linked: program, contexts, lifetimes, attribution, precision });
  const impacts = outputImpacts({ program: whole, contexts, elementsOf: updates.elementsOf });
  const classified = classifiedElements(inventory, program, attribution, updates, precision);
  const { elementsOf } = updates;
  const spaces =
    precision === 'paper'
      ? undefined
      : flowspaces({
          program: whole,
          linked: program,
          contexts,
          lifetimes,
          attribution,
          elementsOf,
          elements: classified,
          ...(input.headers && { headers: input.headers }),
        });
  const elements = withFlowspaces(withImpacts(classified, impacts), spaces);
  return {
    ...inventory,
    elements,
    precision,
    counts: countsOf(whole, contexts, elements),
    reached: reachedFunctions(whole, contexts),
    held: holdersOfRecords(whole, lifetimes, attribution, updates.records),
    limitations: uniqueLimitations([
      ...inventory.limitations,
      ...whole.limitations,
      ...contexts.limitations,
      ...updates.limitations,
      ...unification(whole),
      ...unknownHeaders(program, input.headers ?? {}, startOf(whole)),
    ]),
  };
}

function withImpacts(
  elements: ReadonlyMap<ElementKey, StateElement>,
  impacts: ReturnType<typeof outputImpacts>,
): ReadonlyMap<ElementKey, StateElement> {
  if (!impacts) return elements;
  return new Map(
    [...elements].map(([key, element]) => {
      const { classification } = element;
      if (!classification) return [key, element];
      return [key, { ...element, classification: { ...classification, impact: impacts.get(key) ?? {} } }];
    }),
  );
}

function withFlowspaces(
  elements: ReadonlyMap<ElementKey, StateElement>,
  spaces: ReturnType<typeof flowspaces>,
): ReadonlyMap<ElementKey, StateElement> {
  if (!spaces) return elements;
  return new Map(
    [...elements].map(([key, element]) => {
      const { classification } = element;
      const flowspace = spaces.get(key);
      if (!classification || !flowspace) return [key, element];
      return [key, { ...element, classification: { ...classification, flowspace } }];
    }),
  );
}

/** Keys of the fields that a type says hold pointers. */
function pointerFields(program: LinkedProgram): (field: ElementKey) => boolean {
  const keys = new Set<ElementKey>();
  for (const { key, facts } of program.records.values()) {
    for (const { name, shape, pointsTo, type } of facts.fields) {
      if (shape === 'pointer' || shape === 'function' || pointsTo !== undefined || type.includes('*'))
        keys.add(elementKey(key, name));
    }
  }
  return (field) => keys.has(field);
}

const startOf = ({ functions }: Pick<WholeProgram, 'functions'>): Position => ({
  path: functions[0]?.path ?? '',
  line: 0,
});

function unification({ method, functions }: WholeProgram): readonly Limitation[] {
  if (method === 'inclusion') return [];
  const at = startOf({ functions });
  const detail =
    'the program exceeds the budget of the points-to analysis: it was made by unification, which is coarser';
  return [{ kind: 'unification', ...at, effect: 'may-add', detail }];
}

function classifiedElements(
  inventory: StateInventory,
  program: LinkedProgram,
  attribution: Attribution,
  updates: Updates,
  precision: Precision,
): ReadonlyMap<ElementKey, StateElement> {
  const elements = new Map<ElementKey, StateElement>();
  for (const element of inventory.elements.values()) {
    if (element.kind === 'flag') elements.set(element.key, element);
    if (element.kind === 'field' && precision === 'fields') {
      const classification = updates.classes.get(element.key) ?? updates.untouched(element.owner);
      elements.set(element.key, { ...element, classification });
    }
    const classification = element.kind === 'variable' ? updates.classes.get(element.key) : undefined;
    if (classification) elements.set(element.key, { ...element, classification });
  }
  for (const [key, classification] of updates.classes) {
    if (elements.has(key) || inventory.elements.has(key)) continue;
    const memory = attribution.elements.get(key);
    const element = memory ? memoryElement(key, memory, classification) : foreignField(key, program, classification);
    if (element) elements.set(key, element);
  }
  return elements;
}

/** A loop local, memory of the heap or of a library; a variable that the facts do not list. */
function memoryElement(
  key: ElementKey,
  { name, type, storage, declared }: MemoryElement,
  classification: Classification,
): StateElement | undefined {
  const quiet = classification.writes.length === 0;
  // The variables of system headers, and memory that is only read, are not the program's state.
  if (quiet && (storage === 'heap' || storage === 'external' || declared.path.startsWith('/'))) return undefined;
  return {
    key,
    kind: 'variable',
    owner: `file:${declared.path}`,
    name,
    type,
    nature: 'plain',
    declared,
    classification,
  };
}

/** A field of a record of system headers, or of one that the facts do not list: state where it is written. */
function foreignField(
  key: ElementKey,
  program: LinkedProgram,
  classification: Classification,
): StateElement | undefined {
  const [first] = classification.writes;
  if (!first) return undefined;
  const cut = key.lastIndexOf('.');
  const owner = key.slice(0, cut);
  const name = key.slice(cut + 1);
  const record = program.records.get(owner);
  const field = record?.facts.fields.find((candidate) => candidate.name === name);
  const declared = record && field ? { path: record.path, line: record.base + field.line } : first.at;
  return { key, kind: 'field', owner, name, type: field?.type ?? '', nature: 'plain', declared, classification };
}

function countsOf(
  whole: WholeProgram,
  contexts: ProgramContexts,
  elements: ReadonlyMap<ElementKey, StateElement>,
): StateCounts {
  const known = contexts.packets.certainty !== 'none';
  const procedures = new Set<string>();
  const packetProcedures = new Set<string>();
  whole.functions.forEach(({ path, line, key }, fn) => {
    const place = `${path}\0${line}\0${key}`;
    procedures.add(place);
    if ((contexts.of(fn) & bitOf('packet')) !== 0) packetProcedures.add(place);
  });
  const all = [...elements.values()];
  const variables = all.filter(isVariable);
  const count = (list: readonly StateElement[], is: (c: Classification) => boolean): number =>
    list.filter(({ classification }) => classification && is(classification)).length;
  return {
    procedures: procedures.size,
    packetProcedures: known ? packetProcedures.size : null,
    variables: whole.variableCount,
    persistent: count(variables, (c) => c.persistent),
    perCrossFlow: known ? count(variables, (c) => c.perCrossFlow === true) : null,
    updateable: known ? count(variables, (c) => c.updateable === true) : null,
    elements: all.length,
    updateableElements: known ? count(all, (c) => c.updateable === true) : null,
    packetImpacting: impacting(variables, 'packet'),
    logImpacting: impacting(variables, 'log'),
  };
}

/** Updateable ones; null: not known. */
function impacting(variables: readonly StateElement[], kind: keyof Impact): number | null {
  const known = variables.flatMap(({ classification }) => (classification?.impact ? [classification] : []));
  if (known.length === 0) return null;
  return known.filter(({ updateable, impact }) => updateable === true && impact?.[kind] !== undefined).length;
}

/** Variables of the program: no memory of the heap or of libraries. */
function isVariable({ kind, classification }: StateElement): boolean {
  if (kind !== 'variable' || !classification) return false;
  return classification.storage !== 'heap' && classification.storage !== 'external';
}
