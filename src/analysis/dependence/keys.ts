/**
 * What selects memory: elements of arrays that are taken by a value, and values that are compared; with what each is made
 * from. A hashed key is an index whose value comes out of a function.
 *
 * Method: the steps of a function. An index belongs to the access that follows it in its step, in a store to the store; if
 * there is none, only the address of the element is taken. What `memcmp` and its kin read is compared.
 * Reports too much when: one step indexes twice. May miss when: a comparison is made by subtraction.
 */
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
} from '../flow/steps.ts';
import type { Instance } from '../pointsto/instances.ts';
import type { CallDependence, KeySite, KeyUse, MemoryAccess, NodeRead, RecordView, Target } from '../whole-program.ts';
import { type CallNodes, type FunctionNodes, paramOf, stepOf } from './graph.ts';

export interface KeysInput {
  readonly nodes: FunctionNodes;
  readonly instance: Instance;
  readonly reads: readonly MemoryAccess[];
  readonly writes: readonly MemoryAccess[];
  readonly loaded: (targets: readonly Target[]) => number | undefined;
  /** Calls of externals, with what they read in the order of their arguments. */
  readonly calls: readonly { readonly call: CallDependence; readonly reads: readonly MemoryAccess[] }[];
  /** What an argument of a call in the flow may point to. */
  readonly argument: (call: number, argument: number) => readonly number[];
  readonly callees: (call: number) => readonly number[];
}

/** Externals that compare what their first two arguments point to. */
const comparing = /^(mem|b)cmp$/;

export function* keySites(input: KeysInput): Generator<KeySite> {
  const { instance, nodes } = input;
  const uses = new UseReader(input);
  for (const [at, step] of uses.steps.entries())
    yield* stepSites(uses, step, stepOf(nodes, at), instance.base + step.line);
  for (const { call, reads } of input.calls) {
    for (const access of reads) {
      const use = uses.ofAccess(access);
      yield { kind: 'read', node: call.nodes.out, line: call.line, use: { ...use, read: { access } } };
    }
    const [left, right] = reads;
    if (!left || !right || !call.externals.some((name) => comparing.test(name))) continue;
    const sides = [[uses.ofAccess(left)], [uses.ofAccess(right)]] as const;
    yield { kind: 'comparison', node: call.nodes.out, line: call.line, sides };
  }
}

/** Guards what is known of the locals of one function. */
class UseReader {
  readonly steps: readonly Step[];
  readonly input: KeysInput;
  private readonly defined = new Map<number, number[]>();

  constructor(input: KeysInput) {
    this.input = input;
    const { nodes, instance } = input;
    const { flow } = instance;
    this.steps = decodeSteps(flow.steps);
    for (let param = 0; param < flow.params; param++) this.defined.set(param, [paramOf(nodes, param)]);
    this.steps.forEach(({ kind, operand }, at) => {
      const write = kind === stepKind.store ? flow.writes[operand] : undefined;
      if (!write || write.through !== undefined || write.base < 0) return;
      const list = this.defined.get(write.base) ?? [];
      this.defined.set(write.base, list);
      list.push(stepOf(nodes, at));
    });
  }

  ofAccess(access: MemoryAccess, view?: RecordView): KeyUse {
    const node = this.input.loaded(access.targets);
    const read = { access, ...(view ? { view } : {}) };
    return { nodes: node === undefined ? [] : [node], read };
  }

  of(use: number): KeyUse | undefined {
    const { instance, nodes, reads } = this.input;
    const number = valueOfUse(use);
    switch (kindOfUse(use)) {
      case useKind.read: {
        const access = reads[number];
        return access && this.ofAccess(access, viewOf(instance, number));
      }
      case useKind.local: {
        const { base = -1, offset = 0, size = 0, line = 0 } = instance.flow.frameReads[number] ?? {};
        const object = instance.objects[base] ?? -1;
        const made = this.defined.get(base) ?? [];
        if (object < 0) return { nodes: made };
        const targets = [{ object, offset, size }];
        const found = this.ofAccess({ path: instance.path, line: instance.base + line, how: 'name', targets });
        return { ...found, nodes: [...made, ...found.nodes] };
      }
      case useKind.step: {
        const node = stepOf(nodes, number);
        const call = nodes.calls[this.steps[number]?.operand ?? -1]?.find(({ step }) => step === node);
        return { nodes: [this.steps[number]?.kind === stepKind.call && call ? call.out : node] };
      }
      default:
        return undefined;
    }
  }
}

/** What a pointer that is read through is taken for. */
function viewOf({ flow, heads }: Instance, read: number): RecordView | undefined {
  const { as = 0, through } = flow.reads[read] ?? {};
  const record = heads[as - 1]?.tag;
  return record === undefined || through === undefined ? undefined : { record, offset: through };
}

function* stepSites(uses: UseReader, step: Step, own: number, line: number): Generator<KeySite> {
  const call = step.kind === stepKind.call ? callNodes(uses.input.nodes, step.operand, own) : undefined;
  const sides = new Map<number, readonly [KeyUse[], KeyUse[]]>();
  let node = own;
  let side: KeyUse[] | undefined;
  let by: KeyUse[] = [];
  const reads: NodeRead[][] = [];
  for (const use of step.uses) {
    if (kindOfUse(use) === useKind.group) {
      const value = valueOfUse(use);
      side = undefined;
      if (call && value < noGroup) node = call.args + value;
      else if (!call && value < noGroup) {
        const pair = sides.get(value >> 1) ?? [[], []];
        sides.set(value >> 1, pair);
        side = pair[value % 2];
      }
      continue;
    }
    const found = uses.of(use);
    if (!found) continue;
    const role = roleOfUse(use);
    if (role === useRole.value) side?.push(found);
    if (role === useRole.index) by.push(found);
    const { read } = found;
    if (!read) continue;
    if (call && node !== own && role === useRole.value) push(reads, node - call.args, read);
    if (role === useRole.value) yield { kind: 'read', node, line, use: { ...found, read } };
    if (role === useRole.index || by.length === 0 || kindOfUse(use) === useKind.local) continue;
    yield { kind: 'index', node, line, by, access: read.access };
    by = [];
  }
  if (by.length > 0) {
    const stored = step.kind === stepKind.store ? uses.input.writes[step.operand] : undefined;
    yield { kind: 'index', node, line, by, ...(stored ? { access: stored, stored: true } : {}) };
  }
  if (call) yield* callSite(uses.input, step.operand, call, line, reads);
  for (const pair of sides.values())
    if (pair[0].length > 0 && pair[1].length > 0) yield { kind: 'comparison', node: own, line, sides: pair };
}

function* callSite(
  { callees, argument }: KeysInput,
  number: number,
  { out, argCount }: CallNodes,
  line: number,
  reads: readonly (readonly NodeRead[])[],
): Generator<KeySite> {
  const called = callees(number);
  if (called.length === 0 || argCount < 2) return;
  const args = Array.from({ length: argCount }, (_, i) => ({
    reads: reads[i] ?? [],
    objects: () => argument(number, i),
  }));
  yield { kind: 'call', node: out, line, callees: called, args };
}

function push(lists: NodeRead[][], at: number, read: NodeRead): void {
  const list = lists[at] ?? [];
  lists[at] = list;
  list.push(read);
}

function callNodes(nodes: FunctionNodes, call: number, step: number): CallNodes | undefined {
  return nodes.calls[call]?.find((found) => found.step === step);
}
