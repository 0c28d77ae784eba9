/**
 * C types, plain trees. Records and enums are named, not embedded, so types are small, serialisable and independent of
 * what the record holds: the declarations that a unit makes say that.
 */
export type CType =
  | { readonly kind: 'void' }
  | { readonly kind: 'integer'; readonly name: string; readonly size: number; readonly signed: boolean }
  | { readonly kind: 'float'; readonly name: string; readonly size: number }
  | { readonly kind: 'pointer'; readonly to: CType }
  | { readonly kind: 'array'; readonly of: CType /** null: unknown or flexible */; readonly length: number | null }
  | {
      readonly kind: 'function';
      readonly result: CType;
      readonly params: readonly CType[];
      readonly variadic: boolean;
    }
  | { readonly kind: 'record'; readonly tag: RecordTag }
  | { readonly kind: 'enum'; readonly tag: string }
  /** A typedef name and what it stands for: kept, because `pthread_mutex_t` says more than its target. */
  | { readonly kind: 'typedef'; readonly name: string; readonly target: CType }
  /** A name that no header explained, or a construct outside the model; `text` as written. */
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * `struct server`, `union addr`: tag as written, for tags of file scope. A record without a tag is named by its typedef
 * (`conn_t`), else by the variable or member that holds it (`struct server.ssl_ctx`). A tag of block scope is prefixed
 * `function::`. Members of an anonymous member belong to the outer record and give no tag of their own.
 */
export type RecordTag = string;

/** `type` without typedef wrappers on the outside. */
export function resolved(type: CType): CType {
  let t = type;
  while (t.kind === 'typedef') t = t.target;
  return t;
}

/** The type of the elements of an array or the target of a pointer, else undefined; typedefs are seen through. */
export function pointee(type: CType): CType | undefined {
  const t = resolved(type);
  return t.kind === 'pointer' ? t.to : t.kind === 'array' ? t.of : undefined;
}

/** The record that `type` is, or points to, or is an array of (one level), else undefined. */
export function recordTag(type: CType): RecordTag | undefined {
  const t = resolved(type);
  if (t.kind === 'record') return t.tag;
  const inner = pointee(t);
  const r = inner && resolved(inner);
  return r?.kind === 'record' ? r.tag : undefined;
}
