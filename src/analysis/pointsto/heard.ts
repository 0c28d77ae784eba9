/** What each site of a call has heard of, so that nothing is resolved twice. */
import { DenseNumbers } from '../../graph/dense-numbers.ts';
import { IntVector } from '../../graph/int-vector.ts';
import { PairMap } from '../../graph/pair-map.ts';
import { SparseSets } from '../../graph/sparse-sets.ts';
import { WordBuffer } from '../../graph/word-buffer.ts';
import type { ObjectId } from './memory.ts';

/** Sets: of the offer, of what is new, and of what the site n has heard of. */
const offered = 0;
const novel = 1;
const heardAt = (site: number): number => site + 2;

/** Guards that a pair of site and object comes up once; objects of concern are few, and most are told to many sites at once. */
export class Heard {
  private readonly pairs = new PairMap();
  private readonly numbers = new DenseNumbers();
  private readonly sets = new SparseSets(2);
  private readonly buffer = new WordBuffer();
  private readonly numbered = new IntVector();

  /** False: the site has heard of it. For sites that hear of everything. */
  add(site: number, objectOrCell: number): boolean {
    return this.pairs.add(site, objectOrCell);
  }

  /** As `add`, for sites that hear of what concerns them. */
  addConcern(site: number, object: ObjectId): boolean {
    this.sets.ensure(heardAt(site) + 1);
    return this.sets.add(heardAt(site), this.numbers.of(object));
  }

  /** Objects, for `takeOffer`. */
  offer(objects: Iterable<ObjectId>): void {
    this.buffer.clear();
    for (const object of objects) {
      const number = this.numbers.of(object);
      this.buffer.add(number >> 5, 1 << (number & 31));
    }
    this.sets.clear(offered);
    this.sets.fill(offered, this.buffer);
  }

  /** The objects on offer that the site had not heard of. */
  takeOffer(site: number): readonly ObjectId[] {
    this.sets.ensure(heardAt(site) + 1);
    if (!this.sets.union(heardAt(site), offered, novel)) return nothing;
    this.numbered.clear();
    this.sets.list(novel, this.numbered);
    this.sets.clear(novel);
    return Array.from(this.numbered.toArray(), (number) => this.numbers.value(number));
  }
}

const nothing: readonly ObjectId[] = [];
