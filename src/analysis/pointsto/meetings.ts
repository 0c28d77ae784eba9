/**
 * Calls `o->f(o, o->a)` through a slot of an object: what they hand over meets the functions that this slot holds, whatever
 * functions the same call reaches through slots of other objects.
 */
import { PairMap } from '../../graph/pair-map.ts';
import type { CallFlow } from '../flow/flow.ts';
import type { Constraints } from './constraint.ts';
import { type Frame, headsOf } from './generate.ts';
import type { Instance } from './instances.ts';
import type { CellId, Memory } from './memory.ts';
import type { HeadId } from './views.ts';

export type Dispatch = Exclude<CallFlow['object'], undefined>;

interface Place {
  readonly parameter: CellId;
  readonly head: HeadId;
}

/** What the functions that one slot holds are called with as one argument: pointers to cells, or what cells hold. */
interface Meeting {
  readonly places: Place[];
  readonly pointees: CellId[];
  readonly held: CellId[];
}

export interface MeetingPorts {
  readonly memory: Memory;
  readonly constraints: Constraints;
  /** The listener hears of each function that the slot holds. */
  callees(slot: CellId, listener: (callee: Instance) => void): void;
  frame(instance: Instance): Frame;
  readonly copy: (dst: CellId, src: CellId, head: HeadId) => void;
}

/** Guards that what is brought to a slot is handed once to each parameter there, whoever comes first. */
export class Meetings {
  private readonly ports: MeetingPorts;
  /** By slot and argument, the number of the meeting. */
  private readonly numbers = new PairMap();
  private readonly meetings: Meeting[] = [];
  /** Of meetings and cells: who has been brought, as pointee and as what is held. */
  private readonly met = new PairMap();
  private readonly metHeld = new PairMap();
  /** Of parameters and cells. */
  private readonly handed = new PairMap();
  private readonly handedOn = new PairMap();
  /** By instance and argument. */
  private readonly places: (readonly Place[])[][] = [];

  constructor(ports: MeetingPorts) {
    this.ports = ports;
  }

  /** `cell` is what a call's object pointer points to. */
  encounter({ distance, self, members }: Dispatch, cell: CellId): void {
    const { memory } = this.ports;
    for (const slot of memory.accessed(cell, distance)) {
      for (const argument of self) {
        const at = this.meeting(slot, argument);
        if (this.met.add(at, cell)) this.bring(at, 'pointees', cell);
      }
      for (const [argument, behind] of members) {
        const at = this.meeting(slot, argument);
        for (const held of memory.accessed(cell, behind)) if (this.metHeld.add(at, held)) this.bring(at, 'held', held);
      }
    }
  }

  /** Of all calls through the slot. */
  private meeting(slot: CellId, argument: number): number {
    const known = this.numbers.get(slot, argument);
    if (known !== undefined) return known;
    const at = this.meetings.length;
    const meeting: Meeting = { places: [], pointees: [], held: [] };
    this.meetings.push(meeting);
    this.numbers.set(slot, argument, at);
    this.ports.callees(slot, (callee) => this.attend(meeting, callee, argument));
    return at;
  }

  private bring(at: number, as: 'pointees' | 'held', cell: CellId): void {
    const meeting = this.meetings[at];
    meeting?.[as].push(cell);
    for (const place of meeting?.places ?? []) this.hand(place, as, cell);
  }

  private attend(meeting: Meeting, callee: Instance, argument: number): void {
    for (const place of this.placesOf(callee, argument)) {
      meeting.places.push(place);
      for (const cell of meeting.pointees) this.hand(place, 'pointees', cell);
      for (const cell of meeting.held) this.hand(place, 'held', cell);
    }
  }

  /** Where the callee takes the argument. */
  private placesOf(callee: Instance, argument: number): readonly Place[] {
    const byArgument = this.places[callee.index] ?? [];
    this.places[callee.index] = byArgument;
    const known = byArgument[argument];
    if (known) return known;
    const local = argument < callee.flow.params ? argument : callee.flow.surplus;
    const head = headsOf(this.ports.memory, callee.heads)((callee.flow.paramHeads[argument] ?? 0) - 1);
    const cells = local === undefined ? [] : this.ports.frame(callee).cells(local, 0);
    const places = Array.from(cells, (parameter) => ({ parameter, head }));
    byArgument[argument] = places;
    return places;
  }

  private hand({ parameter, head }: Place, as: 'pointees' | 'held', cell: CellId): void {
    const { memory, constraints, copy } = this.ports;
    if (as === 'held') {
      if (this.handedOn.add(parameter, cell)) copy(parameter, cell, head);
    } else if (memory.mayBe(cell, head) && this.handed.add(parameter, cell)) constraints.addressOf(parameter, cell);
  }
}
