/** What a change leaves unhandled, and what it does not any more. */
import { describe, expect, it } from 'vitest';
import { driftBetween } from '../../src/review/drift.ts';
import { type Dispositions, type Standing, standingOf } from '../../src/review/standing.ts';
import type { StateElement, StateInventory } from '../../src/state/inventory.ts';
import { byPackets, element, handler, handlers, inventory, path, record } from './made-inventory.ts';

const counts = {
  procedures: 1,
  packetProcedures: 1,
  variables: 1,
  persistent: 1,
  perCrossFlow: 1,
  updateable: 1,
  elements: 1,
  updateableElements: 1,
  packetImpacting: null,
  logImpacting: null,
};
const whole = (elements: readonly StateElement[], more: Partial<StateInventory> = {}): StateInventory =>
  inventory(elements, { counts, ...more });
const old = element(record, 'old', byPackets);
const other = element(record, 'other', byPackets);

function standing(base: StateInventory, head: StateInventory, dispositions: Partial<Dispositions> = {}): Standing {
  return standingOf([driftBetween(base, head, new Map())], { base: [], head: [], ...dispositions });
}

describe('what a change leaves unhandled', () => {
  it('was so before', () => {
    expect(standing(whole([old]), whole([old, other]))).toEqual({ fixed: 0, preExisting: 1 });
  });

  it('is fixed by a handler, a disposition, or removal', () => {
    const saving = [...handlers, handler('session_merge', 'merge', record, ['old', 'packets'])];
    expect(standing(whole([old, other]), whole([old, other], { handlers: saving }))).toEqual({
      fixed: 1,
      preExisting: 1,
    });
    const local = { element: old.key, kind: 'local', reason: 'per host', source: { path, line: 1 } } as const;
    expect(standing(whole([old]), whole([old]), { head: [local] })).toEqual({ fixed: 1, preExisting: 0 });
    expect(standing(whole([old]), whole([]))).toEqual({ fixed: 1, preExisting: 0 });
  });

  it('is not counted where it was disposed of already', () => {
    const local = { element: old.key, kind: 'local', reason: 'per host', source: { path, line: 1 } } as const;
    expect(standing(whole([old]), whole([old]), { base: [local], head: [local] })).toEqual({
      fixed: 0,
      preExisting: 0,
    });
  });

  it('is not known from facts alone', () => {
    expect(standing(inventory([old]), inventory([old]))).toEqual({ fixed: null, preExisting: null });
  });
});
