/** The events that GitHub would send, from what the world is now. */

import { line } from './git-repository.ts';
import type { Webhooks } from './handle.ts';
import {
  checkRunPayload,
  checkSuitePayload,
  installationPayload,
  installationRepositoriesPayload,
  issueCommentPayload,
  mergeGroupPayload,
  type Payload,
  pullRequestPayload,
  pushPayload,
  reviewCommentPayload,
  reviewThreadPayload,
  type Scene,
} from './payloads.ts';
import { type DeliveryOptions, send } from './webhooks.ts';
import type { App, Delivery, User, World } from './world.ts';

export function webhooksOf(world: World, app: App): Webhooks {
  const scene = (sender: User): Scene => ({ world, app, sender });
  const sent = (what: Payload, options: DeliveryOptions = {}): Promise<Delivery> =>
    send(world, app, what, { ...options, redelivery: false });
  return {
    async pullRequest(action, pull, options = {}) {
      const { before, baseBefore } = options;
      const previous = before ?? pull.formerHeads.at(-1) ?? pull.baseSha;
      const base = baseBefore === undefined ? {} : { base: { ref: { from: baseBefore }, sha: { from: pull.baseSha } } };
      const more: Record<string, unknown> =
        action === 'synchronize'
          ? { before: previous, after: pull.headSha }
          : action === 'edited'
            ? { changes: base }
            : {};
      return sent(await pullRequestPayload(scene(pull.author), action, pull, more), options);
    },
    checkRun: (action, run, options) =>
      sent(checkRunPayload(scene(run.suite.repository.owner), action, run, {}), options),
    requestedAction: (run, identifier, login, options) =>
      sent(
        checkRunPayload(scene(world.user(login)), 'requested_action', run, { requested_action: { identifier } }),
        options,
      ),
    checkSuite: async (action, suite, options) =>
      sent(await checkSuitePayload(scene(suite.repository.owner), action, suite), options),
    mergeGroup: async (group, options) => sent(await mergeGroupPayload(scene(group.pull.author), group), options),
    issueComment: (action, comment, options) => {
      const more = action === 'edited' ? { changes: { body: { from: comment.body } } } : {};
      return sent(issueCommentPayload(scene(comment.author), action, comment, more), options);
    },
    reviewComment: async (action, comment, options) => {
      const more = action === 'edited' ? { changes: { body: { from: comment.body } } } : {};
      return sent(await reviewCommentPayload(scene(comment.author), action, comment, more), options);
    },
    reviewThread: (action, thread, login, options) => {
      const payload = reviewThreadPayload(scene(world.user(login)), action, thread);
      return payload.then((what) => sent(what, options));
    },
    installation: (action, installation, options) =>
      sent(installationPayload(scene(installation.account), action, installation), options),
    installationRepositories: (action, installation, repositories, options) =>
      sent(installationRepositoriesPayload(scene(installation.account), action, installation, repositories), options),
    push: async (repository, branch, before, options) => {
      const after = await line(repository.directory, ['rev-parse', `refs/heads/${branch}`]);
      return sent(await pushPayload(scene(repository.owner), repository, branch, before, after), options);
    },
  };
}
