/** What goes wrong on purpose. */
import type { SeenRequest } from './server.ts';

export interface Failure {
  /** `drop`: the connection ends without an answer. Nothing: only the delay. */
  readonly status?: number | 'drop';
  /** The request is carried out, and its answer replaced: how a lost answer looks. */
  readonly applyFirst?: true;
  /** How often; once when not given. */
  readonly times?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** Milliseconds before it is looked at. */
  readonly delay?: number;
}

/** An operation's id (`pulls/create-review`, `graphql/resolveReviewThread`, `git/git-upload-pack`), or what fits. */
export type Matcher = string | ((request: SeenRequest) => unknown);

export class Failures {
  readonly #waiting: { readonly matcher: Matcher; readonly failure: Failure; left: number }[] = [];

  add(matcher: Matcher, failure: Failure): void {
    this.#waiting.push({ matcher, failure, left: failure.times ?? 1 });
  }

  /** The first that fits, used up by this. */
  take(request: SeenRequest): Failure | null {
    const found = this.#waiting.find(
      ({ matcher, left }) =>
        left > 0 && (typeof matcher === 'string' ? matcher === request.operation : Boolean(matcher(request))),
    );
    if (found === undefined) return null;
    found.left -= 1;
    return found.failure;
  }
}

/** GitHub's answer to too many writes at once. */
export const secondaryLimit = (retryAfter = 60): Failure => ({
  status: 403,
  headers: { 'retry-after': String(retryAfter) },
  message:
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. For more on scraping GitHub and how it may affect your rights, please review our Terms of Service',
});
