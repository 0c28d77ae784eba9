/** A whole program, from the flow of its units: symbols, instances, constraints, the solution, and what is asked of it. */
import type { Limitation } from '../../source/limitation.ts';
import { programDependence } from '../dependence/program.ts';
import type { LinkedProgram } from '../facts/link.ts';
import type { ItemFlow } from '../flow/flow.ts';
import type { MemoryObject, ProgramFunction, WholeProgram } from '../whole-program.ts';
import { createAccesses } from './accesses.ts';
import type { BoundCall, KnownCalls } from './bound-call.ts';
import { CallLinker } from './calls.ts';
import { Constraints } from './constraint.ts';
import { frameOf, generate, headsOf, initialise } from './generate.ts';
import { type Instance, instancesOf } from './instances.ts';
import { Memory } from './memory.ts';
import { ObjectTable } from './objects.ts';
import { settledCells } from './settled.ts';
import { type Precision, Shapes } from './shapes.ts';
import { type PointsTo, solvePointsTo } from './solve.ts';
import type { SolvedProgram } from './solved.ts';
import { ProgramSymbols, type UnitFlows } from './symbols.ts';
import type { Views } from './views.ts';

export interface WholeProgramInput {
  readonly linked: LinkedProgram;
  readonly units: readonly UnitFlows[];
  readonly precision: Precision;
  readonly wordSize: 32 | 64;
  /** Steps of the solver before it falls back to unification. */
  readonly budget?: number;
}

/** Some two minutes. */
const defaultBudget = 8e9;

/** With precision `paper` by the call graph that a field-sensitive solution finds: docs/decisions/12 says why. */
export function solveProgram(input: WholeProgramInput): SolvedProgram {
  if (input.precision === 'fields') return solutionOf(input);
  return solutionOf(input, solutionOf({ ...input, precision: 'fields' }).linker.known());
}

function solutionOf(input: WholeProgramInput, known?: KnownCalls): SolvedProgram {
  const memory = new Memory(new Shapes({ wordSize: input.wordSize, precision: input.precision }));
  for (const unit of input.units) for (const { flow } of unit.items) learn(memory.views, flow);
  const objects = new ObjectTable(memory);
  const constraints = new Constraints();
  const symbols = new ProgramSymbols(objects, input.linked);
  input.units.forEach((unit, index) => {
    for (const item of unit.items) symbols.add(item, index);
  });
  const instances = instancesOf(input.units, symbols, objects);
  const linker = new CallLinker({ instances, symbols, objects, constraints, ...(known && { known }) });
  for (const variable of symbols.variables) initialise(variable, symbols, objects, constraints);
  for (const instance of instances)
    generate(instance.flow.ops, frameOf(instance, objects), constraints, headsOf(memory, instance.heads));
  linker.bindAll();
  for (const shape of objects.keptShapes()) memory.views.keep(shape);
  const pointsTo = solvePointsTo(memory, constraints, {
    resolve: (site, object) => linker.resolve(site, object),
    concerns: (object) => linker.concerns(object),
    hearsAll: (site) => linker.hearsAll(site),
    isSettled: settledCells(instances, linker, objects),
    budget: input.budget ?? defaultBudget,
  });
  return { instances, objects, constraints, linker, pointsTo, symbols, casts: castsOf(input.units, symbols) };
}

function castsOf(units: readonly UnitFlows[], symbols: ProgramSymbols): SolvedProgram['casts'] {
  const found = new Map<string, readonly [string, string]>();
  units.forEach(({ items }, unit) => {
    for (const { flow } of items)
      for (const [from, to] of flow.casts) {
        const pair = [symbols.recordKey(from, unit), symbols.recordKey(to, unit)] as const;
        found.set(pair.join('\0'), pair);
      }
  });
  return [...found.values()];
}

/** What records look like, and which are taken for one another, has to be known before anything points to them. */
function learn(views: Views, { heads, casts }: ItemFlow): void {
  views.internAll(heads);
  for (const [from, to] of casts) views.cast(from, to);
}

export function wholeProgram(input: WholeProgramInput): WholeProgram {
  return asWholeProgram(input.linked.name, solveProgram(input));
}

