/**
 * What a change stops meeting, or never meets, of what a framework for moving state asks of the program. Each is said under
 * the rule that it is a case of.
 *
 * Method: the breaches that the facts show; those of `through-store` where packets write the element in a scope that is
 * asked for; elements of scopes that the framework cannot carry; fields that registered functions move one way only. What
 * the base did not meet either is left alone, and so is state that was there before the framework.
 * Reports too much when: the scope of an element is wider in the analysis than it is in fact.
 * May miss when: a function moves bytes without naming fields; where only the facts are known, all that depends on scopes.
 */
import {
  type Breach,
  type BreachKind,
  type Classification,
  type Context,
  type ElementWrite,
  elementKey,
  type FlowScope,
  type FrameworkUse,
  type HandlerGroup,
  type HandlerRole,
  type Obligation,
  type StateElement,
} from '../../state/inventory.ts';
import type { Drift, InventoryIndex } from '../drift.ts';
import type { RuleName } from '../finding.ts';
import { atRunTime } from '../run-time.ts';
import { covers, mentions } from './siblings.ts';

export interface Unmet extends Omit<Breach, 'how'> {
  readonly how: BreachKind | 'one-way' | 'unsupported';
  /** Of the element, where that is why. */
  readonly scope?: FlowScope;
}

export interface ObligationFinding {
  readonly rule: RuleName;
  readonly key: string;
  readonly element: StateElement;
  readonly framework: FrameworkUse;
  readonly unmet: Unmet;
  /** The same of the same element, by other functions. */
  readonly also: readonly Unmet[];
}

export function unmetObligations(drift: Drift): readonly ObligationFinding[] {
  const before = new Map((drift.base.inventory.frameworks ?? []).map((use) => [use.name, use]));
  return (drift.head.inventory.frameworks ?? []).flatMap((framework) => {
    const old = before.get(framework.name);
    const now = unmetIn(drift.head, framework);
    const known = old ? knownIn(unmetIn(drift.base, old), now) : undefined;
    const isNew = (unmet: Unmet): boolean => (known ? !known.has(idOf(unmet)) : unmet.scope === undefined);
    return byElement(now.filter(isNew)).flatMap(([unmet, ...also]): ObligationFinding[] => {
      const element = unmet && drift.head.members(unmet.owner, unmet.name)?.at(-1);
      if (!element || framework.excluded.includes(element.nature)) return [];
      return [{ rule: ruleOf(unmet, old), key: element.key, element, framework, unmet, also }];
    });
  });
}

function byElement(all: readonly Unmet[]): readonly (readonly Unmet[])[] {
  const groups = new Map<string, Unmet[]>();
  for (const unmet of all) {
    const id = [unmet.how, unmet.owner, unmet.name].join('\0');
    groups.set(id, [...(groups.get(id) ?? []), unmet]);
  }
  return [...groups.values()];
}

/** What the base did not meet, by the names that its functions have now: one that is gone goes by another. */
function knownIn(before: readonly Unmet[], now: readonly Unmet[]): ReadonlySet<string> {
  const there = new Set(now.map(idOf));
  const moved = new Set(before.flatMap((unmet) => (there.has(idOf(unmet)) ? [] : [subjectOf(unmet)])));
  const ids = now.filter((unmet) => moved.has(subjectOf(unmet))).map(idOf);
  return new Set([...before.map(idOf), ...ids]);
}

/** Of what depends on the scope, and of pointers, the element counts and not the function. */
function idOf(unmet: Unmet): string {
  const isElements = unmet.scope !== undefined || unmet.how === 'pointer';
  return isElements ? subjectOf(unmet) : `${subjectOf(unmet)}\0${unmet.function}`;
}

/** Without files, which are renamed. */
function subjectOf({ how, owner, name }: Unmet): string {
  return [how, bare(owner), name].join('\0');
}

const bare = (owner: string): string => (owner.startsWith('file:') ? '' : owner.slice(owner.lastIndexOf(':') + 1));

function ruleOf({ how, other, function: fn }: Unmet, old: FrameworkUse | undefined): RuleName {
  if (how === 'overwritten' || how === 'one-way') return 'asymmetric-handler';
  if (how !== 'unregistered') return 'unhandled-state';
  if (old?.registered.some((r) => r.function === fn)) return 'handler-lost-coverage';
  return other === undefined ? 'unhandled-state' : 'asymmetric-handler';
}

