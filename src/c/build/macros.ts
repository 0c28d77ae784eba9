/**
 * Definition: which configuration macros an unbuilt tree is read with. Method: what configure would define, read from its
 * source; for names that build files mention without a value that was found out, the name decides: `HAVE_x_H` if the
 * header exists, `HAVE_x`, `ENABLE_x`, `USE_x`, `WITH_x` on, other systems and words for less or for debugging off.
 * Reports too much when a feature is off by default; may miss code under a macro whose name says nothing.
 */
import type { Limitation } from '../../source/limitation.ts';
import type { ConfigureReading } from './autoconf.ts';
import { isUnusual, namesForeignSystem, onLinux } from './platform.ts';
import type { MacroSetting } from './unit.ts';

export interface MacroQuestion {
  /** Names that conditions test, sorted. */
  readonly tested: readonly string[];
  /** Whether any C file spells the name at all. */
  readonly occurs: (name: string) => boolean;
  /** Macros that the product's own files define. */
  readonly own: (name: string) => boolean;
  readonly mentioned: ReadonlySet<string>;
  readonly templates: ReadonlyMap<string, string>;
  readonly headerExists: (header: string) => boolean;
  /** Header texts of `#include`, for telling `sys/time.h` from `sys_time.h`. */
  readonly includeTexts: Iterable<string>;
  /** No build file was understood: names have to do for everything. */
  readonly blind: 'yes' | 'no';
}

export interface InferredMacros {
  readonly macros: readonly MacroSetting[];
  readonly limitations: readonly Limitation[];
}

/** The macros for the units that `configure` governs (undefined: no configure script does). */
export function inferMacros(question: MacroQuestion, configure: ConfigureReading | undefined): InferredMacros {
  const given = new Map<string, string>();
  for (const [name, value] of configure?.defines ?? []) {
    if (question.occurs(name.replace(/\(.*/, ''))) given.set(name, value);
  }
  const guessed = new Map<string, string>();
  const off: string[] = [];
  const headers = headerNames(question.includeTexts);
  for (const name of question.tested) {
    if (given.has(name) || configure?.decided.has(name) === true || question.own(name) || isReserved(name)) continue;
    if (question.blind === 'no' && !question.mentioned.has(name)) continue;
    if (byName(name, headers, question.headerExists)) guessed.set(name, question.templates.get(name) ?? '1');
    else if (/^(HAVE|ENABLE|USE|WITH)_/.test(name)) off.push(name);
  }
  for (const [name, value] of question.templates) {
    if (!given.has(name) && !question.own(name) && value !== '1' && question.occurs(name)) guessed.set(name, value);
  }
  const path = configure?.path ?? '';
  const limitations = [
    ...report(path, 'as configure would set them', [...given.keys()]),
    ...report(path, 'on by their names', [...guessed.keys()]),
    ...report(path, 'off by their names', off),
  ];
  const settings = [...given, ...guessed].map(([name, body]) => ({ name, body }));
  return { macros: settings, limitations };
}

const isReserved = (name: string): boolean => name.startsWith('__');

function byName(
  name: string,
  headers: ReadonlyMap<string, string>,
  headerExists: (header: string) => boolean,
): boolean {
  if (namesForeignSystem(name) || isUnusual(name)) return false;
  if (/^HAVE_\w+_H$/.test(name)) return headerCandidates(name, headers).some(headerExists);
  const have = /^HAVE_(?:DECL_)?(\w+)$/.exec(name)?.[1];
  if (have !== undefined) return onLinux(have);
  return /^(ENABLE|USE|WITH)_\w+$/.test(name) || /(^|_)LINUX$/.test(name);
}

/** `HAVE_SYS_TIME_H` by the headers that are included anywhere, else by reading `_` as `/` or as itself. */
function headerCandidates(name: string, headers: ReadonlyMap<string, string>): readonly string[] {
  const known = headers.get(name);
  if (known !== undefined) return [known];
  const stem = name.slice('HAVE_'.length, -'_H'.length).toLowerCase();
  return [`${stem}.h`, `${stem.replace('_', '/')}.h`, `${stem.replaceAll('_', '/')}.h`];
}

function headerNames(texts: Iterable<string>): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const text of texts) {
    const name = `HAVE_${text.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    if (!out.has(name)) out.set(name, text);
  }
  return out;
}

const NAMES_SHOWN = 40;

function report(path: string, what: string, names: readonly string[]): readonly Limitation[] {
  if (names.length === 0) return [];
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : '';
  const detail = `no build was run; macros ${what}: ${names.slice(0, NAMES_SHOWN).join(' ')}${more}`;
  return [{ kind: 'inferred-macro', path, line: 0, effect: what.startsWith('off') ? 'may-miss' : 'may-add', detail }];
}
