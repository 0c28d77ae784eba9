/**
 * The pictures of the README, from the state inventory of a fixture: needs Chromium.
 *
 *   npm run build && node scripts/screenshots.js
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(mkdtempSync(join(tmpdir(), 'statealyzr-')), 'page.html');
const launcher = join(root, 'bin/statealyzr.js');
const balancer = join(root, 'fixtures/middleboxes/balancer');
execFileSync(process.execPath, [launcher, 'inventory', balancer, '--format', 'html', '--output', page, '--quiet']);

const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const [scheme, key, name] of [
  ['light', '', 'inventory'],
  ['dark', '#struct%20session.bytes_in', 'element'],
]) {
  const tab = await browser.newPage({ colorScheme: scheme, viewport: { width: 1200, height: 760 } });
  await tab.goto(`${pathToFileURL(page).href}${key}`);
  await tab.locator('html[data-ready]').waitFor();
  await tab.screenshot({ path: join(root, `docs/images/${name}.png`) });
}
await browser.close();
