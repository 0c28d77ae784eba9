/** Where settings of another repository stand: `repo`, `owner/repo` or `owner/repo:path.yml`. */
import type { RepositoryName } from './host/forge.ts';

export interface SettingsAddress extends RepositoryName {
  /** Null: wherever settings stand in a repository. */
  readonly path: string | null;
}

const form = /^(?:([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/)?([A-Za-z0-9._-]{1,100})(?::(.{1,300}))?$/;

/** `owner`: of a repository that is named without one. Undefined: it is no address. */
export function readAddress(text: string, owner: string): SettingsAddress | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [, written, name = '', path] = match;
  if (name === '.' || name === '..' || (path !== undefined && !isSettingsPath(path))) return undefined;
  return { owner: written ?? owner, name, path: path ?? null };
}

/** A YAML file below the root: no other file's text may end up in a message. */
function isSettingsPath(path: string): boolean {
  return /^[^\s\\:?#]+\.ya?ml$/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));
}

export function addressText({ owner, name, path }: RepositoryName & { readonly path: string }): string {
  return `${owner}/${name}:${path}`;
}
