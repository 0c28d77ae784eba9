/**
 * Places: which object and field path an expression denotes.
 *
 * Method: a path starts anew at each dereference; embedded records and array elements extend it. A local pointer that is
 * only ever assigned one place (`d = &o->dns`) is an alias of that place. Flow-insensitive.
 * Reports too much when: a pointer with several targets is taken for one object of its own.
 * May miss when: a place is computed through integers or a cast to another record.
 */
import type { Expression, FunctionDefinition } from '../../c/program.ts';
import { type CType, pointee, recordTag, resolved } from '../../c/types.ts';
import type { FieldRef, ObjectFacts } from './facts.ts';

/** An lvalue: the object it starts from, the path below it ('' = the object itself), and the record at its end. */
export interface Place {
  readonly object: number;
  readonly path: string;
  /** Record that declares the last member; the object's own when the path is empty. */
  readonly record: string;
}

/** Plain variables of file scope have no object of their own. */
export const noObject = -1;

export interface PlaceTable {
  readonly objects: readonly ObjectFacts[];
  /** The place that an lvalue denotes, or undefined. */
  placeOf(expression: Expression): Place | undefined;
  /** The object that a pointer value points to, or undefined. */
  targetOf(pointer: Expression): Place | undefined;
}

type Alias = Place | 'several';

export function createPlaceTable(fn: FunctionDefinition, assignments: readonly LocalAssignment[]): PlaceTable {
  const builder = new PlaceBuilder(fn, groupByLocal(assignments));
  return {
    objects: builder.objects,
    placeOf: (e) => builder.placeOf(e),
    targetOf: (e) => builder.targetOf(e),
  };
}

/** A value that a local variable of the function is given somewhere; undefined when its address escapes. */
export interface LocalAssignment {
  readonly local: number;
  readonly value: Expression | undefined;
}

function groupByLocal(assignments: readonly LocalAssignment[]): Map<number, (Expression | undefined)[]> {
  const groups = new Map<number, (Expression | undefined)[]>();
  for (const { local, value } of assignments) {
    const group = groups.get(local);
    if (group) group.push(value);
    else groups.set(local, [value]);
  }
  return groups;
}

