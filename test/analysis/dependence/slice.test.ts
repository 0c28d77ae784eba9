// Slices and summaries against walks that keep the whole stack of calls, on random programs without recursion.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type CallNodes,
  edge,
  edgeTo,
  type FunctionNodes,
  kindOfEdge,
  nodeOfEdge,
  paramOf,
  resultOf,
  stepOf,
  turned,
} from '../../../src/analysis/dependence/graph.ts';
import { chop, type Direction, slice } from '../../../src/analysis/dependence/slice.ts';
import { addSummaries } from '../../../src/analysis/dependence/summaries.ts';
import type { BoundCall } from '../../../src/analysis/pointsto/bound-call.ts';
import { adjacency } from '../../../src/graph/adjacency.ts';
import { IntVector } from '../../../src/graph/int-vector.ts';

const params = 2;
const steps = 4;
const functionCount = 4;
const memoryCount = 2;

interface Choice {
  readonly fn: number;
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

interface Made {
  readonly graph: ReturnType<typeof graphOf>['graph'];
  /** Edges without summaries, by what a naive walk does on them. */
  readonly plain: readonly {
    readonly from: number;
    readonly to: number;
    readonly call?: number;
    readonly up: boolean;
  }[];
}

/** Each function calls all that come behind it in one call each: nodes are laid out as the real ones. */
function layout(): { readonly functions: readonly FunctionNodes[]; readonly count: number } {
  let next = 0;
  const functions = Array.from({ length: functionCount }, (_, fn): FunctionNodes => {
    const first = next;
    next += 2 + params + steps;
    const calls = Array.from({ length: functionCount - 1 - fn }, (): readonly CallNodes[] => {
      const out = next;
      next += 1 + params;
      return [{ step: first + 2 + params, out, args: out + 1, argCount: params }];
    });
    return { first, params, steps, calls, end: next };
  });
  return { functions, count: next };
}

function graphOf(
  choices: readonly Choice[],
  memory: readonly Choice[],
  called: readonly boolean[],
): { graph: Walkable; plain: Made['plain'] } {
  const { functions, count } = layout();
  const edges = new IntVector();
  const plain: { from: number; to: number; call?: number; up: boolean }[] = [];
  const add = (from: number, to: number, kind: number): void => {
    edges.push(from);
    edges.push(edgeTo(to, kind));
  };
  const local = (from: number, to: number, kind: number): void => {
    add(from, to, kind);
    plain.push({ from, to, up: false });
  };
  for (const { fn, from, to, kind } of choices) {
    const nodes = functions[fn];
    if (!nodes) continue;
    const size = nodes.end - nodes.first;
    local(nodes.first + (from % size), nodes.first + (to % size), kind % 4);
  }
  for (const { fn, from, to, kind } of memory) {
    const nodes = functions[fn];
    if (!nodes) continue;
    const own = nodes.first + (from % (nodes.end - nodes.first));
    const place = count + (to % memoryCount);
    if (kind % 2 === 0) local(own, place, edge.value);
    else local(place, own, edge.value);
  }
  let number = 0;
  const bound: BoundCall[][] = functions.map(() => []);
  functions.forEach((nodes, fn) => {
    nodes.calls.forEach(([call], i) => {
      const index = fn + 1 + i;
      const callee = functions[index];
      const is = called[number++ % called.length] ?? false;
      const callees = new Set(is ? [{ index }] : []);
      bound[fn]?.push({ callees } as unknown as BoundCall);
      if (!call || !callee || !is) return;
      const across = (from: number, to: number, kind: number): void => {
        add(from, to, kind);
        plain.push({ from, to, call: call.out, up: kind !== edge.down });
      };
      // What a call leaves behind depends on the call itself, so no summary has to say so of the callee's entry.
      local(call.out, call.step, edge.control);
      across(callee.first, call.step, edge.upControl);
      across(call.out, resultOf(callee), edge.down);
      for (let p = 0; p < params; p++) across(paramOf(callee, p), call.args + p, edge.up);
    });
  });
  addSummaries({ functions, calls: bound, edges, memory: count, add });
  const uses = adjacency(count + memoryCount, edges.data, edges.length);
  return { graph: { count: count + memoryCount, memory: count, uses, usedBy: turned(uses), functions }, plain };
}

interface Walkable {
  readonly count: number;
  readonly memory: number;
  readonly uses: ReturnType<typeof turned>;
  readonly usedBy: ReturnType<typeof turned>;
  readonly functions: readonly FunctionNodes[];
}

/** With the calls that were entered; where there are none, a way may leave to any caller. */
function naive({ graph, plain }: Made, start: number, direction: Direction): ReadonlySet<number> {
  const found = new Set<string>([`${start}|`]);
  for (const state of found) {
    const [text = '', stackText = ''] = state.split('|');
    const node = Number(text);
    const stack = stackText === '' ? [] : stackText.split(',').map(Number);
    for (const { from, to, call, up } of plain) {
      const [here, there] = direction === 'backward' ? [from, to] : [to, from];
      if (here !== node) continue;
      const enters = call !== undefined && (direction === 'backward' ? !up : up);
      let next = stack;
      if (call !== undefined && enters) next = [...stack, call];
      else if (call !== undefined && stack.length > 0) {
        if (stack.at(-1) !== call) continue;
        next = stack.slice(0, -1);
      }
      if (there >= graph.memory) next = [];
      found.add(`${there}|${next.join(',')}`);
    }
  }
  return new Set([...found].map((state) => Number(state.split('|')[0])));
}

const choice = fc.record({ fn: fc.nat(functionCount - 1), from: fc.nat(60), to: fc.nat(60), kind: fc.nat(3) });

const made = fc
  .tuple(
    fc.array(choice, { maxLength: 50 }),
    fc.array(choice, { maxLength: 3 }),
    fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
  )
  .map(([choices, memory, called]): Made => graphOf(choices, memory, called));

const sorted = (nodes: Iterable<number>): readonly number[] => [...nodes].sort((a, b) => a - b);

it.each(['backward', 'forward'] as const)('%s: finds what a walk with a stack of calls finds', (direction) => {
  fc.assert(
    fc.property(made, fc.nat(200), (program, at) => {
      const start = at % program.graph.count;
      expect(sorted(slice(program.graph, [start], { direction }).nodes)).toEqual(
        sorted(naive(program, start, direction)),
      );
    }),
    { numRuns: 400 },
  );
});

it('chops to what lies between', () => {
  fc.assert(
    fc.property(made, fc.nat(200), fc.nat(200), (program, a, b) => {
      const [from, to] = [a % program.graph.count, b % program.graph.count];
      const forward = naive(program, from, 'forward');
      const between = sorted(naive(program, to, 'backward')).filter((node) => forward.has(node));
      expect(sorted(chop(program.graph, [from], [to]))).toEqual(between);
    }),
    { numRuns: 100 },
  );
});

it('tells by which way each node came in', () => {
  fc.assert(
    fc.property(made, fc.nat(200), ({ graph }, at) => {
      const start = at % graph.count;
      const found = slice(graph, [start], { direction: 'backward' });
      for (const node of found.nodes) {
        const way = found.wayFrom(node);
        expect([way[0], way.at(-1)]).toEqual([node, start]);
        way.slice(1).forEach((next, i) => {
          const before = way[i] ?? -1;
          const { start: from, to } = graph.uses;
          expect([...to.subarray(from[next], from[next + 1])].map(nodeOfEdge)).toContain(before);
        });
      }
    }),
    { numRuns: 100 },
  );
});

it('follows only the edges it is told to, and stops where it is told to', () => {
  const { graph } = graphOf(
    [
      { fn: 0, from: 5, to: 6, kind: edge.value },
      { fn: 0, from: 6, to: 7, kind: edge.control },
      { fn: 0, from: 6, to: 4, kind: edge.index },
    ],
    [],
    [false],
  );
  const { first } = graph.functions[0] ?? { first: 0 };
  const from = (options: Omit<Parameters<typeof slice>[2], 'direction'>): readonly number[] =>
    sorted(slice(graph, [first + 5], { direction: 'backward', ...options }).nodes).map((node) => node - first);
  expect(from({})).toEqual([4, 5, 6, 7]);
  expect(from({ follows: (kind) => kind !== edge.control })).toEqual([4, 5, 6]);
  expect(from({ stops: (node) => node === first + 6 })).toEqual([5, 6]);
});

it('keeps the kinds of edges when it turns them', () => {
  fc.assert(
    fc.property(made, ({ graph }) => {
      const list = (
        { start, to }: Walkable['uses'],
        name: (a: number, b: number, kind: number) => string,
      ): readonly string[] =>
        Array.from({ length: graph.count }, (_, node) =>
          [...to.subarray(start[node], start[node + 1])].map((e) => name(node, nodeOfEdge(e), kindOfEdge(e))),
        )
          .flat()
          .sort();
      expect(list(graph.usedBy, (a, b, kind) => `${b} ${a} ${kind}`)).toEqual(
        list(graph.uses, (a, b, kind) => `${a} ${b} ${kind}`),
      );
    }),
    { numRuns: 50 },
  );
});

it('numbers steps behind entry, result and parameters', () => {
  const [nodes] = layout().functions;
  if (!nodes) throw new Error('there is one');
  expect([stepOf(nodes, 0), resultOf(nodes), paramOf(nodes, 1)]).toEqual([4, 1, 3]);
});
