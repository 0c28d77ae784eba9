import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerMark,
  answerMarker,
  checkId,
  checkSubject,
  findingMark,
  findingMarker,
  issueMark,
  issueMarker,
  remarked,
  reviewMark,
  reviewMarker,
  sameBody,
} from '../../src/review/markers.ts';

const mark = {
  fingerprint: '2e15c72083245bd6',
  element: 'struct server.idle_ping',
  anchor: 'abc',
  state: 'live',
} as const;
const ours = (body: string) => ({ author: { kind: 'us' }, body }) as const;

describe('marks', () => {
  it('are found again, whatever the element is called and whatever GitHub does to line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('\n', '\r\n'), (element, end) => {
        const text = findingMarker({ ...mark, element });
        expect(text.slice(4, -3)).not.toMatch(/--|>|\n/);
        const body = `a${end}b${end}${end}${text}${end}`;
        expect(findingMark(ours(body))).toEqual({ ...mark, element });
      }),
    );
  });

  it('count only where we are the author', () => {
    const body = `text\n${findingMarker(mark)}`;
    expect(findingMark({ author: { kind: 'user' }, body })).toBeNull();
    expect(findingMark({ author: { kind: 'bot' }, body })).toBeNull();
    expect(reviewMark({ author: { kind: 'user' }, body: reviewMarker({ head: 'a'.repeat(40), said: [] }) })).toBeNull();
  });

  it('count only as the last line: what we quote cannot stand there', () => {
    expect(findingMark(ours(`${findingMarker(mark)}\ntext`))).toBeNull();
    expect(findingMark(ours(`\`${findingMarker(mark)}\``))).toBeNull();
    const quoted = findingMarker({ ...mark, fingerprint: 'f'.repeat(16) });
    expect(findingMark(ours(`\`\`\`\n${quoted}\n\`\`\`\n${findingMarker(mark)}`))?.fingerprint).toBe(mark.fingerprint);
  });

  it('are of one kind each', () => {
    const review = { head: 'a'.repeat(40), said: ['2e15c72083245bd6'] };
    expect(reviewMark(ours(reviewMarker(review)))).toEqual(review);
    expect(reviewMark(ours(reviewMarker({ ...review, said: [] })))).toEqual({ ...review, said: [] });
    expect(reviewMark(ours(findingMarker(mark)))).toBeNull();
    expect(reviewMark(ours(reviewMarker({ ...review, head: 'main' })))).toBeNull();
    expect(answerMark(ours(answerMarker({ place: 'thread', comment: 12 })))).toEqual({ place: 'thread', comment: 12 });
    expect(answerMark(ours('<!-- statealyzr:answer thread -->'))).toBeNull();
    const report = { name: 'weekly', digest: '2e15c72083245bd6' };
    expect(issueMark(ours(issueMarker(report)))).toEqual(report);
    expect(issueMark(ours('<!-- statealyzr:issue weekly -->'))).toBeNull();
    expect(findingMark(ours('<!-- statealyzr:finding zz e a live -->'))).toBeNull();
    expect(findingMark(ours('<!-- statealyzr:finding 2e15c72083245bd6 %E0 a live -->'))?.element).toBe('');
  });

  it('are replaced, not added', () => {
    const gone = remarked(`text\n\n${findingMarker(mark)}`, { ...mark, state: 'gone' });
    expect(gone).toBe(`text\n\n${findingMarker({ ...mark, state: 'gone' })}`);
    expect(findingMark(ours(gone))?.state).toBe('gone');
    expect(remarked('text', mark)).toBe(`text\n${findingMarker(mark)}`);
  });
});

describe('bodies and checks', () => {
  it('are the same but for line ends and the spaces at their end', () => {
    expect(sameBody('a\r\nb \r\n', 'a\nb')).toBe(true);
    expect(sameBody('a\nb', 'a\nc')).toBe(false);
  });

  it('checks name what they were made for', () => {
    const pull = { kind: 'pull-request', number: 12, base: 'release/2.0' } as const;
    const group = { kind: 'merge-group', base: 'b'.repeat(40) } as const;
    expect(checkSubject(checkId(pull))).toEqual(pull);
    expect(checkSubject(checkId(group))).toEqual(group);
    for (const id of ['', 'pull/x/main', 'pull/1/', 'group/', 'anything']) expect(checkSubject(id)).toBeNull();
  });
});
