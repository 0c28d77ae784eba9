/**
 * A headless Chromium for a test file. What a page says on its console and what it asks the network for is written down,
 * and no page reaches beyond this machine. Scripts run in pages are texts: these tests know no DOM.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';
import { expect } from 'vitest';
import { temporaryDirectory } from '../host/temporary.ts';

const executable = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).error === undefined,
);

/** Empty where it is installed; else what is missing. With CI=true nothing is skipped, and the test fails instead. */
export const browserMissing: string =
  process.env.CI !== 'true' && executable === undefined ? 'chromium is missing: apt-get install chromium' : '';

export async function startBrowser(): Promise<Browser> {
  const path = spawnSync('sh', ['-c', `command -v ${executable ?? 'chromium'}`], { encoding: 'utf8' }).stdout.trim();
  // The sandbox needs what containers lack; only pages of ours are opened.
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

export interface OpenPage {
  readonly page: Page;
  /** What the console said, errors of scripts, and addresses other than the page's. */
  readonly noise: readonly string[];
  close(): Promise<void>;
}

export interface Opening {
  /** Key of an element that the address names. */
  readonly key?: string;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
}

/** The page as a file, once its script has set it up. Closing expects it to have been silent. */
export async function openPage(browser: Browser, text: string, opening: Opening = {}): Promise<OpenPage> {
  const { key, scheme = 'light', width = 1280 } = opening;
  const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 900 } });
  page.setDefaultTimeout(10_000);
  const file = join(temporaryDirectory(), 'page.html');
  writeFileSync(file, text);
  const address = pathToFileURL(file).href;
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  // Chromium tells of a request before the page's policy refuses it.
  const leaves = (request: Request): boolean => request.url().replace(/#.*$/, '') !== address;
  page.on('requestfinished', (request) => {
    if (leaves(request)) noise.push(`request: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    if (leaves(request) && request.failure()?.errorText !== 'csp') noise.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(key === undefined ? address : `${address}#${encodeURIComponent(key)}`);
  if (text.includes('id="data"')) await page.locator('html[data-ready]').waitFor();
  const close = async (): Promise<void> => {
    await page.close();
    expect(noise).toEqual([]);
  };
  return { page, noise, close };
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly unknown[] }[];
  readonly passes: readonly unknown[];
}

const vendorText = (file: string): string => readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');

/** Serious and critical violations that axe-core finds, and how many of its rules the page passes. */
export async function accessibility(
  page: Page,
): Promise<{ readonly serious: readonly string[]; readonly passed: number }> {
  await page.evaluate(`${vendorText('axe-core/axe.min.js')}; 0`);
  const found = await page.evaluate<AxeResult>('axe.run()');
  const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return { serious: serious.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0])}`), passed: found.passes.length };
}

/** What mermaid draws: its SVG, or what it complains of. */
export async function drawMermaid(browser: Browser, diagrams: readonly string[]): Promise<string[]> {
  const page = await browser.newPage();
  await page.addScriptTag({ content: vendorText('mermaid/dist/mermaid.min.js') });
  await page.evaluate("mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })");
  const drawn: string[] = [];
  for (const [i, text] of diagrams.entries())
    drawn.push(
      await page.evaluate<string>(
        `mermaid.render('d${i}', ${JSON.stringify(text)}).then(({ svg }) => svg, (error) => 'error: ' + error)`,
      ),
    );
  await page.close();
  return drawn;
}
