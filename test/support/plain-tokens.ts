/**
 * Tokens of C text that needs no preprocessing, for tests of the rooms above the preprocessor. Understands `# 12 "file"`
 * line markers, so it also reads what `cc -E` prints.
 */
import type { CutInput } from '../../src/c/items.ts';
import { type Atoms, TokenFlag, TokenKind } from '../../src/c/preprocess/tokens.ts';

const pattern =
  /(\s+)|(#[^\n]*)|([A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*)|(\.?\d(?:[eEpP][+-]|[\w.'])*)|((?:L|u8?|U)?"(?:[^"\\\n]|\\.)*")|((?:L|u8?|U)?'(?:[^'\\\n]|\\.)*')|(\.\.\.|<<=|>>=|->|\+\+|--|&&|\|\||[<>=!+\-*/%&|^]=|<<|>>|<:|:>|<%|%>|[-+*/%&|^~!<>=?:;,.()[\]{}])|(.)/suy;

interface Columns {
  readonly kind: number[];
  readonly flags: number[];
  readonly atom: number[];
  readonly file: number[];
  readonly line: number[];
  readonly column: number[];
}

interface Place {
  file: number;
  line: number;
  lineStart: number;
  fresh: boolean;
}

const kinds = [
  TokenKind.identifier,
  TokenKind.number,
  TokenKind.string,
  TokenKind.character,
  TokenKind.punctuator,
  TokenKind.other,
];

function newLines(text: string, at: number, place: Place): void {
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
    place.line++;
    place.lineStart = at + i + 1;
    place.fresh = true;
  }
}

function lineMarker(text: string, files: string[], place: Place): void {
  const marker = /^#\s*(?:line\s+)?(\d+)(?:\s+"([^"]*)")?/.exec(text);
  if (!marker) return;
  place.line = Number(marker[1]) - 1;
  const name = marker[2];
  if (name === undefined) return;
  const known = files.indexOf(name);
  place.file = known >= 0 ? known : files.push(name) - 1;
}

/** One unit of `text`; `path` is its file until a marker says otherwise. */
export function plainUnit(text: string, atoms: Atoms, path = 'test.c'): CutInput {
  const files = [path];
  const columns: Columns = { kind: [], flags: [], atom: [], file: [], line: [], column: [] };
  const place: Place = { file: 0, line: 1, lineStart: 0, fresh: true };
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [spelling] = match;
    if (match[1] !== undefined) newLines(spelling, match.index, place);
    else if (match[2] !== undefined) lineMarker(spelling, files, place);
    else {
      const group = match.findIndex((part, i) => i > 2 && part !== undefined);
      columns.kind.push(kinds[group - 3] ?? TokenKind.other);
      columns.flags.push(TokenFlag.spaceBefore | (place.fresh ? TokenFlag.lineStart : 0));
      columns.atom.push(atoms.of(spelling));
      columns.file.push(place.file);
      columns.line.push(place.line);
      columns.column.push(match.index - place.lineStart + 1);
      place.fresh = false;
    }
  }
  const tokens = {
    length: columns.kind.length,
    kind: Uint8Array.from(columns.kind),
    flags: Uint8Array.from(columns.flags),
    atom: Int32Array.from(columns.atom),
    file: Int32Array.from(columns.file),
    line: Int32Array.from(columns.line),
    column: Int32Array.from(columns.column),
    invocation: new Int32Array(columns.kind.length),
    files,
    invocations: [undefined],
  };
  return { tokens, limitations: [], replays: new Int32Array(0) };
}
