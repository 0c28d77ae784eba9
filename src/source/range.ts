/** A place in a file as a person sees it: repository path (or absolute path of a system header), 1-based line. */
export interface Position {
  readonly path: string;
  readonly line: number;
}

/** Lines `line` to `endLine` of `path`, both inclusive, 1-based, in original coordinates (never preprocessed text). */
export interface SourceRange extends Position {
  readonly endLine: number;
}
