/**
 * The files of one revision, all in memory: one shared buffer and an index, so that worker threads read the same bytes
 * without a copy. Holds only what an analysis may read (C, headers, build files, config); made by `host/`.
 */
export interface SourceSnapshot {
  /** Full commit sha, or `worktree`. */
  readonly revision: string;
  /** Sorted by path (byte order). Paths are relative to the repository, `/`-separated, without `.` or `..` segments. */
  readonly files: readonly SourceFile[];
  readonly bytes: SharedArrayBuffer;
}

export interface SourceFile {
  readonly path: string;
  /** Hex digest of the content: equal digests mean equal bytes. */
  readonly hash: string;
  readonly offset: number;
  readonly size: number;
}

/** By path; built once per snapshot and thread. */
export type SnapshotIndex = ReadonlyMap<string, SourceFile>;

export function indexSnapshot(snapshot: SourceSnapshot): SnapshotIndex {
  return new Map(snapshot.files.map((file) => [file.path, file]));
}

/** The bytes of `file`, a view and not a copy. */
export function fileBytes(snapshot: SourceSnapshot, file: SourceFile): Uint8Array {
  return new Uint8Array(snapshot.bytes, file.offset, file.size);
}
