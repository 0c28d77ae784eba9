/** The line that would handle an element, as its siblings are handled; none rather than one that would not compile. */
import type { StateElement } from '../state/inventory.ts';
import type { InventoryIndex } from './drift.ts';
import type { Suggestion } from './finding.ts';
import { nearest } from './phrases.ts';
import type { Miss } from './rules/miss.ts';

/** The nearest sibling's own line with the name put in, after that line; of a sibling that is of such a type. */
export function suggestionOf(
  miss: Miss,
  element: StateElement,
  name: string,
  index: InventoryIndex,
): Suggestion | undefined {
  for (const [sibling, { at, text }] of nearest(miss, name, miss.covered.length)) {
    const like = index.members(miss.handler.owner, sibling)?.at(-1);
    const others = [...miss.handler.covers.keys()].filter((covered) => covered !== sibling);
    if (text === undefined || !like || !isSimple(text) || !isAlike(like, element, text)) continue;
    if (others.some((other) => uses(other).test(text))) continue;
    const line = text.replace(uses(sibling), () => name);
    if (line !== text) return { ...at, text: line };
  }
  return undefined;
}

/** One assignment or one call, nothing else on the line. */
function isSimple(text: string): boolean {
  return (
    (text.match(/[^=!<>]=(?!=)/g)?.length ?? 0) <= 1 &&
    (text.match(/;/g)?.length ?? 0) === 1 &&
    !/^(if|for|while|return)\b/.test(text) &&
    // A variable that was set for this one.
    !/=\s*(?!(?:true|false);)[a-z_]\w*;/.test(text) &&
    // The last line of a condition that began above.
    !/[=!<>]=(?!=)|&&|\|\|/.test(text.replace(/<<=|>>=/g, '='))
  );
}

/** What the line does to the one can be done to the other: a call wants what it is given, numbers become one another. */
function isAlike(a: StateElement, b: StateElement, text: string): boolean {
  if (a.type === b.type) return true;
  return isScalar(a) && isScalar(b) && isPointer(a) === isPointer(b) && !(isPointer(a) && /\w\(/.test(text));
}

function isScalar({ type, holds }: StateElement): boolean {
  return holds === undefined && !type.includes('[');
}

function isPointer({ type }: StateElement): boolean {
  return type.includes('*');
}

/** Whole-word uses of a path. */
function uses(path: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_])${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z0-9_])`, 'g');
}
