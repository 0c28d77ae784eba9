/** Something of the world outside is not as it has to be: the user's to mend, exit code 2. `advice` says how. */
export class HostError extends Error {
  readonly kind: HostErrorKind;
  readonly advice: string;

  constructor(kind: HostErrorKind, message: string, advice: string) {
    super(message);
    this.name = 'HostError';
    this.kind = kind;
    this.advice = advice;
  }
}

export type HostErrorKind =
  | 'no-such-directory'
  | 'not-a-repository'
  | 'unknown-revision'
  | 'missing-history'
  | 'missing-objects'
  | 'unrelated-histories'
  | 'git-missing'
  | 'git-failed'
  /** The network or the other side: trying again later may help. */
  | 'fetch-failed'
  /** The other side does not know the repository or the commit, or the token may not read it. */
  | 'fetch-refused'
  | 'fetch-too-large'
  | 'fetch-too-slow'
  | 'mirror-busy'
  | 'unreadable-file'
  | 'bad-output'
  | 'bad-argument'
  /** There is no program in C, or nothing that a report could tell of it. */
  | 'nothing-to-report';

/** Commits or objects are not there, or have nothing in common. */
export const ofHistory: ReadonlySet<HostErrorKind> = new Set([
  'missing-history',
  'missing-objects',
  'unrelated-histories',
  'unknown-revision',
]);

/** The `code` of a failed system call, `''` when there is none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
