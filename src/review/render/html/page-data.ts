/**
 * What the page's script is told, as JSON within the page. Lists run side by side, and what repeats is named by its index:
 * ten thousand elements with their evidence have to fit. All text is plain: nothing in it hides or reorders what stands
 * around it. Imported by the script, so nothing of Node is behind these types.
 */

export interface PageData {
  readonly elements: ElementColumns;
  /** What a list of choices filters by, one value for each element. */
  readonly facets: readonly Facet[];
  /** In which an element can be written; an element has a set of them. */
  readonly contexts: readonly string[];
  readonly owners: OwnerColumns;
  readonly places: PlaceColumns;
  readonly writes: WriteColumns;
  readonly functions: FunctionColumns;
  readonly handlers: readonly PageHandler[];
  readonly dispositions: readonly PageDisposition[];
  readonly outputs: readonly PageOutput[];
  /** Address below which a file of this revision is `/PATH#LLINE`; empty: none is known. */
  readonly blob: string;
}

/** An index into the list of the same name; -1: none. */
type Index = number;

export interface ElementColumns {
  readonly key: readonly string[];
  /** Of `owners`. */
  readonly owner: readonly Index[];
  readonly type: readonly Index[];
  readonly types: readonly string[];
  /** Of `places`: where it is declared. */
  readonly declared: readonly Index[];
  /** Bits, by the order of `contexts`. */
  readonly contexts: readonly number[];
  /** Of `writes`: the first of them. */
  readonly writes: readonly (readonly Index[])[];
  /** How many there are. */
  readonly written: readonly number[];
  /** Of `dispositions`; -1: undecided. */
  readonly disposition: readonly Index[];
}

export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly string[];
  readonly of: readonly Index[];
}

export type FacetName = 'class' | 'scope' | 'nature' | 'disposition' | 'kind' | 'output' | 'storage' | 'change';

export interface OwnerColumns {
  readonly name: readonly string[];
  /** Element whose memory holds or points to an instance; empty: none is known. */
  readonly holder: readonly string[];
  readonly how: readonly string[];
  /** Of `places`: where it is allocated. */
  readonly allocated: readonly Index[];
}

export interface PlaceColumns {
  readonly paths: readonly string[];
  readonly path: readonly Index[];
  readonly line: readonly number[];
  /** The line's text; empty: it is not known. */
  readonly text: readonly string[];
}

export interface WriteColumns {
  readonly place: readonly Index[];
  readonly function: readonly Index[];
  readonly contexts: readonly number[];
  readonly how: readonly string[];
}

export interface FunctionColumns {
  readonly name: readonly string[];
  readonly reached: readonly (readonly PageReach[])[];
}

/** The last step of the shortest way on which a context comes to a function. */
export interface PageReach {
  /** Of `contexts`. */
  readonly context: Index;
  /** Of `functions`; -1: the context begins here. */
  readonly caller: Index;
  readonly place: Index;
  readonly because: string;
}

/** What one function does with one record in one role. */
export interface PageHandler {
  readonly function: string;
  readonly role: string;
  readonly owner: Index;
  readonly place: Index;
  /** Elements that it covers, and where. */
  readonly covers: readonly Index[];
  readonly at: readonly Index[];
  /** Named there in another way. */
  readonly mentions: readonly Index[];
  /** Elements that count and that it does not cover. */
  readonly misses: readonly Index[];
}

export interface PageDisposition {
  readonly kind: string;
  readonly reason: string;
  readonly until: string;
  readonly place: Index;
}

/** A shortest way from a load of an element to what is sent or logged. */
export interface PageOutput {
  readonly element: Index;
  readonly to: string;
  /** The external function that is called in the last place. */
  readonly external: string;
  readonly places: readonly Index[];
  /** Lines in the middle that are left out. */
  readonly omitted: number;
}
