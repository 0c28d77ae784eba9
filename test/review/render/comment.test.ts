import { describe, expect, it } from 'vitest';
import { anchorDigest, findingMark } from '../../../src/review/markers.ts';
import { anchorOf, commentBody } from '../../../src/review/render/comment.ts';
import { idlePing, lines, patch, patchWithHandler, reloads } from '../sample.ts';

const golden = (name: string): string => `golden/${name}.md`;

describe('a finding as a comment', () => {
  it('stands at the declaration, and shows the suggested line with its place', async () => {
    const anchor = anchorOf(idlePing, patch, lines);
    expect(anchor).toMatchObject({ path: 'src/server.h', line: 35 });
    await expect(commentBody(idlePing, anchor?.digest ?? '', lines)).toMatchFileSnapshot(golden('comment'));
  });

  it('stands where the suggested line goes when the diff shows that, and can be applied there', async () => {
    const anchor = anchorOf(idlePing, patchWithHandler, lines);
    expect(anchor).toMatchObject({ path: 'src/server.c', line: 2975 });
    await expect(commentBody(idlePing, anchor?.digest ?? '', lines)).toMatchFileSnapshot(golden('comment-suggestion'));
  });

  it('has no suggestion to apply in a thread under another line', () => {
    const other = anchorDigest({ path: 'src/server.c', line: 1 }, 'else');
    expect(commentBody(idlePing, other, lines)).not.toContain('```suggestion');
    expect(commentBody(idlePing, other, lines)).toContain('```c\n\tsrv->idle_ping');
  });

  it('has none where the line is not known, or has what its reader would not see', () => {
    for (const text of [null, '\tsrv->x = src->x; \u202e']) {
      const read = (path: string, line: number) => (path === 'src/server.c' ? text : lines(path, line));
      expect(anchorOf(idlePing, patchWithHandler, read)).toMatchObject({ path: 'src/server.h' });
      const digest = anchorDigest({ path: 'src/server.c', line: 2975 }, text ?? '');
      expect(commentBody(idlePing, digest, read)).not.toContain('```suggestion');
    }
  });

  it('stands nowhere when the diff shows neither line', () => {
    expect(anchorOf(idlePing, new Map(), lines)).toBeNull();
    expect(anchorOf({ ...reloads, at: { ...reloads.at, line: 99 } }, patch, lines)).toBeNull();
  });

  it('bears its fingerprint and its element', () => {
    const body = commentBody(reloads, 'abc', lines);
    const { fingerprint, element } = reloads;
    const mark = { fingerprint, element, anchor: 'abc', state: 'live' };
    expect(findingMark({ author: { kind: 'us' }, body })).toEqual(mark);
  });

  it('lengthens the fence of a suggestion that has one in it', () => {
    const text = 'put(b, "```");';
    const ticks = { ...idlePing, suggestion: { path: 'src/server.c', line: 2975, text } };
    const digest = anchorOf(ticks, patchWithHandler, lines)?.digest ?? '';
    expect(commentBody(ticks, digest, lines)).toContain(
      `\`\`\`\`suggestion\n${lines('src/server.c', 2975)}\n\t${text}\n\`\`\`\`\n`,
    );
  });

  it('is never longer than GitHub takes, and keeps its mark', () => {
    const tag = '\u{e0041}'.repeat(5000);
    const evidence = Array.from({ length: 16 }, () => ({ path: `${tag}.c`, line: 1, text: tag }));
    const long = { ...reloads, element: `x.c::${tag}`, message: [tag, tag, tag, tag], evidence };
    const body = commentBody(long, 'abc', lines);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_535);
    expect(findingMark({ author: { kind: 'us' }, body })?.fingerprint).toBe(reloads.fingerprint);
  });

  it('says at most four lines, and leaves out evidence beyond a page', () => {
    const evidence = Array.from({ length: 40 }, (_, i) => ({ path: 'a.c', line: i + 1, text: 'x' }));
    const body = commentBody({ ...reloads, message: ['1', '2', '3', '4', '5'], evidence }, '', lines);
    expect(body.split('\n\n')[0]?.split('\n')).toHaveLength(4);
    expect(body).toContain('- and 24 more');
  });
});
