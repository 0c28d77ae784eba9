import type { MacroSetting } from './unit.ts';

/** What a compiler command says about reading a unit; paths as written. */
export interface CompilerFlags {
  readonly quoteDirs: readonly string[];
  readonly includeDirs: readonly string[];
  readonly systemDirs: readonly string[];
  readonly afterDirs: readonly string[];
  readonly forcedIncludes: readonly string[];
  readonly macros: readonly MacroSetting[];
  readonly std: string | undefined;
  readonly wordSize: 32 | 64;
  readonly output: string | undefined;
  /** Flags that change what is read and are never followed: they make the compiler load or run something. */
  readonly refused: readonly string[];
}

type ListName = 'quoteDirs' | 'includeDirs' | 'systemDirs' | 'afterDirs' | 'forcedIncludes';

interface Draft {
  readonly lists: Record<ListName, string[]>;
  readonly macros: MacroSetting[];
  readonly refused: string[];
  std: string | undefined;
  wordSize: 32 | 64;
  output: string | undefined;
}

type Handler = (draft: Draft, value: string) => void;

const list =
  (name: ListName): Handler =>
  (draft, value) => {
    draft.lists[name].push(value);
  };
const refuse =
  (flag: string): Handler =>
  (draft) => {
    draft.refused.push(flag);
  };
const skip: Handler = () => {};

/** Flags with a value, joined (`-Ifoo`) or in the next word; longer names first, for `-include` starts with `-i`. */
const WITH_VALUE: readonly (readonly [string, Handler])[] = [
  ['-idirafter', list('afterDirs')],
  ['-isystem', list('systemDirs')],
  ['-iquote', list('quoteDirs')],
  ['-include', list('forcedIncludes')],
  ['--include', list('forcedIncludes')],
  ['-imacros', refuse('-imacros')],
  ['-wrapper', refuse('-wrapper')],
  ['-I', list('includeDirs')],
  ['-D', (draft, value) => draft.macros.push(macroOf(value))],
  ['-U', (draft, value) => draft.macros.push({ name: value, body: null })],
  ['-B', refuse('-B')],
  ['-MF', skip],
  ['-MT', skip],
  ['-MQ', skip],
  ['-MJ', skip],
  ['-o', (draft, value) => (draft.output = value)],
  ['-x', skip],
];

/**
 * Reads `-I -D -U -isystem -iquote -idirafter -include -std -m32 -m64` in joined and separate form and passes over the
 * rest. `@file`, plug-ins, specs, wrappers, `-B` and `-imacros` are refused; `-o` and `-M*` only name outputs.
 */
export function readFlags(words: readonly string[]): CompilerFlags {
  const draft: Draft = {
    lists: { quoteDirs: [], includeDirs: [], systemDirs: [], afterDirs: [], forcedIncludes: [] },
    macros: [],
    refused: [],
    std: undefined,
    wordSize: 64,
    output: undefined,
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word.startsWith('-')) i += readFlag(draft, word, words[i + 1]);
    else if (word.startsWith('@')) draft.refused.push('@file');
  }
  const { macros, refused, std, wordSize, output } = draft;
  return { ...draft.lists, macros, refused, std, wordSize, output };
}

/** How many further words the flag took. */
function readFlag(draft: Draft, word: string, next: string | undefined): 0 | 1 {
  if (word.startsWith('-std=')) draft.std = word.slice(5);
  else if (word === '-m32' || word === '-m64') draft.wordSize = word === '-m32' ? 32 : 64;
  else if (word === '-ansi') draft.std = 'c90';
  else if (/^--?(fplugin|specs)\b/.test(word)) draft.refused.push(word.startsWith('-f') ? '-fplugin' : '-specs');
  else
    for (const [name, handler] of WITH_VALUE) {
      if (word === name) {
        if (next === undefined) return 0;
        handler(draft, next);
        return 1;
      }
      // `-Ofast`, `-object`... are other flags: `-o` and `-x` count joined only for files.
      if (word.startsWith(name) && name !== '-x' && name !== '-wrapper') {
        handler(draft, word.slice(name.length).replace(/^=/, ''));
        return 0;
      }
    }
  return 0;
}

/** `NAME`, `NAME=body`, `f(x)=body`, as after `-D`. */
export function macroOf(text: string): MacroSetting {
  const equals = text.indexOf('=');
  return equals < 0 ? { name: text, body: '1' } : { name: text.slice(0, equals), body: text.slice(equals + 1) };
}
