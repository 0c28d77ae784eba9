/** Where results go: checked before the work, written whole or not at all, never into what is analysed. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { findRepository, trackingOf } from './git.ts';
import { errorCode, HostError } from './host-error.ts';

/** A path that was found fit to be written. */
export interface OutputFile {
  readonly path: string;
}

/**
 * `path` must not be in the analysed directory or its repository, but where git ignores it; the directory must exist, and
 * nothing but a regular file may be replaced. Throws HostError `bad-output`.
 */
export async function checkOutput(path: string, analysed: string): Promise<OutputFile> {
  const refuse = (why: string, advice: string): HostError =>
    new HostError('bad-output', `--output ${path}: ${why}`, advice);
  const directory = existingDirectory(dirname(resolve(path)));
  if (directory === undefined) throw refuse('its directory does not exist', 'Make it first, or choose another.');
  const real = join(directory, basename(resolve(path)));
  const status = lstatSync(real, { throwIfNoEntry: false });
  if (status !== undefined && !status.isFile()) throw refuse('not a regular file', 'Choose the name of a file.');
  const outside = 'Choose a path outside of it, or one that git ignores.';
  const root = existingDirectory(resolve(analysed));
  const repository = root === undefined ? undefined : await findRepository(root);
  if (repository === undefined) {
    if (root !== undefined && isBelow(real, root)) throw refuse('in the directory that is analysed', outside);
    return { path: real };
  }
  if (isBelow(real, realpathSync(repository.gitDir))) throw refuse("in git's own directory", outside);
  if (repository.workTree === null || !isBelow(real, realpathSync(repository.workTree))) return { path: real };
  if (real.split(sep).includes('.git')) throw refuse("in git's own directory", outside);
  if ((await trackingOf(repository, real)) !== 'ignored') throw refuse('in the repository that is analysed', outside);
  return { path: real };
}

const isBelow = (path: string, root: string): boolean =>
  path === root || path.startsWith(root === sep ? sep : root + sep);

function existingDirectory(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return statSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all. Throws HostError `bad-output`. */
export function writeOutput(file: OutputFile, text: string): void {
  const temporary = temporaryName(file);
  try {
    writeFileSync(temporary, text, { flag: 'wx', flush: true });
    renameSync(temporary, file.path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw notWritten(file, error);
  }
}

/**
 * The parts as they come, whole or not at all; nothing stays when the process ends before. Throws HostError `bad-output`,
 * and what `parts` throws.
 */
export async function writeOutputParts(file: OutputFile, parts: AsyncIterable<string>): Promise<void> {
  const temporary = temporaryName(file);
  const remove = (): void => rmSync(temporary, { force: true });
  const written = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      throw notWritten(file, error);
    }
  };
  process.once('exit', remove);
  try {
    const descriptor = written(() => openSync(temporary, 'wx'));
    try {
      for await (const part of parts) written(() => writeFileSync(descriptor, part));
      written(() => fsyncSync(descriptor));
    } finally {
      closeSync(descriptor);
    }
    written(() => renameSync(temporary, file.path));
  } finally {
    remove();
    process.removeListener('exit', remove);
  }
}

/**
 * A new file below `directory`, whose own directory is made if need be. Links are not followed, and nothing is replaced.
 * Throws HostError `bad-output`.
 */
export function writeNew(directory: string, path: string, text: string): void {
  const file = join(directory, path);
  try {
    const parent = lstatSync(dirname(file), { throwIfNoEntry: false });
    if (parent === undefined) mkdirSync(dirname(file));
    else if (!parent.isDirectory()) throw new HostError('bad-output', `${dirname(path)} is no directory`, 'Remove it.');
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof HostError) throw error;
    if (errorCode(error) === 'EEXIST')
      throw new HostError('bad-output', `${path} is there already`, 'Change that file.');
    throw notWritten({ path }, error);
  }
}

function temporaryName(file: OutputFile): string {
  const name = `.${basename(file.path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`;
  return join(dirname(file.path), name);
}

function notWritten(file: OutputFile, error: unknown): HostError {
  return new HostError(
    'bad-output',
    `${file.path} was not written: ${errorCode(error)}`,
    'Check space and permissions.',
  );
}
