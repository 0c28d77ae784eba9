/** The one home of simple-git: questions to git with short answers. Bulk reading is in git-stream.ts. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { simpleGit } from 'simple-git';
import { gitEnvironment, gitPreamble } from './git-environment.ts';
import { errorText, HostError } from './host-error.ts';
import { pathText } from './path-text.ts';
import { SNAPSHOT_LIMITS } from './snapshot-limits.ts';

export interface Repository {
  /** The directory that was asked for, links resolved; git runs here. */
  readonly directory: string;
  readonly gitDir: string;
  /** Null for a bare repository. */
  readonly workTree: string | null;
  /** From the work tree's root to `directory`: empty or ending in `/`. */
  readonly prefix: string;
  readonly shallow: boolean;
  readonly objectFormat: 'sha1' | 'sha256';
}

export interface FileChange {
  readonly kind: 'added' | 'deleted' | 'modified' | 'renamed' | 'type-changed';
  /** In the head; of a deleted file, in the base. */
  readonly path: string;
  /** Where a renamed file was in the base. */
  readonly from?: string;
}

interface Answer {
  readonly bytes: Buffer;
  readonly cut: boolean;
}

const MEGABYTE = 1 << 20;
/** Files that are too large to be read have no lines in the patch either. */
const unreadBlobs = ['-c', `core.bigFileThreshold=${SNAPSHOT_LIMITS.fileBytes}`];
const PATCH_PATHS = ['*.c', '*.h', '*.inc', '*.def', '*.l', '*.y', '*.in', '*statealyzr.yml'];
const patchSpecs = PATCH_PATHS.map((pattern) => `:(top)${pattern}`);
const inPatch = /(\.(c|h|inc|def|l|y|in)|statealyzr\.yml)$/;

/** Whether `patchText` shows the file. */
export function isInPatch(path: string): boolean {
  return inPatch.test(path);
}

/** Runs git in `directory`; output beyond `limit` bytes ends the child and sets `cut`. Throws what git wrote to stderr. */
async function ask(directory: string, args: readonly string[], limit = 256 * MEGABYTE): Promise<Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stop = new AbortController();
  const git = simpleGit({
    baseDir: directory,
    abort: stop.signal,
    trimmed: false,
    completion: { onClose: true, onExit: false },
    allowEnvironment: ['GIT_NO_LAZY_FETCH'],
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true, allowUnsafeProtocolOverride: true },
  }).env(gitEnvironment());
  git.outputHandler((_command, stdout) => {
    stdout.on('data', (chunk: Buffer) => {
      if (size > limit) return;
      size += chunk.length;
      chunks.push(chunk);
      if (size > limit) stop.abort();
    });
  });
  try {
    await git.raw([...gitPreamble, ...args]);
  } catch (error) {
    if (size <= limit) throw error;
  }
  return { bytes: Buffer.concat(chunks), cut: size > limit };
}

/** One answer line, without its newline; a failure that is nobody's special case becomes `git-failed`. */
async function askLine(directory: string, args: readonly string[]): Promise<string> {
  try {
    return (await ask(directory, args)).bytes.toString('utf8').replace(/\n$/, '');
  } catch (error) {
    throw gitFailure(error, args[0] ?? '');
  }
}

/** The repository `directory` lies in. Throws HostError. */
export async function openRepository(directory: string): Promise<Repository> {
  const found = await findRepository(directory);
  if (found !== undefined) return found;
  throw new HostError('not-a-repository', `${directory} is not in a git repository`, 'Give the directory of one.');
}

/** As openRepository, but undefined where there is no repository; still throws if git refuses to look. */
export async function findRepository(directory: string): Promise<Repository | undefined> {
  const path = resolve(directory);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new HostError('no-such-directory', `${directory} is not a directory`, 'Give an existing directory.');
  const real = realpathSync(path);
  try {
    const flags = ['--is-bare-repository', '--is-inside-work-tree', '--is-shallow-repository', '--show-object-format'];
    const answer = (await ask(real, ['rev-parse', ...flags])).bytes.toString('utf8').split('\n');
    const inWorkTree = answer[0] === 'false' && answer[1] === 'true';
    const gitDir = await askLine(real, ['rev-parse', '--absolute-git-dir']);
    const workTree = inWorkTree ? await askLine(real, ['rev-parse', '--show-toplevel']) : null;
    const prefix = inWorkTree ? await askLine(real, ['rev-parse', '--show-prefix']) : '';
    const objectFormat = answer[3] === 'sha256' ? 'sha256' : 'sha1';
    return { directory: real, gitDir, workTree, prefix, shallow: answer[2] === 'true', objectFormat };
  } catch (error) {
    if (/not a git repository/i.test(errorText(error))) return undefined;
    throw gitFailure(error, 'rev-parse');
  }
}

