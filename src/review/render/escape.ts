/** Text from a repository is hostile. One escaper per medium; renderers accept only what went through theirs. */

declare const medium: unique symbol;

/** Safe to write to a terminal or log: one line, no control, no invisible and no reordering characters. */
export type TerminalText = string & { readonly [medium]: 'terminal' };

/**
 * Control characters (which move the cursor, set titles, answer queries), line and paragraph separators, halves of
 * surrogate pairs, and all that shows nothing or reorders what stands around it (bidirectional marks, zero widths, tags).
 */
const TERMINAL_HAZARD = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffb]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `text` with every hazard spelled out, on one line. */
export function terminalText(text: string): TerminalText {
  return text.replace(TERMINAL_HAZARD, spelled) as TerminalText;
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