export function asWholeProgram(name: string, solved: SolvedProgram): WholeProgram {
  const { instances, linker, pointsTo, objects } = solved;
  const accesses = createAccesses(solved);
  const objectsOf = objectsReader(objects.memory);
  const calls: BoundCall[][] = instances.map(() => []);
  for (const call of linker.calls) calls[call.caller.index]?.push(call);
  const inside = new Map<BoundCall, Instance[]>();
  for (const callback of linker.callbacks.values()) {
    if (callback.as === 'inside') inside.set(callback.site, [...(inside.get(callback.site) ?? []), callback.callee]);
  }
  return {
    name,
    functions: instances.map(programFunction),
    objects: allObjects(objects),
    callsOf: (fn) =>
      (calls[fn] ?? []).flatMap((bound) => {
        const { caller, call } = bound;
        const at = { line: caller.base + call.line, path: call.path ?? caller.path };
        const how = typeof call.callee === 'string' ? 'name' : 'pointer';
        const own = {
          ...at,
          callees: numbers(bound.callees),
          externals: [...bound.externals.keys()].sort(),
          how,
        } as const;
        const called = inside.get(bound);
        return called ? [own, { ...at, callees: numbers(called), externals: [], how: 'callback' } as const] : [own];
      }),
    writesOf: (fn) => accesses.writes(fn, calls[fn] ?? []),
    readsOf: (fn) => accesses.reads(fn, calls[fn] ?? []),
    callbacks: [...linker.callbacks.values()]
      .map(({ callee, as, signal, external, site }) => ({
        function: callee.index,
        as,
        ...(signal === undefined ? {} : { signal }),
        external,
        registered: { path: site.caller.path, line: site.caller.base + site.call.line },
        by: site.caller.index,
      }))
      .sort((a, b) => a.by - b.by || a.registered.line - b.registered.line || a.function - b.function),
    pointersIn: (object) => pointersIn(objects.memory, pointsTo, objectsOf, object),
    dependence: once(() =>
      programDependence({
        solved,
        writesOf: (fn) => accesses.writes(fn, []),
        readsOf: (fn) => accesses.reads(fn, []),
        ofCall: accesses.ofCall,
        objectsOf,
      }),
    ),
    membersAt: accesses.membersAt,
    casts: solved.casts,
    variableCount: variableCount(solved),
    method: pointsTo.method,
    limitations: limitationsOf(solved),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function pointersIn(
  memory: Memory,
  pointsTo: PointsTo,
  objectsOf: (set: Int32Array) => readonly number[],
  object: number,
): ReturnType<WholeProgram['pointersIn']> {
  return memory.cellsOf(object).flatMap((cell) => {
    const to = objectsOf(pointsTo.targets(cell));
    const offset = memory.offsetOf(cell);
    return to.length === 0 ? [] : [{ offset: offset < 0 ? 'any' : offset, to } as const];
  });
}

/** Objects of the cells of a points-to set, each once, sorted; equal sets are one list. */
function objectsReader(memory: Memory): (set: Int32Array) => readonly number[] {
  const known = new WeakMap<Int32Array, readonly number[]>();
  return (set) => {
    let objects = known.get(set);
    if (!objects) {
      const found = new Set<number>();
      for (const target of set) found.add(memory.objectOf(target));
      found.delete(-1);
      objects = [...found].sort((a, b) => a - b);
      known.set(set, objects);
    }
    return objects;
  };
}

const numbers = (instances: Iterable<Instance>): readonly number[] =>
  [...instances].map(({ index }) => index).sort((a, b) => a - b);

function programFunction(instance: Instance): ProgramFunction {
  const { key, path, base, flow } = instance;
  return {
    key,
    name: flow.name,
    path,
    line: base + flow.line,
    endLine: base + flow.endLine,
    static: flow.static,
    loops: flow.loops.map(([first, last]) => [base + first, base + last]),
    ...(flow.endings.length > 0
      ? { endings: flow.endings.map(([first, last]) => [base + first, base + last] as const) }
      : {}),
    ...(flow.runs ? { runs: flow.runs } : {}),
  };
}

function allObjects(objects: ObjectTable): readonly MemoryObject[] {
  return Array.from({ length: objects.length }, (_, object) => objects.info(object) ?? { kind: 'string' });
}

/** Every source position once: variables, static locals, locals and parameters of definitions. */
function variableCount({ instances, symbols, objects }: SolvedProgram): number {
  const places = new Set<string>();
  for (const { object } of symbols.variables) {
    const info = objects.info(object);
    if (info?.kind === 'variable') places.add(info.key);
  }
  for (const { path, base, flow } of instances) {
    for (const local of flow.locals)
      if (!local.static) places.add(`${path}\0${base + local.line}\0${flow.name}\0${local.name}`);
  }
  return places.size;
}

function limitationsOf({ linker, pointsTo, instances }: SolvedProgram): readonly Limitation[] {
  const found: Limitation[] = [];
  const unknown = new Map<string, BoundCall>();
  for (const bound of linker.calls)
    for (const [name, external] of bound.externals) if (!external.known && !unknown.has(name)) unknown.set(name, bound);
  for (const [name, { caller, call }] of unknown) {
    const detail = `what ${name}() does is not known: it may write what its arguments point to`;
    found.push({
      kind: 'unknown-external',
      path: caller.path,
      line: caller.base + call.line,
      effect: 'may-add',
      detail,
    });
  }
  if (pointsTo.method === 'unification') {
    const detail = 'the program exceeds the budget of the points-to analysis: sets are found by unification';
    found.push({ kind: 'budget', path: instances[0]?.path ?? '', line: 0, effect: 'may-add', detail });
  }
  return found;
}
