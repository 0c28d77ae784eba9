/** A review as text for a terminal: each finding in the voice of a reviewer, then what was not analysed. */
import type { Limitation } from '../../source/limitation.ts';
import type { Finding, Severity } from '../finding.ts';
import { type TerminalText, terminal } from './escape.ts';
import type { ReviewDocument } from './review-json.ts';

/** How words are set off; functions that change nothing where there is no colour. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

/** Limitations shown in full; the rest is counted by kind. */
const shownLimitations = 5;

export function reviewText(document: ReviewDocument, style: Style): string {
  const parts = document.findings.map((finding) => findingText(finding, style));
  parts.push(summary(document, style));
  if (document.limitations.length > 0) parts.push(limitationsText(document.limitations, style));
  return `${parts.join('\n\n')}\n`;
}

function findingText(finding: Finding, style: Style): string {
  const { at } = finding;
  const head = `${style.bold(terminal`${at.path}:${at.line}`)}  ${tinted(finding.severity, style)(finding.severity)}`;
  const lines = [`${head}  ${style.dim(`${finding.rule} ${finding.fingerprint}`)}`];
  for (const line of finding.message) lines.push(`  ${terminal`${line}`}`);
  lines.push(`  ${siblingCount(finding)}`);
  if (finding.suggestion) {
    const { path, line, text } = finding.suggestion;
    lines.push(
      '',
      `  ${style.dim(terminal`suggested after ${path}:${line}`)}`,
      `  ${style.green(terminal`+ ${text}`)}`,
    );
  }
  lines.push('', `  ${style.dim('evidence')}`);
  for (const e of finding.evidence)
    lines.push(`    ${terminal`${e.path}:${e.line}`}  ${style.dim(terminal`${e.text}`)}`);
  return lines.join('\n');
}

function siblingCount(finding: Finding): TerminalText {
  const [best] = [...finding.handlers].sort((a, b) => b.covered / b.siblings - a.covered / a.siblings);
  const share = best ? `${best.covered} of ${best.siblings} siblings, confidence ${finding.confidence}. ` : '';
  return terminal`${share}Intended? statealyzr: local -- reason, beside the declaration.`;
}

function tinted(severity: Severity, style: Style): (text: string) => string {
  return severity === 'block' ? style.red : severity === 'comment' ? style.yellow : style.dim;
}

function summary({ findings, base, head, status }: ReviewDocument, style: Style): string {
  const range = terminal`${base.slice(0, 12)}..${head.slice(0, 12)}`;
  const count = findings.length === 0 ? 'no findings' : `${findings.length} finding${findings.length === 1 ? '' : 's'}`;
  return `${style.bold(count)} in ${range}${status === 'complete' ? '' : `, ${status}`}`;
}

/** How many of each kind, and the first few. */
export function limitationsText(limitations: readonly Limitation[], style: Style): string {
  const kinds = new Map<string, number>();
  for (const l of limitations) kinds.set(l.kind, (kinds.get(l.kind) ?? 0) + 1);
  const counts = [...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ');
  const lines = [style.dim(`limitations: ${counts}`)];
  for (const l of limitations.slice(0, shownLimitations)) {
    lines.push(style.dim(`  ${terminal`${l.path}:${l.line} ${l.kind} (${l.effect}): ${l.detail}`}`));
  }
  if (limitations.length > shownLimitations) lines.push(style.dim(`  all of them: --format json`));
  return lines.join('\n');
}
