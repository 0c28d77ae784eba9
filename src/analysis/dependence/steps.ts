/**
 * Dependence within one function: control, locals by the definitions that reach them, memory by what each step names.
 *
 * Reports too much when: a call that the step stands behind always comes back. May miss when: a local that only a range
 * which did not parse names changes.
 */
import { edgesOf } from '../../graph/adjacency.ts';
import { type CallKnowledge, controlFlow } from '../controlflow.ts';
import { controlDependence } from '../dominance.ts';
import type { FunctionFlow } from '../flow/flow.ts';
import { kindOfUse, noGroup, roleOfUse, type Step, stepKind, useKind, valueOfUse } from '../flow/steps.ts';
import type { Instance } from '../pointsto/instances.ts';
import { type Definition, reachingDefinitions } from './definitions.ts';
import { edge, entryOf, type FunctionNodes, paramOf, resultOf, stepOf } from './graph.ts';

/** What the edges of one function lead to, and who takes them. */
export interface StepsInput {
  readonly instance: Instance;
  readonly nodes: FunctionNodes;
  readonly steps: readonly Step[];
  readonly calls: CallKnowledge;
  /** Locals that nothing but steps touches. */
  readonly own: ReadonlySet<number>;
  readonly edge: (from: number, to: number, kind: number) => void;
  /** The memory node of a read, a write, or a local. */
  readonly read: (number: number) => number;
  readonly frameRead: (number: number) => number;
  readonly write: (number: number) => number;
  readonly variables: (line: number, names: readonly string[]) => { readonly read: number; readonly written: number };
}

/** Scalars whose address nobody takes. `addressed`: locals that an operation takes the address of. */
export function ownLocals(flow: FunctionFlow, addressed: ReadonlySet<number>): ReadonlySet<number> {
  return new Set(
    flow.locals.flatMap(({ shape, static: kept }, local) =>
      kept || shape === null || typeof shape === 'object' || addressed.has(local) ? [] : [local],
    ),
  );
}

export function stepEdges(input: StepsInput): void {
  const { steps, nodes, calls } = input;
  const graph = controlFlow(steps, calls);
  const decided = controlDependence(graph, steps.length);
  const locals = localEdges(input);
  steps.forEach((step, at) => {
    const node = stepOf(nodes, at);
    let alone = true;
    for (const on of edgesOf(decided, at)) {
      // A loop without a way out decides nothing.
      if (steps[on]?.uses.length === 0) continue;
      input.edge(node, stepOf(nodes, on), edge.control);
      alone = false;
    }
    if (alone) input.edge(node, entryOf(nodes), edge.control);
    useEdges(input, step, at, locals);
    if (step.kind === stepKind.return && step.operand === 1) input.edge(resultOf(nodes), node, edge.value);
  });
}

type LocalEdges = (from: number, at: number, read: number, kind: number) => void;

function localEdges(input: StepsInput): LocalEdges {
  const { steps, nodes, own, instance, calls } = input;
  const definitions = definitionsOf(input);
  // Whatever is said not to come back might: only what control depends on believes it.
  const onwards = controlFlow(steps, { ...calls, comesBack: () => true });
  const reaching = reachingDefinitions(onwards, definitions);
  return (from, at, read, kind) => {
    const { base = -1 } = instance.flow.frameReads[read] ?? {};
    if (!own.has(base)) return input.edge(from, input.frameRead(read), kind);
    for (const number of reaching.of(at, base)) {
      const defined = definitions[number]?.at ?? 0;
      input.edge(from, defined < 0 ? paramOf(nodes, -1 - defined) : stepOf(nodes, defined), kind);
    }
  };
}

function definitionsOf({ steps, own, instance }: StepsInput): readonly Definition[] {
  const { flow } = instance;
  const params = Array.from({ length: flow.params }, (_, i) => i).filter((i) => own.has(i));
  const found: Definition[] = params.map((local) => ({ at: -1 - local, local }));
  steps.forEach(({ kind, operand }, at) => {
    if (kind === stepKind.store) {
      const write = flow.writes[operand];
      if (write && write.through === undefined && own.has(write.base)) found.push({ at, local: write.base });
    } else if (kind === stepKind.unparsed) {
      const names = flow.unparsed[operand]?.[1] ?? [];
      for (const local of own)
        if (names.includes(flow.locals[local]?.name ?? '')) found.push({ at, local, partly: true });
    }
  });
  return found;
}

/** Of a call, uses before the first argument are of the step, the others of the arguments. */
function useEdges(input: StepsInput, { kind, operand, line, uses }: Step, at: number, locals: LocalEdges): void {
  const { nodes, instance } = input;
  const node = stepOf(nodes, at);
  let from = node;
  for (const use of uses) {
    const value = valueOfUse(use);
    const role = roleOfUse(use);
    switch (kindOfUse(use)) {
      case useKind.local:
        locals(from, at, value, role);
        break;
      case useKind.read:
        input.edge(from, input.read(value), role);
        break;
      case useKind.step:
        input.edge(from, madeBy(nodes, input.steps, value), role);
        break;
      default:
        if (kind === stepKind.call && value < noGroup) from = callOf(nodes, operand, node)?.args ?? node;
        if (from !== node) from += value;
    }
  }
  if (kind === stepKind.store) {
    const write = instance.flow.writes[operand];
    const own = write && write.through === undefined && input.own.has(write.base);
    if (!own) input.edge(input.write(operand), node, edge.value);
  } else if (kind === stepKind.unparsed) {
    const [, names = []] = instance.flow.unparsed[operand] ?? [];
    const { read, written } = input.variables(line, names);
    input.edge(node, read, edge.value);
    input.edge(written, node, edge.value);
  }
}

function callOf(nodes: FunctionNodes, call: number, step: number): FunctionNodes['calls'][number][number] | undefined {
  return nodes.calls[call]?.find((found) => found.step === step);
}

/** The node of what a step hands on. */
function madeBy(nodes: FunctionNodes, steps: readonly Step[], step: number): number {
  const node = stepOf(nodes, step);
  const made = steps[step];
  if (made?.kind !== stepKind.call) return node;
  return callOf(nodes, made.operand, node)?.out ?? node;
}