/** The full id of the commit `revision` names. Throws HostError `unknown-revision`. */
export async function resolveRevision(repository: Repository, revision: string): Promise<string> {
  const unknown = (): HostError =>
    new HostError(
      'unknown-revision',
      `${revision || "''"} names no commit of this repository`,
      fetchAdvice(repository),
    );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (revision === '' || revision.startsWith('-') || /[\x00-\x1f\x7f]/.test(revision)) throw unknown();
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const id = (await ask(repository.directory, args)).bytes.toString('latin1').trim();
    if (/^[0-9a-f]{40,64}$/.test(id)) return id;
  } catch (error) {
    const failure = gitFailure(error, 'rev-parse');
    if (failure.kind === 'git-missing') throw failure;
  }
  throw unknown();
}

const fetchAdvice = (repository: Repository): string =>
  repository.shallow
    ? 'The clone is shallow: run `git fetch --unshallow`, or `git fetch origin REVISION`.'
    : 'Check the spelling, or fetch it.';

/**
 * The best common ancestor of two commits. Fails closed: in a shallow clone a cut between it and the two tips could hide
 * a better one, and a review against the wrong base reports other people's changes.
 */
export async function mergeBase(repository: Repository, base: string, head: string): Promise<string> {
  const found = await askLine(repository.directory, ['merge-base', base, head]);
  if (found !== '' && !(await cutBetween(repository, [base, head], found))) return found;
  if (repository.shallow)
    throw new HostError(
      'missing-history',
      `the history between ${base.slice(0, 12)} and ${head.slice(0, 12)} is missing from this shallow clone`,
      'Run `git fetch --deepen=500`, or `git fetch --unshallow` (in an action: fetch-depth: 0), and try again.',
    );
  throw new HostError(
    'unrelated-histories',
    `${base.slice(0, 12)} and ${head.slice(0, 12)} have no common ancestor`,
    'Write BASE..HEAD to compare the two commits themselves.',
  );
}

async function cutBetween(repository: Repository, tips: readonly string[], ancestor: string): Promise<boolean> {
  if (!repository.shallow) return false;
  const file = await askLine(repository.directory, ['rev-parse', '--path-format=absolute', '--git-path', 'shallow']);
  if (!existsSync(file)) return false;
  const cuts = new Set(readFileSync(file, 'latin1').split('\n'));
  const between = await askLine(repository.directory, ['rev-list', ...tips, `^${ancestor}`]);
  return between.split('\n').some((id) => id !== '' && cuts.has(id));
}

/**
 * What differs between two commits, renames found by content. Any file, not only C; but in a clone that lacks contents,
 * only files that a finding can stand in.
 */
export async function changedFiles(repository: Repository, base: string, head: string): Promise<readonly FileChange[]> {
  const form = ['-r', '-z', '-M', '-l1000', '--name-status', '--no-ext-diff', '--no-textconv'];
  const args = ['diff-tree', ...form, base, head];
  try {
    return changesIn(await askBytes(repository, args));
  } catch (error) {
    if (!(error instanceof HostError && error.kind === 'missing-objects')) throw error;
    return changesIn(await askBytes(repository, [...args, '--', ...patchSpecs]));
  }
}

/** Every path that differs between two commits, of whatever kind; from trees alone. Throws HostError. */
export async function changedPaths(repository: Repository, base: string, head: string): Promise<readonly string[]> {
  const form = ['-r', '-z', '--no-renames', '--name-only', '--no-ext-diff', '--ignore-submodules=none'];
  return splitNul(await askBytes(repository, ['diff-tree', ...form, base, head])).map(pathText);
}

const GREP_BYTES = 4 * MEGABYTE;

/** Which of the last names of paths stand, quoted or in angle brackets, in relevant files of a commit. */
export async function filesNaming(
  repository: Repository,
  commit: string,
  names: readonly string[],
): Promise<ReadonlySet<string> | 'too-many'> {
  if (names.length === 0) return new Set();
  const patterns = names.flatMap((name) => ['-e', `["</]${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}[">]`]);
  const form = ['-a', '-h', '-o', '-E', '--no-textconv', '--no-color', '--full-name', '--threads=2'];
  try {
    const args = ['grep', ...form, ...patterns, commit, '--', ...patchSpecs];
    const { bytes, cut } = await ask(repository.directory, args, GREP_BYTES);
    if (cut) return 'too-many';
    return new Set(
      bytes
        .toString('utf8')
        .split('\n')
        .map((line) => line.slice(1, -1)),
    );
  } catch (error) {
    throw gitFailure(error, 'grep');
  }
}

