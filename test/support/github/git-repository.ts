/** Real bare repositories below the simulator's directory, written to and asked with git itself. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a file shall be; null: gone. */
export type FileContent = string | Uint8Array | { readonly mode: '100755' | '120000'; readonly text: string } | null;
export type Files = Readonly<Record<string, FileContent>>;

export interface Commit {
  readonly branch: string;
  readonly files: Files;
  /** `add`: on top of the branch's files; `replace`: the files are all there is. */
  readonly tree: 'add' | 'replace';
  /** Revision that the commit comes after; null: after nothing. */
  readonly parent: string | null;
  readonly message: string;
  readonly author: string;
}

export const gitEnvironment = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'GitHub',
  GIT_AUTHOR_EMAIL: 'noreply@github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com',
};

export async function createBare(directory: string, defaultBranch: string): Promise<void> {
  await mkdir(join(directory, 'objects'), { recursive: true });
  await mkdir(join(directory, 'refs', 'heads'), { recursive: true });
  await writeFile(join(directory, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`);
  const config = [
    '[core]',
    'repositoryformatversion = 0',
    'bare = true',
    '[uploadpack]',
    'allowFilter = true',
    'allowAnySHA1InWant = true',
    '[gc]',
    'auto = 0',
    '[http]',
    'receivepack = false',
  ];
  await writeFile(join(directory, 'config'), `${config.join('\n')}\n`);
}

/** Output of a git command; throws when it fails. */
export async function git(directory: string, args: readonly string[], input?: Uint8Array): Promise<Buffer> {
  const child = spawn('git', ['--git-dir', directory, ...args], { env: gitEnvironment });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? new Uint8Array());
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new GitFailure(`git ${args.join(' ')}: ${Buffer.concat(err).toString()}`);
  return Buffer.concat(out);
}

export class GitFailure extends Error {}

/** The commit that a revision stands for; null: there is none. */
export async function revision(directory: string, name: string): Promise<string | null> {
  try {
    return await line(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}

export async function line(directory: string, args: readonly string[]): Promise<string> {
  return (await git(directory, args)).toString().trim();
}

export async function mergeBase(directory: string, a: string, b: string): Promise<string | null> {
  try {
    return await line(directory, ['merge-base', a, b]);
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}

/** Makes the commit the branch's tip, whatever the tip was, and returns it. */
export async function commit(directory: string, wanted: Commit): Promise<string> {
  const parts: Uint8Array[] = [];
  const say = (text: string | Uint8Array): unknown => parts.push(typeof text === 'string' ? Buffer.from(text) : text);
  const data = (bytes: Uint8Array): void => {
    say(`data ${bytes.length}\n`);
    say(bytes);
    say('\n');
  };
  const ref = `refs/heads/${wanted.branch}`;
  const person = wanted.author.replace(/[<>\n]/g, '');
  say(`commit ${ref}\n`);
  say(`committer ${person} <${person}@example.org> ${Math.floor(Date.now() / 1000)} +0000\n`);
  data(Buffer.from(wanted.message));
  if (wanted.parent !== null) say(`from ${wanted.parent}\n`);
  if (wanted.tree === 'replace') say('deleteall\n');
  for (const [path, content] of Object.entries(wanted.files)) {
    if (content === null) say(`D ${quoted(path)}\n`);
    else {
      const special = typeof content === 'object' && 'mode' in content;
      say(`M ${special ? content.mode : '100644'} inline ${quoted(path)}\n`);
      data(special ? Buffer.from(content.text) : Buffer.from(content as string));
    }
  }
  await git(directory, ['fast-import', '--quiet', '--force'], Buffer.concat(parts));
  return line(directory, ['rev-parse', ref]);
}

function quoted(path: string): string {
  return `"${path.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;
}

/** A merge of two commits, as the merge queue makes it. */
export async function mergeCommit(directory: string, base: string, head: string, ref: string): Promise<string> {
  const tree = (await line(directory, ['merge-tree', '--write-tree', base, head])).split('\n')[0] ?? '';
  const made = await line(directory, ['commit-tree', tree, '-p', base, '-p', head, '-m', 'Merge group']);
  await git(directory, ['update-ref', ref, made]);
  return made;
}

export interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number;
  readonly path: string;
}

/** What lies at a path of a commit: the entry itself, or with `children` what is in the directory. */
export async function listTree(directory: string, commitSha: string, args: readonly string[]): Promise<TreeEntry[]> {
  const text = (await git(directory, ['ls-tree', '-z', '--long', commitSha, ...args])).toString();
  return text
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [facts = '', path = ''] = entry.split('\t');
      const [mode = '', type = '', sha = '', size = ''] = facts.split(/ +/);
      return { mode, type, sha, size: Number.isNaN(Number(size)) ? 0 : Number(size), path };
    });
}
