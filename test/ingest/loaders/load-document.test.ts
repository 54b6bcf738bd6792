import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocumentLoadError } from '../../../ingest/errors.ts';
import { documentId, hashContent, readDocumentBytes } from '../../../ingest/loaders/document-file.ts';
import { findDocuments } from '../../../ingest/loaders/find-documents.ts';
import { loadDocument } from '../../../ingest/loaders/load-document.ts';
import { loadCollectionSettings } from '../../../ingest/metadata/collection-settings.ts';
import { documentsFolder } from './documents-folder.ts';

async function loadFrom(folder: string) {
  const { found, settingsFolders } = await findDocuments(folder);
  const settings = await loadCollectionSettings(settingsFolders, ['staff']);
  const file = found[0]!;
  return (await loadDocument(file, await readDocumentBytes(file), settings.settingsFor(file.uri))).document;
}

const load = async (files: Record<string, string | Uint8Array>) => loadFrom(await documentsFolder(files));

describe('readDocumentBytes', () => {
  it('refuses a file over the limit without reading it', async () => {
    const folder = await documentsFolder({ 'large.txt': 'a' });
    await truncate(join(folder, 'large.txt'), 200 * 1024 * 1024);
    const file = (await findDocuments(folder)).found[0]!;
    await expect(readDocumentBytes(file)).rejects.toThrow(DocumentLoadError);
    await expect(readDocumentBytes(file)).rejects.toThrow(/200\.0 MB.*limit is 50 MB/);
  });

  it('refuses an empty file, and one that has gone', async () => {
    const folder = await documentsFolder({ 'a.txt': '' });
    const file = (await findDocuments(folder)).found[0]!;
    await expect(readDocumentBytes(file)).rejects.toThrow(/empty/);
    await expect(readDocumentBytes({ ...file, path: `${file.path}.gone` })).rejects.toThrow(DocumentLoadError);
  });
});

