/** The dependence graph of a program, and which of its nodes load and store what. */
import { decodeSteps, kindOfUse, noGroup, type Step, stepKind, useKind, valueOfUse } from '../flow/steps.ts';
import type { BoundCall } from '../pointsto/bound-call.ts';
import { frameOf } from '../pointsto/generate.ts';
import type { Instance } from '../pointsto/instances.ts';
import { callsByFunction } from '../returning.ts';
import type { CallDependence, MemoryAccess, NodeAccess, ProgramDependence } from '../whole-program.ts';
import { buildDependence } from './build.ts';
import { type FunctionNodes, stepOf } from './graph.ts';
import type { DependenceInput } from './input.ts';
import { type KeysInput, keySites } from './keys.ts';

export function programDependence(input: DependenceInput): ProgramDependence {
  const { solved } = input;
  const { graph, loaded } = buildDependence(input);
  const calls = callsByFunction(solved);
  const at = (fn: number): Own | undefined => {
    const nodes = graph.functions[fn];
    const instance = solved.instances[fn];
    return nodes && instance ? { nodes, instance, bound: calls[fn] ?? [] } : undefined;
  };
  return {
    graph,
    loadsOf(fn) {
      const own = at(fn);
      if (!own) return [];
      return [...loads(own.nodes, own.instance, input.readsOf(fn)), ...byCalls(input, own, 'reads')];
    },
    storesOf(fn) {
      const own = at(fn);
      if (!own) return [];
      return [...stores(own.nodes, own.instance, input.writesOf(fn)), ...byCalls(input, own, 'writes')];
    },
    callsOf: (fn) => callsOf(at(fn)),
    keySitesOf(fn) {
      const own = at(fn);
      return own
        ? [...keySites({ ...own, ...keysOf(input, own, loaded), reads: input.readsOf(fn), writes: input.writesOf(fn) })]
        : [];
    },
  };
}

/** What the sites of keys have to know of calls. */
function keysOf(
  { solved, ofCall, objectsOf }: DependenceInput,
  own: Own,
  loaded: KeysInput['loaded'],
): Pick<KeysInput, 'loaded' | 'calls' | 'callees' | 'argument'> {
  const { objects, pointsTo } = solved;
  const { instance, bound } = own;
  const frame = frameOf(instance, objects);
  return {
    loaded,
    calls: bound.flatMap((one, first) =>
      one.externals.size === 0
        ? []
        : callsOf({ ...own, bound: [one], first }).map((call) => ({ call, reads: ofCall(one, 'reads') })),
    ),
    callees: (number) => [...(bound[number]?.callees ?? [])].map(({ index }) => index),
    argument(number, i) {
      const [base, offset] = instance.flow.calls[number]?.args[i] ?? [];
      if (base === undefined || offset === undefined) return [];
      const lists = frame.cells(base, offset).map((cell) => objectsOf(pointsTo.targets(cell)));
      const [only] = lists;
      return lists.length === 1 && only ? only : [...new Set(lists.flat())];
    },
  };
}

interface Own {
  readonly nodes: FunctionNodes;
  readonly instance: Instance;
  readonly bound: readonly BoundCall[];
}

function callsOf(own: (Own & { readonly first?: number }) | undefined): readonly CallDependence[] {
  if (!own) return [];
  return own.bound.flatMap(({ call, callees, externals }, number) =>
    (own.nodes.calls[(own.first ?? 0) + number] ?? []).map((nodes) => ({
      nodes,
      callees: [...callees].map(({ index }) => index).sort((a, b) => a - b),
      externals: [...externals.keys()].sort(),
      path: call.path ?? own.instance.path,
      line: own.instance.base + call.line,
    })),
  );
}

/** What each step, and each argument of a call, reads. */
function* loads(nodes: FunctionNodes, instance: Instance, reads: readonly MemoryAccess[]): Generator<NodeAccess> {
  const { flow } = instance;
  for (const [at, step] of decodeSteps(flow.steps).entries()) {
    for (const [node, use] of usesByNode(nodes, step, at)) {
      const number = valueOfUse(use);
      const found = kindOfUse(use) === useKind.read ? reads[number] : frameAccess(instance, number);
      // Reads are told once for a function: the line is that of the first.
      if (found && kindOfUse(use) <= useKind.read)
        yield { node, access: { ...found, line: instance.base + step.line } };
    }
  }
}

function* usesByNode(nodes: FunctionNodes, step: Step, at: number): Generator<readonly [node: number, use: number]> {
  const own = stepOf(nodes, at);
  const call = step.kind === stepKind.call ? nodes.calls[step.operand]?.find((found) => found.step === own) : undefined;
  let node = own;
  for (const use of step.uses) {
    if (kindOfUse(use) !== useKind.group) yield [node, use];
    else if (call && valueOfUse(use) < noGroup) node = call.args + valueOfUse(use);
  }
}

function frameAccess({ flow, objects, path }: Instance, number: number): MemoryAccess | undefined {
  const { base = -1, offset = 0, size = 0, line = 0 } = flow.frameReads[number] ?? {};
  const object = objects[base] ?? -1;
  return object < 0 ? undefined : { path, line, how: 'name', targets: [{ object, offset, size }] };
}

function* stores(nodes: FunctionNodes, { flow }: Instance, writes: readonly MemoryAccess[]): Generator<NodeAccess> {
  for (const [at, { kind, operand }] of decodeSteps(flow.steps).entries()) {
    const access = kind === stepKind.store ? writes[operand] : undefined;
    if (access) yield { node: stepOf(nodes, at), access };
  }
}

function* byCalls(
  { ofCall }: DependenceInput,
  { nodes, bound }: { readonly nodes: FunctionNodes; readonly bound: readonly BoundCall[] },
  kind: 'reads' | 'writes',
): Generator<NodeAccess> {
  for (const [number, call] of bound.entries())
    for (const { out } of nodes.calls[number] ?? [])
      for (const access of ofCall(call, kind)) yield { node: out, access };
}
