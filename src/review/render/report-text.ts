/** The state-drift report as text for a terminal. */
import type { Attribution, DriftEntry, StateReport } from '../report.ts';
import { terminal } from './escape.ts';
import type { Style } from './review-terminal.ts';

const shownEach = 30;

export function reportText(report: StateReport, style: Style): string {
  const { repository, branch, since, until, program, drift, undecided, dispositions, coverage, budgets } = report;
  const list = <Item>(title: string, items: readonly Item[], form: (item: Item) => string): readonly string[] => {
    if (items.length === 0) return [];
    const more = items.length > shownEach ? [style.dim(`  and ${items.length - shownEach} more: --format json`)] : [];
    return [
      '',
      style.bold(`${title} (${items.length})`),
      ...items.slice(0, shownEach).map((i) => `  ${form(i)}`),
      ...more,
    ];
  };
  const lines = [
    style.bold(terminal`${repository} ${branch}: ${program}, ${since} to ${until}`),
    ...(drift.length === 0 ? ['', 'no drift'] : []),
    ...list('drift', drift, (entry) => driftLine(entry)),
    ...(report.classes === 'unknown' ? ['', 'not classified: what is undecided is not known'] : []),
    ...list('undecided, oldest first', undecided, ({ element, since: day, age }) => {
      const at = element.declared;
      return terminal`${age === 'before' ? 'before ' : ''}${day}  ${element.shown} ${at.path}:${at.line}`;
    }),
    ...list('dispositions to look at', dispositions, ({ kind, element, disposition, until: day, detail, source }) => {
      const why = detail || (day ?? '');
      return terminal`${kind}  ${element} ${disposition} ${why} ${source.path}:${source.line}`;
    }),
    ...list('handlers that cover less', coverage, ({ function: fn, role, owner, before, after }) => {
      const shares = `${before.covered} of ${before.of} -> ${after.covered} of ${after.of}`;
      return terminal`${fn}() ${role} ${owner}: ${shares}`;
    }),
    ...list('bytes per entry', budgets, ({ record, before, after }) => {
      return terminal`${record}: ${before ?? 'none'} -> ${after ?? 'none'}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function driftLine({ kind, element, changes, attribution }: DriftEntry): string {
  const what = changes.map(({ attribute, from, to }) => ` ${attribute}: ${from} -> ${to}`).join(',');
  return terminal`${kind}  ${element.shown}${what}  ${byWhom(attribution)}`;
}

function byWhom(attribution: Attribution): string {
  if (attribution.kind === 'commit') return `${attribution.sha.slice(0, 12)} ${attribution.title}`;
  return `${attribution.from.slice(0, 12)}..${attribution.to.slice(0, 12)}, ${attribution.candidates.length} candidates`;
}
