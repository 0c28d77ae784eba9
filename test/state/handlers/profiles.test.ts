// Profiles: which are active, what is registered where, and which obligations the facts say are not met.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseConfig, profileNames, profilesOf } from '../../../src/config.ts';
import { takeInventories } from '../../../src/pipeline.ts';
import { inferredOf } from '../../../src/review/inferred.ts';
import { handlersJson, handlersText } from '../../../src/review/render/handlers.ts';
import { initialSettings } from '../../../src/review/render/initial-settings.ts';
import type { Profile } from '../../../src/state/handlers/profiles.ts';
import { stemOf } from '../../../src/state/handlers/registered.ts';
import type { StateInventory } from '../../../src/state/inventory.ts';
import { inlineWorld, settingsOf } from '../../support/analysis.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const file = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** From facts alone, with these profiles switched on and all others known. */
async function inventoryOf(text: string, ...profiles: readonly (string | Profile)[]): Promise<StateInventory> {
  const snapshot = snapshotOf({ 'main.c': text });
  const request = { snapshot, ...settingsOf(snapshot), ledger: [], profiles: profilesOf({ profiles }) };
  const [inventory] = (await takeInventories(request, inlineWorld)).value.inventories;
  if (!inventory) throw new Error('no program');
  return inventory;
}

async function breaches(text: string, ...profiles: readonly (string | Profile)[]): Promise<readonly string[]> {
  const { frameworks = [] } = await inventoryOf(text, ...profiles);
  return frameworks.flatMap((use) =>
    use.breaches
      .filter(({ how }) => how !== 'beside')
      .map(({ how, owner, name, function: fn }) => `${how} ${owner.split('::').at(-1)}.${name} ${fn}`),
  );
}

async function beside(text: string, profile: Profile): Promise<readonly string[]> {
  const [use] = (await inventoryOf(text, profile)).frameworks ?? [];
  return (use?.breaches ?? []).flatMap(({ how, name, function: fn }) => (how === 'beside' ? [`${name} ${fn}`] : []));
}

const made = (rest: Partial<Profile>): Profile => ({ name: 'made', title: 'Made', obligations: {}, ...rest });

describe('a profile that comes with the tool', () => {
  const isProfile = new Ajv({ strict: true }).compile(JSON.parse(file('schemas/profile.json')));

  it.each(profileNames)('%s is what the schema asks for, and has its name', (name) => {
    const raw = parse(file(`profiles/${name}.yml`));
    expect(isProfile(raw), JSON.stringify(isProfile.errors)).toBe(true);
    expect(raw.name).toBe(name);
    expect(profilesOf({ profiles: [name] }).chosen.map(({ title }) => title)).toEqual([raw.title]);
  });

  it('shows what another looks like', () => {
    const { examples } = JSON.parse(file('schemas/profile.json'));
    expect(examples.filter((example: unknown) => !isProfile(example))).toEqual([]);
    const blocks = file('docs/profiles.md')
      .split('```')
      .filter((text) => text.startsWith('yaml\n'));
    expect(blocks).toHaveLength(2);
    for (const block of blocks) {
      const text = block.slice('yaml\n'.length);
      expect(() => parseConfig(text.startsWith('profiles:') ? text : `profiles:\n${text}`, 'example')).not.toThrow();
    }
  });

  it.each(profileNames)('%s is named on its page, in the settings and in their schema', (name) => {
    expect(file('docs/profiles.md')).toContain(`\`${name}\``);
    expect(file('docs/settings.md')).toContain(`\`${name}\``);
    const { items } = JSON.parse(file('schemas/config.json')).properties.profiles;
    expect(items.then.enum).toEqual([...profileNames]);
  });
});

