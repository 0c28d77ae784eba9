/** A first settings file. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { temporaryDirectory, writeFiles } from '../host/temporary.ts';
import { expectComplaint, statealyzr, storyRepository } from './hostile.ts';

const path = '.github/statealyzr.yml';

/** Each block of commented keys, taken in. */
function uncommented(text: string): string {
  const isKey = /^# ( {2}|[a-z-]+:( |$))/;
  return text
    .split('\n')
    .map((line) => (isKey.test(line) ? line.slice(2) : line))
    .join('\n');
}

describe('init', () => {
  it('writes what is inferred, valid as it is and with every comment taken in', () => {
    const repository = storyRepository();
    const ran = statealyzr(['init', repository]);
    expect([ran.exit, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain(`wrote ${path}`);
    const text = readFileSync(join(repository, path), 'utf8');
    expect(parseConfig(text, path)).toMatchObject({ programs: [], handlers: [] });
    const whole = parseConfig(uncommented(text), path);
    expect(whole.programs.map(({ name }) => name)).toEqual(['udplb']);
    expect(whole.entries.packet).toContain('main');
    expect(whole.handlers.map((handler) => handler.function)).toContain('server_settings_copy');
    expect(whole.ledger).toHaveLength(1);
    expectComplaint(statealyzr(['init', repository]), /is there already/);
  });

  it('changes no review', () => {
    const repository = storyRepository();
    const before = statealyzr(['review', 'HEAD~1..HEAD', '--repo', repository, '--format', 'json']);
    const file = join(temporaryDirectory(), 'first.yml');
    expect(statealyzr(['init', repository, '--output', file]).exit).toBe(0);
    const after = statealyzr(['review', 'HEAD~1..HEAD', '--repo', repository, '--format', 'json', '--config', file]);
    expect(JSON.parse(after.out).findings).toEqual(JSON.parse(before.out).findings);
    expect(existsSync(join(repository, path))).toBe(false);
  });

  it('makes a file of a tree without programs, and follows no link out of it', () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { 'a\u2028b.c': 'int f(void) { return 0; }\n' });
    const elsewhere = temporaryDirectory();
    symlinkSync(elsewhere, join(directory, '.github'));
    expectComplaint(statealyzr(['init', directory]), /is no directory/);
    expect(existsSync(join(elsewhere, 'statealyzr.yml'))).toBe(false);
    const other = temporaryDirectory();
    mkdirSync(join(other, '.github'));
    writeFiles(other, { 'a.c': 'int f(void) { return 0; }\n' });
    expect(statealyzr(['init', other]).exit).toBe(0);
    const text = readFileSync(join(other, path), 'utf8');
    expect(() => parseConfig(uncommented(text), path)).not.toThrow();
  });
});
