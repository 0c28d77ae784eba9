/** Signals while this thread is busy. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const built = fileURLToPath(new URL('../../build/host/signals.js', import.meta.url));

const busy = (wrapped: 'unattended' | 'plain'): string => `
  import { endOnSignals, unattended } from ${JSON.stringify(built)};
  endOnSignals(() => process.stdout.write('cleared'));
  const work = () => { process.stdout.write('busy'); const end = Date.now() + 3000; while (Date.now() < end); };
  ${wrapped === 'unattended' ? 'unattended(work)' : 'setTimeout(() => undefined, 20000); process.stdout.write("busy")'};
  setTimeout(() => process.exit(0), 20000);`;

async function ended(
  wrapped: 'unattended' | 'plain',
): Promise<{ code: unknown; signal: unknown; ms: number; text: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', busy(wrapped)]);
  let text = '';
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString();
  });
  await once(child.stdout, 'data');
  const since = Date.now();
  child.kill('SIGTERM');
  const [code, signal] = await once(child, 'close');
  return { code, signal, ms: Date.now() - since, text };
}

describe('SIGTERM', () => {
  it('ends long work at once', async () => {
    const { signal, ms } = await ended('unattended');
    expect(signal).toBe('SIGTERM');
    expect(ms).toBeLessThan(2500);
  });

  it('lets the listener clear up between', async () => {
    const { code, text } = await ended('plain');
    expect(code).toBe(143);
    expect(text).toBe('busycleared');
  });
});
