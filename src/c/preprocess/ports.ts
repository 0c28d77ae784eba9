import type { Limitation } from '../../source/limitation.ts';
import type { TokenStream } from './tokens.ts';

export interface FileContent {
  readonly bytes: Uint8Array;
  /** Equal hash means equal bytes. */
  readonly hash: string;
}

/** Implemented by `host/`. */
export interface FileReader {
  /** `path`: repository-relative, or absolute for a system header; undefined if there is no such (allowed) file. */
  read(path: string): FileContent | undefined;
}

/** `-D name=body`, or `-U name` if `body` is null; `name` may be `f(x)`. */
export interface MacroSetting {
  readonly name: string;
  readonly body: string | null;
}

/** How a unit is preprocessed: what its compile command says. */
export interface UnitOptions {
  /** The .c file, repository-relative. */
  readonly path: string;
  /** `-iquote` */
  readonly quoteDirs: readonly string[];
  /** `-I` */
  readonly includeDirs: readonly string[];
  /** `-isystem`, then the fixed system roots. Absolute paths are read only under these. */
  readonly systemDirs: readonly string[];
  /** `-idirafter` */
  readonly afterDirs: readonly string[];
  /** `-include` */
  readonly forcedIncludes: readonly string[];
  /** `-D` and `-U`, in order. */
  readonly macros: readonly MacroSetting[];
  /** `gnu17`, `c99`, ...; empty is gcc's default. */
  readonly std: string;
  readonly wordSize: 32 | 64;
  /**
   * Reading without a build: asked for a header that no directory has; a repository path, or undefined for an empty
   * header. A missing header is a Limitation in any case.
   */
  readonly resolveMissing?: (text: string, from: string) => string | undefined;
  /** `off` reads every header anew; the tokens are the same. */
  readonly replay?: 'on' | 'off';
}

export interface Dependency {
  readonly path: string;
  /** Null: looked for and absent, so that a file that appears there makes the result stale. */
  readonly hash: string | null;
}

export interface PreprocessedUnit {
  readonly path: string;
  readonly tokens: TokenStream;
  readonly dependencies: readonly Dependency[];
  readonly limitations: readonly Limitation[];
  /** Token ranges that are a header's result on record: `[first, last, record]*`, `last` inclusive; equal records have equal tokens. */
  readonly replays: Int32Array;
  /** Where a macro is defined at the end of the unit; valid until the next call. */
  macroPlace(name: string): { readonly path: string; readonly line: number } | undefined;
}

export interface Preprocessor {
  /**
   * The tokens of a unit. The stream is valid until the next call. Odd input is a Limitation; nothing is thrown.
   */
  preprocess(options: UnitOptions, reader: FileReader): PreprocessedUnit;
}
