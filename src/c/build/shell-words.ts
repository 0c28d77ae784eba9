/**
 * Words of a command line by POSIX quoting: single quotes are literal, double quotes keep `\` except before `$ ` " \`,
 * `\` outside takes the next character. Nothing is expanded and nothing is run. An open quote ends with the text.
 */
export function splitShellWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (c === "'" || c === '"') {
      const end = closing(text, i, c);
      word = (word ?? '') + (c === "'" ? text.slice(i + 1, end) : unescaped(text.slice(i + 1, end)));
      i = end;
    } else if (c === '\\') {
      i++;
      if (text[i] !== '\n') word = (word ?? '') + (text[i] ?? '');
    } else if (c === ' ' || c === '\t' || c === '\n' || c === '\r') {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + c;
  }
  if (word !== undefined) words.push(word);
  return words;
}

function closing(text: string, open: number, quote: string): number {
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] === quote) return i;
    if (quote === '"' && text[i] === '\\') i++;
  }
  return text.length;
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const next = text[i + 1] ?? '';
    if (text[i] !== '\\') out += text[i];
    else if (next === '\n') i++;
    else if ('$`"\\'.includes(next) && next !== '') {
      out += next;
      i++;
    } else out += '\\';
  }
  return out;
}
