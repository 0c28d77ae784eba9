/**
 * The state of lowering one item, and what every part of it needs: places, macro chains, limitations, the nesting budget.
 * The parts call each other (an expression can hold statements, a statement types, a type expressions): they do so
 * through `parts`, which `item.ts` wires, so that no two modules import each other.
 */
import type { Limitation, LimitationKind } from '../../source/limitation.ts';
import type {
  Declaration,
  EnumDeclaration,
  Expression,
  Initializer,
  LocalVariable,
  MacroUse,
  Place,
  RecordDeclaration,
  Statement,
} from '../program.ts';
import { fieldOf, type UnitScope } from '../symbols.ts';
import type { ItemInvocation, SyntaxTree } from '../syntax-tree.ts';
import type { CType } from '../types.ts';
import { type BasicTypes, basicTypes, noType } from './basic-types.ts';
import type { Names } from './names.ts';
import { endOf, type FieldIds, firstToken, kindOf, lastToken, namesIn } from './nodes.ts';

/** Nesting of the IR that later passes can walk by recursion; deeper ranges become `unparsed`. */
export const maxDepth = 800;

export interface Parts {
  expression(c: Context, node: number): Expression;
  /** Appends what `node`, a statement or declaration in a block, does. */
  statement(c: Context, node: number, out: Statement[]): void;
  /** The type that a type specifier names; `holder` names a record or enum without a tag. */
  typeSpecifier(c: Context, node: number, holder: Holder): CType;
  /** The type that a `type_descriptor` names. */
  typeName(c: Context, node: number): CType;
  /** An initialiser for an object of `type`, and `type` with the length that the initialiser gives it. */
  initializer(c: Context, node: number, type: CType): { readonly value: Initializer; readonly type: CType };
  /** A function defined inside a function. */
  nestedFunction(c: Context, node: number): void;
}

/** The typedef, variable or member that a record without a tag is named after, if there is one. */
export type Holder = () => string | undefined;

export const noHolder: Holder = () => undefined;

/** The function whose body is being lowered. */
export interface FunctionState {
  /** `outer::inner` for a nested one. */
  readonly name: string;
  readonly result: CType;
  readonly locals: LocalVariable[];
  readonly outer: FunctionState | undefined;
}

export interface Context {
  readonly tree: SyntaxTree;
  readonly f: FieldIds;
  readonly item: { readonly path: string; readonly line: number };
  readonly scope: UnitScope;
  readonly types: BasicTypes;
  readonly parts: Parts;
  readonly names: Names;
  /** The tree has ranges that did not parse. */
  readonly damaged: boolean;
  readonly declarations: Declaration[];
  readonly limitations: Limitation[];
  readonly records: Map<string, RecordDeclaration>;
  readonly enums: Map<string, EnumDeclaration>;
  readonly macros: Map<number, readonly MacroUse[]>;
  readonly places: (Place | undefined)[];
  fn: FunctionState | undefined;
  depth: number;
  /** Records without any name so far. */
  anonymous: number;
}

export type ContextInput = Pick<Context, 'tree' | 'f' | 'item' | 'scope' | 'parts' | 'names' | 'damaged'>;

export function createContext(input: ContextInput): Context {
  const { tree, f, item, scope, parts, names, damaged } = input;
  return {
    tree,
    f,
    item,
    scope,
    parts,
    names,
    damaged,
    types: basicTypes(scope.wordSize),
    declarations: [],
    limitations: [],
    records: new Map(),
    enums: new Map(),
    macros: new Map(),
    places: new Array(tree.tokens.length),
    fn: undefined,
    depth: 0,
    anonymous: 0,
  };
}

export function recordOf(c: Context, tag: string): RecordDeclaration | undefined {
  return c.records.get(tag) ?? c.scope.record(tag);
}

/** Asks for the member alone: a record that grows another one says nothing new to who does not name it. */
export function memberType(c: Context, tag: string, name: string): CType | undefined {
  const own = c.records.get(tag);
  return own === undefined ? c.scope.member(tag, name) : fieldOf(own, name)?.type;
}

// --- places and macros ---

export function placeOfToken(c: Context, token: number): Place {
  const known = c.places[token];
  if (known !== undefined) return known;
  const { tokens } = c.tree;
  const place = token >= 0 && token < tokens.length ? makePlace(c, token) : { line: 0, column: 1 };
  c.places[token] = place;
  return place;
}

