import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { builtModule } from '../../models/project-folder.ts';
import { connectClient } from './support/chat-client.ts';

/** Runs the built server in an empty folder with nothing in its environment but what a test gives. */
function runServer(argv: string[], environment: Record<string, string> = {}, files: Record<string, string> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'footnote-main-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const child = spawn(process.execPath, [builtModule('server/main.js'), ...argv], {
    cwd,
    env: { PATH: process.env.PATH, ...environment },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += chunk));
  child.stderr.on('data', (chunk) => (output.stderr += chunk));
  const ended = new Promise<typeof output & { exitCode: number | null }>((resolve) => {
    child.on('close', (exitCode) => resolve({ ...output, exitCode }));
  });
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /listens on (\S+?)\. /.exec(output.stdout)?.[1];
      if (found) resolve(found);
    });
    child.on('close', () => reject(new Error(`The server ended: ${output.stderr}`)));
  });
  address.catch(() => {});
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(cwd, { recursive: true });
  });
  return { child, ended, address };
}

describe('the server as a program', () => {
  it('shows its usage', async () => {
    expect(await runServer(['--help']).ended).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('--documents DIR'),
    });
  });

  it('exits with 2 for an option that does not exist, without a stack', async () => {
    const { exitCode, stderr } = await runServer(['--prot', '1']).ended;
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^Unknown option '--prot'/);
    expect(stderr).not.toContain('    at ');
  });

  it('exits with 2 for a wrong setting, from the environment as from a file named .env', async () => {
    const wrong = /^FOOTNOTE_HOST: expected .* got "0\.0\.0\.0"\.\n$/;
    const given = await runServer([], { FOOTNOTE_HOST: '0.0.0.0' }).ended;
    const written = await runServer([], {}, { '.env': 'FOOTNOTE_HOST=0.0.0.0\n' }).ended;
    for (const { exitCode, stderr } of [given, written]) {
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(wrong);
    }
  });

  it('exits with 1 and one line where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { exitCode, stderr } = await runServer(['--no-ingest', '--port', `${port}`]).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      `Port ${port} is already in use. Choose another with --port ${port + 1} or FOOTNOTE_PORT=${port + 1}.\n`,
    );
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('serves, and on %s closes its sockets and exits with 0', async (signal) => {
    const { child, address, ended } = runServer(['--no-ingest', '--port', '0']);
    const client = connectClient(await address);
    await client.expect('session-ready');
    child.kill(signal);
    expect(await client.closed).toMatchObject({ code: 1001 });
    expect(await ended).toMatchObject({ exitCode: 0 });
  });

  it('does not wait for a second signal to be polite', async () => {
    const { child, address, ended } = runServer(['--no-ingest', '--port', '0']);
    const client = connectClient(await address);
    await client.expect('session-ready');
    // A client that does not read keeps its socket from closing in order.
    client.socket.pause();
    child.kill('SIGTERM');
    child.stderr.on('data', () => child.kill('SIGTERM'));
    expect(await ended).toMatchObject({ exitCode: 143 });
    client.socket.terminate();
  });
});
