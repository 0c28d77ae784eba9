import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/review/finding.ts';
import { place, readPatch } from '../../src/review/placement.ts';

const patch = `diff --git a/src/a.c b/src/a.c
--- a/src/a.c
+++ b/src/a.c
@@ -10,4 +10,5 @@ int f(void)
 context
-gone
+added
+more
 context
 context
`;

describe('placement', () => {
  const lines = readPatch(patch);

  it('prefers added lines, then lines that the patch shows', () => {
    const context = { path: 'src/a.c', line: 10 };
    const added = { path: 'src/a.c', line: 12 };
    const elsewhere = { path: 'src/b.c', line: 1 };
    expect(place([elsewhere, context, added], lines)).toEqual({ ...added, inDiff: true });
    expect(place([elsewhere, context], lines)).toEqual({ ...context, inDiff: true });
    expect(place([elsewhere], lines)).toEqual({ ...elsewhere, inDiff: false });
  });

  it('counts lines of the head only', () => {
    expect([...(lines.get('src/a.c')?.shown ?? [])]).toEqual([10, 11, 12, 13, 14]);
    expect([...(lines.get('src/a.c')?.added ?? [])]).toEqual([11, 12]);
  });

  it('takes an empty patch', () => {
    expect(readPatch('').size).toBe(0);
  });
});

describe('fingerprint', () => {
  const rule = 'handler-misses-sibling';

  it('does not change with the file or the order of handlers', () => {
    expect(fingerprint(rule, 'src/new.c::total', ['a', 'b'])).toBe(fingerprint(rule, 'src/old.c::total', ['b', 'a']));
  });

  it('changes with the element and with a handler', () => {
    const one = fingerprint(rule, 'struct s.f', ['a']);
    expect(fingerprint(rule, 'struct s.g', ['a'])).not.toBe(one);
    expect(fingerprint(rule, 'struct s.f', ['b'])).not.toBe(one);
  });
});
