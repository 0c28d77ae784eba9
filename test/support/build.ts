// The doors and the workers run as built JavaScript, so the build comes before the tests. Types are checked elsewhere.
import { spawnSync } from 'node:child_process';

/** What tests start by itself. */
const modules = [
  'cli.ts',
  'commands.ts',
  'host/cache.ts',
  'host/child.ts',
  'host/host-error.ts',
  'host/mirror.ts',
  'host/output.ts',
  'host/queue-redis.ts',
  'host/signals.ts',
  'host/workers.ts',
];

export default function setup(): void {
  spawnSync('npm', ['run', '--silent', 'build', '--', ...modules], { stdio: 'ignore' });
}
