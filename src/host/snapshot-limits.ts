/** What one snapshot may hold. Beyond it, files are left out by name, in path order, so that two runs agree. */
export interface SnapshotLimits {
  readonly fileBytes: number;
  readonly totalBytes: number;
  /** Files that are read. */
  readonly files: number;
  /** Names that are looked at, relevant or not: a hostile tree can name billions. */
  readonly names: number;
}

export const SNAPSHOT_LIMITS: SnapshotLimits = {
  fileBytes: 8 << 20,
  totalBytes: 1 << 30,
  files: 300_000,
  names: 2_000_000,
};
