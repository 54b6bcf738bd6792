import { execFileSync } from 'node:child_process';

/**
 * Workers and started processes run the built code, so it is built before the first test: as for users, since the bundler would
 * take the libraries' development versions under the runner's own NODE_ENV.
 */
export default function buildOnce(): void {
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', env });
}
