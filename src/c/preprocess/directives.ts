/*
 * Definition: the directives.
 * Method: a table from kind to handler; conditionals jump along the links that the lexed file holds, so that skipped
 * groups cost nothing.
 * May miss when: a malformed directive is skipped, with a Limitation.
 */
import { readHeaderName } from './builtins.ts';
import { evaluateCondition } from './conditions.ts';
import { includeHeader } from './include-directive.ts';
import { DirectiveKind } from './lexed-file.ts';
import { emitDirectiveLine, runPragmaLine } from './pragmas.ts';
import { TokenKind } from './tokens.ts';
import type { Frame, Unit } from './unit.ts';

type Handler = (unit: Unit, frame: Frame, directive: number) => void;

/** Runs the next directive of `frame` and moves behind it. */
export function runDirective(unit: Unit, frame: Frame): void {
  const directive = frame.directive;
  unit.expander.spend(1);
  jump(frame, directive);
  HANDLERS[frame.lexed.directiveKind[directive] ?? 0]?.(unit, frame, directive);
}

/** Continues behind `directive`; -1 is the end of the file. */
function jump(frame: Frame, directive: number): void {
  const { lexed } = frame;
  const next = directive < 0 ? lexed.directiveFirst.length : directive + 1;
  frame.directive = next;
  frame.pos = directive < 0 ? lexed.length : (lexed.directiveEnd[directive] ?? lexed.length);
  frame.end = lexed.directiveFirst[next] ?? lexed.length;
}

const lineOf = (frame: Frame, directive: number): number =>
  frame.lexed.line[frame.lexed.directiveFirst[directive] ?? 0] ?? 0;

const textOf = (unit: Unit, frame: Frame, token: number): string =>
  unit.session.atoms.text(frame.lexed.atom[token] ?? 0);

interface Operands {
  readonly first: number;
  readonly end: number;
}

const operandsOf = (frame: Frame, directive: number): Operands => ({
  first: (frame.lexed.directiveFirst[directive] ?? 0) + 2,
  end: frame.lexed.directiveEnd[directive] ?? 0,
});

/** Reads the operands of a directive with macros expanded. */
function onOperands<T>(unit: Unit, frame: Frame, operands: Operands, body: () => T): T {
  return unit.expander.onLine({ lexed: frame.lexed, pos: operands.first, end: operands.end }, body);
}

function bad(unit: Unit, frame: Frame, directive: number, detail: string): void {
  unit.limit('bad-directive', lineOf(frame, directive), detail);
}

const define: Handler = (unit, frame, directive) => {
  const { lexed } = frame;
  const { definitions, table } = unit.session;
  const known = lexed.definitions[directive] ?? 0;
  if (known > 0) {
    const macro = definitions.get(known);
    if (macro !== undefined) table.write(macro.name, known);
    return;
  }
  const made = definitions.define({ tokens: lexed, path: lexed.path, ...operandsOf(frame, directive) });
  if (typeof made === 'string') {
    bad(unit, frame, directive, made);
    return;
  }
  lexed.definitions[directive] = made.id;
  table.write(made.name, made.id);
};

/** The name after #undef, #ifdef, ...; 0 and a Limitation if there is none. */
function nameOperand(unit: Unit, frame: Frame, directive: number): number {
  const { first, end } = operandsOf(frame, directive);
  if (first < end && frame.lexed.kind[first] === TokenKind.identifier) return frame.lexed.atom[first] ?? 0;
  bad(unit, frame, directive, 'no macro name given');
  return 0;
}

const undef: Handler = (unit, frame, directive) => {
  const name = nameOperand(unit, frame, directive);
  if (name !== 0) unit.session.table.write(name, 0);
};

function holds(unit: Unit, frame: Frame, directive: number): boolean {
  const kind = frame.lexed.directiveKind[directive] ?? 0;
  if (kind !== DirectiveKind.if && kind !== DirectiveKind.elif) {
    const name = nameOperand(unit, frame, directive);
    const defined = name !== 0 && unit.session.table.read(name) !== 0;
    const negated = kind === DirectiveKind.ifndef || kind === DirectiveKind.elifndef;
    return name !== 0 && defined !== negated;
  }
  const operands = operandsOf(frame, directive);
  const result = onOperands(unit, frame, operands, () => evaluateCondition(unit.expander, unit.dialect.version));
  if (result.problem !== '') bad(unit, frame, directive, result.problem);
  return result.holds;
}

/** gcc 12 knows #elifdef and #elifndef in C2X and in all GNU dialects; else they are skipped over. */
const isElif = (unit: Unit, kind: number): boolean =>
  kind === DirectiveKind.elif ||
  ((kind === DirectiveKind.elifdef || kind === DirectiveKind.elifndef) &&
    (unit.dialect.version >= 202000 || !unit.dialect.strict));

const conditional: Handler = (unit, frame, directive) => {
  if (holds(unit, frame, directive)) return;
  for (let at = frame.lexed.directiveNext[directive] ?? -1; ; at = frame.lexed.directiveNext[at] ?? -1) {
    const kind = at < 0 ? DirectiveKind.endif : (frame.lexed.directiveKind[at] ?? 0);
    const taken = kind === DirectiveKind.endif || kind === DirectiveKind.else;
    if (!taken && !(isElif(unit, kind) && holds(unit, frame, at))) continue;
    jump(frame, at);
    return;
  }
};

