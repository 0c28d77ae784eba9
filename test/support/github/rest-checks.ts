import { appIn, type Call, type Endpoints, repositoryIn } from './call.ts';
import { checkRunsOf, createCheckRun, updateCheckRun } from './checks.ts';
import { revision } from './git-repository.ts';
import { annotationJson, checkRunJson, checkSuiteJson, minimalRepositoryJson } from './present.ts';
import { notFound, Problem, unprocessable } from './problem.ts';
import type { App, CheckRun } from './world.ts';

const read = { permission: 'checks', access: 'read' } as const;
const write = { permission: 'checks', access: 'write' } as const;

export const checkEndpoints: Endpoints = {
  'checks/create': {
    need: write,
    run: async (call) => {
      const run = await createCheckRun(call.world, repositoryIn(call), writer(call), call.body);
      return { status: 201, json: checkRunJson(call.world, run) };
    },
  },
  'checks/update': {
    need: write,
    run: (call) => {
      const run = runIn(call);
      updateCheckRun(call.world, run, writer(call), call.body);
      return { status: 200, json: checkRunJson(call.world, run) };
    },
  },
  'checks/get': { need: read, run: (call) => ({ status: 200, json: checkRunJson(call.world, runIn(call)) }) },
  'checks/list-annotations': {
    need: read,
    run: (call) => {
      const run = runIn(call);
      return { status: 200, list: { items: run.annotations.map((a) => annotationJson(call.world, run, a)) } };
    },
  },
  'checks/list-for-ref': {
    need: read,
    run: async (call) => {
      const { values, world } = call;
      const repository = repositoryIn(call);
      const sha = await revision(repository.directory, String(values.ref));
      if (sha === null) throw unprocessable(`No commit found for SHA: ${values.ref}`);
      const runs = checkRunsOf(repository, sha, {
        ...(values.check_name === undefined ? {} : { name: String(values.check_name) }),
        ...(values.status === undefined ? {} : { status: String(values.status) }),
        ...(values.app_id === undefined ? {} : { app: Number(values.app_id) }),
        filter: String(values.filter ?? 'latest'),
      });
      const wrap = (page: readonly unknown[]): unknown => ({ total_count: runs.length, check_runs: page });
      return { status: 200, list: { items: runs.map((r) => checkRunJson(world, r)), wrap } };
    },
  },
  'checks/get-suite': {
    need: read,
    run: (call) => {
      const repository = repositoryIn(call);
      const suite = repository.checkSuites.find((s) => s.id === call.values.check_suite_id);
      if (suite === undefined) throw notFound();
      const person = { name: 'GitHub', email: 'noreply@github.com' };
      const commit = { id: suite.sha, tree_id: suite.sha, message: '', timestamp: suite.createdAt };
      return {
        status: 200,
        json: {
          ...checkSuiteJson(call.world, suite),
          head_commit: { ...commit, author: person, committer: person },
          repository: minimalRepositoryJson(call.world, repository),
          latest_check_runs_count: repository.checkRuns.filter((r) => r.suite === suite).length,
          check_runs_url: `${call.world.url}/repos/${repository.fullName}/check-suites/${suite.id}/check-runs`,
        },
      };
    },
  },
};

/** Only Apps write check runs; `github-actions` is one. */
function writer(call: Call): App {
  const app = appIn(call);
  if (app === null) throw new Problem(403, 'You must authenticate via a GitHub App.');
  return app;
}

function runIn(call: Call): CheckRun {
  const found = repositoryIn(call).checkRuns.find((r) => r.id === call.values.check_run_id);
  if (found === undefined) throw notFound();
  return found;
}
