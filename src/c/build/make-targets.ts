/**
 * The targets of a plain makefile. A rule with objects or sources among its prerequisites, or in the command that links
 * it, is a target; rules that only bundle others (`all`, `install`) have no sources of their own and fall away.
 */
import type { MakeReading, MakeRule } from './make.ts';
import { baseOf, resolvePath } from './paths.ts';
import { splitShellWords } from './shell-words.ts';
import type { SourceFinder } from './sources.ts';
import { type BuildTarget, isLibraryWord, libraryKey } from './target.ts';

const COMPILES = /\$[({](?:CC|LD|LINK\w*|CCLD|HOSTCC|COMPILE\w*)[)}]|(?:^|\s|@)(?:gcc|cc|clang)\s/;
const AUTOMATIC = { '@': 'out', '<': '', '^': '', '*': '', '?': '', '+': '' };
const isObject = (word: string): boolean => /\.(o|lo|c|os)$/.test(word) && !word.includes('%');

interface Draft {
  readonly objects: Set<string>;
  readonly links: Set<string>;
  shared: 'yes' | 'no';
}

export function makeTargets(reading: MakeReading, find: SourceFinder): readonly BuildTarget[] {
  const drafts = new Map<string, Draft>();
  for (const rule of reading.rules) {
    for (const target of rule.targets) {
      if (/[%*]/.test(target) || target.startsWith('.') || isObject(target) || isBundle(target)) continue;
      addRule(reading, draftOf(drafts, target), rule);
    }
  }
  const flags = commonFlags(reading);
  const ownFlags = objectFlags(reading, find);
  const out: BuildTarget[] = [];
  for (const [name, draft] of drafts) {
    const sources = find.all(reading.directory, draft.objects);
    if (sources.length === 0) continue;
    const kind = /\.(a|la)$/.test(name) ? 'library' : draft.shared === 'yes' || /\.so$/.test(name) ? 'plugin' : 'made';
    out.push({
      name: baseOf(name),
      kind,
      directory: reading.directory,
      sources,
      links: [...draft.links],
      flags,
      ownFlags,
    });
  }
  return out;
}

const isBundle = (name: string): boolean =>
  /^(all|install.*|uninstall.*|clean|distclean|.*clean|tags|TAGS|depend|deps|check|test|tests|doc|docs|dist|indent|cscope|help|lint|FORCE|modules|debug|profile|static)$/.test(
    name,
  );

function draftOf(drafts: Map<string, Draft>, name: string): Draft {
  const known = drafts.get(name) ?? { objects: new Set(), links: new Set(), shared: 'no' };
  drafts.set(name, known);
  return known;
}

function addRule(reading: MakeReading, draft: Draft, rule: MakeRule): void {
  const words = [...rule.prerequisites];
  for (const line of rule.recipe) {
    if (!COMPILES.test(line)) continue;
    const expanded = reading.expand(line, AUTOMATIC);
    if (/(^|\s)-c(\s|$)/.test(expanded)) continue;
    words.push(...expanded.split(/\s+/));
    if (/(^|\s)-(shared|bundle)(\s|$)/.test(expanded)) draft.shared = 'yes';
  }
  for (const word of words) {
    if (isObject(word)) draft.objects.add(word);
    else if (isLibraryWord(word)) draft.links.add(libraryKey(word));
  }
}

/** Flags of every compilation: the implicit rules' variables and the commands of pattern rules. */
function commonFlags(reading: MakeReading): readonly string[] {
  const texts = ['$(CPPFLAGS) $(CFLAGS) $(EXTRA_CFLAGS) $(ccflags-y)'];
  for (const rule of reading.rules) {
    const general = rule.targets.every((target) => target.includes('%') || target.startsWith('.') || !isObject(target));
    if (general) texts.push(...rule.recipe.filter((line) => COMPILES.test(line)));
  }
  return flagWords(texts.map((text) => reading.expand(text, AUTOMATIC)));
}

/** Flags that one object's own rule adds. */
function objectFlags(reading: MakeReading, find: SourceFinder): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, readonly string[]>();
  for (const rule of reading.rules) {
    const lines = rule.recipe.filter((line) => COMPILES.test(line));
    if (lines.length === 0 || rule.targets.length > 20) continue;
    for (const source of find.all(reading.directory, rule.targets.filter(isObject))) {
      out.set(source, flagWords(lines.map((line) => reading.expand(line, AUTOMATIC))));
    }
  }
  return out;
}

const READ = /^-(D|U|I|include|isystem|iquote|idirafter|std=|m32|m64)/;

/** The words of `texts` that say how a unit is read; the words stay as the shell would split them. */
export function flagWords(texts: readonly string[]): readonly string[] {
  const out: string[] = [];
  const seen = new Set<string>();
  for (const text of texts) {
    if (!text.includes('-')) continue;
    const words = splitShellWords(text);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      if (!READ.test(word)) continue;
      const separate = /^-(D|U|I|include|isystem|iquote|idirafter)$/.test(word);
      const value = separate ? (words[++i] ?? '') : '';
      if (separate && value === '') continue;
      const key = `${word} ${value}`;
      if (seen.has(key)) continue;
      seen.add(key);
      out.push(word, ...(separate ? [value] : []));
    }
  }
  return out;
}

/** The directories a makefile searches for sources. */
export function searchPath(reading: MakeReading): readonly string[] {
  const words = reading.value('VPATH').split(/[\s:]+/);
  return words.flatMap((word) => (word === '' ? [] : (resolvePath(reading.directory, word) ?? [])));
}
