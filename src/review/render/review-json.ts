/** The JSON of `review`, as `schemas/review.json` says. Stable key order; the same review gives the same bytes. */
import type { Limitation } from '../../source/limitation.ts';
import type { Finding } from '../finding.ts';

export interface ReviewDocument {
  readonly base: string;
  readonly head: string;
  readonly status: 'complete' | 'partial' | 'failed';
  readonly findings: readonly Finding[];
  readonly limitations: readonly Limitation[];
  readonly timings?: Readonly<Record<string, number>>;
}

export function reviewJson(document: ReviewDocument): string {
  const { base, head, status, findings, limitations, timings } = document;
  const value = {
    schema: 1,
    base,
    head,
    status,
    findings: findings.map((f) => ({ ...f, message: f.message.join('\n') })),
    drift: [],
    limitations,
    ...(timings ? { timings } : {}),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
