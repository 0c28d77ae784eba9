/** Phrases that the words of every rule are made of. */
import type { Context, Coverage, HandlerRole } from '../state/inventory.ts';
import type { Evidence, MissingHandler } from './finding.ts';
import type { Miss } from './rules/miss.ts';
import { rankOf } from './run-time.ts';

export const verbs: Readonly<Record<HandlerRole, { readonly plain: string; readonly done: string }>> = {
  copy: { plain: 'copy', done: 'copied' },
  save: { plain: 'save', done: 'saved' },
  restore: { plain: 'restore', done: 'restored' },
  encode: { plain: 'encode', done: 'encoded' },
  decode: { plain: 'decode', done: 'decoded' },
  merge: { plain: 'merge', done: 'merged' },
  reset: { plain: 'reset', done: 'reset' },
  init: { plain: 'initialise', done: 'initialised' },
  free: { plain: 'free', done: 'freed' },
  touch: { plain: 'announce', done: 'announced' },
};

/** Follows "written in f()". */
export const during: Readonly<Record<Context, string>> = {
  packet: 'while packets are handled',
  peer: 'on a message of a peer',
  control: 'on a command or a reload',
  timer: 'by a timer',
  startup: 'at start',
};

/** The context that matters most, in words; empty when none is known. */
export function inContext(contexts: readonly Context[]): string {
  const first = [...contexts].sort((a, b) => rankOf([a]) - rankOf([b]))[0];
  return first ? ` ${during[first]}` : '';
}

export function missingHandler(miss: Miss): MissingHandler {
  const { handler, covered, siblings } = miss;
  return {
    function: handler.function,
    ...handler.declared,
    role: handler.role,
    covered: covered.length,
    siblings: siblings.length,
  };
}

/** What a handler lists of the siblings, by example. */
export function handlerEvidence(miss: Miss, name: string, verb: string): readonly Evidence[] {
  const { handler } = miss;
  const lines: Evidence[] = [{ ...handler.declared, text: `${handler.function}() ${verb}: ${objects(miss)}` }];
  for (const [sibling, c] of nearest(miss, name, 3))
    lines.push({ ...c.at, text: `${sibling}: ${c.text ?? fill(c.shape, sibling)}` });
  return lines;
}

/** The covered siblings that a reader would look at first: those declared or listed closest before the element. */
export function nearest(miss: Miss, element: string, count: number): readonly (readonly [string, Coverage])[] {
  const listed = miss.covered.flatMap((name): (readonly [string, Coverage])[] => {
    const coverage = coverageOf(miss.handler.covers, name);
    return coverage ? [[name, coverage]] : [];
  });
  const distance = (name: string): number => commonPrefix(name, element);
  return listed.sort((a, b) => distance(b[0]) - distance(a[0]) || a[1].at.line - b[1].at.line).slice(0, count);
}

function commonPrefix(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

function coverageOf(covers: ReadonlyMap<string, Coverage>, name: string): Coverage | undefined {
  for (let path = name; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const coverage = covers.get(path);
    if (coverage) return coverage;
  }
  return undefined;
}

function objects(miss: Miss): string {
  const { target, source, owner } = miss.handler;
  const pair = source === '' || target === '' ? target || source : `${source} -> ${target}`;
  return pair === '' ? owner : `${owner}, ${pair}`;
}

function fill(shape: string, name: string): string {
  return shape.replaceAll('□', () => name);
}

/** `struct server.idle_ping` -> `server.idle_ping`; `src/x.c::reloads` -> `reloads`. */
export function shortName(key: string): string {
  return bareName(key).replace(/^(struct|union|enum) /, '');
}

/** `key` without the file. */
export function bareName(key: string): string {
  const cut = key.lastIndexOf('::');
  return cut < 0 ? key : key.slice(cut + 2);
}
