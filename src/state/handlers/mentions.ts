/**
 * Mentions: fields of the owner that a handler names without listing them, so that nobody is told to add what is there.
 *
 * Method: what the function names in the part of it that holds the handler, whatever it names of the other object of a
 * pair, and what callees name that are handed what the handler works on. A field that a copy only ever sets from itself
 * (`dst->name = strdup(dst->name)`) is not named: it was meant to be set from the other object.
 * Reports too much when: the field is named for another purpose in that part. May miss when: a callee is external.
 */
import type { FieldRef, FunctionFacts } from '../../analysis/facts/facts.ts';
import type { LinkedFunction } from '../../analysis/facts/link.ts';
import { ownerOf, variableOwner } from '../owners.ts';
import { handedOn, join } from './effects.ts';
import { baseName, type HandlerContext, handsOther } from './raw.ts';
import type { RawGroup } from './raw-group.ts';

export function mentionsOf(context: HandlerContext, fn: LinkedFunction, raw: RawGroup): ReadonlySet<string> {
  const names = new Set<string>();
  const { stores, reads, calls } = fn.facts;
  const isHome = homeOf(fn.facts, raw);
  const add = (object: number, path: string, region: number): void => {
    if (path === '' || !(isHome(region) || isOther(raw, object))) return;
    const name = nameIn(context, fn, raw, object, path);
    if (name !== undefined) names.add(name);
  };
  const fromItself = setFromThemselves(fn.facts, raw);
  const isOwn = ({ object, path }: FieldRef): boolean => object === raw.object && fromItself.has(path);
  for (const { target, value, region } of stores) {
    for (const f of [target, ...value.fields]) if (!isOwn(f)) add(f.object, f.path, region);
  }
  for (const { field, region } of reads) if (!isOwn(field)) add(field.object, field.path, region);
  for (const call of calls) {
    const passesPair = raw.first.otherObject < 0 || handsOther(call, raw);
    call.args.forEach((arg, index) => {
      if (arg.address) add(arg.address.object, arg.address.path, call.region);
      for (const f of arg.value.fields) if (!isOwn(f)) add(f.object, f.path, call.region);
      const object = arg.address?.object ?? arg.value.objects[0];
      const path = object === undefined ? undefined : handedOn(arg, (o) => o === object);
      if (!passesPair || object === undefined || path === undefined) return;
      if (ownerOf(context.program, fn, object, path) === undefined) return;
      for (const callee of context.program.callees(call.callee, fn.unit)) {
        for (const name of context.effects.of(callee, index).names) add(object, join(path, name), call.region);
      }
    });
  }
  return names;
}

/** Paths of the target of a copy between two objects that are stored to by nothing but a call on their own value. */
function setFromThemselves({ stores }: FunctionFacts, raw: RawGroup): ReadonlySet<string> {
  const paths = new Set<string>();
  const { otherObject } = raw.first;
  if (raw.role !== 'copy' || otherObject < 0 || otherObject === raw.object) return paths;
  const isOwn = ({ object, path }: FieldRef, of: FieldRef): boolean => object === of.object && path === of.path;
  for (const { target, value, op } of stores) {
    if (target.object !== raw.object || op !== '=' || value.form !== 'call' || value.objects.length > 0) continue;
    if (value.fields.length > 0 && value.fields.every((f) => isOwn(f, target))) paths.add(target.path);
  }
  for (const { target, value } of stores) {
    if (target.object !== raw.object || !paths.has(target.path)) continue;
    if (!value.fields.some((f) => isOwn(f, target))) paths.delete(target.path);
  }
  return paths;
}

/** The source of a copy: reading one of its fields anywhere may be the copy. */
function isOther(raw: RawGroup, object: number): boolean {
  return raw.first.otherObject >= 0 && object === raw.first.otherObject;
}

/** The field's name below the handler's owner, if it is one of the owner's. */
function nameIn(
  context: HandlerContext,
  fn: LinkedFunction,
  raw: RawGroup,
  object: number,
  path: string,
): string | undefined {
  if (object < 0) return variableOwner(context.program, path, fn.unit) === raw.owner ? baseName(path) : undefined;
  if (ownerOf(context.program, fn, object, '') === raw.owner) return baseName(path);
  const { otherObject, otherPrefix } = raw.first;
  // A pointer to a type that only begins like the owner: the copy itself reads the owner's fields of it.
  if (object === otherObject && otherPrefix === '' && raw.prefix === '') return baseName(path);
  const prefix = object === otherObject ? otherPrefix : raw.prefix;
  return prefix !== '' && path.startsWith(`${prefix}.`) ? baseName(path.slice(prefix.length + 1)) : undefined;
}

/** Whether a region lies in the part of the function that holds most of the handler's statements. */
function homeOf(fn: FunctionFacts, raw: RawGroup): (region: number) => boolean {
  const counts = new Map<number, number>();
  for (const region of raw.regions) counts.set(region, (counts.get(region) ?? 0) + 1);
  let home = raw.regions[0] ?? 0;
  for (const [region, count] of counts) if (count > (counts.get(home) ?? 0)) home = region;
  return (region) => {
    for (let r = region; r >= 0; r = fn.regions[r]?.parent ?? -1) if (r === home) return true;
    return false;
  };
}
