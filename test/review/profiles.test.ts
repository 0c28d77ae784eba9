// Fixture middleboxes of each framework, with their handling right and wrong: both verdicts.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileNames, profilesOf } from '../../src/config.ts';
import { reviewSettings } from '../../src/config-review.ts';
import { reviewChange } from '../../src/pipeline.ts';
import type { Finding, RuleName } from '../../src/review/finding.ts';
import { type Files, filesBelow, inlineWorld, settingsOf } from '../support/analysis.ts';
import { snapshotOf } from '../support/snapshot.ts';

const root = new URL('../../fixtures/profiles/', import.meta.url).pathname;

interface Wrong {
  readonly in: string;
  readonly rule: RuleName;
  readonly element: string;
  readonly handler: string;
  readonly says: RegExp;
}

/** What a review of the change from `right` says. */
const wrongs: readonly Wrong[] = [
  {
    in: 'opennf/wrong',
    rule: 'asymmetric-handler',
    element: 'monitor.c::struct sums.bytes',
    handler: 'local_put_allflows',
    says: /is counted, and local_put_allflows\(\) overwrites it/,
  },
  {
    in: 'opennf/wrong-unregistered',
    rule: 'handler-lost-coverage',
    element: 'monitor.c::struct sums.packets',
    handler: 'local_put_allflows',
    says: /not registered as put_allflows: OpenNF/,
  },
  {
    in: 'splitmerge/wrong',
    rule: 'asymmetric-handler',
    element: 'limiter.c::struct service.dropped',
    handler: 'service_combine',
    says: /is counted, and service_combine\(\) overwrites it/,
  },
  {
    in: 'splitmerge/wrong-kept',
    rule: 'unhandled-state',
    element: 'limiter.c::struct flow.tokens',
    handler: 'limit',
    says: /changed in limit\(\) after get_flow\(\), and not put back/,
  },
  {
    in: 'ftmb/wrong',
    rule: 'unhandled-state',
    element: 'nat.c::refused',
    handler: 'count_refused',
    says: /written in count_refused\(\) without a call of FTMB/,
  },
  {
    in: 'pico/wrong',
    rule: 'unhandled-state',
    element: 'firewall.c::blocked',
    handler: 'follow',
    says: /state of all flows, which Pico Replication .* cannot carry/,
  },
  {
    in: 'pico/wrong-pointer',
    rule: 'unhandled-state',
    element: 'firewall.c::struct connection.rule',
    handler: 'follow',
    says: /a pointer in what follow\(\) hands to pico_put_state\(\)/,
  },
  {
    in: 'statelessnf/wrong',
    rule: 'unhandled-state',
    element: 'balancer.c::struct assignment.server',
    handler: 'assign',
    says: /after rc_read\(\), and not put back/,
  },
  {
    in: 'statelessnf/wrong-kept',
    rule: 'unhandled-state',
    element: 'balancer.c::turn',
    handler: 'assign',
    says: /written in assign\(\) without a call of Stateless/,
  },
  {
    in: 'chc/wrong',
    rule: 'unhandled-state',
    element: 'detector.c::struct site.packets',
    handler: 'site_count',
    says: /fetched, counted and put back by site_count\(\)/,
  },
  {
    in: 'in-tree/wrong',
    rule: 'asymmetric-handler',
    element: 'sessions.c::struct session.expires',
    handler: 'session_encode',
    says: /encoded by session_encode\(\) and not by session_decode\(\)/,
  },
];

function patchBetween(base: string, head: string): string {
  const run = spawnSync('git', ['diff', '--no-index', '-U3', '--no-color', base, head], {
    cwd: root,
    encoding: 'utf8',
  });
  return run.stdout.replaceAll(`a/${base}/`, 'a/').replaceAll(`b/${head}/`, 'b/');
}

async function review(base: Files, head: Files, patch: string): Promise<readonly Finding[]> {
  const [before, after] = [snapshotOf(base), snapshotOf(head)];
  const { config, ledgers } = reviewSettings({ base: before, head: after, given: null, inherited: [] });
  const request = { ...settingsOf(before), profiles: profilesOf(config), ledgers, rules: {}, today: '2026-01-01' };
  const change = { ...request, base: before, head: after, patch, renames: new Map() };
  const { value } = await reviewChange(change, inlineWorld);
  return value.findings.filter(({ severity }) => severity !== 'check');
}

const reviewOf = (base: string, head: string): Promise<readonly Finding[]> =>
  review(filesBelow(join(root, base)), filesBelow(join(root, head)), patchBetween(base, head));