describe('where a framework finds functions', () => {
  const program = (registered: string): string => `
struct locals { int (*get_perflow)(int, struct buffer *), (*put_perflow)(int, struct buffer *); };
struct flow { int packets, bytes; };
struct flow flows[16];
int save_flow(int i, struct buffer *out) { put(out, flows[i].packets); return put(out, flows[i].bytes); }
int load_flow(int i, struct buffer *in) { flows[i].packets = get(in); flows[i].bytes = get(in); return 0; }
${registered}
`;
  const handlers = async (text: string, ...profiles: readonly (string | Profile)[]): Promise<readonly string[]> =>
    (await inventoryOf(text, ...profiles)).handlers.map(
      (h) => `${h.function} ${h.role} ${[...h.covers.keys()].join(' ')}`,
    );
  const both = ['load_flow decode packets bytes', 'save_flow encode packets bytes'];

  it.each([
    [
      'a store',
      'int main(void) { struct locals l; l.get_perflow = save_flow; l.put_perflow = &load_flow; return start(&l); }',
    ],
    [
      'an initialiser',
      'static struct locals l = { .get_perflow = save_flow, .put_perflow = load_flow };\nint main(void) { return start(&l); }',
    ],
  ])('by %s', async (_, text) => {
    expect([...(await handlers(program(text), 'opennf'))].sort()).toEqual(both);
  });

  it('by an argument, and by their names', async () => {
    const calls = { on_save: { does: 'registers', argument: 1, role: 'encode' } } as const;
    const text = program('int main(void) { return on_save(7, save_flow); }');
    expect(await handlers(text, made({ calls }))).toEqual(['save_flow encode packets bytes']);
    const functions = { 'load_*': 'decode' } as const;
    expect(await handlers(text, made({ functions }))).toEqual(['load_flow decode packets bytes']);
  });

  it('is nowhere else, and asks for nothing without the profile', async () => {
    const unused = program('int main(void) { return save_flow(0, 0) + load_flow(0, 0); }');
    expect(await handlers(unused, 'opennf')).toEqual([]);
    const other = program('int main(void) { struct locals l; l.get_perflow = save_flow; return start(&l); }');
    expect(await handlers(other)).toEqual([]);
    expect(await handlers(other, 'opennf')).toEqual(['save_flow encode packets bytes']);
  });

  it('fits a name to a pattern', () => {
    expect(stemOf('flow_save', '*_save')).toBe('flow');
    expect(stemOf('ha_flow_save', 'ha_*_save')).toBe('flow');
    expect(stemOf('flow_save', 'flow_save')).toBe('');
    expect(stemOf('flow_saved', '*_save')).toBeUndefined();
    expect(stemOf('aba', 'ab*ba')).toBeUndefined();
  });
});

describe('a framework is inferred', () => {
  const text = (rest: string): string => `${rest}\nint main(void) { return sdmbn_init(0); }`;

  it('where its own call is made, and that is said', async () => {
    const inventory = await inventoryOf(text('int sdmbn_init(void *);'));
    expect(inventory.frameworks?.map(({ name, by }) => `${name} ${by}`)).toEqual(['opennf inferred']);
    expect(inferredOf([inventory], []).frameworks).toEqual(['opennf']);
    const settings = initialSettings({ inventory, others: [], inferred: inferredOf([inventory], []) });
    expect(settings).toContain('# profiles: ["opennf"]');
    const style = { bold: (s: string) => s, dim: (s: string) => s } as Parameters<typeof handlersText>[2];
    expect(handlersText([inventory], [], style)).toContain('OpenNF (SIGCOMM 2014), inferred from its calls');
    expect(JSON.parse(handlersJson([inventory], [])).programs[0].frameworks).toEqual([
      { name: 'opennf', by: 'inferred', registered: [], carriers: [] },
    ]);
  });

  it('not where the program has a function of that name itself, nor where it is not called', async () => {
    expect((await inventoryOf(text('int sdmbn_init(void *p) { return p != 0; }'))).frameworks).toBeUndefined();
    expect((await inventoryOf('int main(void) { return 0; }')).frameworks).toBeUndefined();
  });

  it('once, by the settings where they name it', async () => {
    const { frameworks } = await inventoryOf(text(''), 'opennf');
    expect(frameworks?.map(({ name, by }) => `${name} ${by}`)).toEqual(['opennf settings']);
  });
});

describe('registered', () => {
  const program = (rest: string, send = ''): string => `
struct sums { unsigned long packets; };
struct sums sums;
struct locals { int (*get_perflow)(int), (*put_perflow)(int), (*get_allflows)(int), (*put_allflows)(int); };
int local_get_perflow(int id) { return sdmbn_send_perflow(id, ${send === '' ? 'sums.packets' : 'help(id)'}); }
int local_put_perflow(int id) { sums.packets += id; return 0; }
${rest}
int main(void) {
  struct locals l;
  l.get_perflow = local_get_perflow;
  l.put_perflow = local_put_perflow;
  sums.packets++;
  return sdmbn_init(&l);
}`;

  it('is not what has the name of an empty slot', async () => {
    const text = program('int local_get_allflows(int id) { return send(id, sums.packets); }');
    expect(await breaches(text)).toEqual(['unregistered struct sums.packets local_get_allflows']);
  });

  it('is not what makes the call of an empty slot', async () => {
    const whole = program('int tell(int id) { return sdmbn_send_allflows(id, &sums); }\n');
    expect(await breaches(whole)).toEqual(['unregistered file:main.c.sums tell']);
    const named = program('int tell(int id) { return sdmbn_send_allflows(id, sums.packets); }\n');
    expect(await breaches(named)).toEqual(['unregistered struct sums.packets tell']);
  });

  it('is what a registered function calls, and what is named otherwise', async () => {
    const helped = program('int help(int id) { return sdmbn_send_allflows(id, sums.packets); }', 'help');
    expect(await breaches(helped)).toEqual([]);
    expect(await breaches(program('int get_all(int id) { return send(id, sums.packets); }'))).toEqual([]);
  });

  it('is asked for where two slots are filled', async () => {
    const one = program('int local_get_allflows(int id) { return send(id, sums.packets); }').replace(
      /l\.put_perflow.*\n/,
      '',
    );
    expect(await breaches(one)).toEqual([]);
  });
});

