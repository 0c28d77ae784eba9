/** The lines of a makefile: what is a conditional, an assignment, a rule, a recipe line. Nothing is expanded here. */

export type MakeLine =
  | { readonly kind: 'assign'; readonly name: string; readonly operator: Assignment; readonly value: string }
  | {
      readonly kind: 'rule';
      readonly targets: string;
      readonly prerequisites: string;
      readonly recipe: string | undefined;
    }
  | { readonly kind: 'recipe'; readonly text: string }
  | { readonly kind: 'if'; readonly test: string; readonly negated: boolean; readonly text: string }
  | { readonly kind: 'else'; readonly rest: string }
  | { readonly kind: 'endif' }
  | { readonly kind: 'include'; readonly files: string }
  | { readonly kind: 'text'; readonly text: string };

export type Assignment = '=' | ':=' | '?=' | '+=' | '!=';

const ASSIGNMENT = /^([^\s:#=+?!]+)\s*(\+=|\?=|!=|:{1,3}=|=)\s*(.*)$/s;

export function makeLines(text: string): readonly MakeLine[] {
  const out: MakeLine[] = [];
  const lines = text.replace(/\r/g, '').split('\n');
  let inRule = false;
  for (let i = 0; i < lines.length; i++) {
    let line = lines[i] ?? '';
    while (endsInBackslash(line) && i + 1 < lines.length) {
      line = `${line.slice(0, -1).trimEnd()} ${(lines[++i] ?? '').trim()}`;
    }
    if (line.startsWith('\t') && inRule) {
      out.push({ kind: 'recipe', text: line.trim() });
      continue;
    }
    const bare = withoutComment(line).trim();
    if (bare === '') continue;
    const definition = /^(?:override\s+|export\s+)*define\s+([^\s=:?+]+)\s*(?:=|:=|\+=|\?=)?$/.exec(bare);
    if (definition !== null) {
      const body: string[] = [];
      while (++i < lines.length && !/^\s*endef\b/.test(lines[i] ?? '')) body.push(lines[i] ?? '');
      out.push({ kind: 'assign', name: definition[1] ?? '', operator: '=', value: body.join('\n') });
      continue;
    }
    const read = readLine(bare);
    if (read.kind === 'rule') inRule = true;
    else if (read.kind === 'assign' || read.kind === 'include') inRule = false;
    out.push(read);
  }
  return out;
}

function endsInBackslash(line: string): boolean {
  let count = 0;
  while (line[line.length - 1 - count] === '\\') count++;
  return count % 2 === 1;
}

function withoutComment(line: string): string {
  for (let i = line.indexOf('#'); i >= 0; i = line.indexOf('#', i + 1)) {
    if (line[i - 1] !== '\\') return line.slice(0, i);
  }
  return line;
}

function readLine(bare: string): MakeLine {
  const word = /^-?[A-Za-z]+(?=[\s(]|$)/.exec(bare)?.[0] ?? '';
  const rest = bare.slice(word.length).trim();
  switch (word) {
    case 'ifeq':
    case 'ifneq':
      return { kind: 'if', test: 'equal', negated: word === 'ifneq', text: rest };
    case 'ifdef':
    case 'ifndef':
      return { kind: 'if', test: 'defined', negated: word === 'ifndef', text: rest };
    case 'if':
      return { kind: 'if', test: 'automake', negated: rest.startsWith('!'), text: rest.replace(/^!\s*/, '') };
    case 'else':
      return { kind: 'else', rest };
    case 'endif':
      return { kind: 'endif' };
    case 'include':
    case '-include':
    case 'sinclude':
      if (!/^(?:\+|\?|:)?=/.test(rest)) return { kind: 'include', files: rest };
  }
  return assignmentOf(bare) ?? ruleOf(bare) ?? { kind: 'text', text: bare };
}

export function assignmentOf(bare: string): Extract<MakeLine, { kind: 'assign' }> | undefined {
  const match = ASSIGNMENT.exec(bare.replace(/^(?:(?:override|export|private|unexport)\s+)+/, ''));
  if (match === null) return undefined;
  const operator = match[2] ?? '=';
  return {
    kind: 'assign',
    name: match[1] ?? '',
    operator: operator.startsWith(':')
      ? ':='
      : operator === '+=' || operator === '?=' || operator === '!='
        ? operator
        : '=',
    value: match[3] ?? '',
  };
}

function ruleOf(bare: string): MakeLine | undefined {
  const colon = outsideReferences(bare, ':', 0);
  if (colon < 0) return undefined;
  const semicolon = outsideReferences(bare, ';', colon);
  const end = semicolon < 0 ? bare.length : semicolon;
  return {
    kind: 'rule',
    targets: bare.slice(0, colon).trim(),
    prerequisites: bare
      .slice(colon + 1, end)
      .replace(/^:/, '')
      .trim(),
    recipe: semicolon < 0 ? undefined : bare.slice(semicolon + 1).trim(),
  };
}

/** Where `char` stands outside of `$(...)` and `${...}`, from `start` on; -1 if nowhere. */
export function outsideReferences(text: string, char: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const c = text[i] ?? '';
    if (depth === 0 && c === char) return i;
    if (c === '(' || c === '{') depth++;
    else if ((c === ')' || c === '}') && depth > 0) depth--;
  }
  return -1;
}

/** The two sides of `(a,b)` or `"a" "b"`. */
export function comparedSides(text: string): readonly [string, string] {
  if (text.startsWith('(')) {
    const inner = text.slice(1, text.lastIndexOf(')') < 0 ? text.length : text.lastIndexOf(')'));
    const comma = outsideReferences(inner, ',', 0);
    return comma < 0 ? [inner, ''] : [inner.slice(0, comma).trim(), inner.slice(comma + 1).trim()];
  }
  const quoted = /^(["'])(.*?)\1\s*(["'])(.*?)\3/.exec(text);
  return [quoted?.[2] ?? '', quoted?.[4] ?? ''];
}
