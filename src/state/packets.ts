/**
 * Where packets come in, and the loops in which they do.
 *
 * Definition: a packet loop is the outermost loop, in a function that `main` or a thread leads to, around a receiver, each
 * turn of which waits for input (`poll`, `epoll_wait`, `pcap_dispatch`) other than in a loop inside of it. A loop around
 * such a loop, which does at least half of what it does, only starts the program anew: it is a restart loop. Where nothing waits (the receiver blocks), the packet loop
 * is the outermost loop around a receiver that no loop which waits leads to.
 * Method: down the call graph from the roots; calls into functions that the settings name for another context are not
 * followed.
 * Reports too much when: the loop also does what has nothing to do with packets; a program without `poll` starts anew in a
 * loop. May miss when: packets are read with `read` in a program that also has a certain receiver; a program polls only in
 * an inner loop that drains its sockets (what is around that loop is then taken for a restart).
 */
import { externalModel } from '../c/externals/externals.ts';
import type { LoopRange, PacketsInput } from './loops.ts';
import { LoopSearch } from './packet-loops.ts';

export interface Receiver {
  readonly fn: number;
  readonly path: string;
  readonly line: number;
  readonly external: string;
}

export interface Packets {
  /** Calls that receive a packet or let a library do so. */
  readonly receivers: readonly Receiver[];
  /** `possible`: the receivers may as well read files. `none`: there is neither a receiver nor an entry. */
  readonly certainty: 'certain' | 'possible' | 'none';
  readonly packetLoops: readonly LoopRange[];
  readonly restartLoops: readonly LoopRange[];
  /** Functions whose frames are live while packets come in: from `main` or a thread down to the loops. */
  readonly frames: ReadonlySet<number>;
  /** Functions that receive or lead to a receiver. */
  readonly towards: ReadonlySet<number>;
}

export function findPackets(input: PacketsInput): Packets {
  const { calls, entries } = input;
  const certain = callsWith(calls, (name) => receiving(name) === 'certain');
  const receivers = certain.length > 0 ? certain : callsWith(calls, (name) => receiving(name) !== undefined);
  const towards = leadingTo(input, [...receivers.map(({ fn }) => fn), ...entries]);
  const search = new LoopSearch(input, {
    towards,
    receives: (call) => call.externals.some((name) => receivers.length > 0 && isAmong(name, certain.length > 0)),
    waits: (call) => call.externals.some(waits),
    calledBack: (call) => call.externals.some(callsBack),
  });
  search.run();
  const known = receivers.length > 0 || entries.length > 0;
  return {
    receivers,
    certainty: !known ? 'none' : certain.length > 0 || entries.length > 0 ? 'certain' : 'possible',
    packetLoops: search.packetLoops,
    restartLoops: search.restartLoops,
    frames: search.frames,
    towards,
  };
}

const isAmong = (name: string, certainOnly: boolean): boolean =>
  certainOnly ? receiving(name) === 'certain' : receiving(name) !== undefined;

function receiving(name: string): 'certain' | 'possible' | undefined {
  let best: 'certain' | 'possible' | undefined;
  for (const effect of externalModel(name)?.effects ?? []) {
    if (effect.kind === 'receives-callback') return 'certain';
    if (effect.kind !== 'receives') continue;
    if (effect.certainty === 'certain') return 'certain';
    best = 'possible';
  }
  return best;
}

const callsBack = (name: string): boolean =>
  externalModel(name)?.effects.some(({ kind }) => kind === 'receives-callback') ?? false;

/** Calls that wait for input on several descriptors, or for a library to have some. */
const waiting = /^(__)?(p?poll(_chk)?|p?select|epoll_p?wait2?|kevent|event_(base_)?(loop|dispatch)|ev_run|uv_run)$/;

const waits = (name: string): boolean => waiting.test(name) || callsBack(name);

function callsWith(calls: PacketsInput['calls'], is: (external: string) => boolean): readonly Receiver[] {
  return calls.flatMap((sites, fn) =>
    sites.flatMap(({ path, line, externals }) => {
      const external = externals.find(is);
      return external === undefined ? [] : [{ fn, path, line, external }];
    }),
  );
}

/** `targets` and all functions that can reach them, but not through a function of another context. */
function leadingTo({ calls, closed }: PacketsInput, targets: readonly number[]): ReadonlySet<number> {
  const callers: number[][] = calls.map(() => []);
  calls.forEach((sites, fn) => {
    for (const { callees } of sites) for (const callee of callees) if (!closed.has(callee)) callers[callee]?.push(fn);
  });
  const found = new Set(targets);
  for (const fn of found) for (const caller of callers[fn] ?? []) found.add(caller);
  return found;
}
