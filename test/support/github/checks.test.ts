import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, type Playground, playground, statusOf } from './playground.ts';

let p: Playground;
beforeAll(async () => {
  p = await playground();
});
afterAll(() => p.github.close());

const annotations = (count: number, from = 1) =>
  Array.from({ length: count }, (_, i) => ({
    path: 'a.c',
    start_line: from + i,
    end_line: from + i,
    annotation_level: 'warning' as const,
    message: `finding ${from + i}`,
  }));

const start = (more: object = {}) =>
  p.octokit.rest.checks.create({ ...p.where, name: 'statealyzr', head_sha: p.pull.headSha, ...more });

describe('check runs', () => {
  it('collect annotations, fifty a request', async () => {
    const { data } = await start({ status: 'in_progress', external_id: 'job 1' });
    const check = { ...p.where, check_run_id: data.id };
    const output = (list: ReturnType<typeof annotations>) => ({ title: 't', summary: 's', annotations: list });
    expect(await statusOf(p.octokit.rest.checks.update({ ...check, output: output(annotations(51)) }))).toBe(422);
    await p.octokit.rest.checks.update({ ...check, output: output(annotations(50)) });
    await p.octokit.rest.checks.update({ ...check, output: output(annotations(10, 51)) });
    const all = await p.octokit.paginate(p.octokit.rest.checks.listAnnotations, { ...check, per_page: 50 });
    expect(all).toHaveLength(60);
    await p.octokit.rest.checks.update({ ...check, output: output(annotations(1)) });
    expect((await p.octokit.rest.checks.get(check)).data.output.annotations_count).toBe(61);
  });

  it('are completed only with a conclusion', async () => {
    const { data } = await start({ status: 'in_progress' });
    const check = { ...p.where, check_run_id: data.id };
    expect(await statusOf(p.octokit.rest.checks.update({ ...check, status: 'completed' } as never))).toBe(422);
    expect(await statusOf(p.octokit.rest.checks.update({ ...check, conclusion: 'green' } as never))).toBe(422);
    const { data: done } = await p.octokit.rest.checks.update({ ...check, conclusion: 'success' });
    expect(done).toMatchObject({ status: 'completed', conclusion: 'success', app: { slug: 'statealyzr' } });
    expect(done.completed_at).not.toBeNull();
  });

  it('take two texts of 65,535 characters, and no more', async () => {
    const long = 'x'.repeat(65_535);
    const output = { title: 't', summary: long, text: long };
    expect(await statusOf(start({ output }))).toBe(0);
    expect(await statusOf(start({ output: { ...output, text: `${long}y` } }))).toBe(422);
    expect(await statusOf(start({ output: { ...output, title: 'x'.repeat(256) } }))).toBe(422);
  });

  it('have three buttons with short labels', async () => {
    const button = { label: 'Re-analyse', description: 'Do it again', identifier: 'again' };
    expect(await statusOf(start({ actions: [button, button, button] }))).toBe(0);
    expect(await statusOf(start({ actions: [button, button, button, button] }))).toBe(422);
    expect(await statusOf(start({ actions: [{ ...button, label: 'x'.repeat(21) }] }))).toBe(422);
  });

  it('are listed by name and App, the latest unless all are asked for', async () => {
    const { github, octokit, repository, where } = p;
    const sha = await github.pushCommit(repository, 'other', { 'o.c': 'int o;\n' });
    const other = github.createApp({ slug: 'other' });
    await github.foreignCheck(repository, other, sha, { name: 'statealyzr', conclusion: 'failure' });
    const { data: first } = await octokit.rest.checks.create({ ...where, name: 'statealyzr', head_sha: sha });
    const { data: second } = await octokit.rest.checks.create({ ...where, name: 'statealyzr', head_sha: sha });
    const list = async (more: object) =>
      (await octokit.rest.checks.listForRef({ ...where, ref: sha, ...more })).data.check_runs.map((r) => r.id);
    expect(await list({ app_id: github.app.id })).toEqual([second.id]);
    expect(await list({ app_id: github.app.id, filter: 'all' })).toEqual([second.id, first.id]);
    expect(await list({ check_name: 'statealyzr' })).toHaveLength(2);
    expect(await list({ check_name: 'another' })).toEqual([]);
  });

  it('belong to the App that made them, and to a commit that exists', async () => {
    const { github, octokit, repository, pull, where } = p;
    const theirs = await github.foreignCheck(repository, github.createApp({ slug: 'third' }), pull.headSha, {
      name: 'x',
    });
    const update = octokit.rest.checks.update({ ...where, check_run_id: theirs.id, conclusion: 'success' });
    expect(await statusOf(update)).toBe(403);
    expect(await statusOf(octokit.rest.checks.create({ ...where, name: 'x', head_sha: '1'.repeat(40) }))).toBe(422);
    const actions = client(github, github.actionsToken(repository, { checks: 'write' }));
    const { data } = await actions.rest.checks.create({ ...where, name: 'job', head_sha: pull.headSha });
    expect(data.app?.slug).toBe('github-actions');
  });
});