/** Of one revision, whether or not it is new. */
export function unmetIn(index: InventoryIndex, framework: FrameworkUse): readonly Unmet[] {
  const told = framework.breaches.flatMap((breach): readonly Unmet[] => {
    if (breach.how !== 'beside') return [breach];
    const scope = scopeAsked(index, framework, breach, 'through-store');
    return scope === undefined ? [] : [{ ...breach, scope }];
  });
  return [...told, ...unsupported(index, framework), ...oneWay(index, framework)];
}

/** The scope of the element that is asked for; undefined: it is another, or traffic does not make the function write it. */
function scopeAsked(
  { inventory }: InventoryIndex,
  { asks }: FrameworkUse,
  { owner, name, key }: Pick<Breach, 'owner' | 'name' | 'key'>,
  obligation: Obligation,
): FlowScope | undefined {
  const element = inventory.elements.get(elementKey(owner, name));
  const { classification } = element ?? {};
  const scope = classification?.flowspace?.scope;
  if (!element || !classification || scope === undefined || asks[obligation]?.includes(scope) !== true)
    return undefined;
  const isState = isKept(element) && inventory.scratch?.has(element.key) !== true && classification.updateable === true;
  const isWritten = byTraffic(classification).some((write) => write.function === key);
  return isState && isWritten ? scope : undefined;
}

const traffic: ReadonlySet<Context> = new Set(['packet', 'peer', 'timer']);

/** What commands and reloads write is configuration. */
function byTraffic(classification: Classification | undefined): readonly ElementWrite[] {
  return atRunTime(classification?.writes ?? []).filter(({ contexts }) => contexts.some((c) => traffic.has(c)));
}

/** Not on a stack, and not memory that a library keeps. */
function isKept({ kind, classification }: StateElement): boolean {
  const storage = classification?.storage ?? '';
  return kind === 'field' || ['global', 'static', 'static-local'].includes(storage);
}

function unsupported(index: InventoryIndex, framework: FrameworkUse): readonly Unmet[] {
  const { inventory } = index;
  if (!framework.asks.unsupported) return [];
  const [carrier] = framework.carriers.filter(({ role }) => role === 'encode');
  return [...inventory.elements.values()].flatMap((element): readonly Unmet[] => {
    const { owner, name, classification, declared } = element;
    if (element.kind === 'field' && !inventory.persistent.has(owner)) return [];
    const [write] = byTraffic(classification);
    const scope = write && scopeAsked(index, framework, { owner, name, key: write.function }, 'unsupported');
    if (!write || scope === undefined) return [];
    const role: HandlerRole = carrier?.role ?? 'touch';
    const by = carrier ?? { function: write.function, key: write.function, declared, in: '' };
    const { function: fn, key, declared: place, in: call } = by;
    const common = { how: 'unsupported', owner, name, scope } as const;
    return [{ ...common, function: fn, key, role, at: write.at, declared: place, in: call }];
  });
}

const outward: ReadonlySet<HandlerRole> = new Set(['encode', 'save']);
const inward: ReadonlySet<HandlerRole> = new Set(['decode', 'restore']);

/** What some registered function sends and none takes that takes its siblings, or the reverse. */
function oneWay({ handlersByOwner }: InventoryIndex, { asks, registered }: FrameworkUse): readonly Unmet[] {
  if (!asks['both-directions']) return [];
  const places = new Set(registered.map(({ key, role }) => `${role} ${key}`));
  return [...handlersByOwner.values()].flatMap((all) => {
    const own = all.filter(({ key, role }) => places.has(`${role} ${key}`));
    const out = own.filter(({ role }) => outward.has(role));
    const back = own.filter(({ role }) => inward.has(role));
    return [...missedBy(out, back), ...missedBy(back, out)];
  });
}

function missedBy(these: readonly HandlerGroup[], others: readonly HandlerGroup[]): readonly Unmet[] {
  return these.flatMap((handler) => {
    const [other] = others.filter((o) => [...handler.covers.keys()].some((name) => covers(o, name)));
    if (!other) return [];
    return [...handler.covers]
      .filter(([name]) => !others.some((o) => covers(o, name) || mentions(o, name)))
      .map(([name, { at }]): Unmet => {
        const { function: fn, key, role, owner, declared } = handler;
        const common = { how: 'one-way', in: '' } as const;
        return { ...common, owner, name, function: fn, key, role, at, declared, other: other.function };
      });
  });
}
