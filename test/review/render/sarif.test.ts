// The schema is that of OASIS, as the package @microsoft/jest-sarif 1.0.0-beta.0 (MIT) carries it.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { type SarifDocument, sarifFile, sarifLog } from '../../../src/review/render/sarif.ts';
import { ruleInfo } from '../../../src/review/rule-info.ts';
import { idlePing, numbered, reloads, reviewed } from '../sample.ts';

const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(new URL('../sarif-2.1.0.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajvFormats.default(ajv);
const validate = ajv.compile(schema);
const context = { version: '0.1.0', docs: 'https://docs.example/statealyzr' };

function checked(log: Log): Log {
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

const document: SarifDocument = {
  ...reviewed,
  findings: [idlePing, reloads, numbered(3, 'check')],
  limitations: [
    { kind: 'budget', path: '', line: 0, effect: 'may-miss', detail: 'steps' },
    { kind: 'missing-header', path: 'src/a.c', line: 3, effect: 'may-miss', detail: 'x.h' },
  ],
};

describe('SARIF', () => {
  it('is valid by the schema, with findings and without', () => {
    checked(sarifLog(document, context));
    checked(sarifLog({ ...document, findings: [], limitations: [] }, { ...context, docs: null }));
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  it('has level, fingerprint, handlers and the way to it', async () => {
    const finding = { ...idlePing, evidence: idlePing.evidence.slice(2) };
    const [run] = checked(sarifLog({ ...document, findings: [finding] }, context)).runs;
    await expect(`${JSON.stringify(run?.results?.[0], null, 1)}\n`).toMatchFileSnapshot('golden/sarif-result.txt');
    expect(run?.automationDetails?.id).toBe('statealyzr/');
    const levels = sarifLog(document, context).runs[0]?.results?.map(({ level }) => level);
    expect(levels).toEqual(['error', 'warning', 'note']);
  });

  it('describes every rule, with help and a link to its page', () => {
    const rules = sarifLog(document, context).runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(ruleInfo));
    for (const rule of rules) {
      expect(rule.help?.text).toMatch(/statealyzr: local -- reason|disposition/);
      const page = new URL(`../../../docs/rules/${rule.id}.md`, import.meta.url);
      expect(readFileSync(page, 'utf8')).toContain(`# ${rule.id}`);
      expect(rule.helpUri).toBe(`${context.docs}/rules/${rule.id}.md`);
    }
    expect(sarifLog(document, { ...context, docs: null }).runs[0]?.tool.driver.rules?.[0]?.helpUri).toBeUndefined();
  });

  it('says what was not analysed', () => {
    const notes = sarifLog(document, context).runs[0]?.invocations?.[0]?.toolExecutionNotifications;
    expect(notes?.map(({ message }) => message.text)).toEqual([
      'budget (may-miss): steps',
      'missing-header (may-miss): x.h',
    ]);
    expect(notes?.[0]?.locations).toBeUndefined();
    const many = Array.from({ length: 1200 }, () => document.limitations[0]).filter((l) => l !== undefined);
    const [, more] =
      sarifLog(
        { ...document, limitations: many },
        context,
      ).runs[0]?.invocations?.[0]?.toolExecutionNotifications?.slice(-2) ?? [];
    expect(more?.message.text).toBe('200 more limitations');
  });

  it('has paths as addresses, and lines only where there are some', () => {
    const odd = 'src/%0A@octocat ![x](y) \u202e#?.c';
    const at = { path: odd, line: 3, inDiff: true };
    const absolute = { ...reloads, at: { path: '/usr/include/x y.h', line: 0, inDiff: false } };
    const log = checked(sarifLog({ ...document, findings: [{ ...reloads, at }, absolute] }, context));
    const places = log.runs[0]?.results?.map((result) => result.locations?.[0]?.physicalLocation);
    expect(decodeURIComponent(places?.[0]?.artifactLocation?.uri ?? '')).toBe(odd);
    expect(places?.[0]?.artifactLocation).toMatchObject({ uriBaseId: '%SRCROOT%' });
    expect(places?.[1]).toEqual({ artifactLocation: { uri: 'file:///usr/include/x%20y.h' } });
  });

  it('makes no links and no arguments of what is quoted', () => {
    const message = ['see [here](https://x.example) and {0} {x} \\[ok\\]\n'];
    const log = checked(sarifLog({ ...document, findings: [{ ...reloads, message }] }, context));
    expect(log.runs[0]?.results?.[0]?.message.text).toBe(
      'see \\[here\\](https://x.example) and {{0}} {x} \\\\\\[ok\\\\\\]\\\\n',
    );
  });

  it('stays below what GitHub takes, and says how many findings are left out', () => {
    const findings = Array.from({ length: 200 }, (_, i) => ({ ...numbered(i), message: [noise(i)] }));
    const text = sarifFile({ ...document, findings }, context, 20_000);
    expect(gzipSync(text).byteLength).toBeLessThanOrEqual(20_000);
    const [run] = checked(JSON.parse(text)).runs;
    const shown = run?.results?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
      `${200 - shown} more findings are left out: too large`,
    );
    expect(JSON.parse(sarifFile(document, context)).runs[0].results).toHaveLength(3);
  });
});

/** What does not compress well. */
function noise(seed: number): string {
  return Array.from({ length: 200 }, (_, i) => (((seed + 1) * (i + 7) * 2654435761) % 4294967296).toString(36)).join(
    '',
  );
}