describe('a copier with its writers', () => {
  const source = (fields: readonly string[]): string => `
struct server { ${fields.map((f) => `int ${f};`).join(' ')} };
struct server defaults, current;
void inherit(struct server *dst, const struct server *src) { dst->rate = src->rate; dst->burst = src->burst; }
${fields.map((f) => `void set_${f}(struct server *s, int v) { s->${f} = v; }`).join('\n')}
int main(void) { inherit(&current, &defaults); return 0; }
`;
  const settings = (profiles: string): string => `profiles: [{ name: own, functions: { inherit: copy }, ${profiles} }]`;

  it.each([
    ['obligations: {}, writers: ["set_*"]', ['handler-misses-sibling struct server.window']],
    ['obligations: {}', []],
  ])('of %s', async (profiles, expected) => {
    const files = (fields: readonly string[]): Files => ({
      'main.c': source(fields),
      'statealyzr.yml': settings(profiles),
    });
    const findings = await review(files(['rate', 'burst']), files(['rate', 'burst', 'window']), '');
    expect(findings.map(({ rule, element }) => `${rule} ${element.split('::').at(-1)}`)).toEqual(expected);
  });
});

describe('a framework', () => {
  it.each(wrongs)('$in: $rule of $element', async ({ in: head, rule, element, handler, says }) => {
    const findings = await reviewOf(`${head.split('/')[0]}/right`, head);
    expect(findings.map((f) => [f.rule, f.element, f.handlers.map((h) => h.function)])).toEqual([
      [rule, element, [handler]],
    ]);
    expect(findings[0]?.message.join('\n')).toMatch(says);
    expect(findings[0]?.at.path).toMatch(/\.c$/);
  });

  it.each(wrongs)('$in: nothing is said of what mends it', async ({ in: base }) => {
    expect((await reviewOf(base, `${base.split('/')[0]}/right`)).map((f) => f.message)).toEqual([]);
  });

  it.each(wrongs)('$in: what was wrong before is not said when its function has another name', async (wrong) => {
    const base = filesBelow(join(root, wrong.in));
    const name = new RegExp(`\\b${wrong.handler}\\b`, 'g');
    const renamed = Object.entries(base).map(([path, text]) => [path, text.replace(name, 'renamed')]);
    expect((await review(base, Object.fromEntries(renamed), '')).map((f) => f.message)).toEqual([]);
  });

  it.each(profileNames)('%s: nothing is said of a program that is right from the first', async (name) => {
    const right = filesBelow(join(root, name, 'right'));
    const empty = Object.fromEntries(
      Object.entries(right).map(([path, text]) => [
        path,
        path.endsWith('.c') ? 'int main(void) { return 0; }\n' : text,
      ]),
    );
    const patch = Object.entries(right).flatMap(([path, text]) =>
      path.endsWith('.c')
        ? [
            `--- a/${path}\n+++ b/${path}\n@@ -1 +1,${text.split('\n').length - 1} @@\n-int main(void) { return 0; }\n${text.trimEnd().replace(/^/gm, '+')}\n`,
          ]
        : [],
    );
    expect((await review(empty, right, patch.join(''))).map((f) => f.message)).toEqual([]);
  });

  it.each([
    ['a reload', 'static void reload(int signal) { limit = signal; }', []],
    ['packets', 'static void reload(int signal) { (void)signal; }', ['unhandled-state nat.c::limit']],
  ])('does not ask for what only commands write: %s', async (_, reload, expected) => {
    const right = filesBelow(join(root, 'ftmb/right'));
    const added = (right['nat.c'] ?? '')
      .replace(
        'static uint64_t refused;',
        `#include <signal.h>\nstatic uint64_t refused;\nstatic int limit;\n${reload}`,
      )
      .replace('if (port == 0)', expected.length > 0 ? 'if (port == limit++)' : 'if (port == limit)')
      .replace('pthread_create(', 'signal(SIGHUP, reload);\n\tpthread_create(');
    const findings = await review(right, { ...right, 'nat.c': added }, '');
    expect(findings.map(({ rule, element }) => `${rule} ${element}`)).toEqual(expected);
  });

  it('has a fixture and a verdict each', () => {
    expect(readdirSync(root).sort()).toEqual([...profileNames]);
    const told = wrongs.map((wrong) => wrong.in).sort();
    const there = profileNames.flatMap((name) =>
      readdirSync(join(root, name)).flatMap((side) => (side === 'right' ? [] : [`${name}/${side}`])),
    );
    expect(told).toEqual(there.sort());
  });
});
