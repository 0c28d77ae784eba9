// A branch with dated commits, made at once by git's fast-import: each commit is the files as they stand then.
import { git, temporaryDirectory } from '../host/temporary.ts';
import type { Files } from './analysis.ts';

export interface MadeCommit {
  readonly title: string;
  /** `YYYY-MM-DD`, at noon UTC. */
  readonly date: string;
  /** All files; what is not named is gone. */
  readonly files: Files;
  /** Merged: the same change is made on a branch first, by a commit of this title. */
  readonly merges?: string;
}

/** A bare repository whose `branch` has these commits; their ids, in order. */
export function repositoryOf(
  commits: readonly MadeCommit[],
  branch = 'main',
): { readonly directory: string; readonly shas: readonly string[] } {
  const directory = temporaryDirectory();
  git(directory, ['init', '-q', '--bare', '-b', branch]);
  const parts: string[] = [];
  commits.forEach((commit, index) => {
    const before = index === 0 ? [] : [`from :${index}`];
    const side = 1000 + index;
    if (commit.merges !== undefined)
      parts.push(...commitLines(`refs/heads/side-${index}`, side, { ...commit, title: commit.merges }, before));
    const parents = commit.merges === undefined ? before : [...before, `merge :${side}`];
    parts.push(...commitLines(`refs/heads/${branch}`, index + 1, commit, parents));
  });
  if (commits.length > 0) git(directory, ['fast-import', '--quiet'], `${parts.join('\n')}\n`);
  const shas = commits.length === 0 ? '' : git(directory, ['rev-list', '--first-parent', '--reverse', branch]);
  return { directory, shas: shas.split('\n') };
}

function commitLines(
  ref: string,
  mark: number,
  { title, date, files }: MadeCommit,
  parents: readonly string[],
): readonly string[] {
  const seconds = Date.parse(`${date}T12:00:00Z`) / 1000;
  const who = `Ann <ann@example.org> ${seconds} +0000`;
  return [
    `commit ${ref}`,
    `mark :${mark}`,
    `author ${who}`,
    `committer ${who}`,
    data(title),
    ...parents,
    'deleteall',
    ...Object.entries(files).flatMap(([path, text]) => [`M 100644 inline ${path}`, data(text)]),
    '',
  ];
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}`;
