/** Commands and buttons, on a plain Forge: who may give them, and that each is answered once. */
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../src/command-job.ts';
import type { Forge, Permission, RepositoryFacts, ThreadComment } from '../../src/host/forge.ts';
import { openNotes } from '../../src/host/notes.ts';
import type { Job } from '../../src/host/queue.ts';
import type { Desk } from '../../src/review-job.ts';
import { temporaryDirectory } from '../host/temporary.ts';

const signal = new AbortController().signal;

function job(text: string): Job {
  return {
    installation: 1,
    repository: { id: 2, owner: 'acme', name: 'box' },
    target: { kind: 'command', pull: 3, place: 'conversation', comment: 4, login: 'alice', text },
    reason: 'asked',
  };
}

function deskFor(
  permission: Permission,
  visibility: RepositoryFacts['visibility'] = 'private',
): { readonly desk: Desk; readonly said: ThreadComment[]; reactions: string[] } {
  const said: ThreadComment[] = [];
  const reactions: string[] = [];
  const refuse = (): never => {
    throw new Error('not asked for');
  };
  const known: Partial<Forge> = {
    permission: async () => permission,
    react: async (_place, reaction) => void reactions.push(reaction),
    answers: async () => said,
    answer: async (_pull, _place, body) => void said.push({ id: 9, author: { login: 'us', kind: 'us' }, body }),
    languages: async () => ['Go'],
    changedPaths: async () => ['main.go'],
    file: async () => null,
    pullRequest: async () => ({
      number: 3,
      state: 'open',
      stage: 'ready',
      author: { login: 'alice', kind: 'user' },
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
      head: { sha: 'a'.repeat(40), origin: 'same' },
      base: { sha: 'b'.repeat(40), ref: 'main' },
    }),
    facts: async () => ({
      id: 2,
      owner: 'acme',
      name: 'box',
      visibility,
      state: 'active',
      defaultBranch: 'main',
      issues: 'on',
    }),
  };
  const forge = new Proxy(known, {
    get: (of, name) => Reflect.get(of, name) ?? (name === 'then' ? undefined : refuse),
  });
  const desk: Desk = {
    forge: async () => forge as Forge,
    installedAt: async () => '2025-01-01T00:00:00Z',
    notes: openNotes(temporaryDirectory()),
    report: refuse,
    analyse: refuse,
    places: { mirrors: '', cache: '', inventories: '' },
    jobs: 1,
    today: () => '2026-01-01',
  };
  return { desk, said, reactions };
}

describe('a command', () => {
  it.each(['write', 'admin'] as const)('of one with %s permission is answered, once', async (permission) => {
    const { desk, said, reactions } = deskFor(permission);
    await runCommand(desk, job('/statealyzr local server.idle -- by design'), signal);
    await runCommand(desk, job('/statealyzr local server.idle -- by design'), signal);
    expect(reactions).toEqual(['eyes']);
    expect(said).toHaveLength(1);
    expect(said[0]?.body).toContain('server.idle');
  });

  it('of one who may read is refused, once, and nothing is analysed', async () => {
    const { desk, said, reactions } = deskFor('read');
    await runCommand(desk, job('/statealyzr explain'), signal);
    await runCommand(desk, job('/statealyzr explain'), signal);
    expect(reactions).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]?.body).toContain('people who can write');
  });

  it.each([
    ['none', 'private'],
    ['none', 'public'],
    ['read', 'public'],
  ] as const)('of one with %s permission where it is %s sends no mail', async (permission, visibility) => {
    const { desk, said, reactions } = deskFor(permission, visibility);
    await runCommand(desk, job('/statealyzr explain'), signal);
    expect([said, reactions]).toEqual([[], ['confused']]);
  });

  it('that is not understood is told what was expected', async () => {
    const { desk, said } = deskFor('write');
    await runCommand(desk, job('/statealyzr lokal x -- reason'), signal);
    expect(said[0]?.body).toContain('Expected one of');
  });
});
