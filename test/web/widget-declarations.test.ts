import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProjectFolder } from '../../models/project-folder.ts';

const project = findProjectFolder();

const site = `
const chat = document.querySelector('footnote-chat');
if (chat) {
  chat.title = 'Ask us';
  chat.suggestions = ['How is a standard made?'];
  chat.filter = { languages: ['en'], from: '2025-01-01' };
  chat.addEventListener('footnote-answer', ({ detail }) => {
    const quotes: string[] = detail.sentences.flatMap(({ citations }) => citations.map(({ quote }) => quote));
    console.log(detail.status === 'answered', quotes);
  });
  chat.addEventListener('footnote-open', ({ detail }) => console.log(detail.by === 'visitor'));
  document.addEventListener('footnote-feedback', ({ detail }) => console.log(detail.feedback?.reason === 'outdated'));
  const isAsked: boolean = chat.ask('How is a standard made?');
  console.log(isAsked, chat.isOpen);
  chat.open();
  chat.close();
}`;

/** Every line but the first is an error that the declarations must find. */
const wrongSite = `const chat = document.createElement('footnote-chat');
chat.ask(42);
chat.suggestions = 3;
chat.open(true);
chat.addEventListener('footnote-open', ({ detail }) => detail.nothing);`;

describe('the declarations that come with the widget', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'footnote-site-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Compiles a site's script as the site would, knowing nothing of this project's own types. */
  function compile(script: string): string[] {
    const file = join(folder, 'site.ts');
    writeFileSync(file, script);
    const flags = [
      '--noEmit',
      '--strict',
      '--ignoreConfig',
      '--types',
      '',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
    ];
    const compiler = join(project, 'node_modules/typescript/bin/tsc');
    const declarations = join(project, 'dist/web/widget.d.ts');
    const { stdout } = spawnSync(process.execPath, [compiler, ...flags, declarations, file], { encoding: 'utf8' });
    return stdout.split('\n').filter((line) => line.includes('error TS'));
  }

  it('let a site use the element', () => {
    expect(compile(site)).toEqual([]);
  });

  it('find a site’s mistakes', () => {
    expect(compile(wrongSite).map((line) => /\((\d+),/.exec(line)?.[1])).toEqual(['2', '3', '4', '5']);
  });
});
