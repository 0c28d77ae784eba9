import { newToken } from './access.ts';
import type { Answer, Call, Endpoints } from './call.ts';
import {
  appJson,
  deliveryJson,
  fullRepositoryJson,
  installationJson,
  privateUserJson,
  repositoryJson,
} from './present.ts';
import { notFound, Problem } from './problem.ts';
import { type Delivery, type Installation, type Permissions, type Repository, reachedBy } from './world.ts';

export const appEndpoints: Endpoints = {
  'apps/get-authenticated': { need: 'app', run: (call) => ({ status: 200, json: appJson(call.world, appOf(call)) }) },
  'apps/list-installations': {
    need: 'app',
    run: (call) => ({
      status: 200,
      list: { items: installationsOf(call).map((i) => installationJson(call.world, i)) },
    }),
  },
  'apps/get-installation': {
    need: 'app',
    run: (call) => ({ status: 200, json: installationJson(call.world, installationIn(call)) }),
  },
  'apps/get-repo-installation': { need: 'app', run: installationOfRepository },
  'apps/create-installation-access-token': { need: 'app', run: mint },
  'apps/list-repos-accessible-to-installation': { need: 'token', run: accessible },
  'apps/list-webhook-deliveries': { need: 'app', run: listDeliveries },
  'apps/get-webhook-delivery': {
    need: 'app',
    run: (call) => ({ status: 200, json: wholeDelivery(deliveryIn(call)) }),
  },
  'apps/redeliver-webhook-delivery': {
    need: 'app',
    run: async (call) => {
      await call.redeliver(deliveryIn(call).id);
      return { status: 202, json: {} };
    },
  },
  'users/get-authenticated': {
    need: 'token',
    run: (call) => {
      if (call.identity.kind !== 'user') throw new Problem(403, 'Resource not accessible by integration');
      return { status: 200, json: privateUserJson(call.world, call.identity.user) };
    },
  },
};

function appOf(call: Call) {
  if (call.identity.kind !== 'app') throw new Problem(401, 'A JSON web token could not be decoded');
  return call.identity.app;
}

const installationsOf = (call: Call): Installation[] =>
  [...call.world.installations.values()].filter((i) => i.app.id === appOf(call).id);

function installationIn(call: Call): Installation {
  const found = installationsOf(call).find((i) => i.id === call.values.installation_id);
  if (found === undefined) throw notFound();
  return found;
}

function installationOfRepository(call: Call): Answer {
  const { owner, repo } = call.values;
  const repository = call.world.repository(String(owner), String(repo));
  const found = installationsOf(call).find((i) => repository !== null && reachedBy(call.world, i).includes(repository));
  if (found === undefined) throw notFound();
  return { status: 200, json: installationJson(call.world, found) };
}

/** A token of no more than the installation has. */
function mint(call: Call): Answer {
  const installation = installationIn(call);
  const { world, body } = call;
  const wanted = body as { repositories?: string[]; repository_ids?: number[]; permissions?: Permissions };
  const reached = reachedBy(world, installation);
  const refused = (what: string): Problem => new Problem(422, `There is at least one ${what}`);
  let chosen: Repository[] | null = null;
  if (wanted.repositories !== undefined || wanted.repository_ids !== undefined) {
    const byName = (wanted.repositories ?? []).map((name) =>
      reached.find((r) => r.name.toLowerCase() === name.toLowerCase()),
    );
    const byId = (wanted.repository_ids ?? []).map((id) => reached.find((r) => r.id === id));
    chosen = [...byName, ...byId].map((r) => {
      if (r === undefined)
        throw refused('repository that does not exist or is not accessible to the parent installation.');
      return r;
    });
  }
  for (const [name, access] of Object.entries(wanted.permissions ?? {})) {
    const has = name === 'metadata' ? 'read' : installation.permissions[name];
    if (has === undefined || (access === 'write' && has === 'read')) {
      throw new Problem(422, 'The permissions requested are not granted to this installation.');
    }
  }
  const permissions = { metadata: 'read', ...(wanted.permissions ?? installation.permissions) } as const;
  const expires = Date.now() + 3_600_000;
  const token = newToken(call.tokens, {
    kind: 'installation',
    app: installation.app,
    user: installation.app.bot,
    installation,
    repositories: chosen === null ? null : new Set(chosen.map((r) => r.id)),
    permissions,
    expiresAt: expires,
  });
  return {
    status: 201,
    json: {
      token,
      expires_at: new Date(expires).toISOString().replace(/\.\d+Z$/, 'Z'),
      permissions,
      repository_selection: chosen === null && installation.repositories === 'all' ? 'all' : 'selected',
      ...(chosen === null ? {} : { repositories: chosen.map((r) => fullRepositoryJson(world, r)) }),
    },
  };
}

function accessible(call: Call): Answer {
  const { identity, world } = call;
  if (identity.kind !== 'installation' || identity.installation === null) {
    throw new Problem(403, 'Resource not accessible by integration');
  }
  const { repositories, installation } = identity;
  const reached = reachedBy(world, installation).filter((r) => repositories === null || repositories.has(r.id));
  const selection = repositories === null && installation.repositories === 'all' ? 'all' : 'selected';
  const wrap = (page: readonly unknown[]): unknown => ({
    total_count: reached.length,
    repository_selection: selection,
    repositories: page,
  });
  return { status: 200, list: { items: reached.map((r) => repositoryJson(world, r)), wrap } };
}

/** Newest first. GitHub pages them by cursor; so do we. */
function listDeliveries(call: Call): Answer {
  appOf(call);
  const newest = [...call.world.deliveries].reverse();
  const start = call.values.cursor === undefined ? 0 : newest.findIndex((d) => `v1_${d.id}` === call.values.cursor);
  if (start < 0) throw new Problem(422, 'Invalid cursor');
  const rest = newest.slice(start);
  return { status: 200, list: { items: rest.map(deliveryJson), cursors: rest.map((d) => `v1_${d.id}`) } };
}

function deliveryIn(call: Call): Delivery {
  appOf(call);
  const found = call.world.deliveries.find((d) => d.id === call.values.delivery_id);
  if (found === undefined) throw notFound();
  return found;
}

const wholeDelivery = (delivery: Delivery): unknown => ({
  ...deliveryJson(delivery),
  url: '',
  request: { headers: delivery.headers, payload: delivery.payload },
  response: { headers: {}, payload: delivery.answer },
});
