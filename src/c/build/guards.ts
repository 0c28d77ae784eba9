/**
 * The conditions that lines of a file stand under, as macros that have to be set or not.
 *
 * Definition: for each `#if` around a line, the macros that its branch wants on (`#ifdef X`, `defined X`, `X`) or off
 * (`#ifndef X`, `!defined X`, the `#else` of a single test). Method: directive lines read as text; what is compared with a
 * value is left alone.
 * Reports too much when: one side of `||` would do, both are wanted. May miss when: the condition compares values.
 */
import { compareText } from '../../source/order.ts';
import { isUnusual, namesForeignSystem } from './platform.ts';
import type { BuildPlan } from './settings.ts';
import type { MacroSetting } from './unit.ts';

export interface Wanted {
  readonly name: string;
  readonly state: 'on' | 'off';
}

/** One `#if`: what its current branch wants, by its own condition and because the branches before it are not taken. */
interface Frame {
  own: readonly Wanted[];
  before: readonly Wanted[];
}

/** In: the text of a C file, and 1-based lines of it. Out: what the conditions around them want, each once. */
export function guardsOf(text: string, lines: ReadonlySet<number>): readonly Wanted[] {
  const found = new Map<string, Wanted>();
  for (const wanted of guardsByLine(text, lines).values())
    for (const want of wanted) found.set(`${want.name} ${want.state}`, want);
  return [...found.values()];
}

/** The same for each of the lines. */
export function guardsByLine(text: string, lines: ReadonlySet<number>): ReadonlyMap<number, readonly Wanted[]> {
  const found = new Map<number, readonly Wanted[]>();
  const stack: Frame[] = [];
  const all = text.split('\n');
  for (let i = 0; i < all.length; i++) {
    const first = i;
    let logical = all[i] ?? '';
    while (logical.endsWith('\\') && i + 1 < all.length) logical = `${logical.slice(0, -1)} ${all[++i]}`;
    const directive = /^\s*#\s*(if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b(.*)$/.exec(logical);
    if (directive) enter(stack, directive[1] ?? '', withoutComments(directive[2] ?? ''));
    else
      for (let at = first; at <= i; at++)
        if (lines.has(at + 1))
          found.set(
            at + 1,
            stack.flatMap(({ own, before }) => [...before, ...own]),
          );
  }
  return found;
}

/** In: the text of a C file. Out: the macros that some branch of it wants on, each once, in the order of their names. */
export function optionsOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, word = '', expression = ''] of joined(text).matchAll(
    /^[ \t]*#[ \t]*(if|ifdef|elif|elifdef)\b(.*)$/gm,
  )) {
    const wanted = wantedBy(word.endsWith('def') ? 'ifdef' : 'if', withoutComments(expression));
    for (const { name, state } of wanted) if (state === 'on') found.add(name);
  }
  return [...found].sort();
}

const joined = (text: string): string => text.replaceAll('\\\n', ' ');

/** Names that a text defines itself: no options of the build. */
export function definedIn(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*#[ \t]*define[ \t]+([A-Za-z_]\w*)/gm)].flatMap(([, name]) => name ?? []);
}

function enter(stack: Frame[], word: string, expression: string): void {
  if (word.startsWith('if')) stack.push({ own: wantedBy(word, expression), before: [] });
  const frame = stack.at(-1);
  if (!frame) return;
  if (word === 'endif') stack.pop();
  if (!word.startsWith('el')) return;
  frame.before = [...frame.before, ...opposite(frame.own)];
  frame.own = word === 'else' ? [] : wantedBy(word === 'elif' ? 'if' : word.slice(2), expression);
}

/** Only of a single test: what makes a longer one false is a choice. */
function opposite(wanted: readonly Wanted[]): readonly Wanted[] {
  return wanted.length === 1 ? wanted.map(({ name, state }) => ({ name, state: state === 'on' ? 'off' : 'on' })) : [];
}

const name = /^[A-Za-z_]\w*/;

function wantedBy(word: string, expression: string): readonly Wanted[] {
  const single = name.exec(expression.trim())?.[0];
  if (word === 'ifdef') return single ? [{ name: single, state: 'on' }] : [];
  if (word === 'ifndef') return single ? [{ name: single, state: 'off' }] : [];
  return expression.split(/&&|\|\|/).flatMap((test) => {
    const found = /^[\s(]*(!?)\s*\(?\s*(?:defined\b\s*\(?\s*)?([A-Za-z_]\w*)[\s)]*$/.exec(test);
    return found?.[2] ? [{ name: found[2], state: found[1] === '!' ? 'off' : 'on' } as const] : [];
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?(\*\/|$)/g, ' ').replace(/\/\/.*$/, '');
}

/** Of more conditions than this, a change is about the configuration rather than under it. */
const mostMacros = 12;

/** As `allSettingsFor`; nothing where that is too many to be what a change is about. */
export function settingsFor(wanted: readonly Wanted[], plan: BuildPlan): readonly MacroSetting[] {
  const settings = allSettingsFor(wanted, plan);
  return settings.length > mostMacros ? [] : settings;
}

/**
 * What has to be set beside the plan's own macros so that the conditions hold; nothing when they all do. Other systems,
 * compilers and debugging are left as they are.
 */
export function allSettingsFor(wanted: readonly Wanted[], { units }: BuildPlan): readonly MacroSetting[] {
  const on = new Set<string>();
  for (const macros of new Set(units.map((unit) => unit.macros)))
    for (const { name, body } of macros) if (body !== null) on.add(name.replace(/\(.*/, ''));
  const settings = new Map<string, MacroSetting>();
  for (const { name, state } of wanted) {
    if (on.has(name) === (state === 'on') || isReserved(name) || namesForeignSystem(name) || isUnusual(name)) continue;
    settings.set(name, { name, body: state === 'on' ? '1' : null });
  }
  return [...settings.values()].sort((a, b) => compareText(a.name, b.name));
}

const isReserved = (name: string): boolean => /^_[_A-Z]/.test(name);
