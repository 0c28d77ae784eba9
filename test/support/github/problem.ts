/** An answer that is no success, in GitHub's shape. */
export class Problem extends Error {
  readonly status: number;
  readonly errors: readonly unknown[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    more: { readonly errors?: readonly unknown[]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }

  body(): Record<string, unknown> {
    return {
      message: this.message,
      ...(this.errors.length > 0 ? { errors: this.errors } : {}),
      documentation_url: 'https://docs.github.com/rest',
      status: String(this.status),
    };
  }
}

export const notFound = (): Problem => new Problem(404, 'Not Found');
export const notAccessible = (): Problem => new Problem(403, 'Resource not accessible by integration');

/** 422 as GitHub words it for a field of a resource. */
export function invalid(resource: string, field: string, message: string): Problem {
  return new Problem(422, 'Validation Failed', { errors: [{ resource, field, code: 'custom', message }] });
}

/** 422 as GitHub words it for reviews: a list of sentences. */
export const unprocessable = (...errors: readonly string[]): Problem =>
  new Problem(422, 'Unprocessable Entity', { errors });
