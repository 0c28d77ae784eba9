/**
 * Puts a report where people find it: one issue of the repository, found by its mark and edited in place, or a new one each
 * week. GitHub is read first, so what was done before an answer was lost is not done twice. With nothing new nothing is
 * written; an issue that somebody closed stays closed.
 */
import type { Forge, OwnIssue } from './host/forge.ts';
import type { ReportAnswer } from './report-order.ts';
import { issueMark } from './review/markers.ts';

export type Reported = 'opened' | 'edited' | 'unchanged' | 'closed' | 'issues-off' | 'switched-off' | 'no-packets';

const title = 'State of the program, week by week';
const dayMs = 24 * 3_600_000;

/** `today`: `YYYY-MM-DD`. Throws ForgeError. */
export async function publishReport(
  forge: Forge,
  report: ReportAnswer & { readonly kind: 'made' },
  today: string,
): Promise<Reported> {
  const { settings, markdown } = report;
  if (settings.issue === 'off') return 'switched-off';
  const { issues } = await forge.facts();
  if (issues === 'off') return 'issues-off';
  const known = (await forge.ownIssues()).find((issue) => issueMark(issue)?.name === 'weekly');
  if (known === undefined && report.packets === 'unknown') return 'no-packets';
  if (known !== undefined && isSaid(known, report)) return 'unchanged';
  if (known === undefined || (settings.issue === 'weekly' && isOfEarlierWeek(known, today))) {
    await forge.openIssue(settings.issue === 'weekly' ? `${title}: ${today}` : title, markdown);
    return 'opened';
  }
  if (known.state === 'closed') return 'closed';
  await forge.editIssue(known.number, markdown);
  return 'edited';
}

/** The same words; or nothing came, went or changed since, and what is owed is what it was. */
function isSaid(known: OwnIssue, { markdown, drift }: ReportAnswer & { readonly kind: 'made' }): boolean {
  if (known.body.trim() === markdown.trim()) return true;
  const now = issueMark({ author: known.author, body: markdown });
  return drift === 0 && now?.digest === issueMark(known)?.digest;
}

const isOfEarlierWeek = ({ createdAt }: OwnIssue, today: string): boolean =>
  Date.parse(`${today}T23:59:59Z`) - Date.parse(createdAt) > 6 * dayMs;
