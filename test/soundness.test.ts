// Every store that a middlebox really does, once it has seen a packet, is in the writes of its inventory: of the element of
// the variable that DWARF names, where it names one. Measured with the store hooks of test/soundness on the fixtures' runs.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStores, type InventoryJson } from './soundness/compare.ts';
import { readDump } from './soundness/dump.ts';
import { resolveStores, type Store } from './soundness/resolve.ts';
import { buildStoreHooks, dumpsOf, hasStoreHookTools, type StoreHooks } from './support/store-hooks.ts';

const run = promisify(execFile);
const middleboxes = fileURLToPath(new URL('../fixtures/middleboxes/', import.meta.url));
const launcher = fileURLToPath(new URL('../bin/statealyzr.js', import.meta.url));
const hasTools = hasStoreHookTools();
const pcap = '#include <pcap/pcap.h>';
const hasPcap = process.env.CI === 'true' || (hasTools && spawnSync('cc', ['-E', '-'], { input: pcap }).status === 0);

interface Measured {
  readonly stores: readonly Store[];
  readonly inventory: InventoryJson;
}

/** Builds, runs and analyses one middlebox in `out`. */
async function measure(name: string, hooks: StoreHooks, out: string): Promise<Measured> {
  const source = join(middleboxes, name);
  const json = join(out, `${name}.json`);
  const ran = async (): Promise<readonly Store[]> => {
    await run('make', ['-s', '-j2', '-C', source, `OUT=${out}`, `CFLAGS=-std=gnu17 ${hooks.flags}`, 'all']);
    await run(join(source, 'run.sh'), [out], { env: { ...process.env, ...hooks.environment }, timeout: 30_000 });
    return resolveStores(dumpsOf(hooks, name).map(readDump), (module) => module);
  };
  const analysed = async (): Promise<InventoryJson> => {
    await run(process.execPath, [launcher, 'inventory', source, '--format', 'json', '--no-cache', '--output', json]);
    return JSON.parse(readFileSync(json, 'utf8'));
  };
  const [stores, inventory] = await Promise.all([ran(), analysed()]);
  return { stores, inventory };
}

describe.each([
  { name: 'balancer', needs: 'gcc, make and binutils', skip: !hasTools },
  { name: 'nat', needs: 'gcc, make and binutils', skip: !hasTools },
  { name: 'monitor', needs: 'gcc, make, binutils and libpcap-dev', skip: !hasPcap },
])('stores of $name', ({ name, needs, skip }) => {
  describe.skipIf(skip)(`run under the store hooks (needs ${needs}: apt install them)`, () => {
    const roots = [join(middleboxes, name)];
    let out = '';
    let measured: Measured;

    beforeAll(async () => {
      out = mkdtempSync(join(tmpdir(), `${name}-stores-`));
      measured = await measure(name, buildStoreHooks(out), out);
    });
    afterAll(() => rmSync(out, { recursive: true, force: true }));

    it('are all in the inventory', () => {
      const report = checkStores(measured.stores, measured.inventory, roots);
      expect(report.missing.map((m) => [`${m.path}:${m.line}`, m.text, m.why, ...m.variables])).toEqual([]);
      expect(report.withoutLine).toBe(0);
      expect(report.lines).toBeGreaterThan(100);
      const targets = measured.stores.map((store) => store.target);
      expect(targets).toContain('static');
      expect(targets).toContain('memory');
    });

    it('are missed by an inventory without the writes of one line', () => {
      for (const store of [measured.stores[0], measured.stores.at(-1)]) {
        const kept = without(measured.inventory, (_, line) => line !== store?.line);
        const missing = checkStores(measured.stores, kept, roots).missing.map((m) => m.line);
        expect(missing).toContain(store?.line);
      }
    });

    it('are missed by an inventory without the writes of one variable', () => {
      const variable = measured.stores.find((store) => store.variables[0]?.external)?.variables[0]?.name ?? '';
      const kept = without(measured.inventory, (element) => element !== variable);
      const { missing } = checkStores(measured.stores, kept, roots);
      expect(missing.length).toBeGreaterThan(0);
      expect(new Set(missing.flatMap((m) => m.variables))).toContain(variable);
    });
  });
});

function without(inventory: InventoryJson, keep: (name: string, line: number) => boolean): InventoryJson {
  return {
    elements: inventory.elements.map((element) => ({
      ...element,
      writes: (element.writes ?? []).filter((write) => keep(element.name, write.line)),
    })),
  };
}
