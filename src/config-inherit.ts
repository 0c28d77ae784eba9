/**
 * Settings from outside a repository: what `_extends` names and, where a repository has none of its own, what stands in
 * the owner's `.github` repository. Collected by whoever may ask the code host; laid over each other where the change is
 * analysed, so that both ends read the same texts.
 */
import { ConfigError, type ConfigProblem, readLayer, type SettingsFile, settingsPaths } from './config.ts';
import { addressText, readAddress, type SettingsAddress } from './config-address.ts';
import { type Config, configFrom, DEFAULT_CONFIG, type Extends, type SettingsLayer } from './config-values.ts';
import type { RepositoryName } from './host/forge.ts';
import type { InheritedSettings } from './review-order.ts';

export type Visibility = 'public' | 'private';

/** The repository that is reviewed. */
export interface SettingsOrigin extends RepositoryName {
  readonly visibility: Visibility;
}

/** At an address of the default branch; null: there is no such file, or we may not read it. */
export type LoadSettings = (
  address: RepositoryName & { readonly path: string },
) => Promise<{ readonly text: string; readonly visibility: Visibility } | null>;

/** The settings file of a revision whose files are asked for one by one; null: it has none. Rejects only when `read` does. */
export async function ownSettings(read: (path: string) => Promise<string | null>): Promise<SettingsFile | null> {
  for (const path of settingsPaths) {
    const text = await read(path);
    if (text !== null) return { path, text };
  }
  return null;
}

const MAX_DEPTH = 3;

/** A file on the way: its address, who may read it, and its text. */
interface Found {
  readonly address: RepositoryName & { readonly path: string };
  readonly visibility: Visibility;
  readonly text: string;
}

/**
 * In: the settings file of the base, or null. Out: what it inherits, nearest first. The last one says why the rest cannot
 * be had: it is not there, belongs to another owner, would be told from a private repository into a public one, goes in a
 * circle or too deep. Rejects only when `load` does.
 */
export async function collectInherited(
  origin: SettingsOrigin,
  own: SettingsFile | null,
  load: LoadSettings,
): Promise<readonly InheritedSettings[]> {
  const found: Found[] = [];
  const { visibility } = origin;
  if (own !== null) found.push({ address: { ...origin, path: own.path }, visibility, text: own.text });
  else {
    const shared = await ownersSettings(origin, load);
    if (shared === undefined) return [];
    found.push(shared);
  }
  const start = own === null ? 0 : 1;
  for (;;) {
    const last = found[found.length - 1];
    const address = last && extendsOf(last);
    if (!last || address === null || address === undefined) return found.slice(start).map(textAt);
    const next = await follow(address.address, last, found, load);
    if ('problem' in next) return [...found.slice(start).map(textAt), next];
    found.push(next);
  }
}

const textAt = ({ address, text }: Found): InheritedSettings => ({ address: addressText(address), text });

/** What cannot be read extends nothing; whoever lays the texts over each other says what is wrong with it. */
function extendsOf({ address, text }: Found): Extends | null {
  try {
    return readLayer({ path: address.path, text }).extends;
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}

/** A public repository has no use of settings that are not public: then it is as if there were none. */
async function ownersSettings(origin: SettingsOrigin, load: LoadSettings): Promise<Found | undefined> {
  if (origin.name.toLowerCase() === '.github') return undefined;
  const found = await loadFirst({ owner: origin.owner, name: '.github', path: null }, load);
  return found && tellsSecrets(found, origin) ? undefined : found;
}

const tellsSecrets = (from: { readonly visibility: Visibility }, into: { readonly visibility: Visibility }): boolean =>
  from.visibility === 'private' && into.visibility === 'public';

async function loadFirst({ owner, name, path }: SettingsAddress, load: LoadSettings): Promise<Found | undefined> {
  for (const candidate of path === null ? settingsPaths : [path]) {
    const address = { owner, name, path: candidate };
    const loaded = await load(address);
    if (loaded !== null) return { address, ...loaded };
  }
  return undefined;
}

async function follow(
  written: string,
  from: Found,
  found: readonly Found[],
  load: LoadSettings,
): Promise<Found | { readonly address: string; readonly problem: string }> {
  const refused = (problem: string): { readonly address: string; readonly problem: string } => ({
    address: written,
    problem: `'_extends': ${problem}`,
  });
  const { owner } = from.address;
  const address = readAddress(written, owner);
  if (!address) return refused(`'${written}' is no address`);
  if (address.owner.toLowerCase() !== owner.toLowerCase())
    return refused(`${written} belongs to another owner; expected one of ${owner}`);
  const next = await loadFirst({ ...address, owner }, load);
  if (!next) return refused(`${written} has no settings, or they may not be read`);
  if (tellsSecrets(next, from)) return refused(`${written} is private and must not be told in a public repository`);
  const way = [...found, next].map((step) => addressText(step.address)).join(' -> ');
  if (found.some((step) => isSame(step.address, next.address))) return refused(`goes in a circle: ${way}`);
  return found.length > MAX_DEPTH ? refused(`goes deeper than ${MAX_DEPTH} files: ${way}`) : next;
}

/** Owners and repositories are one whatever the case of their letters. */
function isSame(a: Found['address'], b: Found['address']): boolean {
  return (
    a.path === b.path &&
    a.owner.toLowerCase() === b.owner.toLowerCase() &&
    a.name.toLowerCase() === b.name.toLowerCase()
  );
}

/** Settings laid over those they inherit, or what is wrong with any of them; then the defaults go. */
export interface ResolvedSettings {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** The `_extends` of the repository's own file; null: it has none, or cannot be read. */
  readonly extends: Extends | null;
}

/** In: the settings file of a revision, or null, and what was collected for it. Does not throw. */
export function settingsOf(
  own: SettingsFile | null,
  inherited: readonly InheritedSettings[],
): ResolvedSettings & { readonly layers: readonly SettingsLayer[] } {
  const layers: SettingsLayer[] = [];
  const problems: ConfigProblem[] = [];
  for (const file of [...(own ? [own] : []), ...inherited]) {
    // What extends nothing has nothing below it, whatever was collected.
    if (layers.length > 0 && layers.at(-1)?.extends === null) break;
    try {
      if ('problem' in file) problems.push(problemAt(layers.at(-1), file));
      else layers.push(readLayer('path' in file ? file : { path: file.address, text: file.text }));
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
      break;
    }
  }
  const config = problems.length > 0 ? DEFAULT_CONFIG : configFrom(layers);
  return { config, problems, extends: own ? (layers[0]?.extends ?? null) : null, layers };
}

/** On the line that asks for what cannot be had. */
function problemAt(
  layer: SettingsLayer | undefined,
  { address, problem }: { readonly address: string; readonly problem: string },
): ConfigProblem {
  return { path: layer?.path ?? address, line: layer?.extends?.line ?? 1, text: problem };
}

/** Both at once, for whoever may ask the code host and analyses too. */
export async function resolveSettings(
  origin: SettingsOrigin,
  own: SettingsFile | null,
  load: LoadSettings,
): Promise<ResolvedSettings> {
  return settingsOf(own, await collectInherited(origin, own, load));
}