/** The end of a group that was taken: go on behind its #endif. */
const groupEnd: Handler = (unit, frame, directive) => {
  const kind = frame.lexed.directiveKind[directive] ?? 0;
  if (kind !== DirectiveKind.else && !isElif(unit, kind)) return;
  let at = directive;
  while (at >= 0 && frame.lexed.directiveKind[at] !== DirectiveKind.endif) at = frame.lexed.directiveNext[at] ?? -1;
  jump(frame, at);
};

const include: Handler = (unit, frame, directive) => {
  const { lexed } = frame;
  const operands = operandsOf(frame, directive);
  const line = lineOf(frame, directive);
  if (unit.inArguments) {
    unit.limit('bad-directive', line, '#include inside the arguments of a macro is left out');
    return;
  }
  const header = onOperands(unit, frame, operands, () => readHeaderName(unit.expander, unit.session.atoms));
  if (header === undefined || header.text === '') {
    unit.limit('bad-directive', line, '#include expects "file" or <file>');
    return;
  }
  const kind = lexed.directiveKind[directive];
  includeHeader(unit, frame, {
    header,
    line,
    how: kind === DirectiveKind.includeNext ? 'next' : kind === DirectiveKind.import ? 'once' : 'plain',
  });
};

const lineDirective: Handler = (unit, frame, directive) => {
  const { first, end } = operandsOf(frame, directive);
  const marker = frame.lexed.directiveKind[directive] === DirectiveKind.lineMarker;
  const operands = { first: marker ? first - 1 : first, end };
  const texts = onOperands(unit, frame, operands, () => {
    const read: string[] = [];
    while (unit.expander.next() !== 0) read.push(unit.session.atoms.text(unit.expander.atom));
    return read;
  });
  const [number = '', name, flag] = texts;
  if (!/^\d+$/.test(number)) {
    bad(unit, frame, directive, '#line expects a number');
    return;
  }
  // `# 9 "a.c" 2` returns from a file that `# 1 "b.h" 1` entered; gcc ignores it elsewhere.
  if (marker && flag === '2' && frame.markers === 0) return;
  if (marker && (flag === '1' || flag === '2')) frame.markers += flag === '1' ? 1 : -1;
  const last = frame.lexed.line[end - 1] ?? 0;
  frame.lineShift = last + 1 - (Number(number) | 0);
  if (name?.startsWith('"')) frame.presumedFile = name.slice(1, -1).replace(/\\([\\"])/g, '$1');
};

const error: Handler = (unit, frame, directive) => {
  const { first, end } = operandsOf(frame, directive);
  const words = Array.from({ length: end - first }, (_, i) => textOf(unit, frame, first + i));
  unit.limit('error-directive', lineOf(frame, directive), words.join(' '));
};

const pragma: Handler = (unit, frame, directive) => {
  const first = frame.lexed.directiveFirst[directive] ?? 0;
  runPragmaLine(unit, frame.lexed, first, frame.lexed.directiveEnd[directive] ?? 0);
};

const ident: Handler = (unit, frame, directive) => {
  const first = frame.lexed.directiveFirst[directive] ?? 0;
  const end = frame.lexed.directiveEnd[directive] ?? 0;
  if (frame.lexed.kind[first + 2] === TokenKind.string) {
    emitDirectiveLine(unit, frame.lexed, { first, end, name: unit.session.atoms.of('ident') });
  }
};

const unknown: Handler = (unit, frame, directive) => {
  const name = textOf(unit, frame, (frame.lexed.directiveFirst[directive] ?? 0) + 1);
  bad(unit, frame, directive, `unknown directive #${name}`);
};

const nothing: Handler = () => {};

const HANDLERS: Readonly<Record<number, Handler>> = {
  [DirectiveKind.unknown]: unknown,
  [DirectiveKind.define]: define,
  [DirectiveKind.undef]: undef,
  [DirectiveKind.include]: include,
  [DirectiveKind.includeNext]: include,
  [DirectiveKind.import]: include,
  [DirectiveKind.if]: conditional,
  [DirectiveKind.ifdef]: conditional,
  [DirectiveKind.ifndef]: conditional,
  [DirectiveKind.elif]: groupEnd,
  [DirectiveKind.elifdef]: groupEnd,
  [DirectiveKind.elifndef]: groupEnd,
  [DirectiveKind.else]: groupEnd,
  [DirectiveKind.endif]: nothing,
  [DirectiveKind.line]: lineDirective,
  [DirectiveKind.lineMarker]: lineDirective,
  [DirectiveKind.error]: error,
  [DirectiveKind.warning]: nothing,
  [DirectiveKind.pragma]: pragma,
  [DirectiveKind.ident]: ident,
  [DirectiveKind.ignored]: nothing,
  [DirectiveKind.stray]: (unit, frame, directive) => bad(unit, frame, directive, 'conditional without #if'),
};
