/** The build description a person handed in cannot be used; the doors turn it into exit code 2. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  /** The file at fault, as the person wrote it. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(`${path}: ${message}`);
    this.path = path;
  }
}
