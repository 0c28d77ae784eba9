// What is remembered of an item, by two threads that share a cache.
import { describe, expect, it } from 'vitest';
import type { ItemFacts } from '../../../src/analysis/facts/facts.ts';
import { type Flows, type ItemSurroundings, VariantMemory } from '../../../src/analysis/facts/variants.ts';
import { createUnitScope } from '../../../src/c/symbols.ts';
import { traceLookups } from '../../../src/c/trace.ts';
import type { CType } from '../../../src/c/types.ts';
import { openSharedCache } from '../../../src/host/cache.ts';

const digest = '0123456789abcdef';
const tool = 'ab'.repeat(12);

/** A unit in which `word` is an integer of that size. */
function unitWith(size: number, flows: Flows = 'made'): ItemSurroundings {
  const scope = createUnitScope({ wordSize: 64 });
  const type: CType = { kind: 'integer', name: `int${size}`, size, signed: true };
  const place = { line: 0, column: 1 };
  const at = { path: 'u.h', line: 1 };
  scope.declare({ kind: 'variable', name: 'word', type, storage: 'extern', attributes: {}, place, endLine: 0 }, at);
  return { scope, macroPlace: () => undefined, flows };
}

function rememberIn(memory: VariantMemory, around: ItemSurroundings): string {
  const traced = traceLookups(around.scope);
  traced.scope.ordinary('word');
  const facts: ItemFacts = { records: [], enums: [], variables: [], functions: [] };
  const traces = { facts: traced.trace(), whole: around.flows === 'made' ? traced.trace() : null };
  const result = { declarations: [], limitations: [], hasFacts: true, hasFlow: around.flows === 'made' };
  return memory.remember(digest, traces, result, { facts, flow: undefined }, around.macroPlace).key;
}

describe('variants of an item', () => {
  it('are found where another thread came across a further one', () => {
    const cache = openSharedCache();
    const [one, other] = [new VariantMemory(cache, tool), new VariantMemory(cache, tool)];
    const first = rememberIn(one, unitWith(4));
    expect(other.find(digest, unitWith(4))?.key).toBe(first);
    expect(other.find(digest, unitWith(8))).toBeUndefined();
    const second = rememberIn(one, unitWith(8));
    expect(second).not.toBe(first);
    expect(other.find(digest, unitWith(8))?.key).toBe(second);
  });

  it('without value flow do not serve where it is wanted, and those with it serve both', () => {
    const cache = openSharedCache();
    const memory = new VariantMemory(cache, tool);
    const without = rememberIn(memory, unitWith(4, 'left-out'));
    expect(memory.find(digest, unitWith(4))).toBeUndefined();
    expect(memory.find(digest, unitWith(4, 'left-out'))?.key).toBe(without);
    const whole = rememberIn(memory, unitWith(4));
    expect(whole).not.toBe(without);
    expect(memory.find(digest, unitWith(4))?.result.hasFlow).toBe(true);
    expect(memory.find(digest, unitWith(4, 'left-out'))?.key).toBe(whole);
  });
});
