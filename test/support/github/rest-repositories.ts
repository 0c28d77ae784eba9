import { gunzipSync } from 'node:zlib';
import { type Answer, type Call, type Endpoints, repositoryIn } from './call.ts';
import { git, line, listTree, revision, type TreeEntry } from './git-repository.ts';
import { fullRepositoryJson, type Json, repositoryApi, userJson } from './present.ts';
import { simplePullJson } from './present-conversation.ts';
import { notFound, Problem, unprocessable } from './problem.ts';
import { levelOf, permissionOf, type Repository } from './world.ts';

const metadata = { permission: 'metadata', access: 'read' } as const;

export const repositoryEndpoints: Endpoints = {
  'repos/get': {
    need: metadata,
    run: async (call) => {
      const repository = repositoryIn(call);
      const size = (await revision(repository.directory, 'HEAD')) === null ? 0 : 1;
      return { status: 200, json: { ...fullRepositoryJson(call.world, repository), size } };
    },
  },
  'repos/list-languages': {
    need: metadata,
    run: async (call) => ({ status: 200, json: await languagesOf(repositoryIn(call)) }),
  },
  'repos/get-content': { need: { permission: 'contents', access: 'read' }, run: content },
  'repos/get-collaborator-permission-level': { need: metadata, run: permissionLevel },
  'repos/list-pull-requests-associated-with-commit': {
    need: { permission: 'pull_requests', access: 'read', or: 'contents' },
    run: pullsOfCommit,
  },
  'git/list-matching-refs': { need: { permission: 'contents', access: 'read' }, run: matchingRefs },
  'code-scanning/upload-sarif': { need: { permission: 'security_events', access: 'write' }, run: uploadSarif },
};

const extensions: Readonly<Record<string, string>> = { c: 'C', h: 'C', py: 'Python', sh: 'Shell', js: 'JavaScript' };

async function languagesOf(repository: Repository): Promise<Readonly<Record<string, number>>> {
  if (repository.languages !== null) return repository.languages;
  const head = await revision(repository.directory, 'HEAD');
  const bytes: Record<string, number> = {};
  for (const file of head === null ? [] : await listTree(repository.directory, head, ['-r'])) {
    const name = extensions[/\.(\w+)$/.exec(file.path)?.[1] ?? ''];
    if (name !== undefined) bytes[name] = (bytes[name] ?? 0) + file.size;
  }
  return bytes;
}

async function content(call: Call): Promise<Answer> {
  const repository = repositoryIn(call);
  const path = String(call.values.path).replace(/^\/+|\/+$/g, '');
  const ref = call.values.ref === undefined ? 'HEAD' : String(call.values.ref);
  const sha = await revision(repository.directory, ref);
  if (sha === null) {
    const empty = (await revision(repository.directory, 'HEAD')) === null;
    throw new Problem(404, empty ? 'This repository is empty.' : `No commit found for the ref ${ref}`);
  }
  const [entry] = path === '' ? [] : await listTree(repository.directory, sha, ['--', path]);
  if (path !== '' && entry === undefined) throw notFound();
  if (entry === undefined || entry.type === 'tree') {
    const inside = await listTree(repository.directory, sha, path === '' ? [] : ['--', `${path}/`]);
    return { status: 200, json: inside.map((e) => entryJson(call, repository, e, sha)) };
  }
  const bytes = await git(repository.directory, ['cat-file', 'blob', entry.sha]);
  if (/\braw\b/.test(call.accept)) return { status: 200, bytes };
  // Above one megabyte GitHub gives the text only as raw.
  const small = bytes.length <= 1_000_000;
  const json: Json = { ...entryJson(call, repository, entry, sha), encoding: small ? 'base64' : 'none' };
  if (entry.mode === '120000') return { status: 200, json: { ...json, type: 'symlink', target: bytes.toString() } };
  return { status: 200, json: { ...json, content: small ? bytes.toString('base64').replace(/.{60}/g, '$&\n') : '' } };
}

function entryJson(call: Call, repository: Repository, entry: TreeEntry, sha: string): Json {
  const api = repositoryApi(call.world, repository);
  const url = `${api}/contents/${encodeURI(entry.path)}?ref=${sha}`;
  const blob = `${api}/git/blobs/${entry.sha}`;
  const html = `${call.world.url}/${repository.fullName}/blob/${sha}/${encodeURI(entry.path)}`;
  const isFile = entry.type === 'blob';
  return {
    type: isFile ? 'file' : 'dir',
    size: entry.size,
    name: entry.path.split('/').at(-1) ?? '',
    path: entry.path,
    sha: entry.sha,
    url,
    git_url: blob,
    html_url: html,
    download_url: isFile ? html : null,
    _links: { git: blob, self: url, html },
  };
}

/** The roles in between are rounded; strangers to a public repository may read. */
function permissionLevel(call: Call): Answer {
  const repository = repositoryIn(call);
  const user = call.world.users.get(String(call.values.username).toLowerCase());
  if (user === undefined) throw notFound();
  const level = levelOf(repository, user);
  const permission = permissionOf(level);
  const rank = ['none', 'read', 'triage', 'write', 'maintain', 'admin'].indexOf(level);
  const permissions = { pull: rank > 0, triage: rank > 1, push: rank > 2, maintain: rank > 3, admin: rank > 4 };
  const role = { ...userJson(call.world, user), permissions, role_name: level };
  return { status: 200, json: { permission, role_name: level, user: role } };
}

/** Open ones that have the commit as head or among theirs; of forks only by the head. */
async function pullsOfCommit(call: Call): Promise<Answer> {
  const repository = repositoryIn(call);
  const sha = String(call.values.commit_sha);
  if ((await revision(repository.directory, sha)) === null) throw unprocessable(`No commit found for SHA: ${sha}`);
  const found = [];
  for (const pull of repository.pulls.values()) {
    const range = `${pull.baseSha}..${pull.headSha}`;
    const commits = (await line(repository.directory, ['rev-list', range])).split('\n');
    if (commits.includes(sha)) found.push(pull);
  }
  return { status: 200, list: { items: found.map((p) => simplePullJson(call.world, p)) } };
}

async function matchingRefs(call: Call): Promise<Answer> {
  const repository = repositoryIn(call);
  const api = repositoryApi(call.world, repository);
  const prefix = `refs/${String(call.values.ref)}`;
  const rows = await line(repository.directory, ['for-each-ref', '--format=%(refname) %(objectname)']);
  const items = rows
    .split('\n')
    .map((row) => row.split(' '))
    .filter(([name = '']) => name.startsWith(prefix))
    .map(([ref = '', sha = '']) => ({
      ref,
      node_id: 'REF_1',
      url: `${api}/git/${ref}`,
      object: { sha, type: 'commit', url: `${api}/git/commits/${sha}` },
    }));
  return { status: 200, json: items };
}

function uploadSarif(call: Call): Answer {
  const repository = repositoryIn(call);
  const packed = Buffer.from(String(call.body.sarif), 'base64');
  if (packed.length > 10_000_000) throw new Problem(413, 'The SARIF file is too large.');
  let log: unknown;
  try {
    log = JSON.parse(gunzipSync(packed).toString());
  } catch {
    throw new Problem(400, 'Invalid SARIF. Sarif is not a gzip compressed, base64 encoded string');
  }
  const id = `sarif-${call.world.nextId()}`;
  repository.sarifs.push({ id, commit: String(call.body.commit_sha), ref: String(call.body.ref), log });
  return { status: 202, json: { id, url: `${repositoryApi(call.world, repository)}/code-scanning/sarifs/${id}` } };
}
