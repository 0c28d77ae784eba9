/**
 * Text from a repository is hostile. One escaper per medium, all of them here; renderers accept only what went through
 * theirs. None throws; none of them lets a line end of the text through.
 */

declare const medium: unique symbol;

type Escaped<Medium extends string> = string & { readonly [medium]: Medium };

/** Safe to write to a terminal or log: one line, no control, no invisible and no reordering characters. */
export type TerminalText = Escaped<'terminal'>;
/** Safe in a line or table cell of Markdown: no markup, link, mention or reference. Also what is built of such. */
export type MarkdownText = Escaped<'markdown'>;
/** Safe between `<!--` and `-->`. */
export type HtmlCommentText = Escaped<'html-comment'>;
/** Safe as the text of an element and in a quoted attribute. */
export type HtmlText = Escaped<'html'>;
/** JSON that is safe in a `<script>`. */
export type ScriptJson = Escaped<'script-json'>;
/** Safe between the quotes of a label of Mermaid. */
export type MermaidLabel = Escaped<'mermaid'>;
/** Safe after `::error ...::`. */
export type CommandData = Escaped<'command-data'>;
/** Safe as the value of a property of a workflow command. */
export type CommandProperty = Escaped<'command-property'>;
/** Shown as it is, in annotations: lines of our own making, no hazards in them. */
export type PlainText = Escaped<'plain'>;
/** The text of a message of SARIF. */
export type SarifText = Escaped<'sarif'>;
/** A quoted scalar of YAML. */
export type YamlText = Escaped<'yaml'>;

/**
 * Control characters (which move the cursor, set titles, answer queries), line and paragraph separators, halves of
 * surrogate pairs, and all that shows nothing or reorders what stands around it (bidirectional marks, zero widths, tags).
 */
const HAZARD = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffb]/u;
const HAZARDS = new RegExp(HAZARD, 'gu');

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `text` with every hazard spelled out, on one line. */
export function terminalText(text: string): TerminalText {
  return text.replace(HAZARDS, spelled) as TerminalText;
}

