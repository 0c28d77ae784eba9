/** The steps of a function as text, and what of their order is computed: `emit control-flow` and others. */
import { type Adjacency, edgesOf } from '../graph/adjacency.ts';
import { controlFlow } from './controlflow.ts';
import { controlDependence, postDominators, withEnd } from './dominance.ts';
import type { FunctionFlow, ReadFlow, WriteFlow } from './flow/flow.ts';
import {
  decodeSteps,
  kindOfUse,
  noGroup,
  roleOfUse,
  type Step,
  stepKind,
  useKind,
  useRole,
  valueOfUse,
} from './flow/steps.ts';
import type { Instance } from './pointsto/instances.ts';
import type { SolvedProgram } from './pointsto/solved.ts';
import { callKnowledge } from './returning.ts';

export type StepsStage = 'control-flow' | 'dominators' | 'control-dependence';

/** Lines about the steps of a function. */
export function stepsPrinter(solved: SolvedProgram, stage: StepsStage): (instance: Instance) => readonly string[] {
  const knowledge = callKnowledge(solved);
  return (instance) => {
    const steps = decodeSteps(instance.flow.steps);
    const graph = controlFlow(steps, knowledge(instance.index));
    const related = relations[stage](graph, steps.length);
    const number = (node: number): string => (node === steps.length ? 'end' : `${node}`);
    return steps.map((step, at) => {
      const line = instance.base + step.line;
      return `${at} @${line} ${stepText(instance.flow, step)} ${related(at).map(number).join(', ') || '-'}`;
    });
  };
}

const relations: Readonly<Record<StepsStage, (graph: Adjacency, end: number) => (node: number) => readonly number[]>> =
  {
    'control-flow': (graph) => (node) => [...edgesOf(graph, node)],
    dominators: (graph, end) => {
      const nearest = postDominators(withEnd(graph, end), end);
      return (node) => [nearest[node] ?? -1].filter((found) => found >= 0);
    },
    'control-dependence': (graph, end) => {
      const dependence = controlDependence(graph, end);
      return (node) => [...edgesOf(dependence, node)];
    },
  };

/** `store x (y, #3, [i]):`; `#3` is the result of step 3, `*p` tells where, `[i]` which element. */
export function stepText(flow: FunctionFlow, step: Step): string {
  const uses = step.uses.flatMap((use) => useText(flow, step, use));
  return `${stepName(flow, step)}${uses.length > 0 ? ` (${uses.join(', ')})` : ''}:`;
}

function stepName(flow: FunctionFlow, { kind, operand }: Step): string {
  switch (kind) {
    case stepKind.store: {
      const write = flow.writes[operand];
      return `store ${write ? placeText(flow, write) : '?'}`;
    }
    case stepKind.call: {
      const callee = flow.calls[operand]?.callee;
      return `call ${typeof callee === 'string' ? callee : 'through a pointer'}`;
    }
    case stepKind.return:
      return 'return';
    case stepKind.unparsed:
      return 'unparsed';
    default:
      return 'evaluate';
  }
}

function useText(flow: FunctionFlow, { kind }: Step, use: number): readonly string[] {
  const value = valueOfUse(use);
  const text = (): string => {
    switch (kindOfUse(use)) {
      case useKind.local: {
        const read = flow.frameReads[value];
        return read ? placeText(flow, read) : '?';
      }
      case useKind.read: {
        const read = flow.reads[value];
        return read ? placeText(flow, read) : '?';
      }
      default:
        return `#${value}`;
    }
  };
  if (kindOfUse(use) === useKind.group) {
    if (kind === stepKind.call) return [`argument ${value}`];
    return value >= noGroup ? [] : [value % 2 === 0 ? 'compare' : 'with'];
  }
  const role = roleOfUse(use);
  return [role === useRole.value ? text() : role === useRole.pointer ? `*${text()}` : `[${text()}]`];
}

function placeText(flow: FunctionFlow, { base, offset, through, member }: ReadFlow | WriteFlow): string {
  const name = base < 0 ? (flow.names[-base - 1] ?? '?') : (flow.locals[base]?.name ?? `t${base - flow.locals.length}`);
  const at = member ? `.${member[1]}` : offset === 0 ? '' : `.${offset}`;
  if (through === undefined) return name + at;
  return member ? `${name}->${member[1]}` : `(${name}+${through})*`;
}
