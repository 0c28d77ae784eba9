import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../src/review/command.ts';
import { anchorDigest, answerMark, type FindingMark } from '../../../src/review/markers.ts';
import { type AnswerContext, answerBody, refusalBody } from '../../../src/review/render/answer.ts';
import { sourceDispositions } from '../../../src/state/disposition.ts';
import { snapshotOf } from '../../support/snapshot.ts';
import { failed, idlePing, lines, patch, reloads, reviewed } from '../sample.ts';

const to = { place: 'thread', comment: 12 } as const;
const declared = '\tunsigned int idle_ping;';
const thread: FindingMark = {
  fingerprint: idlePing.fingerprint,
  element: idlePing.element,
  anchor: anchorDigest({ path: 'src/server.h', line: 35 }, declared),
  state: 'live',
};
const context: AnswerContext = {
  outcome: reviewed,
  thread: null,
  patch,
  lines,
  ledger: { path: '.github/statealyzr.yml', text: null },
};

function answer(text: string, more: Partial<AnswerContext> = {}): string {
  const command = parseCommand(text);
  if (command === null) throw new Error('no command');
  return answerBody(command, to, { ...context, ...more });
}

describe('an answer', () => {
  it('bears the mark of its command', () => {
    for (const body of [answer('/statealyzr explain'), answer('/statealyzr'), refusalBody(to)])
      expect(answerMark({ author: { kind: 'us' }, body })).toEqual(to);
  });

  it('explains a finding in its own thread', async () => {
    await expect(answer('/statealyzr explain', { thread })).toMatchFileSnapshot('golden/answer-explain.md');
  });

  it.each(['struct server.idle_ping', 'server.idle_ping', 'idle_ping', '`server.idle_ping`'])('knows %s', (key) => {
    expect(answer(`/statealyzr explain ${key}`)).toContain('**server.idle_ping** is set in');
  });

  it('says which keys there are when none was given, or an unknown one', () => {
    expect(answer('/statealyzr explain')).toContain('`struct server.idle_ping`, `src/main.c::reloads`');
    expect(answer('/statealyzr explain nothing')).toContain('There are findings on `struct server.idle_ping`');
    const outcome = { ...reviewed, findings: [reloads] };
    expect(answer('/statealyzr explain', { outcome })).toContain('**reloads** is written');
    expect(answer('/statealyzr explain', { outcome: { ...reviewed, findings: [] } })).toContain(
      'No findings on this change.',
    );
    const two = { ...reviewed, findings: [reloads, { ...reloads, element: 'src/other.c::reloads' }] };
    expect(answer('/statealyzr explain reloads', { outcome: two })).toContain('names several elements');
  });

  it('explains what is not known', () => {
    expect(answer('/statealyzr explain', { outcome: null })).toContain('has not been reviewed yet');
    expect(answer('/statealyzr explain', { outcome: failed, thread })).toContain('No result: the analysis crashed');
    expect(answer('/statealyzr explain', { outcome: { ...reviewed, findings: [] }, thread })).toContain(
      'There is no finding',
    );
  });

  it('suggests the comment in the thread under the declaration', async () => {
    const body = answer('/statealyzr local -- each gateway has its own', { thread });
    await expect(body).toMatchFileSnapshot('golden/answer-local.md');
  });

  it('shows the line where it cannot be applied', () => {
    for (const more of [{}, { thread: { ...thread, anchor: 'other' } }, { thread, patch: new Map() }]) {
      const body = answer('/statealyzr local server.idle_ping -- why', more);
      expect(body).not.toContain('```suggestion');
      expect(body).toContain(`At \`src/server.h:35\`:\n\`\`\`c\n${declared} /* statealyzr: local -- why */\n`);
      expect(body).toContain('ledger patch');
    }
  });

  it('takes a key that no finding is on as it is', () => {
    const body = answer('/statealyzr synced struct other.field -- by the peer protocol');
    expect(body).toContain('the key is taken as it is');
    expect(body).toContain('+  - element: "struct other.field"');
    expect(body).toContain('+    disposition: synced');
  });

  it('writes what the sources are read for, whatever the line and the reason', () => {
    const declarations = ['int a;', 'int a; /* counts', 'int a; // x', 'int a; /* x */', '\tint a, b; /* 1 */ /* 2'];
    for (const text of declarations) {
      for (const reason of ['why', '`x` -- y', 'a // b', '"\\" %0A']) {
        const read = (path: string) => (path === 'src/server.h' ? text : null);
        const body = answer(`/statealyzr rebuilt -- ${reason}`, {
          thread: { ...thread, anchor: anchorDigest({ path: 'src/server.h', line: 35 }, text) },
          lines: read,
        });
        const [, , added = ''] = /^(`{3,})suggestion\n(.*?)\n\1$/ms.exec(body) ?? [];
        const { dispositions } = sourceDispositions(snapshotOf({ 'a.h': `${added}\n*/\n` }));
        expect(dispositions.map(({ kind, reason }) => [kind, reason])).toEqual([['rebuilt', reason]]);
      }
    }
  });

  it.each<[string, string]>([
    ['a reason that ends the comment', '/statealyzr local -- */ system("x"); /*'],
    ['a reason with a star', '/statealyzr local -- 2 * 3'],
  ])('has only the ledger for %s', (_, text) => {
    const body = answer(text, { thread });
    expect(body).not.toContain('```suggestion');
    expect(body).not.toContain('```c');
    expect(body).toContain('ledger patch');
  });

  it.each([
    '#define FLAG 1 \\',
    ' * in a comment',
    'end */ int a;',
    'int a; /* statealyzr: local -- x */',
    '',
    '#define X 1',
  ])('has only the ledger for the line %j', (text) => {
    const read = () => text;
    expect(answer('/statealyzr local -- why', { thread, lines: read })).not.toMatch(/```(suggestion|c)\n/);
  });

  it('says what was expected of a command that is none', () => {
    expect(answer('/statealyzr loca -- x')).toContain('Expected one of explain, local, rebuilt');
    expect(answer('/statealyzr local')).toContain('Expected a reason');
  });
});