function spelled(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return SHORT[character] ?? (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`);
}

/** A template whose own text is trusted (it may hold line ends and colours) and whose values are all escaped. */
export function terminal(parts: TemplateStringsArray, ...values: readonly (string | number)[]): TerminalText {
  const escaped = values.map((value) => (typeof value === 'number' ? String(value) : terminalText(value)));
  return parts.reduce((all, part, i) => all + escaped[i - 1] + part) as TerminalText;
}

/** Whether a line can be shown as it is: a tab is no hazard in code. */
export function isPlainLine(text: string): boolean {
  return !HAZARD.test(text.replaceAll('\t', ''));
}

/** As code, which GitHub shows as it is: neither markup nor mentions work in it. A run of backticks would end it. */
export function code(text: string): MarkdownText {
  if (text === '') return '' as MarkdownText;
  const plain = terminalText(text);
  const ticks = '`'.repeat(longestRun(plain, '`') + 1);
  const space = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${plain}${space}${ticks}` as MarkdownText;
}

/** Lines in a fence that is longer than any in them; tabs stay. `info` names the language, or `suggestion`. */
export function fenced(lines: readonly string[], info: 'c' | 'diff' | 'text' | 'yaml' | 'suggestion'): MarkdownText {
  const plain = lines.map((line) => line.split('\t').map(terminalText).join('\t'));
  const ticks = '`'.repeat(Math.max(3, ...plain.map((line) => longestRun(line, '`') + 1)));
  return [`${ticks}${info}`, ...plain, ticks].join('\n') as MarkdownText;
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  for (let i = 0, run = 0; i < text.length; i++) {
    run = text[i] === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

const NOTHING = '&#8203;';

/**
 * As prose. GitHub looks for mentions, references, addresses and emoji in what Markdown has made, where a backslash is gone:
 * those are broken by a character that shows nothing.
 */
export function prose(text: string): MarkdownText {
  return (
    terminalText(text)
      .replace(/[&<>$]/g, (c) => `&#${c.charCodeAt(0)};`)
      .replace(/[\\`*[\]|~^]/g, '\\$&')
      // Within a word an underscore is none.
      .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, (run) => '\\_'.repeat(run.length))
      .replace(/@/g, `@${NOTHING}`)
      .replace(/(?<!&)#/g, `#${NOTHING}`)
      .replace(/\b(GH|GHSA|CVE)-/gi, `$&${NOTHING}`)
      .replace(/:(?=\/\/)/g, `:${NOTHING}`)
      .replace(/www(?=\.)/gi, `www${NOTHING}`)
      .replace(/:(?=[\w+-]+:)/g, `:${NOTHING}`)
      .replace(/\b[0-9a-f](?=[0-9a-f]{6,}\b)/gi, `$&${NOTHING}`)
      // What would begin a heading, a list, a rule, a quotation, a table's head.
      .replace(/^(\s*)([-+=:])/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/, '$1\\$2')
      .replace(/^\s+/, '') as MarkdownText
  );
}

/** Markdown of our own words, whose values are all prose unless they were escaped before. */
export function markdown(parts: TemplateStringsArray, ...values: readonly (MarkdownText | number)[]): MarkdownText {
  return parts.reduce((all, part, i) => all + values[i - 1] + part) as MarkdownText;
}

/** Reversible by `decodeURIComponent`; no hyphen, so neither `-->` nor `--!>`. */
export function htmlCommentText(text: string): HtmlCommentText {
  const encoded = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
  return encoded.replace(
    /[-!~*'()]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  ) as HtmlCommentText;
}

export function htmlText(text: string): HtmlText {
  return terminalText(text).replace(/[&<>"'`=]/g, (c) => `&#${c.charCodeAt(0)};`) as HtmlText;
}

/** `value` as JSON without what ends a script or a line of it. */
export function scriptJson(value: unknown): ScriptJson {
  const text = JSON.stringify(value) ?? 'null';
  return text.replace(/[<>&\u2028\u2029]/g, unicodeEscape) as ScriptJson;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Mermaid reads `#35;` as the character of that number, and markup in what is not written so. */
export function mermaidLabel(text: string): MermaidLabel {
  return terminalText(text).replace(/[^\p{L}\p{N} _.,/]/gu, (c) => `#${c.codePointAt(0)};`) as MermaidLabel;
}

/** The lines of a message; their ends are the only ones. */
export function commandData(lines: readonly string[]): CommandData {
  return lines.map((line) => terminalText(line).replaceAll('%', '%25')).join('%0A') as CommandData;
}

/** On one line. A path with hazards in it is spelled out, so that its annotation stands nowhere. */
export function commandProperty(text: string): CommandProperty {
  return terminalText(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C') as CommandProperty;
}

/** Lines for where no markup is read. */
export function plainText(lines: readonly string[]): PlainText {
  return lines.map(terminalText).join('\n') as PlainText;
}

/** A double-quoted scalar: hazards by their number, which reading gives back. */
export function yamlText(text: string): YamlText {
  const quoted = text.replace(/["\\]/g, '\\$&').replace(HAZARDS, (character) => {
    const number = character.codePointAt(0) ?? 0;
    if (number >= 0xd800 && number <= 0xdfff) return '\\ufffd';
    return number > 0xffff ? `\\U${number.toString(16).padStart(8, '0')}` : unicodeEscape(character);
  });
  return `"${quoted}"` as YamlText;
}

/** The lines of a message of SARIF: brackets make links in it, and numbers in braces stand for arguments. */
export function sarifText(lines: readonly string[]): SarifText {
  return plainText(lines)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/\{(?=\d+\})/g, '{{')
    .replace(/(?<=\{\{\d+)\}/g, '}}') as string as SarifText;
}
