/*
 * What a unit asked of the world, as facts with dense ids: a path had this content or did not exist, a missing header was
 * guessed to be that file. A unit depends on its facts; a header record is valid where its facts hold again.
 */
import type { Lookup } from './includes.ts';
import type { Dependency, FileContent, FileReader } from './ports.ts';

type Fact =
  | { readonly kind: 'file'; readonly path: string; readonly hash: string | null }
  | { readonly kind: 'guess'; readonly text: string; readonly from: string; readonly path: string | undefined };

/** Ids of facts, for all units of a preprocessor. */
export class Facts {
  readonly #ids = new Map<string, number>();
  readonly #list: Fact[] = [];

  get(id: number): Fact | undefined {
    return this.#list[id];
  }

  idOf(fact: Fact): number {
    const key =
      fact.kind === 'file' ? `${fact.hash}\0${fact.path}` : `?\0${fact.text}\0${fact.from}\0${fact.path ?? '\0'}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.#list.length);
    this.#list.push(fact);
    return this.#list.length - 1;
  }
}

type Guess = (text: string, from: string) => string | undefined;

/** The lookups of one unit; each path is read once. */
export class UnitLookups implements Lookup {
  readonly #facts: Facts;
  readonly #reader: FileReader;
  readonly #guess: Guess | undefined;
  readonly #contents = new Map<string, { readonly content: FileContent | undefined; readonly fact: number }>();
  readonly #guesses = new Map<string, { readonly path: string | undefined; readonly fact: number }>();
  readonly #holding = new Set<number>();
  /** Facts in the order they were used, with repeats; headers on record cut it. */
  readonly #log: number[] = [];

  constructor(facts: Facts, reader: FileReader, guess: Guess | undefined) {
    this.#facts = facts;
    this.#reader = reader;
    this.#guess = guess;
  }

  readFile(path: string): FileContent | undefined {
    const { content, fact } = this.#look(path);
    this.#log.push(fact);
    return content;
  }

  guess(text: string, from: string): string | undefined {
    const { path, fact } = this.#ask(text, from);
    this.#log.push(fact);
    return path;
  }

  #look(path: string): { readonly content: FileContent | undefined; readonly fact: number } {
    const known = this.#contents.get(path);
    if (known !== undefined) return known;
    const content = this.#reader.read(path);
    const fact = this.#facts.idOf({ kind: 'file', path, hash: content?.hash ?? null });
    const made = { content, fact };
    this.#contents.set(path, made);
    this.#holding.add(fact);
    return made;
  }

  #ask(text: string, from: string): { readonly path: string | undefined; readonly fact: number } {
    const key = `${text}\0${from}`;
    const known = this.#guesses.get(key);
    if (known !== undefined) return known;
    const path = this.#guess?.(text, from);
    const made = { path, fact: this.#facts.idOf({ kind: 'guess', text, from, path }) };
    this.#guesses.set(key, made);
    this.#holding.add(made.fact);
    return made;
  }

  get position(): number {
    return this.#log.length;
  }

  /** The distinct facts used since `position`. */
  since(position: number): Int32Array {
    const distinct = Int32Array.from(new Set(this.#log.slice(position)));
    this.#log.length = position;
    for (const fact of distinct) this.#log.push(fact);
    return distinct;
  }

  /** True if all of `facts` hold in this unit too. */
  hold(facts: Int32Array): boolean {
    return facts.every((fact) => this.#holding.has(fact) || this.#holds(fact));
  }

  #holds(id: number): boolean {
    const fact = this.#facts.get(id);
    if (fact === undefined) return false;
    return (fact.kind === 'file' ? this.#look(fact.path) : this.#ask(fact.text, fact.from)).fact === id;
  }

  /** Notes facts that a replayed header used. */
  use(facts: Int32Array): void {
    for (const fact of facts) this.#log.push(fact);
  }

  dependencies(): readonly Dependency[] {
    const result: Dependency[] = [];
    for (const id of new Set(this.#log)) {
      const fact = this.#facts.get(id);
      if (fact?.kind === 'file') result.push({ path: fact.path, hash: fact.hash });
    }
    return result;
  }
}
