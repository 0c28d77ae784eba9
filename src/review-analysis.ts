/** An order carried out in a process of its own, and its answer checked. */
import { type ChildLimits, runChild } from './host/child.ts';
import type { ReportAnswer, ReportOrder } from './report-order.ts';
import type { AnalysisFailure } from './review-job.ts';
import type { ReviewAnswer, ReviewOrder } from './review-order.ts';

/** `entry`: module of the child; that of this build. Rejects only when the signal says so. */
export async function analyseInChild(
  order: ReviewOrder,
  limits: ChildLimits,
  signal: AbortSignal,
  entry: URL = new URL('./review-child.js', import.meta.url),
): Promise<ReviewAnswer | AnalysisFailure> {
  const result = await runChild({ entry, order, limits, signal });
  if (result.kind === 'failed') return { failed: result.reason, detail: result.detail };
  return isAnswer(result.answer) ? result.answer : { failed: 'crash', detail: 'its answer is not one' };
}

/** As `analyseInChild`, of a report. */
export async function reportInChild(
  order: ReportOrder,
  limits: ChildLimits,
  signal: AbortSignal,
  entry: URL = new URL('./report-child.js', import.meta.url),
): Promise<ReportAnswer | AnalysisFailure> {
  const result = await runChild({ entry, order, limits, signal });
  if (result.kind === 'failed') return { failed: result.reason, detail: result.detail };
  return isReport(result.answer) ? result.answer : { failed: 'crash', detail: 'its answer is not one' };
}

function isReport(value: unknown): value is ReportAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, markdown, why } = value as { kind?: unknown; markdown?: unknown; why?: unknown };
  return (kind === 'made' && typeof markdown === 'string') || (kind === 'nothing' && typeof why === 'string');
}

/** The child is of our own code; what it read is not. */
function isAnswer(value: unknown): value is ReviewAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { outcome, posting, files } = value as Partial<Record<keyof ReviewAnswer, unknown>>;
  const isObject = (part: unknown): boolean => typeof part === 'object' && part !== null;
  return isObject(outcome) && isObject(posting) && Array.isArray(files);
}