/** Guards the invariant that an object key has one index and that resolving an alias ends. */
class PlaceBuilder {
  readonly objects: ObjectFacts[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly aliases = new Map<number, Alias>();
  private readonly resolving = new Set<number>();
  private readonly fn: FunctionDefinition;
  private readonly assigned: Map<number, (Expression | undefined)[]>;
  private temporaries = 0;

  constructor(fn: FunctionDefinition, assigned: Map<number, (Expression | undefined)[]>) {
    this.fn = fn;
    this.assigned = assigned;
  }

  placeOf(e: Expression): Place | undefined {
    switch (e.kind) {
      case 'local':
        return this.localPlace(e.local);
      case 'global':
        return e.of === 'function' ? undefined : this.globalPlace(e.name, e.type);
      case 'field':
        return this.fieldPlace(e.object, e.record, e.name);
      case 'deref':
        return this.targetOf(e.pointer);
      case 'index':
        return this.indexPlace(e.base);
      case 'cast':
        return this.placeOf(e.value);
      case 'comma':
        return this.placeOf(e.right);
      case 'compound-literal':
        return this.object(
          { key: `t:${this.temporaries++}`, name: '(literal)', type: e.type, root: 'temporary' },
          'direct',
        );
      default:
        return undefined;
    }
  }

  targetOf(e: Expression): Place | undefined {
    switch (e.kind) {
      case 'address':
        return this.placeOf(e.of);
      case 'cast':
        return this.castTarget(e.value, e.type);
      case 'comma':
        return this.targetOf(e.right);
      case 'assign':
        return this.targetOf(e.target);
      case 'conditional':
        return this.targetOf(e.then ?? e.condition) ?? this.targetOf(e.otherwise);
      case 'binary':
        return this.targetOf(pointee(e.left.type) ? e.left : e.right);
      case 'local':
        return this.localTarget(e.local, e.type);
      case 'call':
        return this.callTarget(e);
      case 'global':
      case 'field':
      case 'index':
      case 'deref':
        return this.storedTarget(e);
      default:
        return undefined;
    }
  }

  private fieldPlace(object: Expression, record: string, name: string): Place | undefined {
    const base = this.placeOf(object);
    if (!base) return undefined;
    return { object: base.object, path: base.path === '' ? name : `${base.path}.${name}`, record };
  }

  private indexPlace(base: Expression): Place | undefined {
    if (resolved(base.type).kind === 'array') {
      const place = this.placeOf(base);
      return place?.path ? { ...place, path: `${place.path}[]` } : place;
    }
    return this.targetOf(base);
  }

  /** A cast may give a raw pointer its record (`struct x *x = arg`); the object stays the same. */
  private castTarget(value: Expression, type: CType): Place | undefined {
    const place = this.targetOf(value);
    const tag = recordTag(type);
    const object = place && place.object >= 0 ? this.objects[place.object] : undefined;
    if (place && object && tag && place.path === '' && object.record === null) {
      this.objects[place.object] = { ...object, record: tag };
      return { ...place, record: tag };
    }
    return place;
  }

  private localPlace(local: number): Place | undefined {
    const variable = this.variable(local);
    if (!variable) return undefined;
    if (variable.storage === 'static' && storedRecord(variable.type) === undefined) {
      return { object: noObject, path: `${this.fn.name}::${variable.name}`, record: '' };
    }
    const root = variable.storage === 'static' ? 'global' : 'local';
    const prefix = variable.storage === 'static' ? `g:${this.fn.name}::` : 'l:';
    return this.object(
      { key: `${prefix}${variable.name}#${local}`, name: variable.name, type: variable.type, root },
      'direct',
    );
  }

  private globalPlace(name: string, type: CType): Place {
    if (storedRecord(type) === undefined) return { object: noObject, path: name, record: '' };
    return this.object({ key: `g:${name}`, name, type, root: 'global' }, 'direct');
  }

  private localTarget(local: number, type: CType): Place | undefined {
    const variable = this.variable(local);
    if (!variable) return undefined;
    if (resolved(variable.type).kind === 'array') return this.localPlace(local);
    const alias = this.aliasOf(local);
    if (alias !== 'several') return this.withRecord(alias, type);
    const parameter = local < this.fn.params.length;
    const key = parameter ? `p${local}` : `l:${variable.name}#${local}->`;
    const root = parameter ? 'parameter' : 'local';
    const origins = this.originsOf(local);
    const spec = { key, name: variable.name, type, root, origins } as const;
    return this.object(parameter ? { ...spec, parameter: local } : spec, 'pointed');
  }

  private withRecord(place: Place, type: CType): Place {
    const tag = recordTag(type);
    const object = place.object >= 0 ? this.objects[place.object] : undefined;
    if (tag && object && object.record === null && place.path === '') {
      this.objects[place.object] = { ...object, record: tag };
      return { ...place, record: tag };
    }
    return place;
  }

  /** The one place that every assignment of the local yields, else 'several'. Parameters count as assigned by the caller. */
  private aliasOf(local: number): Alias {
    const known = this.aliases.get(local);
    if (known) return known;
    if (this.resolving.has(local) || local < this.fn.params.length) return 'several';
    this.resolving.add(local);
    const alias = this.commonTarget((this.assigned.get(local) ?? []).filter((v) => !isNull(v)));
    this.resolving.delete(local);
    this.aliases.set(local, alias);
    return alias;
  }

  private commonTarget(values: readonly (Expression | undefined)[]): Alias {
    let common: Place | undefined;
    for (const value of values) {
      const target = value && value.kind !== 'call' ? this.targetOf(value) : undefined;
      if (!target || target.object === noObject) return 'several';
      if (common && (common.object !== target.object || common.path !== target.path)) return 'several';
      common = target;
    }
    return common ?? 'several';
  }

  private originsOf(local: number): readonly string[] {
    const names = new Set<string>();
    for (const value of this.assigned.get(local) ?? []) {
      const callee = value && calleeOf(value);
      if (callee) names.add(callee);
    }
    return [...names].sort();
  }

  private callTarget(e: Extract<Expression, { kind: 'call' }>): Place | undefined {
    if (!pointee(e.type)) return undefined;
    const callee = calleeOf(e) ?? '?';
    const key = `t:${this.temporaries++}`;
    return this.object({ key, name: `${callee}()`, type: e.type, root: 'temporary', origins: [callee] }, 'pointed');
  }

  /** What a pointer held in a variable of file scope or in a field points to. */
  private storedTarget(e: Expression): Place | undefined {
    const holder = this.placeOf(e);
    if (!holder) return undefined;
    if (resolved(e.type).kind === 'array') return holder;
    if (holder.object === noObject) {
      return this.object({ key: `g:${holder.path}->`, name: holder.path, type: e.type, root: 'global' }, 'pointed');
    }
    const from = this.objects[holder.object];
    if (!from) return undefined;
    const joint = from.direct ? '.' : '->';
    const name = holder.path === '' ? from.name : `${from.name}${joint}${holder.path}`;
    const key = `${from.key}${joint}${holder.path}->`;
    return this.object({ key, name, type: e.type, root: from.root }, 'pointed');
  }

  private variable(local: number) {
    const { params, locals } = this.fn;
    return local < params.length ? params[local] : locals[local - params.length];
  }

  private object(
    spec: {
      readonly key: string;
      readonly name: string;
      readonly type: CType;
      readonly root: ObjectFacts['root'];
      readonly origins?: readonly string[];
      readonly parameter?: number;
    },
    storage: 'direct' | 'pointed',
  ): Place {
    let index = this.byKey.get(spec.key);
    const record = (storage === 'direct' ? storedRecord(spec.type) : recordTag(spec.type)) ?? null;
    if (index === undefined) {
      index = this.objects.length;
      this.byKey.set(spec.key, index);
      this.objects.push({
        key: spec.key,
        name: spec.name,
        record,
        root: spec.root,
        origins: spec.origins ?? [],
        ...(spec.parameter === undefined ? {} : { parameter: spec.parameter }),
        ...(storage === 'direct' ? { direct: true as const } : {}),
      });
    }
    return { object: index, path: '', record: this.objects[index]?.record ?? '' };
  }
}

/** The record that a variable of this type is, or is an array of; not what it points to. */
function storedRecord(type: CType): string | undefined {
  let t = resolved(type);
  while (t.kind === 'array') t = resolved(t.of);
  return t.kind === 'record' ? t.tag : undefined;
}

function isNull(value: Expression | undefined): boolean {
  if (!value) return false;
  if (value.kind === 'cast') return isNull(value.value);
  return value.kind === 'constant' && value.value === 0;
}

/** Name of the function that `e` calls, casts and parentheses seen through; `.member` through a function pointer. */
export function calleeOf(e: Expression): string | undefined {
  if (e.kind === 'cast') return calleeOf(e.value);
  if (e.kind === 'assign' && e.value) return calleeOf(e.value);
  if (e.kind === 'conditional') return calleeOf(e.otherwise) ?? (e.then && calleeOf(e.then));
  if (e.kind !== 'call') return undefined;
  return calleeName(e.callee);
}

export function calleeName(callee: Expression): string {
  switch (callee.kind) {
    case 'global':
      return callee.name;
    case 'field':
      return `.${callee.name}`;
    case 'deref':
      return calleeName(callee.pointer);
    case 'cast':
      return calleeName(callee.value);
    case 'address':
      return calleeName(callee.of);
    case 'index':
      return calleeName(callee.base);
    default:
      return '?';
  }
}

export function fieldRef(place: Place): FieldRef {
  return { object: place.object, path: place.path, record: place.record };
}
