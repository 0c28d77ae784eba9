/** What the expressions of one function, or of one initialiser, are read in. */
import type { Expression, Statement } from '../../c/program.ts';
import type { CType } from '../../c/types.ts';
import type { FlowBuilder, Member, Place, Value } from './builder.ts';
import type { Shape } from './flow.ts';

export type Call = Expression & { kind: 'call' };

export interface FlowContext {
  readonly b: FlowBuilder;
  /** Base of a local: its number, or the name of a static one. */
  local(id: number): number;
  /** Reads an expression for its value and its effects. `want`: the type that the value is converted to. */
  flow(e: Expression, want?: CType): Value;
  /** The place that an lvalue, or an expression of record type, denotes. */
  locate(e: Expression): Located;
  /** Reads the body of a statement expression but for the expression that is its value, and returns that. */
  statementExpression(body: Statement, want?: CType): Expression | undefined;
  /** What a local of no particular type becomes: the type that the statement expression which it is the value of is wanted as. */
  becomes(local: number): CType | undefined;
  /** Where surplus arguments of a variadic function stand. */
  readonly surplus?: Place & { readonly kind: 'direct' };
  /** Base of an object without a name. */
  anonymous(shape: Shape): number;
}

/** A place, and the member that the expression names last. */
export interface Located {
  readonly place: Place;
  readonly member?: Member;
}
