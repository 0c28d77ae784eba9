/** An explanation as text, as JSON (schemas/explain.json) and as Markdown. */
import type { LineReader } from '../../source/lines.ts';
import { type Flowspace, type OutputWay, outputOf, type StateElement } from '../../state/inventory.ts';
import type { Explanation, HeldStep, Way } from '../explanation.ts';
import { code, terminal } from './escape.ts';
import { functionName, shownKey } from './inventory-view.ts';
import type { Style } from './review-terminal.ts';

export interface ExplainDocument {
  readonly tool: string;
  readonly program: string;
  readonly revision: string;
  readonly explanation: Explanation;
  readonly lineText: LineReader;
}

interface Line {
  readonly path: string;
  readonly line: number;
  readonly function: string;
  readonly what: string;
  readonly text: string;
}

/** Each step of a way and the store at its end, with the source line. */
function linesOf(way: Way, lineText: LineReader): readonly Line[] {
  const text = (path: string, line: number): string => lineText(path, line)?.trim() ?? '';
  const steps = way.steps.map(({ function: fn, at, calls, because }) => ({
    ...at,
    function: fn === null ? '' : functionName(fn),
    what: because === '' ? `calls ${functionName(calls)}` : because,
    text: text(at.path, at.line),
  }));
  const { at, function: fn, how } = way.write;
  return [...steps, { ...at, function: functionName(fn), what: stores[how], text: text(at.path, at.line) }];
}

const stores = { name: 'writes it', pointer: 'writes it through a pointer', call: 'has a library write it' } as const;

