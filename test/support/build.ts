// The doors and the workers run as built JavaScript, so the build comes before the tests. Types are checked elsewhere.
import { spawnSync } from 'node:child_process';

export default function setup(): void {
  spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });
}
