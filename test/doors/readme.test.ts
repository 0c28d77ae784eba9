import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].concat(
  readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
);

describe('the README', () => {
  it('shows what the demo prints', () => {
    const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent' };
    const demo = spawnSync(process.execPath, [join(root, 'bin/demo.js')], { env, encoding: 'utf8' });
    expect([demo.status, demo.stderr]).toEqual([0, '']);
    expect(readme).toContain(`\`\`\`\n${demo.stdout}\`\`\`\n`);
  });

  it('shows settings that are accepted', () => {
    const settings = /^```yaml\n(.*?)^```$/ms.exec(readme)?.[1] ?? '';
    const config = parseConfig(settings, 'README.md');
    expect(config.ledger).toMatchObject([{ element: 'struct session.mark', until: '2027-01-01' }]);
    expect(config.programs).toHaveLength(1);
  });
});

describe('the pages', () => {
  it.each(pages)('%s links to what exists', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it.each(pages)('%s names files that exist', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const named = [...text.matchAll(/`((?:src|test|bin|docs|schemas|fixtures)\/[\w./-]*\w)`/g)].map((m) => m[1] ?? '');
    const rooms = [...text.matchAll(/`((?:c|analysis|state|review|host)\/[\w/-]+\.ts)`/g)].map((m) => `src/${m[1]}`);
    expect([...named, ...rooms].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
