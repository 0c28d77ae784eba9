/**
 * Records that heap memory without a type of its own is used as: slabs and blocks that records are cut from.
 *
 * Definition: an access that names a member of record T and whose pointer leads to persistent heap memory of which nothing
 * is known, or to the variable end of a record, uses that memory as T. So T, and what it embeds, has instances that outlive
 * a packet, and a library function that fills this memory as far as the program says writes all of T.
 * Reports too much when: pointers to such memory meet with pointers to a T that is always on the stack; T is a packet's
 * header in a buffer.
 * May miss when: the memory was allocated as bytes (there, T is most often a packet's header), or only library functions
 * ever touch the record's members; what holds the memory is written all the same.
 */
import type { LinkedProgram } from '../analysis/facts/link.ts';
import type { MemoryAccess, Target, WholeProgram } from '../analysis/whole-program.ts';
import { isOwn } from './elements.ts';
import { type ElementKey, elementKey } from './inventory.ts';
import type { Lifetimes } from './lifetimes.ts';

/** Library functions that fill or copy as many bytes as they are told, whatever lies there. */
const fillers: ReadonlySet<string> = new Set('memset bzero explicit_bzero memcpy mempcpy memmove bcopy'.split(' '));

/** Guards what each object was seen to be used as. */
export class UsedAs {
  /** Records with an instance in such memory, and the object that holds one. */
  readonly records = new Map<string, number>();
  private readonly uses = new Map<number, Set<string>>();
  private readonly fields = new Map<string, readonly ElementKey[]>();
  private readonly open = new WeakMap<readonly Target[], readonly Target[]>();
  private readonly openness = new Map<number, string | null>();
  private readonly program: WholeProgram;
  private readonly linked: LinkedProgram;
  private readonly lifetimes: Lifetimes;

  constructor(program: WholeProgram, linked: LinkedProgram, lifetimes: Lifetimes) {
    this.program = program;
    this.linked = linked;
    this.lifetimes = lifetimes;
  }

  /** An access that names a member; whether it may mean such memory. */
  note({ member, how, targets }: MemoryAccess): boolean {
    const record = member && this.linked.records.get(member.record);
    if (!record || how !== 'pointer' || !isOwn(record.path)) return false;
    const open = this.openIn(targets);
    if (open.length === 0) return false;
    const held = targets.some((target) => this.holds(target, record.key));
    let meant = false;
    for (const target of open) {
      const end = this.opennessOf(target.object) ?? '';
      if (end !== '' && !this.holds(target, this.recordOf(target.object), end)) continue;
      meant = true;
      if (!this.lifetimes.records.has(record.key)) this.add(record.key, target.object);
      // Where a T is known to be, memory of which nothing is known is less likely one.
      if (end === '' && held) continue;
      const uses = this.uses.get(target.object) ?? new Set();
      this.uses.set(target.object, uses.add(record.key));
    }
    return meant;
  }

  /** Fields of the records that the targets are used as, if the access fills them whole. */
  filled({ external, targets }: MemoryAccess): ReadonlySet<ElementKey> {
    const found = new Set<ElementKey>();
    if (external === undefined || !fillers.has(external)) return found;
    for (const { object, size } of targets) {
      if (size > 0) continue;
      for (const used of this.uses.get(object) ?? []) for (const key of this.fieldsOf(used)) found.add(key);
    }
    return found;
  }

  /** Of the record and those that it embeds. */
  private fieldsOf(record: string): readonly ElementKey[] {
    let fields = this.fields.get(record);
    if (!fields) {
      fields = [...this.within(record)].flatMap((at) =>
        (this.linked.records.get(at)?.facts.fields ?? []).map(({ name }) => elementKey(at, name)),
      );
      this.fields.set(record, fields);
    }
    return fields;
  }

  /** Targets of which little is known, or which have no fixed end. */
  private openIn(targets: readonly Target[]): readonly Target[] {
    let open = this.open.get(targets);
    if (!open) {
      open = targets.filter(({ object }) => this.opennessOf(object) !== null);
      this.open.set(targets, open);
    }
    return open;
  }

  private add(record: string, object: number): void {
    for (const inner of this.within(record)) if (!this.records.has(inner)) this.records.set(inner, object);
  }

  /** The record and those that it embeds. */
  private within(record: string): ReadonlySet<string> {
    const found = new Set([record]);
    for (const at of found)
      for (const { embeds } of this.linked.records.get(at)?.facts.fields ?? [])
        if (embeds !== undefined) found.add(this.linked.recordKey(embeds, -1));
    return found;
  }

  private holds({ object, offset, size }: Target, record: string, field?: string): boolean {
    const members = this.program.membersAt(object, offset, size);
    return members.some((m) => m.record === record && (field === undefined || m.field === field));
  }

  private recordOf(object: number): string {
    const info = this.program.objects[object];
    return info?.kind === 'heap' ? (info.record ?? '') : '';
  }

  /** Of persistent heap memory: empty where nothing is known of it, else the member that has no fixed end; null: neither. */
  private opennessOf(object: number): string | null {
    const known = this.openness.get(object);
    if (known !== undefined) return known;
    const found = this.lookAt(object);
    this.openness.set(object, found);
    return found;
  }

  private lookAt(object: number): string | null {
    const info = this.program.objects[object];
    if (info?.kind !== 'heap' || !this.lifetimes.isPersistent(object)) return null;
    if (info.record === null) return info.type === null ? '' : null;
    const last = this.linked.records.get(info.record)?.facts.fields.at(-1);
    return last && /\[[01]?\]/.test(last.type) ? last.name : null;
  }
}
