/** Classes of bytes for the lexer; a byte from 0x80 on is a letter, as UTF-8 in identifiers is. */
export const CharClass = { other: 0, space: 1, newline: 2, letter: 3, digit: 4, quote: 5, punctuation: 6 } as const;

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (char === '\n') return CharClass.newline;
  if (' \t\v\f\r\0'.includes(char)) return CharClass.space;
  if (/[A-Za-z_$]/.test(char) || code >= 0x80) return CharClass.letter;
  if (/\d/.test(char)) return CharClass.digit;
  if (char === '"' || char === "'") return CharClass.quote;
  return '!#%&()*+,-./:;<=>?[]^{|}~'.includes(char) ? CharClass.punctuation : CharClass.other;
}

/** By latin1 code. */
export const CHAR_CLASS: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) => classify(code));

/** True for what can continue an identifier or a number. */
export const isWord = (code: number): boolean => {
  const charClass = CHAR_CLASS[code] ?? 0;
  return charClass === CharClass.letter || charClass === CharClass.digit;
};
