import { expect, it } from 'vitest';
import { playground } from './playground.ts';

it('a pull request is shown as GitHub shows it', async () => {
  const { github, octokit, pull, where } = await playground();
  await octokit.rest.pulls.createReview({
    ...where,
    pull_number: pull.number,
    event: 'COMMENT',
    body: 'Two findings.\n<!-- marker -->',
    comments: [
      { path: 'a.c', line: 10, side: 'RIGHT', body: '**ten** is new.\n<!-- fingerprint -->' },
      { path: 'a.c', start_line: 40, line: 41, side: 'RIGHT', body: 'so is forty' },
    ],
  });
  const [first, second] = pull.threads;
  if (first === undefined || second === undefined) throw new Error('no threads');
  github.reply(first, 'alice', 'intended');
  github.resolveThread(second, 'alice');
  github.comment(pull, 'alice', '/statealyzr explain');
  await octokit.rest.checks.create({
    ...where,
    name: 'statealyzr',
    head_sha: pull.headSha,
    conclusion: 'failure',
    output: {
      title: '1 introduced',
      summary: '| a | b |',
      annotations: [
        { path: 'a.c', start_line: 10, end_line: 10, annotation_level: 'failure', title: 'T', message: 'm' },
      ],
    },
    actions: [{ label: 'Re-analyse', description: 'again', identifier: 'again' }],
  });
  const text = await github.render(pull);
  await github.close();
  expect(text.replaceAll(pull.headSha.slice(0, 7), '#######')).toMatchInlineSnapshot(`
    "acme/box#1 Merge topic [open]
    alice wants to merge topic (#######) into main

    statealyzr[bot] reviewed ####### (commented):
      Two findings.
      a.c:10
      |  line 9
      | -line 10
      | +ten
        statealyzr[bot]:
          **ten** is new.
        alice:
          intended
      a.c:40-41 [resolved by alice]
      | -line 40
      | +forty
      |  line 41
        statealyzr[bot]:
          so is forty

    alice commented:
      /statealyzr explain

    check statealyzr by statealyzr: failure
      1 introduced
      | a | b |
      failure a.c:10 T
        m
      buttons: [Re-analyse]
    "
  `);
});
