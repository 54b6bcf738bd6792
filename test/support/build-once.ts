import { execFileSync } from 'node:child_process';

/** Workers and started processes run the built code, so it is built before the first test. */
export default function buildOnce(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
