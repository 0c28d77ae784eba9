/** The commands of CMake text, arguments unexpanded. */

export interface CmakeCommand {
  readonly name: string;
  readonly args: readonly CmakeArgument[];
}

export interface CmakeArgument {
  readonly text: string;
  readonly quoted: 'yes' | 'no';
}

const COMMAND = /[ \t]*([A-Za-z_]\w*)[ \t]*\(/y;

export function cmakeCommands(text: string): readonly CmakeCommand[] {
  const out: CmakeCommand[] = [];
  for (let at = 0; at < text.length; ) {
    COMMAND.lastIndex = at;
    const match = COMMAND.exec(text);
    if (match === null) {
      at = nextLine(text, at);
      continue;
    }
    const { args, end } = argumentsAt(text, COMMAND.lastIndex);
    out.push({ name: (match[1] ?? '').toLowerCase(), args });
    at = end;
  }
  return out;
}

function nextLine(text: string, at: number): number {
  if (text.startsWith('#[[', at)) {
    const end = text.indexOf(']]', at);
    return end < 0 ? text.length : end + 2;
  }
  const line = text.indexOf('\n', at);
  return line < 0 ? text.length : line + 1;
}

function argumentsAt(text: string, start: number): { readonly args: readonly CmakeArgument[]; readonly end: number } {
  const args: CmakeArgument[] = [];
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const c = text[at] ?? '';
    if (c === ')' && depth-- === 0) return { args, end: at + 1 };
    if (c === '(') depth++;
    if (c === '(' || c === ')') {
      args.push({ text: c, quoted: 'no' });
      at++;
    } else if (c === '#') at = nextLine(text, at);
    else if (c === '"') {
      const end = quoteEnd(text, at + 1);
      args.push({ text: text.slice(at + 1, end).replace(/\\(["\\$;])/g, '$1'), quoted: 'yes' });
      at = end + 1;
    } else if (/\s/.test(c)) at++;
    else {
      const from = at;
      while (at < text.length && !/[\s()"#]/.test(text[at] ?? '')) at++;
      args.push({ text: text.slice(from, at), quoted: 'no' });
    }
  }
  return { args, end: text.length };
}

function quoteEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '"') return i;
    if (text[i] === '\\') i++;
  }
  return text.length;
}
