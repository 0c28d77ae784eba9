/** What a rule says of a change, neutral of where it is shown. */
import { createHash } from 'node:crypto';
import type { Position } from '../source/range.ts';
import type { Context, HandlerRole, Nature, StateElement } from '../state/inventory.ts';

export type RuleName =
  | 'handler-misses-sibling'
  | 'handler-lost-coverage'
  | 'asymmetric-handler'
  | 'unhandled-state'
  | 'state-reclassified'
  | 'stale-disposition';

export type Severity = 'check' | 'comment' | 'block';

export interface Finding {
  readonly rule: RuleName;
  /** Survives moved lines and renamed files: rule, element's name path, handler names. */
  readonly fingerprint: string;
  readonly element: string;
  readonly kind: 'variable' | 'field' | 'flag';
  /** 0..1 */
  readonly confidence: number;
  readonly severity: Severity;
  readonly at: Position & { readonly inDiff: boolean };
  readonly message: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly handlers: readonly MissingHandler[];
  readonly suggestion?: Suggestion;
  /** Of the element. */
  readonly nature: Nature;
  /** Of the element, where the whole program was looked at. */
  readonly state?: FindingState;
}

/** What ranks a finding among those of its severity and confidence. */
export interface FindingState {
  /** null: the program does not tell. */
  readonly updateable: boolean | null;
  /** In which it may be written. */
  readonly contexts: readonly Context[];
}

export interface Evidence extends Position {
  readonly text: string;
}

export interface MissingHandler extends Position {
  readonly function: string;
  readonly role: HandlerRole;
  /** Siblings it covers, and siblings there are. */
  readonly covered: number;
  readonly siblings: number;
}

/** A line to add after `path:line`. */
export interface Suggestion extends Position {
  readonly text: string;
}

/** `element` without the file it lives in, so that a renamed file keeps its fingerprints. */
export function fingerprint(rule: RuleName, element: string, handlers: readonly string[]): string {
  const name = element.slice(element.lastIndexOf('::') + 1);
  const text = [rule, name, ...[...handlers].sort()].join('\0');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** What ranks a finding on the element; its `state` only where more than the facts is known. */
export function rankedBy({ nature, classification }: StateElement): Pick<Finding, 'nature' | 'state'> {
  if (!classification) return { nature };
  return { nature, state: { updateable: classification.updateable, contexts: classification.contexts } };
}