describe('merge', () => {
  const combine = (body: string): Promise<readonly string[]> =>
    breaches(
      `
struct sums { unsigned long packets, peak; unsigned id; };
struct sums sums;
struct whole { struct sums inner; } whole;
void combine(struct sums *into, const struct sums *from) { ${body} }
int main(void) {
  sums.packets++;
  sums.peak += 2;
  whole.inner.packets++;
  sums.id = 4;
  return on_merge(combine);
}`,
      made({
        calls: { on_merge: { does: 'registers', argument: 0, role: 'merge' } },
        obligations: { merge: [] },
      }),
    );

  it.each([
    ['an assignment', 'into->packets = from->packets;', ['overwritten struct sums.packets combine']],
    ['a whole object', '*into = *from;', ['overwritten struct sums.packets combine']],
    ['memcpy', 'memcpy(into, from, sizeof(*into));', ['overwritten struct sums.packets combine']],
    ['a part of a global', 'whole.inner = *from;', ['overwritten struct whole.inner combine']],
  ])('is not %s', async (_, body, expected) => {
    expect(await combine(body)).toEqual(expected);
  });

  it.each([
    ['a sum', 'into->packets += from->packets;'],
    ['a sum in full', 'into->packets = into->packets + from->packets;'],
    ['the larger', 'if (into->peak < from->peak) into->peak = from->peak;'],
    ['by a function', 'into->peak = max(into->peak, from->peak);'],
    ['of what is not counted', 'into->id = from->id;'],
    ['a reset', 'into->packets = 0;'],
    ['into a copy', 'struct sums copy; copy.packets = from->packets; take(copy.packets);'],
    ['into fresh memory', 'struct sums *copy = calloc(1, sizeof(*copy)); copy->packets = from->packets; keep(copy);'],
  ])('is %s', async (_, body) => {
    expect(await combine(body)).toEqual([]);
  });
});

describe('flat', () => {
  const flat = made({
    calls: { give: { does: 'stores', argument: 0 } },
    obligations: { flat: [] },
  });

  it('is no pointer to data, however deep', async () => {
    const text = (body: string): string => `
struct name { int length; char *text; };
struct flow { struct name name; int packets; char label[8]; void (*done)(void); struct peer *peer; };
int main(void) { struct flow f; ${body} return 0; }`;
    expect(await breaches(text('give(&f);'), flat)).toEqual([
      'pointer struct name.text main',
      'pointer struct flow.peer main',
    ]);
    expect(await breaches(text('give(&f.packets);'), flat)).toEqual([]);
  });
});

describe('through-store', () => {
  const store = made({
    calls: {
      take: { does: 'loads', argument: 'result', scope: 'per-flow' },
      fetch: { does: 'loads', argument: 0 },
      give: { does: 'stores', argument: 0 },
    },
    obligations: { 'through-store': ['per-flow', 'all-flows'] },
  });
  const program = (body: string, rest = ''): string => `
struct flow { unsigned packets; };
struct flow *take(int key);
int hits;
static void touch(struct flow *flow) { flow->packets++; }
static void store(struct flow *flow) { give(flow); }
${rest}
int main(void) { ${body} return 0; }`;

  it.each([
    ['a reference', 'struct flow *f = take(1); f->packets++;'],
    ['a copy', 'struct flow f; fetch(&f); f.packets++;'],
  ])('asks for %s to be put back', async (_, body) => {
    expect(await breaches(program(body), store)).toEqual(['not-stored struct flow.packets main']);
  });

  it.each([
    ['is put back', 'struct flow *f = take(1); f->packets++; give(f);'],
    ['is put back by a callee', 'struct flow *f = take(1); f->packets++; store(f);'],
    ['is not changed', 'struct flow *f = take(1); show(f->packets);'],
  ])('says nothing of what %s', async (_, body) => {
    expect(await breaches(program(body), store)).toEqual([]);
  });

  it('tells what several calls fetched apart', async () => {
    const two = `struct flow *f = take(1); struct other *o = take(2); f->packets++; o->packets++;`;
    const other = 'struct other { unsigned packets; };';
    const both = ['not-stored struct flow.packets main', 'not-stored struct other.packets main'];
    expect(await breaches(program(two, other), store)).toEqual(both);
    expect(await breaches(program(`${two} give(f);`, other), store)).toEqual(both.slice(1));
  });

  it('takes a lock in a record for the record', async () => {
    const guard = made({
      calls: { hold: { does: 'guards', argument: 0 } },
      obligations: { 'through-store': ['all-flows'] },
    });
    const pool = 'struct pool { struct mutex *m; int used; }; struct pool pool;';
    expect(await beside(program('hold(&pool.m); pool.used++;', pool), guard)).toEqual([]);
    expect(await beside(program('pool.used++;', pool), guard)).toEqual(['used main']);
  });

  it('goes for what a caller puts back', async () => {
    const text = program('struct flow *f = take(1); touch(f); give(f); hits++; give(&hits);');
    expect(await beside(text, store)).toEqual([]);
    expect(await beside(program('hits++;'), store)).toEqual(['hits main']);
  });
});
