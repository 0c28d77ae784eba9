/** A place in a file as a person sees it: repository path (or absolute path of a system header), 1-based line. */
export interface Position {
  readonly path: string;
  readonly line: number;
}
