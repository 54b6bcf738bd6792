import { describe, expect, it } from 'vitest';
import { findDocuments } from '../../../ingest/loaders/find-documents.ts';
import { loadCollectionSettings } from '../../../ingest/metadata/collection-settings.ts';
import { CollectionSettingsError } from '../../../ingest/metadata/document-settings.ts';
import { documentsFolder } from '../loaders/documents-folder.ts';

/** The settings of a folder with these settings files, and with some document so that it is not empty. */
async function settingsIn(files: Record<string, string>, audience = 'staff') {
  const folder = await documentsFolder({ ...files, 'some.md': 'Words.' });
  return loadCollectionSettings((await findDocuments(folder)).settingsFolders, [audience]);
}

const settingsOf = (yaml: string) => settingsIn({ 'footnote.yaml': yaml });

describe('loadCollectionSettings', () => {
  it('gives every document the default audience where there is no file', async () => {
    const settings = await settingsIn({}, 'board');
    expect(settings.settingsFor('a/b.md')).toEqual({ audience: ['board'] });
  });

  it.each(['', '# nothing yet\n', 'documents: []\n'])('takes %j for no settings', async (yaml) => {
    expect((await settingsOf(yaml)).settingsFor('a.md')).toEqual({ audience: ['staff'] });
  });

  it('prefers the audience of a match to that of the file, and that to the default', async () => {
    const settings = await settingsOf('audience: members\ndocuments:\n  - match: "public/**"\n    audience: public\n');
    expect(settings.settingsFor('public/a/b.md').audience).toEqual(['public']);
    expect(settings.settingsFor('b.md').audience).toEqual(['members']);
  });

  it('lets later matches override earlier ones, value by value', async () => {
    const settings = await settingsOf(`documents:
  - { match: "**", audience: [staff, board], language: en }
  - { match: "*.txt", audience: public, title: 2025 }
`);
    expect(settings.settingsFor('a.txt')).toEqual({ audience: ['public'], language: 'en', title: '2025' });
    expect(settings.settingsFor('b/a.txt')).toEqual({ audience: ['staff', 'board'], language: 'en' });
  });

  it('reads dates without quotes as they are written', async () => {
    const settings = await settingsOf(
      'documents:\n  - match: a.md\n    date: 2025-10-16\n    url: https://x.example/a\n',
    );
    expect(settings.settingsFor('a.md')).toMatchObject({ date: '2025-10-16', url: 'https://x.example/a' });
  });

  it.each([
    [
      'an unknown key',
      'documents:\n  - match: a.md\n    audiance: public\n',
      ':3: unknown key "audiance"; known are match,',
    ],
    ['an unknown key at the top', '# who\nowner: me\n', ':2: unknown key "owner"; known are audience, documents.'],
    ['a bad group name', '\naudience: The Board\n', /:2: audience.*: expected a group name/],
    [
      'an empty audience',
      'documents:\n  - match: a.md\n    audience: []\n',
      /:3: documents\[1\]\.audience: .*at least one/,
    ],
    ['a missing match', 'documents:\n  - match: a\n  - audience: public\n', /:3: documents\[2\]\.match/],
    [
      'a date that is none',
      'documents:\n  - { match: a,\n    date: 16.10.2025 }\n',
      /:3: documents\[1\]\.date: .*2025-10-16/,
    ],
    ['an address that is a script', 'documents:\n  - { match: a, url: "javascript:alert(1)" }\n', /:2: .*https:/],
    ['broken YAML', 'audience: staff\ndocuments: [', /:2: not valid YAML/],
    ['a list instead of keys', '- a\n', /:1: /],
  ])('refuses %s and names the line', async (_, yaml, message) => {
    await expect(settingsOf(yaml)).rejects.toThrow(CollectionSettingsError);
    await expect(settingsOf(yaml)).rejects.toThrow(message);
    await expect(settingsOf(yaml)).rejects.toThrow('footnote.yaml:');
  });

  it('tells of everything that is wrong in a file at once', async () => {
    const yaml = 'owner: me\ndocuments:\n  - match: a.md\n    date: soon\n    lang: en\n';
    await expect(settingsOf(yaml)).rejects.toThrow(/yaml:4: [\s\S]*yaml:5: [\s\S]*yaml:1: |yaml:1: [\s\S]*yaml:4: /);
  });
});

describe('settings files in several folders', () => {
  it('let the nearest win, key by key', async () => {
    const settings = await settingsIn({
      'footnote.yaml': 'audience: public\ndocuments:\n  - { match: "letters/**", title: Letter, language: fr }\n',
      'letters/footnote.yaml': 'audience: board\n',
      'letters/1987/footnote.yaml': 'documents:\n  - { match: "*.txt", language: de }\n',
    });
    expect(settings.settingsFor('letters/1987/a.txt')).toEqual({
      audience: ['board'],
      title: 'Letter',
      language: 'de',
    });
    expect(settings.settingsFor('letters/b.txt')).toEqual({ audience: ['board'], title: 'Letter', language: 'fr' });
    expect(settings.settingsFor('c.txt')).toEqual({ audience: ['public'] });
  });

  it('match paths below their own folder, and nothing above it', async () => {
    const settings = await settingsIn({
      'letters/footnote.yaml':
        'documents:\n  - { match: "**/*.md", audience: public }\n  - { match: a.txt, title: A }\n',
    });
    expect(settings.settingsFor('letters/deep/er/x.md').audience).toEqual(['public']);
    expect(settings.settingsFor('letters/a.txt').title).toBe('A');
    expect(settings.settingsFor('x.md').audience).toEqual(['staff']);
    expect(settings.settingsFor('letters-2/x.md').audience).toEqual(['staff']);
  });

  it('are refused wherever one of them is not understood', async () => {
    await expect(settingsIn({ 'a/b/footnote.yaml': 'audience: staff\ncolour: red\n' })).rejects.toThrow(
      /a\/b\/footnote\.yaml:2: unknown key "colour"/,
    );
  });
});
