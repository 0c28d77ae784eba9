// What GitHub does with a plan, and what people and bots do in between.
import { findingMark, reviewMark } from '../../src/review/markers.ts';
import type { PublicationPlan, Thread, ThreadText } from '../../src/review/publication.ts';

const us = { kind: 'us' } as const;

export class GitHubModel {
  threads: readonly Thread[] = [];
  reviews: readonly { readonly author: { readonly kind: 'us' }; readonly body: string }[] = [];
  saysWhoResolved = true;
  private next = 1;

  apply(plan: PublicationPlan): void {
    for (const id of plan.resolve) {
      if (this.threadOf(id).state === 'resolved') throw new Error(`${id} is resolved already`);
      this.set(id, { state: 'resolved', resolvedBy: this.saysWhoResolved ? us : null });
    }
    for (const id of plan.unresolve) {
      if (this.threadOf(id).state === 'open') throw new Error(`${id} is open already`);
      this.set(id, { state: 'open', resolvedBy: null });
    }
    for (const { comment, body } of plan.edits) this.edit(comment, body);
    if (plan.reviewBody === null) {
      if (plan.newComments.length > 0) throw new Error('comments without a review');
      return;
    }
    this.reviews = [...this.reviews, { author: us, body: plan.reviewBody }];
    for (const { body } of plan.newComments) this.open({ id: this.next++, author: us, body: stored(body) });
  }

  act(index: number, kind: 'reply' | 'command' | 'resolve' | 'reopen' | 'bot' | 'spoof'): void {
    const thread = this.threads[index];
    if (!thread) return;
    const say = (kind: 'user' | 'bot', body: string): void =>
      this.set(thread.id, { comments: [...thread.comments, { id: this.next++, author: { kind }, body }] });
    if (kind === 'reply') say('user', 'No, this is fine.');
    if (kind === 'command') say('user', '/statealyzr explain');
    if (kind === 'bot') say('bot', 'Coverage is down.');
    if (kind === 'resolve' && thread.state === 'open')
      this.set(thread.id, { state: 'resolved', resolvedBy: this.saysWhoResolved ? { kind: 'user' } : null });
    if (kind === 'reopen') this.set(thread.id, { state: 'open', resolvedBy: null });
    if (kind === 'spoof')
      this.open({ id: this.next++, author: { kind: 'user' }, body: thread.comments[0]?.body ?? '' });
  }

  /** Of our threads and of our reviews' bodies. */
  fingerprints(): readonly string[] {
    const inThreads = this.threads.flatMap(({ comments: [first] }) => (first && findingMark(first)?.fingerprint) ?? []);
    return [...inThreads, ...this.reviews.flatMap((review) => reviewMark(review)?.said ?? [])];
  }

  private open(comment: ThreadText): void {
    const id = `T${this.next++}`;
    this.threads = [...this.threads, { id, state: 'open', resolvedBy: null, comments: [comment] }];
  }

  private threadOf(id: string): Thread {
    const thread = this.threads.find((t) => t.id === id);
    if (!thread) throw new Error(`no thread ${id}`);
    return thread;
  }

  private set(id: string, change: Partial<Thread>): void {
    const thread = this.threadOf(id);
    this.threads = this.threads.map((t) => (t === thread ? { ...t, ...change } : t));
  }

  private edit(comment: number, body: string): void {
    this.threads = this.threads.map((thread) => ({
      ...thread,
      comments: thread.comments.map((c) => (c.id === comment ? { ...c, body: stored(body) } : c)),
    }));
  }
}

/** With the line ends that GitHub gives back. */
function stored(body: string): string {
  return body.replaceAll('\n', '\r\n');
}