function changesIn(listing: Buffer): readonly FileChange[] {
  const fields = splitNul(listing);
  const changes: FileChange[] = [];
  for (let i = 0; i + 1 < fields.length; ) {
    const letter = fields[i++]?.toString('latin1')[0] ?? '';
    const path = pathText(fields[i++] ?? Buffer.alloc(0));
    if (letter === 'R') changes.push({ kind: 'renamed', from: path, path: pathText(fields[i++] ?? Buffer.alloc(0)) });
    else changes.push({ kind: CHANGE_KINDS[letter] ?? 'modified', path });
  }
  return changes;
}

const CHANGE_KINDS: Readonly<Record<string, FileChange['kind']>> = { A: 'added', D: 'deleted', T: 'type-changed' };

/**
 * The change as a patch (three lines of context, renames) of the files a finding can stand in. `cut` when it exceeds
 * 16 MB: then it ends somewhere in the middle.
 */
export async function patchText(
  repository: Repository,
  base: string,
  head: string,
): Promise<{ readonly text: string; readonly cut: boolean }> {
  const form = ['-r', '-p', '-U3', '-M', '-l1000', '--no-ext-diff', '--no-textconv', '--no-color', '--no-relative'];
  const names = ['--full-index', '--src-prefix=a/', '--dst-prefix=b/', '--ignore-submodules=all'];
  try {
    const args = ['diff-tree', ...form, ...names, base, head, '--', ...patchSpecs];
    const { bytes, cut } = await ask(repository.directory, [...unreadBlobs, ...args], 16 * MEGABYTE);
    return { text: bytes.toString('utf8'), cut };
  } catch (error) {
    throw gitFailure(error, 'diff-tree');
  }
}

/** Names below `repository.directory`, tracked or new, not ignored; bytes, since a name need not be text. */
export async function workTreeNames(repository: Repository): Promise<readonly Buffer[]> {
  return splitNul(await askBytes(repository, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']));
}

/** Whether git tracks `path` (absolute, in the work tree), ignores it, or neither. The file need not exist. */
export async function trackingOf(repository: Repository, path: string): Promise<'tracked' | 'ignored' | 'new'> {
  const listed = await askBytes(repository, ['--literal-pathspecs', 'ls-files', '-z', '--', path]);
  if (listed.length > 0) return 'tracked';
  // Says no by its exit code, without a complaint, which simple-git takes for an empty success.
  return (await askBytes(repository, ['check-ignore', '--', path])).length > 0 ? 'ignored' : 'new';
}

/** The whole answer. Throws HostError. */
export async function askBytes(repository: Repository, args: readonly string[]): Promise<Buffer> {
  try {
    const { bytes, cut } = await ask(repository.directory, args);
    if (!cut) return bytes;
  } catch (error) {
    throw gitFailure(error, args[0] ?? '');
  }
  throw new HostError('git-failed', `git ${args[0]} answered with more than 256 MB`, 'Analyse a part of the tree.');
}

export function splitNul(bytes: Buffer): readonly Buffer[] {
  const fields: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0, start);
    fields.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return fields;
}

/** git's own words, made an error that says what to do. */
export function gitFailure(error: unknown, command: string): HostError {
  const said = errorText(error).trim();
  if (/spawn git ENOENT|ENOENT.*\bgit\b/.test(said))
    return new HostError('git-missing', 'git was not found', 'Install git 2.30 or later and put it on the PATH.');
  if (/dubious ownership/.test(said))
    return new HostError(
      'git-failed',
      'git refuses this repository because another user owns it',
      'If you trust it, run: git config --global --add safe.directory DIRECTORY',
    );
  if (
    /promisor remote|lazy fetching disabled|transport '.*' not allowed|unable to read (sha1|tree|[0-9a-f]{40})|missing blob/.test(
      said,
    )
  )
    return new HostError('missing-objects', `objects are missing from this clone (git ${command})`, OBJECTS_ADVICE);
  const line = said.split('\n')[0] ?? '';
  return new HostError('git-failed', `git ${command}: ${line || 'failed'}`, 'Check the repository with `git fsck`.');
}

export const OBJECTS_ADVICE =
  'A partial clone lacks file contents: run `git fetch --refetch --no-filter`, or clone without --filter.';
