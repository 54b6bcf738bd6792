import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DocumentsFolderError } from '../../../ingest/errors.ts';
import { findDocuments } from '../../../ingest/loaders/find-documents.ts';
import { documentsFolder } from './documents-folder.ts';

const urisOf = async (folder: string) => (await findDocuments(folder)).found.map(({ uri }) => uri);

describe('findDocuments', () => {
  it('finds the documents of all folders in a stable order', async () => {
    const folder = await documentsFolder({ 'b/2.md': 'two', 'b/10.MD': 'ten', 'a.txt': 'one', 'c/d/e.html': 'e' });
    expect(await urisOf(folder)).toEqual(['a.txt', 'b/10.MD', 'b/2.md', 'c/d/e.html']);
  });

  it('says where a document is, how large it is and when it was changed', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    onTestFinished(() => void vi.mocked(Date.now).mockRestore());
    const folder = await documentsFolder({ 'notes/a.txt': 'four' });
    const { found, failed } = await findDocuments(folder);
    expect(failed).toEqual([]);
    expect(found).toEqual([
      {
        path: join(folder, 'notes', 'a.txt'),
        uri: 'notes/a.txt',
        bytes: 4,
        modifiedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        stamp: '',
      },
    ]);
  });

  it('leaves out hidden files, hidden folders and the settings', async () => {
    const folder = await documentsFolder({ 'a.txt': 'a', '.b.txt': 'b', '.git/c.txt': 'c', 'footnote.yaml': '' });
    expect(await findDocuments(folder)).toMatchObject({ found: [{ uri: 'a.txt' }], failed: [] });
  });

  it('reports files of unknown types with the types it knows', async () => {
    const folder = await documentsFolder({ 'a.txt': 'a', 'sound/b.mp3': 'b', LICENSE: 'c' });
    const { found, failed } = await findDocuments(folder);
    expect(found).toHaveLength(1);
    expect(failed.map(({ path }) => path)).toEqual(['LICENSE', 'sound/b.mp3']);
    expect(failed[0]?.reason).toMatch(/without an extension/);
    expect(failed[1]?.reason).toMatch(/\.mp3 are not supported.*\.txt.*\.md.*\.html.*\.pdf.*\.docx/);
  });

  it.each([
    ['talk.pptx', /Presentations of type \.pptx.*PDF/],
    ['Fees.XLSX', /Spreadsheets of type \.xlsx.*CSV/],
    ['old.doc', /Documents of type \.doc.*\.docx/],
    ['all.zip', /Archives of type \.zip.*Unpack/],
    ['scan.PNG', /Pictures of type \.png.*text recognition/],
  ])('says what to do with %s', async (name, reason) => {
    const { failed } = await findDocuments(await documentsFolder({ [name]: 'x' }));
    expect(failed).toEqual([{ path: name, reason: expect.stringMatching(reason) }]);
  });

  it('refuses a folder that is missing', async () => {
    const missing = join(await documentsFolder(), 'nowhere');
    await expect(findDocuments(missing)).rejects.toThrow(DocumentsFolderError);
    await expect(findDocuments(missing)).rejects.toThrow(/nowhere.*cannot be opened \(ENOENT\).*Create it/);
  });

  it('refuses a file instead of a folder', async () => {
    const folder = await documentsFolder({ 'a.txt': 'a' });
    await expect(findDocuments(join(folder, 'a.txt'))).rejects.toThrow(DocumentsFolderError);
    await expect(findDocuments(join(folder, 'a.txt'))).rejects.toThrow(/it is a file/);
  });

  it('refuses a folder without files, and names what to put there', async () => {
    const folder = await documentsFolder({ '.hidden': 'x', 'footnote.yaml': '' });
    await mkdir(join(folder, 'empty'));
    await expect(findDocuments(folder)).rejects.toThrow(DocumentsFolderError);
    await expect(findDocuments(folder)).rejects.toThrow(/holds no files.*\.pdf/);
  });
});

describe('symbolic links', () => {
  it('are refused where they leave the folder', async () => {
    const outside = await documentsFolder({ 'secret.txt': 'secret', 'deep/secret.txt': 'secret' });
    const folder = await documentsFolder({ 'a.txt': 'a' });
    await symlink(join(outside, 'secret.txt'), join(folder, 'file.txt'));
    await symlink(join(outside, 'deep'), join(folder, 'folder'));
    await symlink(`${folder}/../`, join(folder, 'parent'));
    const { found, failed } = await findDocuments(folder);
    expect(found.map(({ uri }) => uri)).toEqual(['a.txt']);
    expect(failed.map(({ path }) => path)).toEqual(['file.txt', 'folder', 'parent']);
    for (const { reason } of failed) expect(reason).toMatch(/leaves the documents folder/);
  });

  it('are refused where they lead to a neighbour whose name begins like the folder', async () => {
    const folder = await documentsFolder({ 'docs/a.txt': 'a', 'docs-private/b.txt': 'b' });
    await symlink(join(folder, 'docs-private'), join(folder, 'docs', 'link'));
    expect(await findDocuments(join(folder, 'docs'))).toMatchObject({
      found: [{ uri: 'a.txt' }],
      failed: [{ path: 'link' }],
    });
  });

  it('are reported where they point to nothing', async () => {
    const folder = await documentsFolder({ 'a.txt': 'a' });
    await symlink(join(folder, 'gone.txt'), join(folder, 'b.txt'));
    expect((await findDocuments(folder)).failed).toMatchObject(
      [{ path: 'b.txt', reason: /points to nothing/ }].map(({ path, reason }) => ({
        path,
        reason: expect.stringMatching(reason),
      })),
    );
  });

  it('are followed once inside the folder, and end in no circle', async () => {
    const folder = await documentsFolder({ '.versions/3/a.txt': 'a', 'b.txt': 'b' });
    await symlink(join(folder, '.versions', '3'), join(folder, 'current'));
    await symlink(join(folder, '.versions', '3'), join(folder, 'latest'));
    await symlink(folder, join(folder, '.versions', '3', 'loop'));
    await symlink(join(folder, 'b.txt'), join(folder, 'another-b.txt'));
    await writeFile(join(folder, '.versions', '3', 'c.txt'), 'c');
    expect(await findDocuments(folder)).toMatchObject({
      found: [{ uri: 'b.txt' }, { uri: 'current/a.txt' }, { uri: 'current/c.txt' }],
      failed: [],
    });
  });

  it('may stand for the documents folder itself', async () => {
    const folder = await documentsFolder({ 'real/a.txt': 'a' });
    await symlink(join(folder, 'real'), join(folder, 'link'));
    expect(await urisOf(join(folder, 'link'))).toEqual(['a.txt']);
  });
});
