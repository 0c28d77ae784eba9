import { createHash } from 'node:crypto';
import type { SourceFile, SourceSnapshot } from '../../src/source/snapshot.ts';

/** A snapshot of the given texts, by path. */
export function snapshotOf(texts: Readonly<Record<string, string | Uint8Array>>): SourceSnapshot {
  const paths = Object.keys(texts).sort();
  const contents = paths.map((path) => Buffer.from(texts[path] ?? ''));
  const bytes = new SharedArrayBuffer(contents.reduce((sum, content) => sum + content.length, 0));
  const files: SourceFile[] = [];
  let offset = 0;
  contents.forEach((content, i) => {
    new Uint8Array(bytes, offset, content.length).set(content);
    files.push({
      path: paths[i] ?? '',
      hash: createHash('sha256').update(content).digest('hex'),
      offset,
      size: content.length,
    });
    offset += content.length;
  });
  return { revision: 'worktree', files, bytes };
}
