/**
 * The state inventory of one program at one revision: what state there is, who writes it, who handles it. Holds all that
 * `review/` needs, so that a review can work from a stored inventory without the source.
 */
import type { Limitation } from '../source/limitation.ts';
import type { Position } from '../source/range.ts';

export interface StateInventory {
  readonly program: string;
  readonly revision: string;
  readonly elements: ReadonlyMap<ElementKey, StateElement>;
  readonly handlers: readonly HandlerGroup[];
  readonly writers: readonly WriterClass[];
  /** Records with instances that outlive a call; the files' variables always do. */
  readonly persistent: ReadonlySet<OwnerKey>;
  /** Value of a flag family -> where it is used outside tests, first by place. */
  readonly flagUses: ReadonlyMap<ElementKey, readonly Write[]>;
  readonly limitations: readonly Limitation[];
  readonly status: 'complete' | 'partial' | 'failed';
  /** `paper`: fields are not told apart, and only packets make state, as in StateAlyzr. */
  readonly precision: Precision;
  /** null: this tier does not know. */
  readonly counts: StateCounts | null;
  /** Function key -> how each context comes to it, shortest way first; empty where the whole program is not known. */
  readonly reached: ReadonlyMap<string, readonly Reach[]>;
  /** Record key -> what persistent memory holds an instance. */
  readonly held: ReadonlyMap<OwnerKey, Holder>;
  /** Record key -> bytes of one instance, of the project's persistent records; absent: written by an earlier version. */
  readonly recordBytes?: ReadonlyMap<OwnerKey, number>;
  /** Elements that each function sets before it uses them: nothing in them outlives a call. Absent: not looked at. */
  readonly scratch?: ReadonlySet<ElementKey>;
  /** Frameworks for moving state that the program is made for, by name. Absent: none. */
  readonly frameworks?: readonly FrameworkUse[];
}

/** What a framework asks of a program; docs/profiles.md says when each is met. */
export type Obligation = 'registered' | 'merge' | 'both-directions' | 'through-store' | 'flat' | 'unsupported';

/** A framework for moving state, and what of its obligations is not met. */
export interface FrameworkUse {
  readonly name: string;
  readonly title: string;
  readonly by: 'settings' | 'inferred';
  readonly asks: Readonly<Partial<Record<Obligation, readonly FlowScope[]>>>;
  /** Natures of elements that it has no interest in. */
  readonly excluded: readonly Nature[];
  readonly registered: readonly Registration[];
  /** Functions that call what stores, fetches or changes state. */
  readonly carriers: readonly Registration[];
  readonly breaches: readonly Breach[];
}

/** A function of the program in the place where a framework finds it. */
export interface Registration {
  readonly function: string;
  readonly key: string;
  readonly role: HandlerRole;
  /** Whose state it moves; absent: not said. */
  readonly scope?: FlowScope;
  /** Member or call; a pattern that its name fits. */
  readonly in: string;
  readonly declared: Position;
}

/**
 * `unregistered`: it has the shape of what its siblings are registered for. `overwritten`: what is counted elsewhere is not
 * added to. `counted-apart`: what is shared is fetched, counted and put back, so that instances undo each other's counts.
 * `not-stored`: fetched and changed, and not put back. `pointer`: it is copied, and what it points to is not. `beside`: the
 * function that writes it does not go through the framework; a breach only in a scope that is asked for.
 */
export type BreachKind = 'unregistered' | 'overwritten' | 'counted-apart' | 'not-stored' | 'pointer' | 'beside';

/** A place where an obligation is not met, as the facts have it. */
export interface Breach {
  readonly how: BreachKind;
  readonly owner: OwnerKey;
  readonly name: string;
  readonly function: string;
  readonly key: string;
  readonly role: HandlerRole;
  readonly at: Position;
  readonly declared: Position;
  /** Member or call of the framework that it is about. */
  readonly in: string;
  /** Registered function of the other direction. */
  readonly other?: string;
}

export type Precision = 'fields' | 'paper';

/** Of one program; null: not known. Variables do not count fields. */
export interface StateCounts {
  readonly procedures: number;
  readonly packetProcedures: number | null;
  readonly variables: number;
  readonly persistent: number;
  readonly perCrossFlow: number | null;
  readonly updateable: number | null;
  readonly elements: number;
  readonly updateableElements: number | null;
  readonly packetImpacting: number | null;
  readonly logImpacting: number | null;
}

