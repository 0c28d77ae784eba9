/** The surface of m4 as autoconf uses it: `[...]` quotes, macro arguments, `$1`, and the few text functions in use. */

/** The arguments of the call whose `(` stands at `open`, still quoted, and where the text goes on. */
export function m4Arguments(text: string, open: number): { readonly args: readonly string[]; readonly end: number } {
  const args: string[] = [];
  let quotes = 0;
  let parens = 0;
  let from = open + 1;
  for (let i = open + 1; i < text.length; i++) {
    const c = text[i];
    if (c === '[') quotes++;
    else if (c === ']') quotes = Math.max(0, quotes - 1);
    else if (quotes > 0) continue;
    else if (c === '(') parens++;
    else if (c === ')' && parens-- === 0) {
      args.push(text.slice(from, i).trim());
      return { args, end: i + 1 };
    } else if (c === ',' && parens === 0) {
      args.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  args.push(text.slice(from).trim());
  return { args, end: text.length };
}

/** One level of quotes taken off. */
export function unquoted(text: string): string {
  if (!text.includes('[')) return text;
  let out = '';
  let depth = 0;
  for (const c of text) {
    if (c === '[' && depth++ === 0) continue;
    if (c === ']' && depth > 0 && --depth === 0) continue;
    out += c;
  }
  return out;
}

/** All quotes taken off: for names, lists and words. */
export const plainWord = (text: string): string => text.replace(/[[\]]/g, '').trim();

export const plainWords = (text: string): readonly string[] =>
  plainWord(text)
    .split(/[\s,]+/)
    .filter((word) => word !== '');

/** `dnl` and `#` comments gone; `#` counts at the start of a word only, for `$#` and `[[#include]]` are text. */
export function withoutM4Comments(text: string): string {
  return text
    .replace(/\r/g, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/(^|[\s\])])dnl\b.*$/, '$1')
        .replace(/(^|\s)#(?!\s*(include|define|if|else|endif|error|undef|ifdef|ifndef)\b).*$/, '$1'),
    )
    .join('\n');
}

/** A user macro's body with `$1` to `$9` filled in. */
export function filledIn(body: string, args: readonly string[]): string {
  return textFunctions(
    body
      .replace(/\$([0-9])/g, (_, n: string) => unquoted(args[Number(n) - 1] ?? ''))
      .replace(/\$[*@]/g, () => args.join(', ')),
  );
}

const FUNCTION =
  /\b(patsubst|m4_bpatsubst|m4_translit|translit|AS_TR_SH|AS_TR_CPP|m4_toupper|m4_tolower|m4_normalize)\(/;

/** `patsubst([a-b],[-],[_])` and its kind, for plain arguments. */
function textFunctions(text: string): string {
  let out = '';
  let rest = text;
  for (let match = FUNCTION.exec(rest); match !== null; match = FUNCTION.exec(rest)) {
    const { args, end } = m4Arguments(rest, match.index + match[0].length - 1);
    out += rest.slice(0, match.index) + applied(match[1] ?? '', args.map(plainWord));
    rest = rest.slice(end);
  }
  return out + rest;
}

function applied(name: string, args: readonly string[]): string {
  const [text = '', from = '', to = ''] = args;
  if (name === 'AS_TR_SH') return text.replace(/\W/g, '_');
  if (name === 'AS_TR_CPP') return text.toUpperCase().replace(/\W/g, '_');
  if (name === 'm4_toupper') return text.toUpperCase();
  if (name === 'm4_tolower') return text.toLowerCase();
  if (name === 'm4_normalize') return text.trim().replace(/\s+/g, ' ');
  if (name.endsWith('patsubst')) return text.replaceAll(from.replace(/^\\/, ''), to);
  if (/a-z/.test(from)) return text.toUpperCase().replace(/[^A-Z0-9]/g, '_');
  if (/A-Z/.test(from)) return text.toLowerCase();
  return [...text].map((c) => (from.includes(c) ? (to[from.indexOf(c)] ?? '') : c)).join('');
}
