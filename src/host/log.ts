/**
 * What is written to the log: an event in words of ours, and plain fields. Never a payload, a header, a body or an error
 * object: those have secrets and what others wrote in them.
 */
export type Fields = Readonly<Record<string, string | number | null>>;

export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

/** As pino takes it. */
interface Writer {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export function logTo(writer: Writer): Log {
  return {
    info: (event, fields = {}) => writer.info(clean(fields), event),
    warn: (event, fields = {}) => writer.warn(clean(fields), event),
    error: (event, fields = {}) => writer.error(clean(fields), event),
  };
}

const longest = 500;
const secrets =
  /\b(gh[a-z]_|github_pat_|v1\.)[\w.-]{8,}|\beyJ[\w.-]{20,}|-----BEGIN[\s\S]*?(-----END[^-]*-----|$)|(?<=:\/\/)[^\s/@]+@/g;

/** One line, short, without anything that looks like a secret. */
export function logText(text: string): string {
  return text
    .replace(secrets, '(secret)')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .slice(0, longest);
}

/** Kind and message; for a mistake of ours also where it happened. */
export function errorFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: logText(String(error)) };
  const kind = 'kind' in error && typeof error.kind === 'string' ? error.kind : error.name;
  const isOurs = ['TypeError', 'RangeError', 'ReferenceError', 'Error'].includes(error.name);
  const at = isOurs ? /\n\s+at (.*)/.exec(error.stack ?? '')?.[1] : undefined;
  return { error: logText(error.message), kind, ...(at === undefined ? {} : { at: logText(at) }) };
}

function clean(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? logText(value) : value]),
  );
}
