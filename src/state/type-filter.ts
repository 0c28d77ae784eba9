/**
 * Which of an access's targets can be meant, when the statement names a member.
 *
 * Definition: `p->state` with `p` a `struct server *` means memory that is a `struct server`. Where the points-to set of `p` has
 * such memory, other records in it are there because pointers met in code that many types share (list functions).
 * Method: targets at which the named member lies stay, and so do variables without records. Of other records only those stay
 * that have a member of that name at that place (headers that types share by convention), that a system header declares
 * (`struct sockaddr`), or that the program casts to the member's record. Heap memory that is used as no record anywhere
 * goes too. Where no target holds the member, all stay.
 * Reports too much when: the set holds other instances of the same record. May miss when: memory of one record is also used
 * as another one with other member names.
 */
import type { Member } from '../analysis/whole-program.ts';
import type { Place, Places } from './places.ts';

/** In: the numbers of the places that an access may mean. Out: those that it can, by the member that it names. */
export function meantPlaces(places: Places, targets: readonly number[], member: Member | undefined): readonly number[] {
  if (!member || targets.length < 2 || places.isForeign(member.record)) return targets;
  const number = places.member(member);
  const holds = (target: number): boolean => places.all[target]?.members.includes(number) ?? false;
  if (!targets.some(holds)) return targets;
  const name = places.name(member.field);
  return targets.filter((target) => {
    const place = places.all[target];
    return holds(target) || (place && (mayBeMeant(place, name) || places.isCast(place.records, member.record)));
  });
}

/** Though the member does not lie there. */
function mayBeMeant({ members, names, foreign, object, anywhere }: Place, name: number): boolean {
  if (members.length === 0) return object !== 'heap';
  return foreign || (!anywhere && names.includes(name));
}