function makePlace(c: Context, token: number): Place {
  const { tokens } = c.tree;
  const line = tokens.line(token) - c.item.line;
  const column = tokens.column(token);
  const path = tokens.path(token);
  return path === c.item.path ? { line, column } : { line, column, path };
}

export function placeOf(c: Context, node: number): Place {
  return placeOfToken(c, firstToken(c.tree, node));
}

/** Line of the last token of `node`, relative to the item. */
export function endLineOf(c: Context, node: number): number {
  return placeOfToken(c, Math.max(firstToken(c.tree, node), lastToken(c.tree, node) - 1)).line;
}

/**
 * The macro invocations that the whole of `node` stands in, outermost first; undefined: none. The `;` of a statement may
 * be written behind the macro.
 */
export function macrosOf(c: Context, node: number): readonly MacroUse[] | undefined {
  const { tokens } = c.tree;
  const first = firstToken(c.tree, node);
  if (first >= tokens.length) return undefined;
  const start = tokens.invocation(first);
  if (start === undefined) return undefined;
  let last = Math.min(lastToken(c.tree, node), tokens.length) - 1;
  if (last > first && tokens.text(last) === ';') last--;
  const end = last > first ? tokens.invocation(last) : start;
  const inner = start === end ? start : meeting(start, end);
  return inner === undefined ? undefined : chain(c, inner);
}

/** Notes on `made`, just lowered from `node`, the macros that `node` stands in. */
export function noteMacros(c: Context, node: number, made: { macros?: readonly MacroUse[] }): void {
  const macros = macrosOf(c, node);
  if (macros !== undefined) made.macros = macros;
}

/** The innermost invocation that both stand in. */
function meeting(a: ItemInvocation, b: ItemInvocation | undefined): ItemInvocation | undefined {
  for (let x: ItemInvocation | undefined = a; x !== undefined; x = x.parent) {
    for (let y = b; y !== undefined; y = y.parent) if (x.id === y.id) return x;
  }
  return undefined;
}

function chain(c: Context, inner: ItemInvocation): readonly MacroUse[] {
  const known = c.macros.get(inner.id);
  if (known !== undefined) return known;
  const uses: MacroUse[] = [];
  for (let i: ItemInvocation | undefined = inner; i !== undefined; i = i.parent) {
    const { name, id, functionLike, inArgument, definition } = i;
    uses.push({ name, id, functionLike, inArgument, definition });
  }
  uses.reverse();
  c.macros.set(inner.id, uses);
  return uses;
}

// --- what is outside the model ---

export function limit(
  c: Context,
  node: number,
  kind: LimitationKind,
  detail: string,
  effect: Limitation['effect'] = 'may-miss',
): void {
  const { tokens } = c.tree;
  const token = Math.min(firstToken(c.tree, node), tokens.length - 1);
  const known = token >= 0;
  const path = known ? tokens.path(token) : c.item.path;
  const line = known ? tokens.line(token) : c.item.line;
  // A missing declaration is said once in an item, what is wrong with a range each time.
  const once = kind === 'unknown-declaration';
  if (c.limitations.some((l) => l.kind === kind && l.detail === detail && (once || l.line === line))) return;
  c.limitations.push({ kind, path, line, effect, detail });
}

export function unparsedExpression(c: Context, node: number): Expression {
  const names = namesIn(c.tree, firstToken(c.tree, node), lastToken(c.tree, node));
  return { kind: 'unparsed', names, type: noType, place: placeOf(c, node) };
}

export function unparsedStatement(c: Context, node: number): Statement {
  const names = namesIn(c.tree, firstToken(c.tree, node), lastToken(c.tree, node));
  return { kind: 'unparsed', names, place: placeOf(c, node) };
}

/** `node` cannot be lowered: why, and all its names as read and written. */
export function unsupported(c: Context, node: number, what: string): Expression {
  limit(c, node, 'unsupported-construct', what);
  return unparsedExpression(c, node);
}

/** A direct child did not parse, or was made up by the parser. */
export function isBroken(c: Context, node: number): boolean {
  const { tree } = c;
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) {
    if (kindOf(tree, child) === 'ERROR') return true;
  }
  return kindOf(tree, node) === 'ERROR';
}
