// Inventories as large as one likes, with evidence of their own: copies of one that was analysed.
import type { Position } from '../../src/source/range.ts';
import {
  type Classification,
  elementKey,
  type OutputWay,
  type Reach,
  type StateElement,
  type StateInventory,
} from '../../src/state/inventory.ts';

/** At least `least` elements; no two copies share a record, a file, a function or a line. */
export function crowdOf(one: StateInventory, least: number): StateInventory {
  const elements: StateElement[] = [];
  const reached = new Map<string, readonly Reach[]>();
  const held = new Map(one.held);
  for (let n = 0; elements.length < least; n++) {
    for (const element of one.elements.values()) elements.push(elementCopy(element, n));
    for (const [fn, ways] of one.reached) reached.set(named(fn, n), waysCopy(ways, n));
    for (const [owner, holder] of one.held) {
      const { allocated } = holder;
      const element = one.elements.get(holder.element);
      held.set(named(owner, n), {
        ...holder,
        element: element ? elementCopy(element, n).key : holder.element,
        ...(allocated ? { allocated: placed(allocated, n) } : {}),
      });
    }
  }
  return { ...one, elements: new Map(elements.map((element) => [element.key, element])), reached, held };
}

const named = (name: string, n: number): string => `${name}_${n}`;

const placed = ({ path, line }: Position, n: number): Position => ({ path: `copy_${n}/${path}`, line });

const waysCopy = (ways: readonly Reach[], n: number): readonly Reach[] =>
  ways.map((way) => ({ ...way, caller: way.caller === null ? null : named(way.caller, n), at: placed(way.at, n) }));

function elementCopy(element: StateElement, n: number): StateElement {
  const owner = named(element.owner, n);
  const { classification } = element;
  return {
    ...element,
    key: elementKey(owner, element.name),
    owner,
    declared: placed(element.declared, n),
    ...(classification ? { classification: classificationCopy(classification, n) } : {}),
  };
}

function classificationCopy(classification: Classification, n: number): Classification {
  const { writes, impact, flowspace } = classification;
  const way = (one: OutputWay): OutputWay => ({ ...one, lines: one.lines.map((line) => placed(line, n)) });
  return {
    ...classification,
    writes: writes.map((write) => ({ ...write, at: placed(write.at, n), function: named(write.function, n) })),
    ...(impact
      ? {
          impact: {
            ...(impact.packet ? { packet: way(impact.packet) } : {}),
            ...(impact.log ? { log: way(impact.log) } : {}),
          },
        }
      : {}),
    ...(flowspace
      ? { flowspace: { ...flowspace, keys: flowspace.keys.map((key) => ({ ...key, at: placed(key.at, n) })) } }
      : {}),
  };
}
