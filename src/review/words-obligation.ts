/** Words of unmet obligations: what the program does with the element, and what the framework asks for. */
import type { FlowScope } from '../state/inventory.ts';
import { type Finding, fingerprint, rankedBy } from './finding.ts';
import { shortName, verbs } from './phrases.ts';
import { type PatchLines, place } from './placement.ts';
import type { ObligationFinding, Unmet } from './rules/obligations.ts';

/** Scopes are wider in the analysis than in fact, and what is moved one way may be meant so. */
const confidenceOf: Readonly<Record<Unmet['how'], number>> = {
  unregistered: 0.9,
  overwritten: 0.9,
  'counted-apart': 0.9,
  'not-stored': 0.9,
  pointer: 0.9,
  beside: 0.75,
  unsupported: 0.75,
  'one-way': 0.75,
};

export function sayObligation(found: ObligationFinding, patch: PatchLines): Finding {
  const { rule, key, element, unmet, also } = found;
  const all = [unmet, ...also];
  return {
    rule,
    fingerprint: fingerprint(
      rule,
      key,
      all.map((u) => u.function),
    ),
    element: key,
    kind: element.kind,
    confidence: confidenceOf[unmet.how],
    severity: 'comment',
    at: place([...all.map((u) => u.at), element.declared, ...all.map((u) => u.declared)], patch),
    message: [...message(found), ...likewise(found)],
    evidence: [
      { ...element.declared, text: `${shortName(key)} declared (${element.type})` },
      ...all.flatMap(({ at, how, declared, function: name, in: place }) => [
        { ...at, text: where[how] },
        { ...declared, text: `${name}()${place === '' ? '' : `, ${place}`}` },
      ]),
    ],
    handlers: all.map(({ function: name, declared, role }) => ({
      function: name,
      ...declared,
      role,
      covered: 0,
      siblings: 0,
    })),
    ...rankedBy(element),
  };
}

const where: Readonly<Record<Unmet['how'], string>> = {
  unregistered: 'named here',
  overwritten: 'overwritten here',
  'counted-apart': 'counted here',
  'not-stored': 'changed here',
  pointer: 'stored here',
  beside: 'written here',
  unsupported: 'written here',
  'one-way': 'listed here',
};

function message({ key, unmet, framework: { title } }: ObligationFinding): readonly string[] {
  const name = shortName(key);
  const { function: fn, in: place, other, role } = unmet;
  const { done } = verbs[role];
  switch (unmet.how) {
    case 'unregistered':
      return [
        `${name} is ${done} by ${fn}(), which is not registered as ${place}: ${title} never calls it.`,
        ...(other === undefined ? [] : [`The other direction, ${other}(), is registered.`]),
      ];
    case 'overwritten':
      return [
        `${name} is counted, and ${fn}() overwrites it: what this instance counted is lost.`,
        `${title} calls ${place} for state that instances share, and asks to add.`,
      ];
    case 'counted-apart':
      return [
        `${name} is fetched, counted and put back by ${fn}(): what other instances count in between is lost.`,
        `${title} asks for an operation that the store carries out.`,
      ];
    case 'not-stored':
      return [`${name} is changed in ${fn}() after ${place}(), and not put back.`, `${title} does not see the change.`];
    case 'pointer':
      return [
        `${name} is a pointer in what ${fn}() hands to ${place}(), which copies bytes.`,
        'What it points to stays behind.',
      ];
    case 'beside':
      return [
        `${name} is written in ${fn}() without a call of ${title}.`,
        `It is state ${of(unmet.scope)}, which is to go through it.`,
      ];
    case 'unsupported':
      return [
        `${name} is state ${of(unmet.scope)}, which ${title} cannot carry.`,
        ...(place === '' ? [] : [`What it carries goes through ${place}() in ${fn}().`]),
      ];
    case 'one-way':
      return [
        `${name} is ${done} by ${fn}() and not by ${other ?? ''}() in the other direction.`,
        `The profile asks for both: ${title}.`,
      ];
  }
}

/** The other functions, in one line. */
function likewise({ also, unmet: { how } }: ObligationFinding): readonly string[] {
  if (also.length === 0) return [];
  if (how === 'unregistered') return [`Nor is ${also.map((u) => `${u.function}(), as ${u.in}`).join('; ')}.`];
  return [`Likewise in ${also.map((u) => `${u.function}()`).join(', ')}.`];
}

const scopes: Readonly<Record<FlowScope, string>> = {
  'per-flow': 'of one flow',
  'per-host': 'of one host',
  'cross-flow': 'of several flows',
  'all-flows': 'of all flows',
};

const of = (scope: FlowScope | undefined): string => (scope === undefined ? '' : scopes[scope]);
