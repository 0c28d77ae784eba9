/** Words of `asymmetric-handler`: what one direction does to a field, what the other does, and where. */
import { type Evidence, type Finding, fingerprint, type MissingHandler, rankedBy } from './finding.ts';
import { asymmetrySeverity } from './judge.ts';
import { shortName, verbs } from './phrases.ts';
import { type PatchLines, place } from './placement.ts';
import type { AsymmetryFinding } from './rules/asymmetric-handler.ts';

export function sayAsymmetry(found: AsymmetryFinding, patch: PatchLines): Finding {
  const { element, key, handler, other, shared, coverage } = found;
  const handlers = [handler, ...(other ? [other] : [])].map(
    (h): MissingHandler => ({
      function: h.function,
      ...h.declared,
      role: h.role,
      covered: shared.length,
      siblings: shared.length,
    }),
  );
  const there = other?.covers.get(found.name);
  return {
    rule: 'asymmetric-handler',
    fingerprint: fingerprint(
      'asymmetric-handler',
      key,
      handlers.map((h) => h.function),
    ),
    element: key,
    kind: element.kind,
    confidence: confidenceOf(found),
    severity: asymmetrySeverity(found),
    at: place([coverage.at, ...(there ? [there.at] : []), element.declared], patch),
    message: message(found),
    evidence: evidence(found),
    handlers,
    ...rankedBy(element),
  };
}

/** Few shared fields prove less than many that the two belong together. */
function confidenceOf({ shared, other }: AsymmetryFinding): number {
  const pairs = other ? Math.min(shared.length, other.covers.size) : shared.length;
  return Math.round(((pairs + 1) / (pairs + 2)) * 100) / 100;
}

function message(found: AsymmetryFinding): readonly string[] {
  const { key, asymmetry, handler, other, shared } = found;
  const name = shortName(key);
  const { done } = verbs[handler.role];
  const here = `${handler.function}()`;
  const there = `${other?.function ?? ''}()`;
  const together = `The two share ${shared.length} other fields.`;
  switch (asymmetry.kind) {
    case 'one-way': {
      const shifts = asymmetry.positional
        ? ['Only its place tells a field from the next: what follows is misread.']
        : [];
      return [
        `${name} is ${done} by ${here} and not ${verbs[other?.role ?? 'decode'].done} by ${there}.`,
        ...shifts,
        together,
      ];
    }
    case 'narrowed': {
      const cut = `${name} has ${asymmetry.field} bytes and ${here} ${other ? verbs[handler.role].plain : 'describe'}s ${asymmetry.bytes} of them`;
      if (!other) return [`${cut}.`, 'What does not fit is lost on both sides.'];
      return [asymmetry.both ? `${cut}, as does ${there}.` : `${cut}; ${there} has more.`, together];
    }
    case 'order':
      return [
        `${name} is turned to network order over ${asymmetry.here} bits by ${here} and ` +
          `${asymmetry.there === undefined ? 'not at all' : `over ${asymmetry.there} bits`} by ${there}.`,
        together,
      ];
    case 'place':
      return [
        `${name} is ${done} by ${here} at another place than ${there} has it, which is after ${asymmetry.after}.`,
        'Only its place tells a field from the next.',
      ];
    case 'type':
      return [`${name} points to another type than "${asymmetry.named}", as which ${here} describes it.`];
  }
}

function evidence({ element, key, name, handler, coverage, other }: AsymmetryFinding): readonly Evidence[] {
  const there = other?.covers.get(name);
  const lines: Evidence[] = [
    { ...element.declared, text: `${shortName(key)} declared (${element.type})` },
    { ...coverage.at, text: `${handler.function}(): ${coverage.text ?? coverage.shape.replaceAll('□', () => name)}` },
  ];
  if (other && there) {
    lines.push({ ...there.at, text: `${other.function}(): ${there.text ?? there.shape.replaceAll('□', () => name)}` });
  } else if (other) lines.push({ ...other.declared, text: `${other.function}() does not name it` });
  return lines;
}
