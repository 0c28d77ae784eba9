/** Bulk reading from git: streams, which simple-git does not offer. Same environment, plumbing only. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { gitFailure, OBJECTS_ADVICE, type Repository } from './git.ts';
import { gitEnvironment, gitPreamble } from './git-environment.ts';
import { errorText, HostError } from './host-error.ts';

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

export interface TreeEntry {
  readonly mode: string;
  readonly id: string;
  readonly name: Buffer;
}

/**
 * All leaves of a tree-ish, in git's order, until `visit` says `stop`: a tree of a few objects can name billions of
 * files. Throws HostError.
 */
export async function listTree(
  repository: Repository,
  treeish: string,
  visit: (entry: TreeEntry) => 'go-on' | 'stop',
): Promise<void> {
  const child = startGit(repository, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', treeish]);
  child.stdin.end();
  let rest: Buffer = Buffer.alloc(0);
  let stopped = false;
  const done = ending(child, 'ls-tree');
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0 && !stopped; end = bytes.indexOf(0, start)) {
      stopped = visit(treeEntry(bytes.subarray(start, end))) === 'stop';
      start = end + 1;
    }
    if (stopped) break;
    rest = bytes.subarray(start);
  }
  if (stopped) child.kill();
  const failure = await done;
  if (!stopped && failure !== undefined) throw failure;
}

/** `mode SP type SP id TAB name` */
function treeEntry(record: Buffer): TreeEntry {
  const tab = record.indexOf(9);
  const [mode = '', , id = ''] = record.toString('latin1', 0, tab).split(' ');
  return { mode, id, name: record.subarray(tab + 1) };
}

/** The size of each blob, -1 for what is no blob. Throws HostError `missing-objects`. */
export async function blobSizes(repository: Repository, ids: readonly string[]): Promise<Float64Array> {
  const sizes = new Float64Array(ids.length);
  let index = 0;
  const visit = (header: ObjectHeader): undefined => {
    sizes[index++] = header.type === 'blob' ? header.size : -1;
  };
  await runBatch(repository, '--batch-check', ids, new BatchReader('headers', visit));
  if (index !== ids.length) throw lost(ids[index]);
  return sizes;
}

/** Fills `targets[i]` with the blob `ids[i]`, whose size it has. One child process for all. Throws HostError. */
export async function readBlobs(
  repository: Repository,
  ids: readonly string[],
  targets: readonly Uint8Array[],
): Promise<void> {
  let index = 0;
  const place = (header: ObjectHeader): Uint8Array => {
    const target = targets[index++];
    if (target === undefined || target.length !== header.size) throw lost(header.id);
    return target;
  };
  await runBatch(repository, '--batch', ids, new BatchReader('contents', place));
  if (index !== ids.length) throw lost(ids[index]);
}

interface ObjectHeader {
  readonly id: string;
  readonly type: string;
  readonly size: number;
}

/** Reads the output of `cat-file --batch`: header line, content, newline; however the chunks fall. */
class BatchReader {
  private header = '';
  private target: Uint8Array = new Uint8Array(0);
  private filled = 0;
  private state: 'header' | 'content' | 'newline' = 'header';
  private readonly mode: 'headers' | 'contents';
  private readonly visit: (header: ObjectHeader) => Uint8Array | undefined;

  constructor(mode: 'headers' | 'contents', visit: (header: ObjectHeader) => Uint8Array | undefined) {
    this.mode = mode;
    this.visit = visit;
  }

  feed(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) at = this.step(chunk, at);
  }

  private step(chunk: Buffer, at: number): number {
    if (this.state === 'newline') {
      this.state = 'header';
      return at + 1;
    }
    if (this.state === 'content') return this.fill(chunk, at);
    const end = chunk.indexOf(10, at);
    this.header += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
    if (end < 0) return chunk.length;
    const target = this.visit(parseHeader(this.header));
    this.header = '';
    if (this.mode === 'contents') this.open(target ?? new Uint8Array(0));
    return end + 1;
  }

  private open(target: Uint8Array): void {
    this.target = target;
    this.filled = 0;
    this.state = target.length === 0 ? 'newline' : 'content';
  }

  private fill(chunk: Buffer, at: number): number {
    const end = Math.min(chunk.length, at + this.target.length - this.filled);
    this.target.set(chunk.subarray(at, end), this.filled);
    this.filled += end - at;
    if (this.filled === this.target.length) this.state = 'newline';
    return end;
  }
}

function parseHeader(line: string): ObjectHeader {
  const [id = '', type = '', size = ''] = line.split(' ');
  if (type === 'missing' || size === '') throw lost(id);
  return { id, type, size: Number(size) };
}

const lost = (id = ''): HostError =>
  new HostError('missing-objects', `object ${id.slice(0, 12)} is missing from this clone`, OBJECTS_ADVICE);

async function runBatch(
  repository: Repository,
  flag: '--batch' | '--batch-check',
  ids: readonly string[],
  reader: BatchReader,
): Promise<void> {
  if (ids.length === 0) return;
  const child = startGit(repository, ['cat-file', '--buffer', flag]);
  const done = ending(child, 'cat-file');
  child.stdin.end(`${ids.join('\n')}\n`);
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) reader.feed(chunk);
  } catch (error) {
    child.kill();
    await done;
    throw error instanceof HostError ? error : gitFailure(error, 'cat-file');
  }
  const failure = await done;
  if (failure !== undefined) throw failure;
}

function startGit(repository: Repository, args: readonly string[]): Child {
  const child = spawn('git', [...gitPreamble, ...args], {
    cwd: repository.directory,
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  // The child may end before it has read all of its input; its exit tells why.
  child.stdin.on('error', () => undefined);
  return child;
}

/** Resolves when the child is gone, with what it complained of if it failed. */
function ending(child: Child, command: string): Promise<HostError | undefined> {
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < 4096) complaint += chunk.toString('utf8');
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(gitFailure(errorText(error), command)));
    child.on('close', (code) => resolve(code === 0 ? undefined : gitFailure(complaint, command)));
  });
}
