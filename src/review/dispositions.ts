/**
 * Which dispositions a review believes, and which of them a change brings. They are part of the change unless the settings
 * of the base say otherwise.
 */
import { type Disposition, disposes } from '../state/disposition.ts';
import type { StateInventory } from '../state/inventory.ts';
import { movedKey, type Renames } from './drift.ts';
import type { Dispositions } from './standing.ts';

/**
 * With `from: 'base'`, those of the base for both sides. What its comments stand beside is named by key then, since the
 * lines they stand on have moved; in programs that did not change nothing is asked for.
 */
export function believed(
  dispositions: Dispositions,
  pairs: readonly { readonly base: StateInventory }[],
  renames: Renames,
): Dispositions {
  if (dispositions.from !== 'base') return dispositions;
  const head = dispositions.base.flatMap((disposition) =>
    disposition.element === null ? named(disposition, pairs, renames) : [disposition],
  );
  return { ...dispositions, head };
}

function named(
  disposition: Disposition,
  pairs: readonly { readonly base: StateInventory }[],
  renames: Renames,
): readonly Disposition[] {
  const keys = new Set<string>();
  for (const { base } of pairs)
    for (const element of base.elements.values())
      if (disposes(disposition, element.key, element)) keys.add(movedKey(element.key, renames));
  return [...keys].map((element) => ({ ...disposition, element }));
}

/**
 * Those that the head has and the base has not: named ones by element, word, reason and day; comments by file, word and
 * reason, counted, since their lines move. May say too much of a comment that moved to another file.
 */
export function addedDispositions({ base, head }: Dispositions, renames: Renames): readonly Disposition[] {
  const left = new Map<string, number>();
  for (const disposition of base) {
    const key = identity(disposition, renames);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return head.filter((disposition) => {
    const key = identity(disposition, new Map());
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function identity({ element, kind, reason, until, source }: Disposition, renames: Renames): string {
  const subject =
    element === null ? ['beside', renames.get(source.path) ?? source.path] : ['named', movedKey(element, renames)];
  return [...subject, kind, reason, until ?? ''].join('\0');
}
