/*
 * Definition: which file an #include means.
 * Method: gcc's chains: the includer's directory, -iquote, -I, system directories, -idirafter; then our own stubs of the
 * usual system headers, then the caller's guess.
 * May miss when: the header lies outside the jail; that is a Limitation.
 */
import { directoryOf, jailedPath, joinPath } from './paths.ts';
import type { FileContent, UnitOptions } from './ports.ts';
import { stubHeader } from './stubs.ts';

export interface IncludeRequest {
  readonly text: string;
  readonly quoted: boolean;
  /** Path of the including file as gcc spells it, and the place in the chain where it was found. */
  readonly from: string;
  readonly fromIndex: number;
  readonly next: boolean;
}

/** `fromIndex` of the unit itself, and of a file found beside its includer. */
export const MAIN_FILE = -1;
const BESIDE = -2;

export interface FoundHeader {
  readonly kind: 'found';
  readonly path: string;
  /** As gcc spells it in `__FILE__`. */
  readonly spelled: string;
  readonly content: FileContent;
  /** Directory of the chain, for #include_next. */
  readonly index: number;
  readonly origin: 'file' | 'guess' | 'stub';
}

export type Resolution = FoundHeader | { readonly kind: 'missing' } | { readonly kind: 'outside' };

/** Reads files for one unit and notes each path it looked for. */
export interface Lookup {
  readFile(path: string): FileContent | undefined;
  guess(text: string, from: string): string | undefined;
}

/** The search chain of a unit: -iquote directories first, then the bracket chain. */
export class IncludeSearch {
  readonly #chain: readonly string[];
  readonly #bracketStart: number;
  readonly #systemDirs: readonly string[];
  readonly #lookup: Lookup;

  constructor(options: UnitOptions, lookup: Lookup) {
    this.#systemDirs = options.systemDirs;
    const known = new Set([...options.systemDirs, ...options.afterDirs]);
    // gcc drops a -I directory that is a system directory, and repeats.
    const own = options.includeDirs.filter((directory) => !known.has(directory));
    const inside = (directory: string): boolean => !this.#outside(joinPath(directory, 'x'));
    const brackets = [...new Set([...own, ...options.systemDirs, ...options.afterDirs])].filter(inside);
    const quotes = [...new Set(options.quoteDirs)].filter(inside);
    this.#chain = [...quotes, ...brackets].map((directory) => (directory === '.' ? '' : directory));
    this.#bracketStart = quotes.length;
    this.#lookup = lookup;
  }

  resolve(request: IncludeRequest): Resolution {
    const found = this.find(request);
    if (found.kind === 'found') return found;
    const stub = stubHeader(request.text);
    if (stub !== undefined && (!request.quoted || found.kind === 'missing')) return this.#made(request.text, stub);
    const guess = this.#lookup.guess(request.text, request.from);
    const path = guess === undefined ? undefined : jailedPath(guess, this.#systemDirs);
    const content = path === undefined ? undefined : this.#lookup.readFile(path);
    if (path === undefined || content === undefined) return found;
    return { kind: 'found', path, spelled: path, content, index: BESIDE, origin: 'guess' };
  }

  /** Only what lies on disk: what `__has_include` answers. */
  find(request: IncludeRequest): Resolution {
    const { text } = request;
    if (text.startsWith('/'))
      return this.#tryPath(text, BESIDE) ?? { kind: this.#outside(text) ? 'outside' : 'missing' };
    let outside = false;
    if (request.quoted && (!request.next || request.fromIndex === MAIN_FILE)) {
      const beside = joinPath(directoryOf(request.from), text);
      const hit = this.#tryPath(beside, BESIDE);
      if (hit !== undefined) return hit;
      outside ||= this.#outside(beside);
    }
    for (let i = this.#firstIndex(request); i < this.#chain.length; i++) {
      const spelled = joinPath(this.#chain[i] ?? '', text);
      const hit = this.#tryPath(spelled, i);
      if (hit !== undefined) return hit;
      outside ||= this.#outside(spelled);
    }
    return { kind: outside ? 'outside' : 'missing' };
  }

  #firstIndex(request: IncludeRequest): number {
    if (request.next && request.fromIndex !== MAIN_FILE) return Math.max(request.fromIndex, -1) + 1;
    return request.quoted ? 0 : this.#bracketStart;
  }

  #outside(spelled: string): boolean {
    return jailedPath(spelled, this.#systemDirs) === undefined;
  }

  #tryPath(spelled: string, index: number): FoundHeader | undefined {
    const path = jailedPath(spelled, this.#systemDirs);
    const content = path === undefined ? undefined : this.#lookup.readFile(path);
    if (path === undefined || content === undefined) return undefined;
    return { kind: 'found', path, spelled, content, index, origin: 'file' };
  }

  #made(text: string, source: string): FoundHeader {
    const path = `<stub>/${text}`;
    const content = { bytes: new TextEncoder().encode(source), hash: `stub:${text}` };
    return { kind: 'found', path, spelled: path, content, index: BESIDE, origin: 'stub' };
  }
}