export function explainJson(document: ExplainDocument): string {
  const { tool, program, revision, explanation, lineText } = document;
  const { element, ways, more, held } = explanation;
  const { kind, type, declared, nature, classification } = element;
  const value = {
    schema: 1,
    tool,
    revision,
    program,
    key: shownKey(element),
    kind,
    type,
    nature,
    declared,
    storage: classification?.storage ?? null,
    persistent: classification?.persistent ?? null,
    perCrossFlow: classification?.perCrossFlow ?? null,
    updateable: classification?.updateable ?? null,
    contexts: classification?.contexts ?? null,
    scope: classification?.flowspace?.scope ?? null,
    flowspace: classification?.flowspace?.fields ?? null,
    keys: classification?.flowspace?.keys ?? [],
    output: outputOf(classification),
    outputs: outputsOf(element).map(([kind, { external, lines, omitted }]) => ({ kind, external, lines, omitted })),
    held: held.map(({ record, element: by, how, allocated }) => ({
      record,
      by,
      how,
      ...(allocated ? { allocated } : {}),
    })),
    ways: ways.map((way) => ({ context: way.context, steps: linesOf(way, lineText) })),
    more,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

export function explainText({ explanation, lineText }: ExplainDocument, style: Style): string {
  const { element, ways, more, held } = explanation;
  const { path, line } = element.declared;
  const head = `${style.bold(terminal`${shownKey(element)}`)}  ${terminal`${element.type}`}  ${style.dim(terminal`${path}:${line}`)}`;
  const parts = [`${head}\n  ${classSentence(element)}`];
  if (held.length > 0)
    parts.push(`persistent because\n${held.map((step) => `  ${terminal`${heldWords(step)}`}`).join('\n')}`);
  const keys = keyLines(element, lineText).map(
    ({ place, words, text }) => `  ${terminal`${place}`}  ${terminal`${words}`}\n      ${style.dim(terminal`${text}`)}`,
  );
  if (element.classification?.flowspace)
    parts.push([style.bold(scopeSentence(element.classification.flowspace)), ...keys].join('\n'));
  for (const way of ways) parts.push(wayText(way, lineText, style));
  for (const [kind, way] of outputsOf(element)) {
    const lines = outputLines(way, lineText).map(
      ({ place, text }) => `  ${terminal`${place}`}\n      ${style.dim(terminal`${text}`)}`,
    );
    parts.push([style.bold(terminal`${outputWords(kind, way)}`), ...lines].join('\n'));
  }
  if (more > 0) parts.push(style.dim(`and ${more} more ways: --format json`));
  return `${parts.join('\n\n')}\n`;
}

function wayText(way: Way, lineText: LineReader, style: Style): string {
  const lines = linesOf(way, lineText).map(
    (l) =>
      `  ${terminal`${l.path}:${l.line}`}  ${terminal`${l.function === '' ? '' : `${l.function}() `}${l.what}`}\n      ${style.dim(terminal`${l.text}`)}`,
  );
  return [style.bold(way.context), ...lines].join('\n');
}

/** Whose state it is. */
function scopeSentence({ scope, fields }: Flowspace): string {
  if (scope === 'all-flows') return 'all-flows: no header field finds it';
  return fields.length === 0 ? `${scope}: by no field of a header` : `${scope}: by ${fields.join(', ')}`;
}

function keyLines({ classification }: StateElement, lineText: LineReader): readonly KeyLine[] {
  return (classification?.flowspace?.keys ?? []).map(({ how, element, fields, at }) => ({
    place: `${at.path}:${at.line}`,
    words: `${element} is ${how === 'index' ? 'indexed by' : 'compared with'} ${fields.join(', ') || 'bytes of a packet'}`,
    text: lineText(at.path, at.line)?.trim() ?? '',
  }));
}

interface KeyLine {
  readonly place: string;
  readonly words: string;
  readonly text: string;
}

type OutputKind = 'packet' | 'log';

function outputsOf({ classification }: StateElement): readonly (readonly [OutputKind, OutputWay])[] {
  const { packet, log } = classification?.impact ?? {};
  return [...(packet ? [['packet', packet] as const] : []), ...(log ? [['log', log] as const] : [])];
}

function outputWords(kind: OutputKind, { external, omitted }: OutputWay): string {
  const to = kind === 'packet' ? 'a packet that is sent' : 'a log that is written';
  return `can influence ${to} by ${external}()${omitted > 0 ? ` (${omitted} lines in the middle are left out)` : ''}`;
}

function outputLines({ lines }: OutputWay, lineText: LineReader): readonly { place: string; text: string }[] {
  return lines.map(({ path, line }) => ({ place: `${path}:${line}`, text: lineText(path, line)?.trim() ?? '' }));
}

/** What is known, in a sentence. */
function classSentence({ classification, kind, guard }: StateElement): string {
  if (guard) return `only compiled under ${guard.length === 0 ? 'other options' : guard.join(', ')}: not classified`;
  if (!classification) return kind === 'flag' ? 'a value of a flag family: not classified by itself' : 'not classified';
  const { storage, persistent, perCrossFlow, updateable, contexts } = classification;
  if (!persistent) return `${storage}: no instance outlives a packet`;
  if (perCrossFlow === null || updateable === null) return `${storage}, persistent; where packets come in is not known`;
  const written = contexts.length === 0 ? 'nothing is known to write it' : `written in: ${contexts.join(', ')}`;
  if (updateable) return `${storage}, updateable; ${written}`;
  return `${storage}, ${perCrossFlow ? 'used at run time and not written then' : 'not used at run time'}; ${written}`;
}

function heldWords({ record, element, how, allocated }: HeldStep): string {
  const from = allocated ? `, allocated at ${allocated.path}:${allocated.line}` : '';
  return `${record}: ${how === 'embeds' ? 'part of' : 'pointed to by'} ${element}${from}`;
}

export function explainMarkdown({ explanation, lineText }: ExplainDocument): string {
  const { element, ways, more, held } = explanation;
  const parts = [`## ${code(shownKey(element))}`, `${classSentence(element)}.`];
  if (held.length > 0) parts.push(held.map((step) => `- ${code(heldWords(step))}`).join('\n'));
  if (element.classification?.flowspace) {
    const keys = keyLines(element, lineText).map(
      ({ place, words, text }) => `- ${code(place)} ${code(words)}: ${code(text)}`,
    );
    parts.push(`### ${scopeSentence(element.classification.flowspace)}`, ...(keys.length > 0 ? [keys.join('\n')] : []));
  }
  for (const way of ways) {
    const steps = linesOf(way, lineText).map(
      (l, i) => `${i + 1}. ${code(`${l.path}:${l.line}`)} ${code(l.function)} ${code(l.what)}: ${code(l.text)}`,
    );
    parts.push(`### ${way.context}`, steps.join('\n'));
  }
  for (const [kind, way] of outputsOf(element)) {
    const lines = outputLines(way, lineText).map(({ place, text }) => `- ${code(place)} ${code(text)}`);
    parts.push(`### ${code(outputWords(kind, way))}`, lines.join('\n'));
  }
  if (more > 0) parts.push(`And ${more} more ways.`);
  return `${parts.join('\n\n')}\n`;
}
