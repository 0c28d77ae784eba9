/** What is known of an interned shape. */
import type { Cluster, Field } from './clusters.ts';

export type ShapeId = number;
export type Member = readonly [tag: string, field: string];

export interface RecordForm {
  readonly kind: 'record';
  readonly tag: string;
  readonly size: number | null;
  readonly fields: readonly Field[];
  /** Members that share bytes, together; null: an offset is not known. */
  readonly clusters: readonly Cluster[] | null;
}

export type Form =
  | { readonly kind: 'unknown' }
  /**
   * `to`: tag of the records that it points to; `()`: to functions; `*`...: to such pointers; `#`: to bytes; empty: to
   * anything; absent: no pointer by its type.
   */
  | {
      readonly kind: 'scalar';
      readonly size: number;
      readonly word: boolean;
      readonly to?: string;
      readonly integer?: boolean;
    }
  /** A function, or text: no pointer is stored there, no record seen in it. */
  | { readonly kind: 'opaque' }
  | { readonly kind: 'array'; readonly of: ShapeId; readonly length: number | null }
  | RecordForm;

/** Elements of the array that a record of variable length ends in: where it starts, and one of them. */
export interface Tail {
  readonly offset: number;
  readonly shape: ShapeId;
  readonly size: number;
}
