import { describe, expect, it } from 'vitest';
import { CollectionSettingsError, loadCollectionSettings } from '../../../ingest/loaders/collection-settings.ts';
import { documentsFolder } from './documents-folder.ts';

async function settingsOf(yaml: string) {
  return loadCollectionSettings(await documentsFolder({ 'footnote.yaml': yaml }), ['staff']);
}

describe('loadCollectionSettings', () => {
  it('gives every document the default audience where there is no file', async () => {
    const settings = await loadCollectionSettings(await documentsFolder(), ['board']);
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
    ['an unknown key', 'documents:\n  - match: a.md\n    audiance: public\n', /footnote\.yaml[\s\S]*audiance/],
    ['an unknown key at the top', 'owner: me\n', /footnote\.yaml[\s\S]*owner/],
    ['a bad group name', 'audience: The Board\n', /group name[\s\S]*audience/],
    ['an empty audience', 'documents:\n  - match: a.md\n    audience: []\n', /at least one/],
    ['a missing match', 'documents:\n  - audience: public\n', /match/],
    ['a date that is none', 'documents:\n  - { match: a, date: 16.10.2025 }\n', /2025-10-16/],
    ['an address that is a script', 'documents:\n  - { match: a, url: "javascript:alert(1)" }\n', /https:/],
    ['broken YAML', 'documents: [', /not valid YAML/],
    ['a list instead of keys', '- a\n', /footnote\.yaml/],
  ])('refuses %s', async (_, yaml, message) => {
    await expect(settingsOf(yaml)).rejects.toThrow(CollectionSettingsError);
    await expect(settingsOf(yaml)).rejects.toThrow(message);
  });
});
