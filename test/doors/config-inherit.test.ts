// Settings from other repositories: which are asked for, which are refused, and what they make of each other.
import { describe, expect, it } from 'vitest';
import {
  collectInherited,
  type LoadSettings,
  ownSettings,
  resolveSettings,
  type SettingsOrigin,
  settingsOf,
} from '../../src/config-inherit.ts';
import { DEFAULT_CONFIG } from '../../src/config-values.ts';

const origin: SettingsOrigin = { owner: 'acme', name: 'gateway', visibility: 'private' };
const own = (text: string) => ({ path: '.github/statealyzr.yml', text });

/** A code host with these files, by address; those whose repository is named `secret...` are private. */
function host(files: Readonly<Record<string, string>>): { readonly load: LoadSettings; readonly asked: string[] } {
  const asked: string[] = [];
  const load: LoadSettings = async ({ owner, name, path }) => {
    const address = `${owner}/${name}:${path}`;
    asked.push(address);
    const text = files[address];
    return text === undefined ? null : { text, visibility: name.startsWith('secret') ? 'private' : 'public' };
  };
  return { load, asked };
}

const addresses = async (text: string | null, files: Readonly<Record<string, string>>, from = origin) =>
  (await collectInherited(from, text === null ? null : own(text), host(files).load)).map((file) =>
    'problem' in file ? file.problem : file.address,
  );

