/**
 * The patch of the settings file that accepts findings: entries of its `dispositions`. Read as text, for only the doors know
 * YAML: a list in block style is added to, a file without one gets one; of any other form only the entries are shown.
 */
import { type Disposition, dispositionKinds } from '../../state/disposition.ts';
import type { Finding } from '../finding.ts';
import { code, fenced, isPlainLine, type MarkdownText, markdown, yamlText } from './escape.ts';
import { bytesOf, fold, stacked } from './markdown.ts';

export interface LedgerFile {
  readonly path: string;
  /** Of the head; null: there is none yet. */
  readonly text: string | null;
}

export type LedgerEntry = Pick<Disposition, 'kind' | 'reason'> & {
  readonly element: string;
  readonly comment?: string;
};

const CONTEXT = 3;
/** Bytes of what stands around the entries, context lines of the file included. */
const frame = 4000;

/** Of the findings, to be accepted; the reasons are left for a person to give, and an empty one is refused. */
export function ledgerFold(findings: readonly Finding[], file: LedgerFile, limit: number): MarkdownText {
  if (findings.length === 0) return '' as MarkdownText;
  const elements = [...new Set(findings.map(({ element }) => element))];
  const entries: LedgerEntry[] = [];
  let size = frame;
  for (const element of elements) {
    const entry: LedgerEntry = { element, kind: 'accepted', reason: '' };
    size += bytesOf(entryLines(entry, '  ').join('\n+')) + 2;
    if (size > limit) break;
    entries.push(entry);
  }
  const left = elements.length - entries.length;
  return stacked([
    'Give each entry a reason: an empty one is refused.' as MarkdownText,
    entries.length === 0 ? ('' as MarkdownText) : entriesFold(entries, file),
    left > 0 ? markdown`${left} more elements are not in it.` : ('' as MarkdownText),
  ]);
}

export function entriesFold(entries: readonly LedgerEntry[], file: LedgerFile): MarkdownText {
  const patch = ledgerPatch(entries, file);
  if (patch !== null) return fold('ledger patch', fenced(patch.split('\n'), 'diff'));
  const lines = entries.flatMap((entry) => entryLines(entry, '  '));
  return fold(
    'ledger entries',
    stacked([markdown`To be added to the dispositions of ${code(file.path)}:`, fenced(lines, 'yaml')]),
  );
}

/** A patch for `git apply`, without a line end at its end; null: the file has no place that can be told without YAML. */
export function ledgerPatch(entries: readonly LedgerEntry[], { path, text }: LedgerFile): string | null {
  if (!isPlainLine(path) || path.includes('"') || path.includes('\t')) return null;
  const added = (indent: string): readonly string[] => entries.flatMap((entry) => entryLines(entry, indent));
  if (text === null) return hunk('/dev/null', path, [], 0, ['dispositions:', ...added('  ')]);
  if (text === '') return hunk(`a/${path}`, path, [], 0, ['dispositions:', ...added('  ')]);
  if (!text.endsWith('\n') || !text.split('\n').every(isPlainLine)) return null;
  const lines = text.slice(0, -1).split('\n');
  // Several documents, or the end of one.
  if (lines.slice(1).some((line) => /^(---|\.\.\.)(\s|$)/.test(line))) return null;
  const at = lines.findIndex((line) => /^(dispositions|ledger)\s*:/.test(line));
  if (at < 0) {
    if (!lines.some((line) => /^[\w-]+\s*:/.test(line))) return null;
    return hunk(`a/${path}`, path, lines, lines.length, ['dispositions:', ...added('  ')]);
  }
  if (!/^(dispositions|ledger)\s*:\s*(#.*)?$/.test(lines[at] ?? '')) return null;
  const item = lines.slice(at + 1).find((line) => !/^\s*(#.*)?$/.test(line));
  const indent = /^([ ]*)- /.exec(item ?? '')?.[1];
  return indent === undefined ? null : hunk(`a/${path}`, path, lines, at + 1, added(indent));
}

function entryLines({ element, kind, reason }: LedgerEntry, indent: string): readonly string[] {
  const disposition = dispositionKinds.find((known) => known === kind) ?? 'accepted';
  return [
    `${indent}- element: ${yamlText(element)}`,
    `${indent}  disposition: ${disposition}`,
    `${indent}  reason: ${yamlText(reason)}`,
  ];
}

/** `added` after the first `at` of `lines`. */
function hunk(from: string, path: string, lines: readonly string[], at: number, added: readonly string[]): string {
  const before = lines.slice(Math.max(0, at - CONTEXT), at);
  const after = lines.slice(at, at + CONTEXT);
  const start = lines.length === 0 ? 0 : at - before.length + 1;
  const old = before.length + after.length;
  const range = `@@ -${start},${old} +${Math.max(1, start)},${old + added.length} @@`;
  const shown = (sign: string) => (line: string) => `${sign}${line}`;
  return [
    ...(from === '/dev/null' ? [`diff --git a/${path} b/${path}`, 'new file mode 100644'] : []),
    `--- ${from}`,
    `+++ b/${path}`,
    range,
    ...before.map(shown(' ')),
    ...added.map(shown('+')),
    ...after.map(shown(' ')),
  ].join('\n');
}
