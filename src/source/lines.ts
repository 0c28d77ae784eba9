/** Lines of the files of a snapshot, decoded on demand. */
import { fileBytes, indexSnapshot, type SourceSnapshot } from './snapshot.ts';

/** Text of a 1-based line without its end; undefined when there is no such file or line. */
export type LineReader = (path: string, line: number) => string | undefined;

export function createLineReader(snapshot: SourceSnapshot): LineReader {
  const index = indexSnapshot(snapshot);
  const files = new Map<string, readonly string[]>();
  return (path, line) => {
    let lines = files.get(path);
    if (!lines) {
      const file = index.get(path);
      lines = file ? new TextDecoder().decode(fileBytes(snapshot, file).slice()).split('\n') : [];
      files.set(path, lines);
    }
    return lines[line - 1]?.replace(/\r$/, '');
  };
}
