/**
 * Placement: where in a diff a comment can stand. Lines must lie in a hunk of the patch that git made (context is fine);
 * added lines are preferred. The only importer of `diff`.
 */
import { parsePatch } from 'diff';
import type { Position } from '../source/range.ts';

export interface ChangedLines {
  /** Lines of the head that the patch shows. */
  readonly shown: ReadonlySet<number>;
  readonly added: ReadonlySet<number>;
}

/** Head path -> lines. */
export type PatchLines = ReadonlyMap<string, ChangedLines>;

/** In: a unified patch as git prints it. Out: what of the head it shows; empty for an empty patch. */
export function readPatch(patch: string): PatchLines {
  const files = new Map<string, ChangedLines>();
  for (const file of parsePatch(patch)) {
    const path = file.newFileName?.replace(/^b\//, '');
    if (path === undefined || path === '/dev/null') continue;
    const shown = new Set<number>();
    const added = new Set<number>();
    for (const hunk of file.hunks) {
      let line = hunk.newStart;
      for (const text of hunk.lines) {
        if (text.startsWith('-') || text.startsWith('\\')) continue;
        shown.add(line);
        if (text.startsWith('+')) added.add(line);
        line++;
      }
    }
    files.set(path, { shown, added });
  }
  return files;
}

/** The first of `places` that stands on an added line, else the first that the patch shows, else the first. */
export function place(places: readonly Position[], patch: PatchLines): Position & { readonly inDiff: boolean } {
  const added = places.find((p) => patch.get(p.path)?.added.has(p.line));
  const shown = added ?? places.find((p) => patch.get(p.path)?.shown.has(p.line));
  const chosen = shown ?? places[0];
  if (!chosen) throw new Error('a finding has at least one place');
  return { path: chosen.path, line: chosen.line, inDiff: shown !== undefined };
}
