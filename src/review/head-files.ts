/** What of the head is needed to say things about it, as it crosses from the process that has the sources. */
import type { PatchLines } from './placement.ts';
import type { HeadLines } from './render/finding-words.ts';

export interface HeadFile {
  readonly path: string;
  /** Lines of the head in the hunks of the diff. */
  readonly shown: readonly number[];
  readonly added: readonly number[];
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

export function readHeadFiles(files: readonly HeadFile[]): { readonly patch: PatchLines; readonly lines: HeadLines } {
  const patch = new Map(files.map((f) => [f.path, { shown: new Set(f.shown), added: new Set(f.added) }]));
  const texts = new Map(files.map((f) => [f.path, new Map(f.lines.map(({ line, text }) => [line, text]))]));
  return { patch, lines: (path, line) => texts.get(path)?.get(line) ?? null };
}