describe('settings are looked for', () => {
  it('in .github before the root', async () => {
    const files: Record<string, string> = { 'statealyzr.yml': 'a', '.github/statealyzr.yml': '' };
    expect(await ownSettings(async (path) => files[path] ?? null)).toEqual({
      path: '.github/statealyzr.yml',
      text: '',
    });
    delete files['.github/statealyzr.yml'];
    expect(await ownSettings(async (path) => files[path] ?? null)).toEqual({ path: 'statealyzr.yml', text: 'a' });
    expect(await ownSettings(async () => null)).toBeNull();
  });

  it('nowhere else when there are own ones that extend nothing', async () => {
    const { load, asked } = host({ 'acme/.github:statealyzr.yml': 'includes: [a]\n' });
    expect(await collectInherited(origin, own('includes: [b]\n'), load)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('in the .github repository of the owner when there are none', async () => {
    const files = { 'acme/.github:statealyzr.yml': 'includes: [a]\n' };
    const { load, asked } = host(files);
    const { config } = await resolveSettings(origin, null, load);
    expect(config).toMatchObject({ path: 'acme/.github:statealyzr.yml', includes: ['a'] });
    expect(asked).toEqual(['acme/.github:.github/statealyzr.yml', 'acme/.github:statealyzr.yml']);
    expect(await addresses(null, {})).toEqual([]);
    expect(await addresses(null, files, { ...origin, name: '.github' })).toEqual([]);
  });

  it.each([
    ['policy', 'acme/policy:statealyzr.yml'],
    ['acme/policy', 'acme/policy:statealyzr.yml'],
    ['ACME/policy', 'acme/policy:statealyzr.yml'],
    ['policy:edge/strict.yaml', 'acme/policy:edge/strict.yaml'],
    ['acme/policy:edge/strict.yaml', 'acme/policy:edge/strict.yaml'],
    ['gateway:other.yml', 'acme/gateway:other.yml'],
  ])('where _extends says: %s', async (written, address) => {
    expect(await addresses(`_extends: ${written}\n`, { [address]: '' })).toEqual([address]);
  });
});

describe('what is refused is said, on the line that asks for it', () => {
  const chain = {
    'acme/a:statealyzr.yml': '_extends: b\n',
    'acme/b:statealyzr.yml': '_extends: c\n',
    'acme/c:statealyzr.yml': '_extends: d\n',
    'acme/d:statealyzr.yml': '',
  };

  it('another owner', async () => {
    const { load, asked } = host({ 'other/a:statealyzr.yml': '' });
    const { problems, config } = await resolveSettings(origin, own('includes: [i]\n_extends: other/a\n'), load);
    expect(problems).toEqual([
      {
        path: '.github/statealyzr.yml',
        line: 2,
        text: "'_extends': other/a belongs to another owner; expected one of acme",
      },
    ]);
    expect(config).toBe(DEFAULT_CONFIG);
    expect(asked).toEqual([]);
  });

  it('a file that is not there', async () => {
    expect(await addresses('_extends: none\n', {})).toEqual([
      "'_extends': none has no settings, or they may not be read",
    ]);
  });

  it('more than three files', async () => {
    expect(await addresses('_extends: b\n', chain)).toHaveLength(3);
    expect((await addresses('_extends: a\n', chain)).at(-1)).toBe(
      "'_extends': goes deeper than 3 files: acme/gateway:.github/statealyzr.yml -> acme/a:statealyzr.yml -> acme/b:statealyzr.yml -> acme/c:statealyzr.yml -> acme/d:statealyzr.yml",
    );
  });

  it('a circle', async () => {
    const circle = { ...chain, 'acme/c:statealyzr.yml': '_extends: acme/A\n' };
    expect((await addresses('_extends: b\n', { ...circle, 'acme/A:statealyzr.yml': '_extends: c\n' })).at(-1)).toMatch(
      /^'_extends': goes in a circle: .* -> acme\/b:statealyzr.yml -> acme\/c:statealyzr.yml -> acme\/A:statealyzr.yml -> acme\/c:statealyzr.yml$/,
    );
    const self = { 'acme/gateway:.github/statealyzr.yml': '' };
    expect(await addresses('_extends: gateway\n', self)).toEqual([
      "'_extends': goes in a circle: acme/gateway:.github/statealyzr.yml -> acme/gateway:.github/statealyzr.yml",
    ]);
  });

  it('a private repository in a public one, at any step', async () => {
    const open: SettingsOrigin = { ...origin, visibility: 'public' };
    const files = {
      'acme/secret:statealyzr.yml': 'includes: [x]\n',
      'acme/policy:statealyzr.yml': '_extends: secret\n',
    };
    const refused = "'_extends': secret is private and must not be told in a public repository";
    expect(await addresses('_extends: secret\n', files, open)).toEqual([refused]);
    expect(await addresses('_extends: secret\n', files)).toEqual(['acme/secret:statealyzr.yml']);
    expect(await addresses('_extends: policy\n', files, open)).toEqual(['acme/policy:statealyzr.yml', refused]);
    expect(await addresses('_extends: policy\n', files)).toEqual(['acme/policy:statealyzr.yml', refused]);
    const hidden: LoadSettings = async () => ({ text: 'includes: [x]\n', visibility: 'private' });
    expect(await collectInherited(open, null, hidden)).toEqual([]);
    expect(await collectInherited(origin, null, hidden)).toHaveLength(1);
  });

  it('mistakes in what is inherited, by address and line', async () => {
    const { load } = host({ 'acme/policy:statealyzr.yml': '\nruls: {}\n' });
    const { config, problems } = await resolveSettings(origin, own('_extends: policy\n'), load);
    expect(problems).toEqual([
      { path: 'acme/policy:statealyzr.yml', line: 2, text: "unknown key 'ruls'; did you mean 'rules'?" },
    ]);
    expect(config).toBe(DEFAULT_CONFIG);
  });

  it('own mistakes, without asking anybody', async () => {
    const { load, asked } = host(chain);
    const { problems } = await resolveSettings(origin, own('_extends: a\nruls: {}\n'), load);
    expect(problems).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  it('a host that does not answer is no mistake of the settings', async () => {
    const load: LoadSettings = async () => Promise.reject(new Error('no answer'));
    await expect(collectInherited(origin, own('_extends: a\n'), load)).rejects.toThrow('no answer');
  });
});

describe('layers', () => {
  const below = `
defines: { A: 1, B: 2, __proto__: 3 }
includes: [x, y]
entries: { packet: [rx], timer: [tick] }
rules: { unhandled-state: monitor, handler-misses-sibling: monitor }
review: { max-comments: 2 }
report: { day: friday, hour: 9 }
drafts: comment
dispositions:
  from: base
  entries:
    - { element: a, disposition: local, reason: shared }
`;

  it('merge maps and replace lists, the nearer one last', () => {
    const above = `
_extends: policy
defines: { B: false, C: true }
includes: [z]
entries: { packet: [] }
rules: { unhandled-state: block }
report: { hour: 10 }
`;
    const { config, problems } = settingsOf(own(above), [{ address: 'acme/policy:statealyzr.yml', text: below }]);
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      path: '.github/statealyzr.yml',
      extends: { address: 'policy', line: 2 },
      includes: ['z'],
      entries: { packet: [], timer: ['tick'], control: [], peer: [] },
      maxComments: 2,
      drafts: 'comment',
      bots: 'check',
      report: { day: 'friday', hour: 10, timezone: 'UTC' },
      dispositionsFrom: 'base',
    });
    expect(config.defines).toEqual([
      { name: 'A', body: '1' },
      { name: 'B', body: null },
      { name: '__proto__', body: '3' },
      { name: 'C', body: '1' },
    ]);
    expect([...config.rules]).toEqual([
      ['unhandled-state', 'block'],
      ['handler-misses-sibling', 'check'],
    ]);
    expect(config.ledger).toMatchObject([{ element: 'a', source: { path: 'acme/policy:statealyzr.yml', line: 12 } }]);
  });

  it('may use either name of the dispositions', () => {
    const { config } = settingsOf(own('_extends: policy\nledger: [{ element: b, disposition: local, reason: r }]\n'), [
      { address: 'acme/policy:statealyzr.yml', text: below },
    ]);
    expect(config.ledger.map(({ element }) => element)).toEqual(['b']);
    expect(config.dispositionsFrom).toBe('base');
  });

  it('end with one that extends nothing', () => {
    const { config } = settingsOf(own('includes: [z]\n'), [{ address: 'acme/policy:statealyzr.yml', text: below }]);
    expect(config).toMatchObject({ includes: ['z'], maxComments: 5, ledger: [] });
    expect(settingsOf(own('includes: [z]\n'), [{ address: 'policy', problem: 'gone' }]).problems).toEqual([]);
  });

  it('without any are the defaults', () => {
    expect(settingsOf(null, [])).toMatchObject({ config: DEFAULT_CONFIG, problems: [] });
  });
});
