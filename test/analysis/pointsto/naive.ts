/** The points-to sets of small systems as the definitions say, by trying everything until nothing changes. */
import { anywhere, landing, partOf } from '../../../src/analysis/pointsto/block-copy.ts';
import { type Constraints, kind } from '../../../src/analysis/pointsto/constraint.ts';
import type { CellId, Memory, ObjectId } from '../../../src/analysis/pointsto/memory.ts';
import { anyHead, type HeadId, mostViews } from '../../../src/analysis/pointsto/views.ts';

export type Naive = (cell: CellId) => ReadonlySet<CellId>;

export function solveNaively(
  memory: Memory,
  all: Constraints,
  resolve: (site: number, object: ObjectId) => void,
): Naive {
  const own = new Map<CellId, Set<CellId>>();
  const stored = new Map<ObjectId, Set<CellId>>();
  const resolved = new Set<string>();
  const get = <K>(map: Map<K, Set<CellId>>, key: K): Set<CellId> => {
    const set = map.get(key) ?? new Set();
    map.set(key, set);
    return set;
  };
  /** The target, seen as what `head` says. */
  const as = (target: CellId, head: HeadId): CellId[] => {
    const out = new Int32Array(mostViews);
    return [...out.subarray(0, memory.viewed(target, head, out))];
  };
  const isAny = (c: CellId): boolean => memory.objectOf(c) >= 0 && memory.offsetOf(c) < 0;
  const read = (at: CellId): Set<CellId> => {
    const c = memory.canonical(at);
    const object = memory.objectOf(c);
    const cells = isAny(c) ? memory.cellsOf(object) : [c];
    const found = new Set(cells.flatMap((cell) => [...get(own, cell)]));
    if (object >= 0 && memory.storeNode(c) >= 0)
      for (const t of get(stored, object)) for (const seen of as(t, memory.head(c))) found.add(seen);
    return new Set([...found].map((t) => memory.canonical(t)));
  };
  let grew = true;
  const put = (at: CellId, targets: Iterable<CellId>): void => {
    if (at < 0 || memory.storeNode(memory.canonical(at)) < 0) return;
    const c = memory.canonical(at);
    const set = isAny(c) ? get(stored, memory.objectOf(c)) : get(own, c);
    const before = set.size;
    for (const t of targets) if (t >= 0) set.add(t);
    grew ||= set.size > before;
  };
  /** What a place with the head `from` holds goes to another. */
  const flow = (to: CellId, targets: Iterable<CellId>, from: HeadId): void => {
    if (to < 0) return;
    const head = memory.head(memory.canonical(to));
    put(to, head === from ? targets : [...targets].flatMap((target) => as(target, head)));
  };
  const headOf = (cell: CellId): HeadId => memory.head(memory.canonical(cell));
  const copyBlock = (dst: CellId, src: CellId, size: number): void => {
    for (const s of read(src)) {
      const from = memory.objectOf(s);
      const parts = memory.cellsOf(from).map((x) => ({ part: partOf(memory, s, x, size), has: read(x) }));
      parts.push({ part: anywhere, has: isAny(s) ? read(s) : get(stored, from) });
      for (const { part, has } of parts) {
        if (part && has.size > 0) for (const d of read(dst)) flow(landing(memory, d, part, size), has, anyHead);
      }
    }
  };
  /** What the pointer points to, of that what may be the record as which it is used. */
  const seen = (ptr: CellId, i: number): CellId[] => [...read(ptr)].flatMap((cell) => as(cell, all.as(i)));
  const apply = (i: number): void => {
    const [dst, src, extra] = [all.dst(i), all.src(i), all.extra(i)];
    const what = all.kind(i);
    const out = new Int32Array(2);
    if (what === kind.addressOf) put(dst, [src]);
    if (what === kind.copy) flow(dst, read(src), headOf(src));
    if (what === kind.add) for (const c of seen(src, i)) put(dst, out.slice(0, memory.moved(c, extra, out)));
    if (what === kind.index) for (const c of read(src)) put(dst, [memory.indexed(c, extra)]);
    if (what === kind.load)
      for (const c of seen(src, i))
        for (const t of memory.accessed(c, extra)) if (!memory.differ(t, dst, all.as(i))) flow(dst, read(t), headOf(t));
    if (what === kind.store)
      for (const c of seen(dst, i))
        for (const t of memory.accessed(c, extra))
          if (!memory.differ(t, src, all.as(i))) flow(t, read(src), headOf(src));
    if (what === kind.block) copyBlock(dst, src, extra);
    if (what !== kind.onTargets) return;
    for (const object of new Set([...read(src)].map((c) => memory.objectOf(c)))) {
      if (resolved.has(`${extra} ${object}`)) continue;
      resolved.add(`${extra} ${object}`);
      resolve(extra, object);
      grew = true;
    }
  };
  while (grew) {
    const before = memory.cellCount + memory.collapsed.length;
    grew = false;
    for (let i = 0; i < all.length; i++) apply(i);
    grew ||= memory.cellCount + memory.collapsed.length > before;
  }
  return read;
}