describe('loadDocument', () => {
  it('makes a document of a file', async () => {
    const document = await load({ 'notes/first-steps.md': 'Some words of English, and then some more of them.' });
    expect(document).toMatchObject({
      id: documentId('notes/first-steps.md'),
      uri: 'notes/first-steps.md',
      title: 'first steps',
      language: 'en',
      audience: ['staff'],
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      text: 'Some words of English, and then some more of them.',
    });
    expect(document.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('takes the title from the front matter, the settings, the heading and the name, in this order', async () => {
    const settings = 'documents:\n  - { match: a-b.md, title: Settings }\n';
    const frontMatter = '---\ntitle: Front matter\n---\n';
    const titleOf = async (files: Record<string, string>) => (await load(files)).title;
    expect(await titleOf({ 'a-b.md': `${frontMatter}# Heading`, 'footnote.yaml': settings })).toBe('Front matter');
    expect(await titleOf({ 'a-b.md': '# Heading', 'footnote.yaml': settings })).toBe('Settings');
    expect(await titleOf({ 'a-b.md': '# Heading' })).toBe('Heading');
    expect(await titleOf({ 'a-b.md': 'Words.' })).toBe('a b');
  });

  it('takes the audience from the front matter before the settings', async () => {
    const settings = 'documents:\n  - { match: a.md, audience: public }\n';
    const audienceOf = async (frontMatter: string) =>
      (await load({ 'a.md': `${frontMatter}Words`, 'footnote.yaml': settings })).audience;
    expect(await audienceOf('')).toEqual(['public']);
    expect(await audienceOf('---\naudience: board\n---\n')).toEqual(['board']);
    expect(await audienceOf('---\naudience: board, staff\n---\n')).toEqual(['board', 'staff']);
    expect(await audienceOf('---\naudience: [board, staff]\n---\n')).toEqual(['board', 'staff']);
    expect(await audienceOf('---\naudience:\n  - board\n---\n')).toEqual(['board']);
  });

  it.each([
    'Audience: board',
    'AUDIENCE: board',
    '"audience": board',
    'audience : board',
    '\n  Audience: board',
    '{Audience: board}',
  ])('finds the audience in front matter that says %j', async (line) => {
    const settings = 'audience: public\n';
    const { audience } = await load({ 'a.md': `---\n${line}\n---\nWords`, 'footnote.yaml': settings });
    expect(audience).toEqual(['board']);
  });

  it.each(['<meta name="AUDIENCE" content="board">', '<META NAME=" Audience " CONTENT=" board ">'])(
    'finds the audience of a page that says %s',
    async (tag) => {
      const { audience } = await load({ 'a.html': `${tag}<p>Words`, 'footnote.yaml': 'audience: public\n' });
      expect(audience).toEqual(['board']);
    },
  );

  it.each([
    '<meta name=audience>',
    '<meta name=audience content="">',
    '<meta name=Audience content="  ">',
    '<meta name=audience content="The Board">',
    '<meta name=audience content=board><meta name=Audience content=public>',
  ])('refuses a page that says %s', async (tag) => {
    const loading = load({ 'a.html': `${tag}<p>Words`, 'footnote.yaml': 'audience: public\n' });
    await expect(loading).rejects.toThrow(DocumentLoadError);
    await expect(loading).rejects.toThrow(/audience/);
  });

  it('shortens a long title', async () => {
    const { title } = await load({ 'a.md': `# ${'word '.repeat(1000)}` });
    expect(title).toBe(`${'word '.repeat(39)}word…`);
  });

  it.each(['The Board', '', '[]', '[board, ""]', '[{a: b}]', 'staff;board', '{a: b}'])(
    'refuses the audience %j in front matter',
    async (audience) => {
      const loading = load({ 'a.md': `---\naudience: ${audience}\n---\nWords` });
      await expect(loading).rejects.toThrow(DocumentLoadError);
      await expect(loading).rejects.toThrow(/audience/);
    },
  );

  it('keeps metadata, and adds what the settings say and the front matter does not', async () => {
    const document = await load({
      'a.md': '---\nauthor: Bao\ndate: 2024-01-01\n---\nWords',
      'footnote.yaml': 'documents:\n  - { match: a.md, date: 2025-10-16, url: "https://x.example/" }\n',
    });
    expect(document.metadata).toEqual({ author: 'Bao', date: '2024-01-01', url: 'https://x.example/' });
  });

  it('prefers a stated language to a detected one, and passes over one that is none', async () => {
    const text = 'Some words of English, and then some more of them.';
    expect((await load({ 'a.html': `<html lang="zh-CN"><p>${text}` })).language).toBe('zh');
    expect((await load({ 'a.html': `<html lang="!"><p>${text}` })).language).toBe('en');
  });

  it.each([
    ['white space', { 'a.txt': ' \n\n ' }],
    ['marks without words', { 'a.md': '---\n***\n' }],
    ['scripts', { 'a.html': '<script>let words;</script>' }],
  ])('refuses a file of %s alone', async (_, files) => {
    await expect(load(files)).rejects.toThrow(/no readable text/);
  });

  it('refuses binary data named .txt', async () => {
    const loading = load({ 'a.txt': Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256) });
    await expect(loading).rejects.toThrow(DocumentLoadError);
    await expect(loading).rejects.toThrow(/not text/);
  });

  it.each(['.pdf', '.docx'])('reports damaged %s files', async (extension) => {
    await expect(load({ [`a${extension}`]: 'nothing of the kind' })).rejects.toThrow(DocumentLoadError);
  });

  it('stays readable after a document has changed on disk', async () => {
    const folder = await documentsFolder({ 'a.txt': 'One.' });
    const before = await loadFrom(folder);
    await writeFile(join(folder, 'a.txt'), 'Two.');
    const after = await loadFrom(folder);
    expect(after.id).toBe(before.id);
    expect(after.contentHash).not.toBe(before.contentHash);
  });
});

describe('hashContent', () => {
  it('is the same for the same bytes, and for no others', () => {
    const hash = (text: string) => hashContent(new TextEncoder().encode(text));
    expect(hash('words')).toBe(hash('words'));
    expect(hash('words')).not.toBe(hash('word'));
  });
});
