/** The state-drift report as JSON, as schemas/report.json says. */
import type { StateReport } from '../report.ts';

export function reportJson(report: StateReport): string {
  const { points, ...rest } = report;
  const plain = points.map((point) => ({ ...point, bytes: Object.fromEntries(point.bytes) }));
  return `${JSON.stringify({ schema: 1, ...rest, points: plain }, null, 2)}\n`;
}
