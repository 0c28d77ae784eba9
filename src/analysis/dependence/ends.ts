/**
 * Where data comes into a program and where it leaves it: calls of externals that receive, send and log.
 *
 * Method: by the models of externals. Whether `write` sends is told by where its descriptor comes from: a socket, or
 * something that packets are received from, does; a file is a log. Where that is not known it is both.
 * Reports too much when: a socket carries no packets (a control socket). May miss when: a descriptor comes in from outside.
 */
import { externalModel } from '../../c/externals/externals.ts';
import type { Effect } from '../../c/externals/model.ts';
import type { CallDependence, WholeProgram } from '../whole-program.ts';
import { edge, paramOf } from './graph.ts';
import { slice } from './slice.ts';

export interface End {
  readonly fn: number;
  readonly path: string;
  readonly line: number;
  readonly external: string;
  /** Nodes to slice from. */
  readonly nodes: readonly number[];
}

export interface Ends {
  readonly received: readonly End[];
  readonly sent: readonly End[];
  readonly logged: readonly End[];
}

type Program = Pick<WholeProgram, 'functions' | 'callbacks' | 'dependence'>;

export function endsOf(program: Program): Ends {
  const calls = program.functions.flatMap((_, fn) =>
    program
      .dependence()
      .callsOf(fn)
      .flatMap((call) => call.externals.map((external) => ({ fn, call, external }))),
  );
  const received = receivers(program, calls);
  const sent: End[] = [];
  const logged: End[] = [];
  for (const found of calls) {
    const kind = outputOf(program, found, received);
    const { nodes } = found.call;
    const args = Array.from({ length: nodes.argCount }, (_, i) => nodes.args + i);
    const end = endOf(found, [nodes.step, nodes.out, ...args]);
    if (kind === 'packet' || kind === 'both') sent.push(end);
    if (kind === 'log' || kind === 'both') logged.push(end);
  }
  return { received, sent, logged };
}

interface Found {
  readonly fn: number;
  readonly call: CallDependence;
  readonly external: string;
}

const endOf = ({ fn, call, external }: Found, nodes: readonly number[]): End => ({
  fn,
  path: call.path,
  line: call.line,
  external,
  nodes,
});

const effectsOf = (name: string): readonly Effect[] => externalModel(name)?.effects ?? [];

function receivers({ callbacks, dependence }: Program, calls: readonly Found[]): readonly End[] {
  const isSure = ({ external }: Found): boolean =>
    effectsOf(external).some((effect) => effect.kind === 'receives' && effect.certainty === 'certain');
  const isPossible = ({ external }: Found): boolean => effectsOf(external).some(({ kind }) => kind === 'receives');
  const { functions } = dependence().graph;
  const called = callbacks.flatMap(({ as, function: fn, external, registered }): readonly End[] => {
    const nodes = functions[fn];
    if (as !== 'packet' || !nodes) return [];
    const params = Array.from({ length: nodes.params }, (_, i) => paramOf(nodes, i));
    return [{ fn, ...registered, external, nodes: params }];
  });
  const sure = calls.filter(isSure);
  const some = sure.length + called.length > 0 ? sure : calls.filter(isPossible);
  return [...some.map((found) => endOf(found, [found.call.nodes.out])), ...called];
}

function outputOf(program: Program, found: Found, received: readonly End[]): 'packet' | 'log' | 'both' | undefined {
  const effects = effectsOf(found.external);
  if (effects.some(({ kind }) => kind === 'logs')) return 'log';
  const sends = effects.filter((effect) => effect.kind === 'sends');
  if (sends.length === 0) return undefined;
  if (sends.some(({ certainty }) => certainty === 'certain')) return 'packet';
  return descriptorOf(program, found, received);
}

const sockets = /^(socket|socketpair|accept4?)$/;
const files = /^(open|openat|creat|fileno|mkstemp|mkostemp|memfd_create)$/;

/** By where the first argument of a call like `write` comes from. */
function descriptorOf(program: Program, { call }: Found, received: readonly End[]): 'packet' | 'log' | 'both' {
  const { graph } = program.dependence();
  const origin = slice(graph, [call.nodes.args], {
    direction: 'backward',
    follows: (kind) => kind !== edge.control && kind !== edge.upControl && kind !== edge.pointer && kind !== edge.index,
  });
  const openings = originsOf(program);
  const opened = openings.filter(({ node }) => origin.has(node));
  if (opened.some(({ external }) => sockets.test(external))) return 'packet';
  const from = opened.filter(({ external }) => files.test(external));
  if (from.length === 0) return 'both';
  const used = slice(
    graph,
    from.map(({ node }) => node),
    { direction: 'forward', follows: (kind) => kind !== edge.control && kind !== edge.upControl },
  );
  return received.some(({ nodes }) => nodes.some((node) => used.has(node + 1))) ? 'packet' : 'log';
}

const known = new WeakMap<object, readonly { readonly node: number; readonly external: string }[]>();

/** Calls that open descriptors. */
function originsOf(program: Program): readonly { readonly node: number; readonly external: string }[] {
  const dependence = program.dependence();
  const found =
    known.get(dependence) ??
    program.functions.flatMap((_, fn) =>
      dependence
        .callsOf(fn)
        .flatMap(({ nodes, externals }) =>
          externals
            .filter((name) => sockets.test(name) || files.test(name))
            .map((external) => ({ node: nodes.out, external })),
        ),
    );
  known.set(dependence, found);
  return found;
}
