/**
 * Which commit brought each of several differences about.
 *
 * Definition: the commit at which it is so, and at whose predecessor it is not: both were looked at. Method: bisection, the
 * commits that touch the files of the difference first, each look shared by all differences. A difference that came, went
 * and came again gets one of the commits that made it come. What the looks do not suffice for stays a range.
 */

/** Commits in order; position 0 is the older point, where nothing was so; at the last position all is. */
export interface BisectionInput {
  /** Positions are 0 to `last`. */
  readonly last: number;
  readonly subjects: readonly BisectionSubject[];
  /** The subjects that are so at a position; null: it cannot be looked at. */
  look(position: number): Promise<ReadonlySet<string> | null>;
  /** At most so many looks. */
  readonly looks: number;
}

export interface BisectionSubject {
  readonly id: string;
  /** Positions after 0 whose commits may have done it. */
  readonly candidates: readonly number[];
}

/** It was not so at `before`, and is at `at`: pinned where nothing lies between them. */
export interface Found {
  readonly before: number;
  readonly at: number;
}

export interface Bisection {
  readonly found: ReadonlyMap<string, Found>;
  /** Looks that are left. */
  readonly left: number;
}

interface Search {
  readonly subject: BisectionSubject;
  before: number;
  at: number;
}

export async function bisect({ last, subjects, look, looks }: BisectionInput): Promise<Bisection> {
  const searches: Search[] = subjects.map((subject) => ({ subject, before: 0, at: last }));
  const blind = new Set<number>();
  let left = looks;
  for (; left > 0; left--) {
    const position = mostWanted(searches, blind);
    if (position === undefined) break;
    const so = await look(position);
    if (so === null) blind.add(position);
    else
      for (const search of searches) {
        if (position <= search.before || position >= search.at) continue;
        if (so.has(search.subject.id)) search.at = position;
        else search.before = position;
      }
  }
  return { found: new Map(searches.map(({ subject, before, at }) => [subject.id, { before, at }])), left };
}

/** What would help most of the searches; of several the first. */
function mostWanted(searches: readonly Search[], blind: ReadonlySet<number>): number | undefined {
  const wanted = new Map<number, number>();
  for (const search of searches) {
    const position = nextFor(search, blind);
    if (position !== undefined) wanted.set(position, (wanted.get(position) ?? 0) + 1);
  }
  return [...wanted].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** The middle of the candidates; when one is left, whether it was so before it already. */
function nextFor({ subject, before, at }: Search, blind: ReadonlySet<number>): number | undefined {
  const isOpen = (position: number): boolean => position > before && position < at && !blind.has(position);
  const candidates = subject.candidates.filter((position) => position > before && position <= at);
  const middle = candidates[(candidates.length - 1) >> 1];
  if (middle !== undefined) {
    const wanted = middle < at ? middle : middle - 1;
    if (isOpen(wanted)) return wanted;
  }
  return nearestOpen((before + at) >> 1, before, at, isOpen);
}

function nearestOpen(
  from: number,
  before: number,
  at: number,
  isOpen: (position: number) => boolean,
): number | undefined {
  for (let away = 0; away < at - before; away++) {
    if (isOpen(from - away)) return from - away;
    if (isOpen(from + away)) return from + away;
  }
  return undefined;
}
