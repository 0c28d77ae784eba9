import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { failedExpectations, readExpectations } from '../../support/expectations.ts';
import { type FrontEnd, loadFrontEnd } from '../../support/front-end.ts';
import { lineFacts } from './line-facts.ts';

const directory = new URL('../../../fixtures/c/', import.meta.url);
const fixtures = readdirSync(directory).filter((name) => name.endsWith('.c'));

/** Kinds that this room answers. */
const kinds = new Set(
  (
    'attributes calls constant declares goto init ir limitation macros offset reads record size storage stores type ' +
    'unparsed'
  ).split(' '),
);

let frontEnd: FrontEnd;
beforeAll(async () => {
  frontEnd = await loadFrontEnd();
});

describe('the IR says of each fixture what the fixture says of itself', () => {
  it.each(fixtures)('%s', (name) => {
    const source = readFileSync(new URL(name, directory), 'utf8');
    const facts = lineFacts(frontEnd.lower({ [name]: source }, { path: name }));
    const expectations = readExpectations(source);
    expect(failedExpectations(expectations, (e) => (kinds.has(e.kind) ? facts(e.kind, e.line) : undefined))).toEqual(
      [],
    );
  });
});

function hasCompiler(): boolean {
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.runIf(hasCompiler())('every fixture is valid C', () => {
  it.each(fixtures)('%s', (name) => {
    const path = new URL(name, directory).pathname;
    expect(() => execFileSync('cc', ['-std=gnu17', '-fsyntax-only', '-w', path], { stdio: 'pipe' })).not.toThrow();
  });
});