/** The last step of a shortest way on which a context comes to a function. */
export interface Reach {
  readonly context: Context;
  /** Function that calls it; null: it is where the context begins. */
  readonly caller: string | null;
  /** Of the call, the registration or the receiving call. */
  readonly at: Position;
  /** Why the context begins here: `receives packets by recvfrom()`. Empty for a call. */
  readonly because: string;
}

/** Why instances of a record outlive a packet. */
export interface Holder {
  /** Variable or field whose memory holds or points to it. */
  readonly element: ElementKey;
  readonly how: 'embeds' | 'points-to';
  /** Where the instance is allocated. */
  readonly allocated?: Position;
}

/** `struct server.idle_ping`, `struct server.check.port`, `src/x.c::skip_sublevel`, `enum ike_condition_t.COND_PPK`. */
export type ElementKey = string;

export interface StateElement {
  readonly key: ElementKey;
  readonly kind: 'variable' | 'field' | 'flag';
  /** Key of the record, enum or file whose element it is: the `owner` of handlers and writers. */
  readonly owner: OwnerKey;
  /** Path below the owner: `check.port`, a variable's name, an enumerator. */
  readonly name: string;
  readonly type: string;
  readonly nature: Nature;
  readonly declared: Position;
  /** Record that the element embeds, whose fields are elements of this owner too. */
  readonly holds?: OwnerKey;
  /** Absent: only the facts were looked at. */
  readonly classification?: Classification;
  /** Options without which it is not compiled; empty: no condition around it names one. Absent: it is there without. */
  readonly guard?: readonly string[];
}

/** When code runs: while packets are handled, on a timer, for an operator or a reload, for a peer, before the first packet. */
export type Context = 'packet' | 'timer' | 'control' | 'peer' | 'startup';

export const contexts: readonly Context[] = ['packet', 'timer', 'control', 'peer', 'startup'];

/** Classes of one element, from the whole program (StateAlyzr, sections 4.1-4.3). null: the program does not tell. */
export interface Classification {
  readonly storage: ElementStorage;
  /** Step 1a: its storage lives longer than the handling of one packet. */
  readonly persistent: boolean;
  /** Step 1c: persistent, and used while the program handles packets. */
  readonly perCrossFlow: boolean | null;
  /** Step 2: per-/cross-flow, and may be written there. */
  readonly updateable: boolean | null;
  /** In which it may be written, in the order of `contexts`. */
  readonly contexts: readonly Context[];
  /** Every store that may reach it, in whatever context; by path, line and function, each once. */
  readonly writes: readonly ElementWrite[];
  /** Step 4: what it can influence. Absent: not known. */
  readonly impact?: Impact;
  /** Step 3: which packets it is kept for. Absent: not known. */
  readonly flowspace?: Flowspace;
}

/** Fields of packet headers that state can be kept by. */
/** Members that hold header fields, by record as it is written (`struct key`). */
export type HeaderMembers = Readonly<Record<string, Readonly<Record<string, HeaderField>>>>;

export type HeaderField =
  | 'src-ip'
  | 'dst-ip'
  | 'src-port'
  | 'dst-port'
  | 'proto'
  | 'src-mac'
  | 'dst-mac'
  | 'ethertype'
  | 'vlan'
  | 'ip-id'
  | 'icmp-id';

export type FlowScope = 'per-flow' | 'per-host' | 'cross-flow' | 'all-flows';

export interface Flowspace {
  readonly scope: FlowScope;
  /** Which key it, in the order of headers; empty: packets have no key to it. */
  readonly fields: readonly HeaderField[];
  /** Where it is selected by them, in order of place; of what it lies in if it has no key of its own. */
  readonly keys: readonly KeyEvidence[];
}

export interface KeyEvidence {
  /** An element of a table, or an instance whose member is compared. */
  readonly how: 'index' | 'comparison';
  /** Element that is indexed or compared. */
  readonly element: ElementKey;
  readonly fields: readonly HeaderField[];
  readonly at: Position;
}

/** None of them: it influences nothing that leaves the program. */
export interface Impact {
  readonly packet?: OutputWay;
  readonly log?: OutputWay;
}

