/** Builds the dependence graph: nodes are numbered, then each function adds its edges, then calls and memory do. */
import { adjacency } from '../../graph/adjacency.ts';
import { IntVector } from '../../graph/int-vector.ts';
import { op, operandCount } from '../flow/flow.ts';
import { decodeSteps, type Step, stepKind } from '../flow/steps.ts';
import type { SolvedProgram } from '../pointsto/solved.ts';
import { callKnowledge, callsByFunction } from '../returning.ts';
import type { Target } from '../whole-program.ts';
import { callEdges } from './calls.ts';
import { type CallNodes, type DependenceGraph, edge, edgeTo, type FunctionNodes, paramOf, turned } from './graph.ts';
import type { DependenceInput } from './input.ts';
import { MemoryNodes } from './places.ts';
import { ownLocals, stepEdges } from './steps.ts';
import { addSummaries } from './summaries.ts';

/** A graph, and the node at which loads of these targets take what they read; undefined: nothing loads them. */
export interface BuiltDependence {
  readonly graph: DependenceGraph;
  readonly loaded: (targets: readonly Target[]) => number | undefined;
}

export function buildDependence(input: DependenceInput): BuiltDependence {
  const { solved } = input;
  const calls = callsByFunction(solved);
  const { functions, steps, lines } = numberNodes(solved);
  const memory = new MemoryNodes(lines.length);
  const edges = new IntVector(1 << 16);
  const add = (from: number, to: number, kind: number): void => {
    edges.push(from);
    edges.push(edgeTo(to, kind));
  };
  const knowledge = callKnowledge(solved, calls);
  functions.forEach((nodes, fn) => {
    functionEdges({ input, nodes, fn, steps: steps[fn] ?? [], memory, add, calls: knowledge(fn) });
  });
  callEdges({ ...input, functions, calls, memory, add });
  const firstMemory = lines.length;
  const wholes = memory.connect((to, from) => add(to, from, edge.value));
  addSummaries({ functions, calls, edges, memory: firstMemory, add });
  const uses = adjacency(memory.end, edges.data, edges.length);
  const graph = { functions, count: memory.end, memory: firstMemory, wholes, lines, uses, usedBy: turned(uses) };
  return { graph, loaded: (targets) => memory.known(targets) };
}

interface Numbered {
  readonly functions: readonly FunctionNodes[];
  readonly steps: readonly (readonly Step[])[];
  readonly lines: Int32Array;
}

function numberNodes({ instances }: SolvedProgram): Numbered {
  const lines = new IntVector(1 << 12);
  const all: (readonly Step[])[] = [];
  const functions = instances.map(({ flow, base }): FunctionNodes => {
    const steps = decodeSteps(flow.steps);
    all.push(steps);
    const first = lines.length;
    const params = flow.params + (flow.surplus === undefined ? 0 : 1);
    for (let i = 0; i < 2 + params; i++) lines.push(base + flow.line);
    for (const { line } of steps) lines.push(base + line);
    const calls: CallNodes[][] = flow.calls.map(() => []);
    steps.forEach(({ kind, operand, line }, at) => {
      if (kind !== stepKind.call) return;
      const argCount = flow.calls[operand]?.args.length ?? 0;
      const out = lines.length;
      calls[operand]?.push({ step: first + 2 + params + at, out, args: out + 1, argCount });
      for (let i = 0; i <= argCount; i++) lines.push(base + line);
    });
    return { first, params, steps: steps.length, calls, end: lines.length };
  });
  return { functions, steps: all, lines: lines.toArray() };
}

interface FunctionInput {
  readonly input: DependenceInput;
  readonly nodes: FunctionNodes;
  readonly fn: number;
  readonly steps: readonly Step[];
  readonly memory: MemoryNodes;
  readonly add: (from: number, to: number, kind: number) => void;
  readonly calls: ReturnType<ReturnType<typeof callKnowledge>>;
}

function functionEdges({ input, nodes, fn, steps, memory, add, calls }: FunctionInput): void {
  const instance = input.solved.instances[fn];
  if (!instance) return;
  const { flow, objects } = instance;
  const reads = input.readsOf(fn);
  const writes = input.writesOf(fn);
  const own = ownLocals(flow, addressedLocals(flow.ops));
  stepEdges({
    instance,
    nodes,
    steps,
    calls,
    own,
    edge: add,
    read: (number) => memory.loaded(reads[number]?.targets ?? []),
    write: (number) => memory.stored(writes[number]?.targets ?? []),
    frameRead: (number) => {
      const { base = -1, offset = 0, size = 0 } = flow.frameReads[number] ?? {};
      return memory.loaded(inFrame(objects[base], offset, size));
    },
    variables: (line, names) => {
      const at = reads.slice(flow.reads.length).filter((access) => access.line === instance.base + line);
      const targets = names.length === 0 ? [] : at.filter(({ how }) => how === 'name').flatMap((a) => a.targets);
      return { read: memory.loaded(targets), written: memory.stored(targets) };
    },
  });
  // Parameters that can be pointed to, or have parts, lie in memory.
  for (let param = 0; param < flow.params; param++)
    if (!own.has(param)) add(memory.stored(inFrame(objects[param], 0, 0)), paramOf(nodes, param), edge.value);
  if (flow.surplus !== undefined)
    add(memory.stored(inFrame(objects[flow.surplus], 0, 0)), paramOf(nodes, flow.params), edge.value);
}

const inFrame = (object: number | undefined, offset: number, size: number): readonly Target[] =>
  object === undefined || object < 0 ? [] : [{ object, offset, size }];

/** Locals that an operation takes the address of. */
function addressedLocals(ops: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < ops.length; i += 1 + (operandCount[ops[i] ?? 0] ?? 0)) {
    const base = ops[i + 3] ?? -1;
    if (ops[i] === op.address && base >= 0) found.add(base);
  }
  return found;
}
