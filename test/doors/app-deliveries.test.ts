/** What each webhook asks to be done. Payloads are those of the simulated GitHub. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeliveredEvent, jobsOf } from '../../src/deliveries.ts';
import type { Job } from '../../src/host/queue.ts';
import { type Stage, stage } from '../support/stage.ts';

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterAll(() => on.github.close());

/** Nobody listens: the delivery is only made. */
async function asked(made: Promise<{ event: string; payload: unknown }>): Promise<readonly Job[]> {
  const { event, payload } = await made;
  return jobsOf({ name: event, payload });
}

const place = (): Pick<Job, 'installation' | 'repository'> => ({
  installation: on.installation.id,
  repository: { id: on.repository.id, owner: 'acme', name: 'box' },
});

describe('a webhook as jobs', () => {
  it.each([
    ['opened', 'changed'],
    ['synchronize', 'changed'],
    ['reopened', 'changed'],
    ['closed', 'changed'],
    ['ready_for_review', 'asked'],
  ] as const)('pull_request.%s: the pull request, %s', async (action, reason) => {
    const target = { kind: 'pull-request', number: on.pull.number };
    expect(await asked(on.github.webhook.pullRequest(action, on.pull))).toEqual([{ ...place(), target, reason }]);
  });

  it('an edit counts when it changes the base', async () => {
    const { webhook } = on.github;
    expect(await asked(webhook.pullRequest('edited', on.pull))).toEqual([]);
    expect(await asked(webhook.pullRequest('edited', on.pull, { baseBefore: 'old' }))).toHaveLength(1);
    expect(await asked(webhook.pullRequest('converted_to_draft', on.pull))).toEqual([]);
  });

  it('a re-run or a button is for what the check was made for', async () => {
    const { forge, github, repository, pull } = on;
    const id = await forge.startCheck(pull.headSha, `pull/${pull.number}/main`);
    const run = github.checks(repository, pull.headSha).find((check) => check.id === id);
    if (run === undefined) throw new Error('no check');
    const target = { kind: 'pull-request', number: pull.number };
    const again = { ...place(), target, reason: 'asked' };
    expect(await asked(github.webhook.checkRun('rerequested', run))).toEqual([again]);
    expect(await asked(github.webhook.requestedAction(run, 're-analyse', 'ann'))).toEqual([again]);
    expect(await asked(github.webhook.requestedAction(run, 'ledger-patch', 'ann'))).toEqual([
      { ...again, target: { ...target, with: 'ledger' } },
    ]);
    expect(await asked(github.webhook.requestedAction(run, 'else', 'ann'))).toEqual([]);
    expect(await asked(github.webhook.checkRun('completed', run))).toEqual([]);
  });

  it('a check of which nothing is known stands for its commit, as a suite does', async () => {
    const { forge, github, repository, pull } = on;
    const id = await forge.startCheck(pull.headSha, 'something else');
    const run = github.checks(repository, pull.headSha).find((check) => check.id === id);
    if (run === undefined) throw new Error('no check');
    const expected = [{ ...place(), target: { kind: 'commit', sha: pull.headSha }, reason: 'asked' }];
    expect(await asked(github.webhook.checkRun('rerequested', run))).toEqual(expected);
    const suite = github.suite(repository, pull.headSha);
    expect(await asked(github.webhook.checkSuite('rerequested', suite))).toEqual(expected);
    expect(await asked(github.webhook.checkSuite('requested', suite))).toEqual([]);
  });

  it('a merge group is its two commits', async () => {
    const group = await on.github.mergeGroup(on.pull);
    const target = { kind: 'merge-group', headSha: group.headSha, baseSha: group.baseSha };
    expect(await asked(on.github.webhook.mergeGroup(group))).toEqual([{ ...place(), target, reason: 'changed' }]);
  });

  it('commands are new comments of people; edits, bots and other words are none', async () => {
    const { github, pull } = on;
    const said = github.comment(pull, 'ann', '/statealyzr explain');
    const [job] = await asked(github.webhook.issueComment('created', said));
    expect(job?.target).toEqual({
      kind: 'command',
      pull: pull.number,
      place: 'conversation',
      comment: said.id,
      login: 'ann',
      text: '/statealyzr explain',
    });
    expect(await asked(github.webhook.issueComment('edited', said))).toEqual([]);
    const plain = github.comment(pull, 'ann', 'looks good');
    expect(await asked(github.webhook.issueComment('created', plain))).toEqual([]);
    github.user('robot[bot]', 'Bot');
    const bot = github.comment(pull, 'robot[bot]', '/statealyzr explain');
    expect(await asked(github.webhook.issueComment('created', bot))).toEqual([]);
  });

  it('a reply in a thread is a command of the thread', async () => {
    const { github, pull } = on;
    const line = { path: 'src/main.c', line: 1, body: 'hm' } as Parameters<typeof github.reviewComment>[2];
    const first = await github.reviewComment(pull, 'ann', line);
    const thread = pull.threads.find((t) => t.comments.includes(first));
    if (thread === undefined) throw new Error('no thread');
    const reply = github.reply(thread, 'ann', '/statealyzr local -- cache');
    const [job] = await asked(github.webhook.reviewComment('created', reply));
    expect(job?.target).toMatchObject({ kind: 'command', place: 'thread', comment: reply.id });
  });

  it('an installation is its repositories, and leaving purges them', async () => {
    const { github, installation, repository } = on;
    const targets = async (made: Promise<DeliveredEvent & { event: string }>) =>
      (await asked(made)).map(({ target, repository: { id } }) => [target.kind, id]);
    const made = (m: Promise<{ event: string; payload: unknown }>) =>
      targets(m as unknown as Promise<DeliveredEvent & { event: string }>);
    expect(await made(github.webhook.installation('created', installation))).toEqual([['repository', repository.id]]);
    expect(await made(github.webhook.installation('deleted', installation))).toEqual([
      ['purge', repository.id],
      ['purge', 0],
    ]);
    const moved = github.webhook.installationRepositories;
    expect(await made(moved('added', installation, [repository]))).toEqual([['repository', repository.id]]);
    expect(await made(moved('removed', installation, [repository]))).toEqual([['purge', repository.id]]);
  });

  it.each([null, 7, 'text', [], {}, { action: 'opened' }, { action: {}, pull_request: null, repository: { id: 'x' } }])(
    'of what is no payload nothing is asked: %j',
    (payload) => {
      for (const name of ['pull_request', 'check_run', 'issue_comment', 'installation', 'merge_group', 'other'])
        expect(jobsOf({ name, payload })).toEqual([]);
    },
  );

  it('a repository whose name is none is not asked about', () => {
    const payload = {
      action: 'opened',
      installation: { id: 1 },
      repository: { id: 2, full_name: 'acme/../../etc' },
      pull_request: { number: 1 },
    };
    expect(jobsOf({ name: 'pull_request', payload })).toEqual([]);
  });
});
