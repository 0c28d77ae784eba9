// The same settings by both doors that review: the command line, and the process that the App and the Action start.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHILD_LIMITS, runChild } from '../../src/host/child.ts';
import { conclusionOf, type Reviewed } from '../../src/review/outcome.ts';
import type { ReviewAnswer, ReviewOrder } from '../../src/review-order.ts';
import { storiesDir } from '../fixtures/story.ts';
import { commit, git, temporaryDirectory, temporaryRepository } from '../host/temporary.ts';
import { expectComplaint, statealyzr } from './hostile.ts';

const entry = new URL('../../build/review-child.js', import.meta.url);
const path = '.github/statealyzr.yml';
const facts = temporaryDirectory();

/** A change of one finding, for a handler that only the settings make one, with more settings on each side. */
function repositoryWith(base: string, head: string): string {
  const repository = temporaryRepository();
  for (const [side, text] of Object.entries({ base, head })) {
    cpSync(join(storiesDir, 'declared-handler', side), repository, { recursive: true });
    commit(repository, { [path]: text });
  }
  return repository;
}

async function reviewed(
  repository: string,
  inheritedSettings: ReviewOrder['inheritedSettings'] = [],
): Promise<ReviewAnswer & { readonly outcome: Reviewed }> {
  const order: ReviewOrder = {
    gitDir: join(repository, '.git'),
    base: git(repository, ['rev-parse', 'HEAD~1']),
    head: git(repository, ['rev-parse', 'HEAD']),
    cacheDirectory: join(facts, 'child'),
    inventories: null,
    inheritedSettings,
    settings: null,
    compileCommands: null,
    inventoryFile: null,
    jobs: 1,
    today: '2026-01-01',
  };
  const result = await runChild({ entry, order, limits: CHILD_LIMITS });
  if (result.kind === 'failed') throw new Error(`${result.reason}: ${result.detail}`);
  const answer = result.answer as ReviewAnswer;
  if (answer.outcome.kind !== 'reviewed') throw new Error(answer.outcome.kind);
  return { ...answer, outcome: answer.outcome };
}

const review = (repository: string) =>
  statealyzr(['review', 'HEAD~1..HEAD', '--repo', repository], { cache: join(facts, 'command') });
const said = ({ findings }: Reviewed): readonly string[] =>
  findings.filter(({ rule }) => rule === 'handler-misses-sibling').map((f) => `${f.severity} ${f.element}`);

const handler = 'handlers: [{ function: limits_inherit, role: copy }]\n';
const block = 'rules: { handler-misses-sibling: block }\n';
const own = 'dispositions: [{ element: struct limits.window, disposition: local, reason: by design }]\n';

describe('settings of a change', () => {
  it('are those of the base, with the dispositions of the head', async () => {
    const repository = repositoryWith(`${handler}${block}`, own);
    const { outcome } = await reviewed(repository);
    expect(said(outcome)).toEqual([]);
    expect(outcome.addedDispositions).toMatchObject([{ element: 'struct limits.window', source: { path, line: 1 } }]);
    expect(outcome.settings).toEqual({ path, problems: [] });
    expect(conclusionOf(outcome)).toBe('success');
    expect(review(repository)).toMatchObject({ exit: 0, err: '' });
  });

  it('are inherited, and may be strict', async () => {
    const repository = repositoryWith(`_extends: policy\n${block}`, own);
    const text = `${handler}dispositions: { from: base }\nreview: { max-comments: 2 }\nbots: off\n`;
    const { outcome, posting } = await reviewed(repository, [{ address: 'acme/policy:statealyzr.yml', text }]);
    expect(said(outcome)).toEqual(['block struct limits.window']);
    expect(outcome.addedDispositions).toHaveLength(1);
    expect(posting).toEqual({ maxComments: 2, drafts: 'check', bots: 'off' });
    expect(conclusionOf(outcome)).toBe('failure');
  });

  it('fail the check where the head breaks them, with their lines', async () => {
    const repository = repositoryWith(handler, '\nruls: {}\n');
    const { outcome } = await reviewed(repository);
    const text = "unknown key 'ruls'; did you mean 'rules'?";
    expect(said(outcome)).toEqual(['comment struct limits.window']);
    expect(outcome.settings).toEqual({ path, problems: [{ revision: 'head', path, line: 2, text }] });
    expect(conclusionOf(outcome)).toBe('failure');
    expectComplaint(review(repository), /^statealyzr: .github\/statealyzr.yml:2: unknown key 'ruls'/);
  });
});
