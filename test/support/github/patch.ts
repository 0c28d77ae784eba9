/** The diff of a pull request as GitHub shows it (three lines of context, renames found), read for line comments. */
import { git } from './git-repository.ts';
import type { Side } from './world.ts';

export interface PatchLine {
  readonly kind: ' ' | '+' | '-';
  /** 0 on the side where it is not. */
  readonly left: number;
  readonly right: number;
  readonly text: string;
  /** Lines below the file's first hunk header. */
  readonly position: number;
}

export interface Hunk {
  readonly header: string;
  readonly left: { readonly start: number; readonly count: number };
  readonly right: { readonly start: number; readonly count: number };
  readonly lines: readonly PatchLine[];
}

export interface FilePatch {
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly previousPath: string;
  readonly path: string;
  readonly hunks: readonly Hunk[];
  readonly text: string;
}

const cache = new Map<string, Promise<readonly FilePatch[]>>();

/** Commits never change, so each pair is asked once. */
export function patchBetween(
  directory: string,
  from: string,
  to: string,
  context: 0 | 3,
): Promise<readonly FilePatch[]> {
  const key = [directory, from, to, context].join(' ');
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = readPatch(directory, from, to, context);
  cache.set(key, made);
  return made;
}

async function readPatch(directory: string, from: string, to: string, context: number): Promise<FilePatch[]> {
  const common = ['-M', '--no-ext-diff', '--no-textconv'];
  const [names, patch] = await Promise.all([
    git(directory, ['diff', '--name-status', '-z', ...common, from, to]),
    git(directory, ['diff', `-U${context}`, ...common, from, to]),
  ]);
  const files = namesIn(names.toString());
  const sections = patch
    .toString()
    .split(/^(?=diff --git )/m)
    .filter((section) => section !== '');
  return files.map((file, index) => ({ ...file, ...hunksIn(sections[index] ?? '') }));
}

function namesIn(text: string): Pick<FilePatch, 'status' | 'path' | 'previousPath'>[] {
  const words = text.split('\0');
  const files: Pick<FilePatch, 'status' | 'path' | 'previousPath'>[] = [];
  for (let i = 0; i + 1 < words.length; ) {
    const letter = words[i]?.[0] ?? '';
    const first = words[i + 1] ?? '';
    if (letter === 'R' || letter === 'C') {
      files.push({ status: 'renamed', previousPath: first, path: words[i + 2] ?? '' });
      i += 3;
    } else {
      const status = letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'modified';
      files.push({ status, previousPath: first, path: first });
      i += 2;
    }
  }
  return files;
}

function hunksIn(section: string): Pick<FilePatch, 'hunks' | 'text'> {
  const start = section.search(/^@@ /m);
  if (start < 0) return { hunks: [], text: '' };
  const text = section.slice(start).replace(/\n$/, '');
  const hunks: { header: string; left: Hunk['left']; right: Hunk['right']; lines: PatchLine[] }[] = [];
  let left = 0;
  let right = 0;
  text.split('\n').forEach((row, position) => {
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(row);
    if (header !== null) {
      left = Number(header[1]);
      right = Number(header[3]);
      const leftCount = Number(header[2] ?? 1);
      const rightCount = Number(header[4] ?? 1);
      const sides = { left: { start: left, count: leftCount }, right: { start: right, count: rightCount } };
      hunks.push({ header: row, ...sides, lines: [] });
      return;
    }
    const kind = row[0];
    if (kind !== ' ' && kind !== '+' && kind !== '-') return;
    const line = { kind, left: kind === '+' ? 0 : left, right: kind === '-' ? 0 : right, text: row, position } as const;
    hunks.at(-1)?.lines.push(line);
    if (kind !== '+') left += 1;
    if (kind !== '-') right += 1;
  });
  return { hunks, text };
}

/** The hunk and line that a number on one side names; null: it is not part of the diff. */
export function findLine(file: FilePatch, side: Side, number: number): { hunk: Hunk; line: PatchLine } | null {
  for (const hunk of file.hunks) {
    const line = hunk.lines.find((l) => (side === 'RIGHT' ? l.right : l.left) === number && number > 0);
    if (line !== undefined) return { hunk, line };
  }
  return null;
}

/** Where a line of one commit is in another; null: it was changed or is gone. `patch` has no context. */
export function carried(
  patch: readonly FilePatch[],
  path: string,
  line: number,
): { readonly path: string; readonly line: number } | null {
  const file = patch.find((f) => f.previousPath === path && f.status !== 'added');
  if (file === undefined) return { path, line };
  if (file.status === 'removed') return null;
  let shift = 0;
  for (const { left, right } of file.hunks) {
    if (left.count === 0 ? line <= left.start : line < left.start) break;
    if (line < left.start + left.count) return null;
    shift += right.count - left.count;
  }
  return { path: file.path, line: line + shift };
}
