/**
 * Handlers: entries of one role on one pair of objects, grouped.
 *
 * Method: (function or macro, role, object, other side) with three or more fields of one shape, two of them in the record.
 * Resets must be most of what their region stores. Callees add coverage in the same role on the same pair of objects. Where
 * the settings name the function and role, one field does.
 * Reports too much when: three fields are copied for another reason than to carry state.
 * May miss when: a handler lists fewer than three fields.
 */
import type { CallFact, FunctionFacts } from '../../analysis/facts/facts.ts';
import type { LinkedFunction } from '../../analysis/facts/link.ts';
import type { Coverage, HandlerGroup } from '../inventory.ts';
import { isDeclared } from './declared.ts';
import { dedicationOf } from './dedication.ts';
import { handedOn, join } from './effects.ts';
import { familyOfSide } from './entries.ts';
import { mentionsOf } from './mentions.ts';
import { type HandlerContext, rawGroups, regionTable } from './raw.ts';
import type { RawGroup } from './raw-group.ts';

const minimumEntries = 3;
const minimumInOwner = 2;
/** Share of a region's stores that must be resets before it counts as a reset handler. */
const resetShare = 0.6;
const calleeDepth = 3;

export function handlersOf(context: HandlerContext, fn: LinkedFunction): readonly HandlerGroup[] {
  const groups: HandlerGroup[] = [];
  for (const raw of rawGroups(context, fn)) {
    if (!raw.whole && !enough(fn.facts, raw) && !isDeclared(context.declared, fn.name, raw)) continue;
    groups.push(finish(context, fn, raw));
  }
  return groups;
}

function enough(fn: FunctionFacts, raw: RawGroup): boolean {
  if (raw.fields.size < minimumInOwner) return false;
  if (raw.role === 'reset') return mostlyResets(fn, raw);
  return raw.fields.size >= minimumEntries;
}

function mostlyResets(fn: FunctionFacts, raw: RawGroup): boolean {
  const { lifted, resets, stores } = regionTable(fn);
  const region = lifted[raw.first.region] ?? raw.first.region;
  const count = resets[region] ?? 0;
  return count >= minimumEntries && count >= resetShare * (stores[region] ?? 0);
}

function finish(context: HandlerContext, fn: LinkedFunction, raw: RawGroup): HandlerGroup {
  const covers = new Map(raw.fields);
  addCallees(context, fn, raw, covers, '', 0);
  const facts = raw.first.macro === undefined ? undefined : fn.facts.macros[raw.first.macro];
  const target = objectName(fn.facts, raw.object, raw.prefix);
  const other = raw.first.otherObject >= 0 ? objectName(fn.facts, raw.first.otherObject, raw.first.otherPrefix) : '';
  return {
    function: facts?.name ?? fn.name,
    key: facts ? `${facts.path}::${facts.name}` : fn.key,
    role: raw.role,
    owner: raw.owner,
    target,
    source: other,
    declared: facts ? { path: facts.path, line: facts.definedAt } : { path: fn.path, line: fn.base + fn.facts.line },
    covers,
    mentions: mentionsOf(context, fn, raw),
    whole: raw.whole,
    dedication: dedicationOf(context, fn, raw),
  };
}

function objectName(fn: FunctionFacts, object: number, prefix: string): string {
  const facts = object < 0 ? undefined : fn.objects[object];
  return facts ? join(facts.name, prefix).replace('.', facts.direct || prefix === '' ? '.' : '->') : '';
}

/** Coverage by callees that get the same pair of objects in the same role. */
function addCallees(
  context: HandlerContext,
  fn: LinkedFunction,
  raw: RawGroup,
  covers: Map<string, Coverage>,
  prefix: string,
  depth: number,
): void {
  if (depth >= calleeDepth || raw.object < 0) return;
  for (const call of fn.facts.calls) {
    const index = call.args.findIndex((arg) => within(arg, raw.object, raw.prefix) !== undefined);
    const arg = call.args[index];
    const inner = arg && within(arg, raw.object, raw.prefix);
    if (inner === undefined) continue;
    for (const callee of context.program.callees(call.callee, fn.unit)) {
      if (callee === fn) continue;
      for (const group of rawGroups(context, callee)) {
        if (group.role !== raw.role || callee.facts.objects[group.object]?.parameter !== index) continue;
        if (!sameOtherSide(raw, group, call, callee)) continue;
        const path = join(prefix, join(inner, group.prefix));
        for (const [name, coverage] of group.fields)
          if (!covers.has(join(path, name))) covers.set(join(path, name), coverage);
        addCallees(context, callee, group, covers, path, depth + 1);
      }
    }
  }
}

/** The callee lists the fields against what this handler hands it as the other side. */
function sameOtherSide(raw: RawGroup, inner: RawGroup, call: CallFact, callee: LinkedFunction): boolean {
  if (raw.role === 'encode' || raw.role === 'decode') {
    if (familyOfSide(raw.first) !== familyOfSide(inner.first)) return false;
  }
  if (raw.first.otherObject < 0) return true;
  const other = call.args.findIndex((arg) => handedOn(arg, (o) => o === raw.first.otherObject) !== undefined);
  return callee.facts.objects[inner.first.otherObject]?.parameter === other;
}

/** Path below `prefix` of the record that the argument hands on, if it is (part of) the object. */
function within(arg: CallFact['args'][number], object: number, prefix: string): string | undefined {
  const path = handedOn(arg, (o) => o === object);
  if (path === undefined) return undefined;
  if (prefix === '' || path === prefix) return path === prefix ? '' : path;
  return path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : undefined;
}
