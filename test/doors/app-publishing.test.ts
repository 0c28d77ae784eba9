/** What the App says and where, over real HTTP and real git: much of it, in hostile places, against limits and impostors. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarkdown } from '../review/inert.ts';
import { secondaryLimit } from '../support/github/failures.ts';
import type { GitHubSimulator, Pull, Repository } from '../support/github/simulator.ts';
import { forgetful, type StartedApp, startApp, storyFiles, until } from '../support/started-app.ts';

const base = { 'main.c': forgetful() };
const head = { 'main.c': forgetful('idle') };

let app: StartedApp;
let github: GitHubSimulator;

beforeAll(async () => {
  app = await startApp();
  github = app.github;
});

afterAll(() => app.close());

async function reviewed(
  files: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>> = base,
): Promise<Pull> {
  const pull = await app.proposed(await app.box(before), files);
  await github.webhook.pullRequest('opened', pull);
  await app.concluded(pull);
  return pull;
}

const checkOf = (pull: Pull) => {
  const [run] = github.checks(pull.repository, pull.headSha);
  if (run === undefined) throw new Error('no check');
  return run;
};

/** Bodies of our writes, from a moment on. */
const writes = (from: number): readonly string[] =>
  github.requests.slice(from).flatMap(({ method, body }) => (method === 'GET' ? [] : (JSON.stringify(body) ?? [])));

describe('a review', () => {
  it('of 60 findings has five comments, and a check with all 60 in pages', async () => {
    const from = github.requests.length;
    const names = Array.from({ length: 60 }, (_, i) => `field_${i}`);
    const pull = await reviewed({ 'main.c': forgetful(...names) });
    expect(pull.reviews).toHaveLength(1);
    expect(pull.threads).toHaveLength(5);
    const run = checkOf(pull);
    expect(run.conclusion).toBe('failure');
    expect(run.annotations).toHaveLength(60);
    expect(new Set(run.annotations.map(({ title }) => title)).size).toBeGreaterThan(1);
    const pages = github.requests.slice(from).flatMap(({ operation, body }) => {
      const { output } = (body ?? {}) as { output?: { annotations?: readonly unknown[] } };
      return operation?.startsWith('checks/') && output?.annotations ? [output.annotations.length] : [];
    });
    expect(pages.filter((n) => n > 0)).toEqual([50, 10]);
    for (const name of names) expect(run.text).toContain(name);
  });

  it('says in its body and in the check what is not in the diff', async () => {
    const program = `#include "config.h"\n${forgetful('idle').replace(/^.*idle.*$/gm, '#ifdef IDLE\n$&\n#endif')}`;
    const pull = await reviewed({ 'config.h': '#define IDLE\n' }, { 'main.c': program, 'config.h': '/* nothing */\n' });
    expect(checkOf(pull).conclusion).toBe('failure');
    expect(pull.threads).toHaveLength(0);
    expect(checkOf(pull).text).toContain('idle');
    expect(await github.render(pull)).toContain('session.idle');
  });

  it('waits where GitHub says that it is too fast, and posts once', async () => {
    github.fail('pulls/create-review', secondaryLimit(1));
    github.fail('checks/update', { ...secondaryLimit(1), status: 429 });
    const pull = await reviewed(head);
    expect(pull.reviews).toHaveLength(1);
    expect(pull.threads).toHaveLength(1);
    expect(checkOf(pull)).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(github.checks(pull.repository, pull.headSha)).toHaveLength(1);
  });

  it('of hostile names is inert wherever it is posted', async () => {
    const from = github.requests.length;
    const pull = await reviewed(storyFiles('hostile-names', 'head'), storyFiles('hostile-names', 'base'));
    expect(pull.threads.length).toBeGreaterThan(0);
    const bodies = [
      checkOf(pull).summary,
      checkOf(pull).text,
      ...pull.threads.flatMap((t) => t.comments.map((c) => c.body)),
    ];
    for (const body of bodies) {
      const { prose } = readMarkdown(body ?? '');
      expect(prose).not.toMatch(/(^|[^\w`])@\w|<script|<img|javascript:/i);
    }
    expect(writes(from).join('\n')).not.toContain('\\u001b');
  });

  it('is not misled by the marker of somebody else', async () => {
    const repository = await app.box(base);
    const first = await app.proposed(repository, head);
    await github.webhook.pullRequest('opened', first);
    await app.concluded(first);
    const ours = first.threads[0]?.comments[0]?.body ?? '';
    const pull = await app.proposed(repository, { ...head, 'note.txt': 'x' });
    const [anchor] = first.threads;
    github.user('eve');
    await github.reviewComment(pull, 'eve', { path: 'main.c', line: anchor?.anchor.line ?? 1, body: ours });
    await github.webhook.pullRequest('opened', pull);
    expect(await app.concluded(pull)).toEqual(['failure']);
    expect(pull.threads.map(({ comments }) => comments[0]?.author.login)).toEqual(['eve', 'statealyzr[bot]']);
    await github.pushCommit(repository, pull.head.ref, base);
    await github.webhook.pullRequest('synchronize', pull);
    expect(await app.concluded(pull)).toEqual(['success']);
    expect(pull.threads.map(({ resolvedBy }) => resolvedBy?.login)).toEqual([undefined, 'statealyzr[bot]']);
    expect(pull.threads[0]?.comments[0]?.body).toBe(ours);
  });

  it('answers a reply in its thread, of which the element is', async () => {
    const pull = await reviewed(head);
    const [thread] = pull.threads;
    if (thread === undefined) throw new Error('no thread');
    await github.webhook.reviewComment('created', github.reply(thread, 'ann', '/statealyzr local -- each has its own'));
    await until(() => thread.comments.length === 3, 'an answer');
    expect(thread.comments[2]).toMatchObject({ author: { login: 'statealyzr[bot]' } });
    expect(thread.comments[2]?.body).toContain('statealyzr: local -- each has its own');
  });
});

describe('no result', () => {
  it('for want of a common history is a failure that says so', async () => {
    const repository: Repository = await app.box(base);
    await github.pushCommit(repository, 'island', head, { parent: null });
    const pull = await github.openPull(repository, { head: 'island', author: 'ann' });
    await github.webhook.pullRequest('opened', pull);
    expect(await app.concluded(pull)).toEqual(['failure']);
    expect(pull.threads).toHaveLength(0);
    expect(await github.render(pull)).toMatch(/common[\s\S]*Rebase the branch/);
  });

  it('for want of memory is a failure that says so, and what to do', async () => {
    const small = await startApp({ settings: { memoryMb: 16 } });
    const pull = await small.proposed(await small.box(base), head);
    await small.github.webhook.pullRequest('opened', pull);
    expect(await small.concluded(pull)).toEqual(['failure']);
    const [run] = small.github.checks(pull.repository, pull.headSha);
    expect(`${run?.summary} ${run?.text}`).toMatch(/memory/);
    expect(`${run?.summary} ${run?.text}`).toMatch(/paths.exclude/);
    expect(pull.threads).toHaveLength(0);
    await small.close();
  });
});
