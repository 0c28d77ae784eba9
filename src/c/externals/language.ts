/**
 * The little language of external models, one model a line; docs/externals.md explains it.
 *
 *   model   = [ clause { ';' clause } ]
 *   clause  = 'write' value [size] | 'read' value [size] | 'copy' value '<-' value [size] | value '=' value
 *           | 'return' value | 'keep' value | 'free' value | 'noreturn' | 'exits' | 'timer' | 'signal' number
 *           | 'call' value '(' [value { ',' value }] ')' ['into' '@'name] ['as' context]
 *           | 'receives' ['?'] (value | 'callback') | 'sends' ['?'] value | 'logs' value
 *   value   = { '*' } base [ '[]' ] [ '+' ]
 *   base    = number [ '..' | '[' factor ']' | { '.' name } ] | '@'name | '$'name | 'fresh' [size] | 'text' | 'return'
 *           | 'symbols' | '_'
 *   size    = 'of' factor { '*' factor }        factor = number | '#'bytes
 */
import type { CallContext, Certainty, Effect, Size, SizeFactor, Value } from './model.ts';

/** A line of ours that does not parse: a mistake in `library/`. */
export class ExternalSyntaxError extends Error {
  override readonly name = 'ExternalSyntaxError';
}

const pattern = /\s*([A-Za-z_]\w*|\d+|\.\.|\[\]|<-|[@$#*+.()[\],=?;])/y;

/** Guards the position in one line. */
class Reader {
  private readonly tokens: readonly string[];
  private at = 0;
  readonly line: string;

  constructor(line: string) {
    this.line = line;
    this.tokens = tokensOf(line);
  }

  get ahead(): string {
    return this.tokens[this.at] ?? '';
  }

  next(): string {
    const token = this.ahead;
    this.at++;
    return token;
  }

  /** Takes `token` if it is next. */
  take(token: string): boolean {
    if (this.ahead !== token) return false;
    this.at++;
    return true;
  }

  expect(token: string): void {
    if (!this.take(token)) this.fail(`'${token}' expected`);
  }

  number(): number {
    if (!/^\d+$/.test(this.ahead)) this.fail('number expected');
    return Number(this.next());
  }

  word(): string {
    if (!/^\w+$/.test(this.ahead)) this.fail('name expected');
    return this.next();
  }

  fail(what: string): never {
    throw new ExternalSyntaxError(`${what} at '${this.tokens.slice(this.at).join(' ')}' in: ${this.line}`);
  }
}

function tokensOf(line: string): string[] {
  const tokens: string[] = [];
  pattern.lastIndex = 0;
  for (let end = 0; line.slice(end).trim() !== ''; end = pattern.lastIndex) {
    pattern.lastIndex = end;
    const found = pattern.exec(line)?.[1];
    if (found === undefined) throw new ExternalSyntaxError(`odd character at '${line.slice(end)}' in: ${line}`);
    tokens.push(found);
  }
  return tokens;
}

/** The effects that `line` says, of the function `name`; throws an `ExternalSyntaxError`. */
export function parseEffects(line: string, name: string): readonly Effect[] {
  const reader = new Reader(line);
  const effects: Effect[] = [];
  while (reader.ahead !== '') {
    effects.push(clause(reader, name));
    if (reader.ahead !== '') reader.expect(';');
  }
  return effects;
}

type Clause = (reader: Reader, name: string) => Effect;

const clauses: ReadonlyMap<string, Clause> = new Map<string, Clause>([
  ['write', (r) => ({ kind: 'write', to: value(r), ...sizeOf(r) })],
  ['read', (r) => ({ kind: 'read', from: value(r), ...sizeOf(r) })],
  ['copy', copy],
  ['return', (r) => ({ kind: 'return', value: value(r) })],
  ['keep', (r, name) => ({ kind: 'store', to: held({ kind: 'kept', name }, 'start'), value: value(r) })],
  ['call', call],
  ['free', (r) => ({ kind: 'free', value: value(r) })],
  ['noreturn', () => ({ kind: 'noreturn' })],
  ['exits', () => ({ kind: 'exits' })],
  ['receives', receives],
  ['sends', sends],
  ['logs', (r) => ({ kind: 'logs', of: value(r) })],
  ['timer', () => ({ kind: 'timer' })],
  ['signal', (r) => ({ kind: 'signal', argument: r.number() })],
]);

function clause(reader: Reader, name: string): Effect {
  const parse = clauses.get(reader.ahead);
  if (parse === undefined) return store(reader);
  reader.next();
  return parse(reader, name);
}

function store(reader: Reader): Effect {
  const to = value(reader);
  if (to.kind !== 'held') return reader.fail('only memory can be stored to');
  reader.expect('=');
  return { kind: 'store', to, value: value(reader) };
}

function copy(reader: Reader): Effect {
  const to = value(reader);
  reader.expect('<-');
  return { kind: 'copy', to, from: value(reader), ...sizeOf(reader) };
}

function receives(reader: Reader): Effect {
  const certainty = certaintyOf(reader);
  if (certainty === 'certain' && reader.take('callback')) return { kind: 'receives-callback' };
  return { kind: 'receives', from: value(reader), certainty };
}

function sends(reader: Reader): Effect {
  const certainty = certaintyOf(reader);
  return { kind: 'sends', of: value(reader), certainty };
}

const certaintyOf = (reader: Reader): Certainty => (reader.take('?') ? 'possible' : 'certain');

const contexts: ReadonlyMap<string, CallContext> = new Map(
  (['packet', 'timer', 'signal', 'thread', 'exit', 'idle'] as const).map((context) => [context, context]),
);

function call(reader: Reader): Effect {
  const callee = value(reader);
  reader.expect('(');
  const args: Value[] = [];
  while (!reader.take(')')) {
    if (args.length > 0) reader.expect(',');
    args.push(value(reader));
  }
  const into = reader.take('into') ? kept(reader) : undefined;
  const as = reader.take('as') ? contexts.get(reader.next()) : 'inside';
  if (as === undefined) return reader.fail('context expected before');
  return { kind: 'call', callee, args, as, ...(into === undefined ? {} : { into }) };
}

function kept(reader: Reader): Value & { readonly kind: 'kept' } {
  reader.expect('@');
  return { kind: 'kept', name: reader.word() };
}

const held = (inner: Value, at: 'start' | 'anywhere' | readonly string[]): Value & { readonly kind: 'held' } => ({
  kind: 'held',
  in: inner,
  at,
});

function value(reader: Reader): Value {
  let stars = 0;
  while (reader.take('*')) stars++;
  let result = base(reader);
  const anywhere = reader.take('[]');
  if (anywhere && stars === 0) reader.fail("'[]' goes with '*'");
  for (; stars > 0; stars--) result = held(result, anywhere ? 'anywhere' : 'start');
  return reader.take('+') ? { kind: 'inside', of: result } : result;
}

function base(reader: Reader): Value {
  if (/^\d/.test(reader.ahead)) return argument(reader);
  switch (reader.ahead) {
    case '@':
      return kept(reader);
    case '$':
      reader.next();
      return { kind: 'variable', name: reader.word() };
    case 'fresh':
      reader.next();
      return { kind: 'fresh', ...sizeOf(reader) };
    case 'text':
      reader.next();
      return { kind: 'fresh', text: true };
    case 'return':
      reader.next();
      return { kind: 'result' };
    case 'symbols':
      reader.next();
      return { kind: 'symbols' };
    case '_':
      reader.next();
      return { kind: 'nothing' };
    default:
      return reader.fail('value expected');
  }
}

function argument(reader: Reader): Value {
  const index = reader.number();
  if (reader.take('..')) return { kind: 'arguments', from: index };
  const plain: Value = { kind: 'argument', index };
  if (reader.take('[')) {
    const step = [factor(reader)];
    reader.expect(']');
    return { kind: 'inside', of: plain, step };
  }
  const path: string[] = [];
  while (reader.take('.')) path.push(reader.word());
  return path.length > 0 ? held(plain, path) : plain;
}

function sizeOf(reader: Reader): { readonly size?: Size } {
  if (!reader.take('of')) return {};
  const size = [factor(reader)];
  while (reader.take('*')) size.push(factor(reader));
  return { size };
}

function factor(reader: Reader): SizeFactor {
  if (reader.take('#')) return { kind: 'bytes', bytes: reader.number() };
  return { kind: 'argument', index: reader.number() };
}
