/** Lengths that GitHub takes; renderers cut to them, and it is our mistake when they did not. */
export const LIMITS = {
  title: 255,
  /** Summary and text of a check. */
  text: 65_535,
  annotation: 65_535,
  comment: 65_536,
  issue: 65_536,
  actions: 3,
  label: 20,
  description: 40,
  identifier: 20,
} as const;

export function assertLength(what: string, text: string, limit: number): void {
  if (text.length > limit) throw new Error(`the ${what} has ${text.length} characters, more than ${limit}`);
}

/** Ids are read as bigint where they are too large for a number, which none of GitHub's is. */
export function idOf(id: number | bigint): number {
  const number = Number(id);
  if (!Number.isSafeInteger(number)) throw new Error('an id of GitHub is too large');
  return number;
}
