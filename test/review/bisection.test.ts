/** Who did it: bisection over commits that may be looked at only so often. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bisect } from '../../src/review/bisection.ts';
import { pointsOf, pullRequestOf } from '../../src/review/points.ts';

/** Each subject is so from its position on. */
function world(last: number, from: Readonly<Record<string, number>>, candidates: readonly number[], looks: number) {
  const looked: number[] = [];
  const subjects = Object.keys(from).map((id) => ({ id, candidates }));
  const look = async (position: number) => {
    looked.push(position);
    return new Set(Object.keys(from).filter((id) => position >= (from[id] ?? 0)));
  };
  return { looked, run: () => bisect({ last, subjects, look, looks }) };
}

describe('bisection', () => {
  it('finds every position, with candidates that are right, wrong or missing, and looks nowhere twice', async () => {
    const cases = fc.integer({ min: 1, max: 40 }).chain((last) =>
      fc.record({
        last: fc.constant(last),
        at: fc.array(fc.integer({ min: 1, max: last }), { minLength: 1, maxLength: 6 }),
        candidates: fc.uniqueArray(fc.integer({ min: 1, max: last })),
      }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ last, at, candidates }) => {
        const from = Object.fromEntries(at.map((position, i) => [`s${i}`, position]));
        const { looked, run } = world(
          last,
          from,
          candidates.toSorted((a, b) => a - b),
          1000,
        );
        const { found } = await run();
        for (const [id, position] of Object.entries(from))
          expect(found.get(id)).toEqual({ before: position - 1, at: position });
        expect(new Set(looked).size).toBe(looked.length);
      }),
      { numRuns: 100 },
    );
  });

  it('looks at the commit that touches the file, and at the one before it, alone', async () => {
    const { looked, run } = world(100, { a: 60 }, [60], 10);
    expect([(await run()).found.get('a'), looked]).toEqual([{ before: 59, at: 60 }, [60, 59]]);
  });

  it('gives the range that its looks left', async () => {
    const { found, left } = await world(64, { a: 40 }, [], 2).run();
    expect([found.get('a'), left]).toEqual([{ before: 32, at: 48 }, 0]);
  });

  it('goes around what cannot be looked at', async () => {
    const look = async (position: number) => (position === 2 ? null : new Set(position >= 3 ? ['a'] : []));
    const { found } = await bisect({ last: 4, subjects: [{ id: 'a', candidates: [] }], look, looks: 9 });
    expect(found.get('a')).toEqual({ before: 1, at: 3 });
  });
});

it('a point is the last commit of its day; today is the tip', () => {
  const at = (time: string) => ({ sha: time, committed: Date.parse(time) / 1000 });
  const history = ['2026-06-30T23:00:00Z', '2026-06-24T00:00:00Z', '2026-06-23T23:59:59Z', '2026-06-01T00:00:00Z'].map(
    at,
  );
  const points = pointsOf(history, { today: '2026-06-30', since: 7, every: 7, trend: 14 });
  expect(points.map(({ date, commit }) => [date, commit.sha])).toEqual([
    ['2026-06-30', '2026-06-30T23:00:00Z'],
    ['2026-06-23', '2026-06-23T23:59:59Z'],
    ['2026-06-16', '2026-06-01T00:00:00Z'],
  ]);
});

it('pull requests are named by merges and squashes, and by nothing else', () => {
  const titles = ['Merge pull request #7 from ann/x', 'session: last (#12)', 'fix #9', 'see (#3) and more'];
  expect(titles.map(pullRequestOf)).toEqual([7, 12, null, null]);
});
