import { describe, expect, it } from 'vitest';
import { terminal, terminalText } from '../../../src/review/render/escape.ts';

describe('terminal text', () => {
  it.each([
    ['\u001b]0;title\u0007', '\\x1b]0;title\\x07'],
    ['\u009b31m', '\\x9b31m'],
    ['a\r\nb\tc', 'a\\r\\nb\\tc'],
    ['\u202egnp.exe\u2066', '\\u{202e}gnp.exe\\u{2066}'],
    ['a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
    ['\ud800', '\\u{d800}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['plain: ä 漢 \u{1F600} \\x1b', 'plain: ä 漢 \u{1F600} \\x1b'],
  ])('%j is written %j', (text, expected) => {
    expect(terminalText(text)).toBe(expected);
  });

  it('escapes once, and only the values of a template', () => {
    const once = terminalText('\n');
    expect(terminalText(once)).toBe(once);
    expect(terminal`a\n${'b\n'}: ${3}\n`).toBe('a\nb\\n: 3\n');
    expect(terminal`nothing`).toBe('nothing');
  });
});