/** From a load of the element to a call that sends or logs. */
export interface OutputWay {
  /** The external function that is called in the last line. */
  readonly external: string;
  readonly lines: readonly Position[];
  /** Lines in the middle that are left out. */
  readonly omitted: number;
}

export type OutputImpact = 'packet' | 'log' | 'both' | 'none';

/** null: not known. */
export function outputOf(classification: Classification | undefined): OutputImpact | null {
  const impact = classification?.impact;
  if (!impact) return null;
  if (impact.packet && impact.log) return 'both';
  return impact.packet ? 'packet' : impact.log ? 'log' : 'none';
}

export type ElementStorage =
  | 'global'
  | 'static'
  | 'static-local'
  | 'loop-local'
  | 'loop-parameter'
  | 'field'
  /** Memory of no particular type that no variable or field holds, by allocation site. */
  | 'heap'
  /** Memory that a library keeps. */
  | 'external';

export interface ElementWrite extends Write {
  readonly contexts: readonly Context[];
  /** By name, through a pointer, or by an external that is called there. */
  readonly how: 'name' | 'pointer' | 'call';
}

/** A record key, an enum's tag, or `file:PATH` for the variables of one file, which count as fields of an unnamed struct. */
export type OwnerKey = string;

/** What an element is for, as `nature.ts` finds it; `plain`: none of the others. */
export type Nature =
  | 'lock'
  | 'link'
  | 'handle'
  | 'cache'
  | 'table'
  | 'timer'
  | 'counter'
  | 'statistics'
  | 'flags'
  | 'identity'
  | 'plain';

export type HandlerRole =
  | 'copy'
  | 'save'
  | 'restore'
  | 'encode'
  | 'decode'
  | 'merge'
  | 'reset'
  | 'init'
  | 'free'
  | 'touch';

/** A handler: (function or macro, role, source object, destination object) and the fields it lists. */
export interface HandlerGroup {
  /** Function or macro name, as people say it. */
  readonly function: string;
  /** Unique in the program; with the role, owner and objects it identifies the group. */
  readonly key: string;
  readonly role: HandlerRole;
  readonly owner: OwnerKey;
  /** As written: `srv`, `src`; empty where the role has none. */
  readonly target: string;
  readonly source: string;
  readonly declared: Position;
  readonly covers: ReadonlyMap<string, Coverage>;
  /** Fields of the owner that the handler names in another way, or that a callee it hands the object to touches. */
  readonly mentions: ReadonlySet<string>;
  /** Covers everything at once (`*a = *b`, `memset`). */
  readonly whole: boolean;
  /** Share of what the function does to memory that is of this role, 0 to 1. */
  readonly dedication: number;
}

export interface Coverage {
  readonly at: Position;
  /** The statement with the field as a hole: `srv->□ = src->□`. */
  readonly shape: string;
  /** The source line, when it is one whole statement. */
  readonly text?: string;
  /** Absent: nothing is known of it. */
  readonly wire?: Wire;
}

/** How a field crosses where it is sent, taken or described. */
export interface Wire {
  /** Bytes of the field, and the fewer that cross. */
  readonly narrowed?: { readonly field: number; readonly bytes: number };
  /** Bits that are turned from or to network order. */
  readonly order?: 16 | 32 | 64;
  /** Only its place among the others says which field it is. */
  readonly bare?: true;
  /** It is described by offset and type, for both directions. */
  readonly described?: true;
  /** Described as pointing to this type, which is not its own. */
  readonly otherType?: string;
}

/** Functions that write state of one owner for the same reason, and what they write. */
export interface WriterClass {
  readonly kind: 'part' | 'function' | 'table' | 'role';
  /** Function name, of a part too; `slot parse of srv_kws with 1 1 0`; `constructors of struct server`. */
  readonly name: string;
  readonly key: string;
  readonly owner: OwnerKey;
  /** Field name -> its writers, first by place. */
  readonly fields: ReadonlyMap<string, readonly Write[]>;
}

export interface Write {
  /** Key of the function, or of the variable in whose initialiser a flag stands. */
  readonly function: string;
  readonly at: Position;
  readonly in?: 'initialiser';
}

export function elementKey(owner: OwnerKey, name: string): ElementKey {
  return owner.startsWith('file:') ? `${owner.slice('file:'.length)}::${name}` : `${owner}.${name}`;
}
