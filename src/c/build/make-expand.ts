/** Expansion of `$(...)` in makefile text: variables, substitution references and GNU make's text functions. */
import { outsideReferences } from './make-syntax.ts';
import type { SourceTree } from './tree.ts';

export interface MakeVariable {
  readonly value: string;
  readonly flavour: 'simple' | 'lazy';
}

export type MakeFunction = (x: Expansion, args: readonly string[]) => string;

export interface Expansion {
  readonly functions: ReadonlyMap<string, MakeFunction>;
  readonly tree: SourceTree;
  readonly directory: string;
  readonly variables: Map<string, MakeVariable>;
  /** Lazy variables being expanded: one that names itself is empty there. */
  readonly pending: Set<string>;
  /** Arguments of `$(call)`, loop variables, automatic variables; innermost last. */
  readonly scopes: Readonly<Record<string, string>>[];
  /** References left to expand; at 0 every further one is empty. */
  budget: number;
  evaluate: (text: string) => void;
}

const MAX_DEPTH = 60;
const MAX_LENGTH = 2_000_000;

export function expandText(x: Expansion, text: string, automatic: Readonly<Record<string, string>>): string {
  x.scopes.push(automatic);
  const out = expand(x, text);
  x.scopes.pop();
  return out;
}

export function expand(x: Expansion, text: string): string {
  let dollar = text.indexOf('$');
  if (dollar < 0) return text;
  let out = '';
  let from = 0;
  for (; dollar >= 0; dollar = text.indexOf('$', from)) {
    out += text.slice(from, dollar);
    const open = text[dollar + 1];
    if (open === '(' || open === '{') {
      const close = matching(text, dollar + 1, open, open === '(' ? ')' : '}');
      out += reference(x, text.slice(dollar + 2, close));
      from = close + 1;
    } else {
      out += open === '$' ? '$' : open === undefined ? '' : lookup(x, open);
      from = dollar + 2;
    }
    if (out.length > MAX_LENGTH) x.budget = 0;
  }
  return out + text.slice(from);
}

function matching(text: string, at: number, open: string, close: string): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i;
  }
  return text.length;
}

function reference(x: Expansion, inner: string): string {
  if (x.budget <= 0 || x.scopes.length > MAX_DEPTH) return '';
  x.budget--;
  const space = /^([a-z-]+)(?:\s+|$)/.exec(inner);
  const fn = space === null ? undefined : x.functions.get(space[1] ?? '');
  if (fn !== undefined && space !== null && inner.length > (space[1] ?? '').length) {
    return fn(x, argumentsOf(inner.slice(space[0].length)));
  }
  const colon = outsideReferences(inner, ':', 0);
  const equals = colon < 0 ? -1 : outsideReferences(inner, '=', colon);
  if (equals > 0) {
    const from = expand(x, inner.slice(colon + 1, equals));
    const to = expand(x, inner.slice(equals + 1));
    const value = lookup(x, expand(x, inner.slice(0, colon)));
    const [pattern, replacement] = from.includes('%') ? [from, to] : [`%${from}`, `%${to}`];
    return makeWords(value)
      .map((word) => substitute(word, pattern, replacement))
      .join(' ');
  }
  return lookup(x, expand(x, inner));
}

function argumentsOf(text: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (let comma = outsideReferences(text, ',', 0); comma >= 0; comma = outsideReferences(text, ',', from)) {
    out.push(text.slice(from, comma));
    from = comma + 1;
  }
  out.push(text.slice(from));
  return out;
}

export function lookup(x: Expansion, name: string): string {
  for (let i = x.scopes.length - 1; i >= 0; i--) {
    const local = x.scopes[i]?.[name];
    if (local !== undefined) return local;
  }
  const variable = x.variables.get(name);
  if (variable === undefined || x.budget <= 0) return '';
  if (variable.flavour === 'simple') return variable.value;
  if (x.pending.has(name) || x.pending.size > MAX_DEPTH) return '';
  x.budget--;
  x.pending.add(name);
  const out = expand(x, variable.value);
  x.pending.delete(name);
  return out;
}

export const makeWords = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** `word` with `pattern` (one `%`) replaced, itself if it does not match. */
export function substitute(word: string, pattern: string, replacement: string): string {
  const stem = stemBy(word, pattern);
  return stem === undefined ? word : replacement.replace('%', () => stem);
}

/** What `%` stands for, undefined if `word` does not match. */
export function stemBy(word: string, pattern: string): string | undefined {
  const percent = pattern.indexOf('%');
  if (percent < 0) return word === pattern ? '' : undefined;
  const head = pattern.slice(0, percent);
  const tail = pattern.slice(percent + 1);
  const fits = word.length >= head.length + tail.length && word.startsWith(head) && word.endsWith(tail);
  return fits ? word.slice(head.length, word.length - tail.length) : undefined;
}
