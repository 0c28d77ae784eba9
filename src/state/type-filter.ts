/**
 * Which of an access's targets can be meant, when the statement names a member.
 *
 * Definition: `p->state` with `p` a `struct server *` means memory that is a `struct server`. Where the points-to set of `p` has
 * such memory, other records in it are there because pointers met in code that many types share (list functions).
 * Method: targets at which the named member lies stay, and so do variables without records. Of other records only those stay
 * that have a member of that name at that place (headers that types share by convention), or that a system header declares
 * (`struct sockaddr`). Heap memory that is used as no record anywhere goes too. Where no target holds the member, all stay.
 * Reports too much when: the set holds other instances of the same record. May miss when: memory of one record is also used
 * as another one with other member names.
 */
import type { Member, MemoryAccess, Target, WholeProgram } from '../analysis/whole-program.ts';

export interface RecordKnowledge {
  /** Declared by a system header, or by nothing that is known. */
  isForeign(record: string): boolean;
}

export function meantTargets(
  program: WholeProgram,
  { member, targets }: MemoryAccess,
  records: RecordKnowledge,
): readonly Target[] {
  if (!member || targets.length < 2 || records.isForeign(member.record)) return targets;
  const kinds = targets.map((target) => kindOf(program, target, member, records));
  if (!kinds.includes('same')) return targets;
  return targets.filter((_, i) => kinds[i] !== 'other');
}

function kindOf(
  program: WholeProgram,
  { object, offset, size }: Target,
  { record, field }: Member,
  records: RecordKnowledge,
): 'same' | 'kept' | 'other' {
  const members = program.membersAt(object, offset, size);
  if (members.length === 0) return program.objects[object]?.kind === 'heap' ? 'other' : 'kept';
  if (members.some((at) => at.field === field && at.record === record)) return 'same';
  const named = offset !== 'any' && members.some((at) => at.field === field);
  return named || members.every((at) => records.isForeign(at.record)) ? 'kept' : 'other';
}
