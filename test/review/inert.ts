// What of a Markdown text is active on GitHub: read as GitHub reads it, in as much as our texts use it.
import { expect } from 'vitest';

const hazards = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffb]/u;

export interface Read {
  /** Text outside of code, without what is escaped in it and without what we write ourselves. */
  readonly prose: string;
  readonly blocks: readonly { readonly info: string; readonly text: string }[];
  readonly folds: number;
  /** Ours, outside of code. */
  readonly marks: readonly string[];
}

/** Throws where a fence or a fold is left open. */
export function readMarkdown(markdown: string): Read {
  const blocks: { info: string; text: string }[] = [];
  const outside: string[] = [];
  const marks: string[] = [];
  let folds = 0;
  let open = 0;
  let fence: { readonly ticks: string; readonly info: string; readonly lines: string[] } | null = null;
  for (const line of markdown.split('\n')) {
    if (fence) {
      if (new RegExp(`^ {0,3}\`{${fence.ticks.length},} *$`).test(line)) {
        blocks.push({ info: fence.info, text: fence.lines.join('\n') });
        fence = null;
      } else fence.lines.push(line);
      continue;
    }
    const [, ticks, info] = /^ {0,3}(`{3,})([^`]*)$/.exec(line) ?? [];
    if (ticks !== undefined) fence = { ticks, info: info ?? '', lines: [] };
    else if (/^<details><summary>[a-z ]+<\/summary>$/.test(line)) {
      folds++;
      open++;
    } else if (line === '</details>') open--;
    else if (/^<!-- statealyzr:[a-z]+ [\w.% ]+ -->$/.test(line)) marks.push(line);
    else outside.push(withoutCode(line));
  }
  if (fence) throw new Error('a fence is left open');
  if (open !== 0) throw new Error('a fold is left open');
  return { prose: outside.join('\n'), blocks, folds, marks };
}

/** By the rule of CommonMark: a run of backticks is closed by the next run of the same length. */
function withoutCode(line: string): string {
  let prose = '';
  for (let i = 0; i < line.length; ) {
    if (line[i] === '\\' && /[!-/:-@[-`{-~]/.test(line[i + 1] ?? '')) {
      i += 2;
      continue;
    }
    const [run = ''] = /^`+/.exec(line.slice(i)) ?? [];
    const rest = line.slice(i + run.length);
    const close = run === '' ? -1 : rest.search(new RegExp(`(?<!\`)${run}(?!\`)`));
    if (close >= 0) i += run.length * 2 + close;
    else {
      prose += run === '' ? line[i] : run;
      i += Math.max(1, run.length);
    }
  }
  return prose;
}

/** Nothing in the text reaches out of it. */
export function expectInert(markdown: string): Read {
  const read = readMarkdown(markdown);
  const { prose, blocks } = read;
  expect(prose).not.toMatch(/[<>`$]/);
  expect(prose).not.toMatch(/&(?!#\d+;)/);
  expect(prose).not.toMatch(/@(?!&#8203;)/);
  expect(prose.replace(/&#\d+;/g, ' ').replace(/^#+ /gm, '')).not.toMatch(/#\w|\bGH-\d/i);
  expect(prose).not.toMatch(/!\[|\]\(|\]\[|\]:|:\/\/|\bwww\./i);
  expect(prose.replace(/\n/g, '')).not.toMatch(hazards);
  for (const { text } of blocks) expect(text.replace(/[\n\t]/g, '')).not.toMatch(hazards);
  // One mark at most, as the last line.
  expect(read.marks).toEqual(read.marks.length === 0 ? [] : [markdown.trimEnd().split('\n').at(-1)]);
  return read;
}
