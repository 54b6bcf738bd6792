import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ALL_SUITES } from '../../../eval/suites/all-suites.ts';
import { builtModule } from '../../../models/project-folder.ts';

function run(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [builtModule('eval/suites/cli.js'), ...argv], (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

describe('eval:suites', () => {
  it('tells of every suite', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    for (const { name, promise } of ALL_SUITES) expect(stdout).toContain(`${name.padEnd(12)} ${promise}`);
  });

  it('ends with 2 for a suite that there is not, and names those that there are', async () => {
    const { code, stdout, stderr } = await run('--only', 'acces');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim()).toBe(
      `--only: expected names of suites (${ALL_SUITES.map(({ name }) => name).join(', ')}); got "acces".`,
    );
  });
});
