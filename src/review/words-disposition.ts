/** Words of the rules about dispositions: what was decided, where, and what is not so any more. */
import type { Disposition } from '../state/disposition.ts';
import type { StateElement } from '../state/inventory.ts';
import { type Finding, fingerprint, type RuleName, rankedBy } from './finding.ts';
import { bareName, shortName, verbs } from './phrases.ts';
import { type PatchLines, place } from './placement.ts';
import type { StaleFinding, StaleHandler } from './rules/stale-disposition.ts';
import type { ReclassifiedFinding } from './rules/state-reclassified.ts';

export function sayReclassified(found: ReclassifiedFinding, patch: PatchLines): Finding {
  const { element, disposition, now, before, at } = found;
  return {
    ...common('state-reclassified', element),
    severity: 'comment',
    at: place([at, element.declared], patch),
    message: [`${shortName(element.key)} ${now}; it ${before}, and ${decided(disposition)}.`],
    evidence: [
      { ...element.declared, text: `${shortName(element.key)} declared (${element.type})` },
      { ...at, text: now },
      { ...disposition.source, text: `${disposition.kind}: ${disposition.reason}` },
    ],
  };
}

export function sayStale(found: StaleFinding, patch: PatchLines): Finding {
  const { element, disposition } = found;
  return {
    ...common('stale-disposition', element),
    severity: 'check',
    at: place([disposition.source], patch),
    message: [`${shortName(element.key)} ${whyOf(found)}, but ${decided(disposition)}.`],
    evidence: [{ ...disposition.source, text: `${disposition.kind}: ${disposition.reason}` }],
  };
}

export function sayStaleHandler({ element, setting, by }: StaleHandler, patch: PatchLines): Finding {
  const { function: name, role, source } = setting;
  const now = by === undefined ? '' : ` ${by}() lists it now.`;
  return {
    ...common('stale-disposition', element),
    fingerprint: fingerprint('stale-disposition', element.key, [name]),
    severity: 'check',
    at: place([source], patch),
    message: [
      `${source.path}:${source.line} names ${name}() as a handler in the role ${role}, and it lists nothing any more: ` +
        `${shortName(element.key)} was ${verbs[role].done} there.${now}`,
    ],
    evidence: [{ ...source, text: `handler ${name}(), ${role}` }],
  };
}

function whyOf({ why, by }: StaleFinding): string {
  if (why === 'gone') return by === undefined ? 'is gone' : `is called ${shortName(by)} now`;
  return why === 'encoded' ? `is encoded by ${bareName(by ?? '')}()` : 'is carried by no function that was found';
}

const decided = ({ kind, source }: Disposition): string => `${source.path}:${source.line} says that it is ${kind}`;

/** Facts both: what was decided, and what is. */
function common(rule: RuleName, element: StateElement) {
  const { key, kind } = element;
  return {
    rule,
    fingerprint: fingerprint(rule, key, []),
    element: key,
    kind,
    confidence: 1,
    handlers: [],
    ...rankedBy(element),
  };
}
