import { describe, expect, it } from 'vitest';
import { disposes, sourceDispositions } from '../../src/state/disposition.ts';
import type { StateElement } from '../../src/state/inventory.ts';
import { snapshotOf } from '../support/snapshot.ts';

const element: StateElement = {
  key: 'struct session.mark',
  kind: 'field',
  owner: 'struct session',
  name: 'mark',
  type: 'int',
  nature: 'plain',
  declared: { path: 'a.h', line: 3 },
};

describe('dispositions in comments', () => {
  it('hold for the line they stand on and the line below', () => {
    const text = 'struct session {\n/* statealyzr: local -- each gateway has its own uplinks */\nint mark;\n};\n';
    const { dispositions, limitations } = sourceDispositions(snapshotOf({ 'a.h': text }));
    expect(limitations).toEqual([]);
    const [found] = dispositions;
    expect(found).toMatchObject({
      kind: 'local',
      reason: 'each gateway has its own uplinks',
      source: { path: 'a.h', line: 2 },
    });
    expect(found && disposes(found, element.key, element)).toBe(true);
    expect(found && disposes(found, element.key, { ...element, declared: { path: 'a.h', line: 4 } })).toBe(false);
  });

  it.each([
    ['a missing reason', 'int a; /* statealyzr: local */', /has no reason/],
    ['an unknown word', 'int a; // statealyzr: ignore -- because', /is no disposition/],
  ])('%s is said and disposes of nothing', (_title, text, complaint) => {
    const { dispositions, limitations } = sourceDispositions(snapshotOf({ 'a.c': text }));
    expect(dispositions).toEqual([]);
    expect(limitations[0]?.detail).toMatch(complaint);
  });

  it('in the ledger hold by key or by the end of one', () => {
    const ledger = { kind: 'local', reason: 'r', source: { path: 's.yml', line: 1 } } as const;
    expect(disposes({ ...ledger, element: 'struct session.mark' }, element.key, element)).toBe(true);
    expect(disposes({ ...ledger, element: 'total' }, 'src/a.c::total', { ...element, key: 'src/a.c::total' })).toBe(
      true,
    );
    expect(disposes({ ...ledger, element: 'struct session.other' }, element.key, element)).toBe(false);
  });
});
