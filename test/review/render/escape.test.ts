import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  code,
  commandData,
  commandProperty,
  fenced,
  htmlCommentText,
  htmlText,
  isPlainLine,
  mermaidLabel,
  plainText,
  prose,
  scriptJson,
  terminal,
  terminalText,
  yamlText,
} from '../../../src/review/render/escape.ts';
import { fittedItems, table } from '../../../src/review/render/markdown.ts';

const anything = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&$:@/"\'=^%,;\n\r\t \u202e\u2066\u200b\ud800\u{e0041}\u001b\u009b\u2028'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '-->',
      '--!>',
      '::error::',
      '</script>',
      '<!--',
      'http://',
      'www.',
      'GH-1',
      'deadbeef',
      '%0A',
      '```',
    ),
  ),
});
const hazards = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffb]/u;

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

describe('prose in Markdown', () => {
  it.each([
    ['server.idle_ping is set in srv_cpy()', 'server.idle_ping is set in srv_cpy()'],
    ['src/server.c:2975, a 43 of 51 siblings', 'src/server.c:2975, a 43 of 51 siblings'],
    ['__proto__ and größe_ß', '\\_\\_proto\\_\\_ and größe_ß'],
    ['@octocat and a@b.example', '@&#8203;octocat and a@&#8203;b.example'],
    ['Fixes #1, closes GH-2', 'Fixes #&#8203;1, closes GH-&#8203;2'],
    ['https://x.example www.x.example', 'https:&#8203;//x.example www&#8203;.x.example'],
    ['![x](y) [z][1] `code` ~~no~~ **b**', '!\\[x\\](y) \\[z\\]\\[1\\] \\`code\\` \\~\\~no\\~\\~ \\*\\*b\\*\\*'],
    ['<img src=x> --> <!-- &amp;', '&#60;img src=x&#62; --&#62; &#60;!-- &#38;amp;'],
    ['$x$ :tada: ::error::', '&#36;x&#36; :&#8203;tada: ::&#8203;error::'],
    ['commit deadbeef and face', 'commit d&#8203;eadbeef and face'],
    ['- item', '\\- item'],
    ['  1. item', '1\\. item'],
    ['# head', '#&#8203; head'],
    ['=== and | a', '\\=== and \\| a'],
    ['a\nb\u202e \\', 'a\\\\nb\\\\u{202e} \\\\'],
  ])('%j is written %j', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  it('never lets a mention, a reference, an address or markup through', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const said = prose(text);
        expect(said).not.toMatch(hazards);
        expect(said).not.toMatch(/@(?!&#8203;)|(?<!&)#(?!&#8203;)|:\/\/|[<>$]|\bwww\./i);
        expect(said.replace(/\\[\\`*[\]|~^_]/g, '')).not.toMatch(/[`*[\]|~]/);
      }),
    );
  });
});

describe('code in Markdown', () => {
  it.each([
    ['', ''],
    ['a|b', '`a|b`'],
    ['`x`', '`` `x` ``'],
    ['a``b', '```a``b```'],
    ['@octocat\n', '`@octocat\\n`'],
  ])('%j is written %j', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('is closed only by its own ticks, on one line', () => {
    fc.assert(
      fc.property(anything, (text) => {
        fc.pre(text !== '');
        const said = code(text);
        const [ticks = ''] = /^`+/.exec(said) ?? [];
        const inside = said.slice(ticks.length, -ticks.length);
        expect(said.endsWith(ticks)).toBe(true);
        expect(inside.match(/`+/g) ?? []).not.toContain(ticks);
        expect(said).not.toMatch(hazards);
      }),
    );
  });

  it('has fences longer than any in it, and keeps tabs', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1 }), (lines) => {
        const [first = '', ...rest] = fenced(lines, 'c').split('\n');
        const last = rest.pop();
        expect(`${last}c`).toBe(first);
        expect(rest).toHaveLength(lines.length);
        for (const line of rest) {
          expect(line.replaceAll('\t', '')).not.toMatch(hazards);
          expect(line.match(/`+/g)?.every((run) => run.length < (last ?? '').length)).not.toBe(false);
        }
      }),
    );
    expect(fenced(['\ta;'], 'suggestion')).toBe('```suggestion\n\ta;\n```');
    expect(isPlainLine('\ta')).toBe(true);
    expect(isPlainLine('a\u202e')).toBe(false);
  });

  it('ends no cell of a table', () => {
    expect(table(['a'], [[code('x | y')], [prose('x | y')]])).toBe('| a |\n| --- |\n| `x ¦ y` |\n| x ¦ y |');
  });
});

describe('other media', () => {
  it('comments of HTML are not ended, and are read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(htmlCommentText(text)).toMatch(/^[\w.%]*$/);
        expect(decodeURIComponent(htmlCommentText(text))).toBe(text);
      }),
    );
    expect(htmlCommentText('\ud800-->')).toBe('%EF%BF%BD%2D%2D%3E');
  });

  it('HTML has neither elements nor ends of attributes', () => {
    fc.assert(fc.property(anything, (text) => void expect(htmlText(text)).not.toMatch(/[<>"'`=]|&(?!#\d+;)/)));
    expect(htmlText('<a href="x">')).toBe('&#60;a href&#61;&#34;x&#34;&#62;');
  });

  it('JSON in a script is the value, and does not end the script', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(scriptJson({ text })).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(scriptJson({ text }))).toEqual({ text });
      }),
    );
    expect(scriptJson(undefined)).toBe('null');
  });

  it('labels of Mermaid have nothing that Mermaid reads', () => {
    fc.assert(
      fc.property(anything, (text) => void expect(mermaidLabel(text)).toMatch(/^([\p{L}\p{N} _.,/]|#\d+;)*$/u)),
    );
    expect(mermaidLabel('a"]; click b')).toBe('a#34;#93;#59; click b');
  });

  it('workflow commands are one line, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(anything), anything, (lines, text) => {
        expect(commandData(lines)).not.toMatch(hazards);
        expect(commandData(lines).split('%0A')).toHaveLength(Math.max(1, lines.length));
        expect(commandProperty(text)).not.toMatch(/[:,\n\r]|%(?!25|3A|2C)/);
      }),
    );
    expect(commandData(['a%0A::error::x', 'b'])).toBe('a%250A::error::x%0Ab');
    expect(commandProperty('a,title=x:%2C')).toBe('a%2Ctitle=x%3A%252C');
  });

  it('plain text has the lines it was given', () => {
    expect(plainText(['a\nb', '\u202e'])).toBe('a\\nb\n\\u{202e}');
  });

  it('YAML is read back as it was, on one line', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(yamlText(text)).not.toMatch(hazards);
        expect(parse(`a: ${yamlText(text)}\n`)).toEqual({ a: text.replace(/\p{Cs}/gu, '\ufffd') });
      }),
    );
  });
});

describe('parts that must fit', () => {
  it('are whole, in order, within the limit, and the rest is counted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 })), fc.integer({ min: 20, max: 200 }), (sizes, limit) => {
        const rendered = fittedItems(sizes, (n) => code('x'.repeat(n + 1)), limit, {
          more: (left) => prose(`${left} more`),
          separator: '\n',
        });
        const shown = rendered === '' ? [] : rendered.split('\n');
        const left = Number(/^(\d+) more$/.exec(shown.at(-1) ?? '')?.[1] ?? 0);
        expect(Buffer.byteLength(rendered)).toBeLessThanOrEqual(limit);
        expect(shown.length - (left > 0 ? 1 : 0) + left).toBe(sizes.length);
      }),
    );
  });
});
