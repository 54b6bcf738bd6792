import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../../../ingest/glossary/glossary-file.ts';
import { CollectionSettingsError } from '../../../ingest/metadata/document-settings.ts';

const problemOf = (source: string): string => {
  try {
    parseGlossary(source, 'docs/glossary.yaml');
  } catch (error) {
    if (error instanceof CollectionSettingsError) return error.message;
    throw error;
  }
  throw new Error('The glossary was understood.');
};

describe('a glossary', () => {
  it('is lists of words that mean the same', () => {
    expect(parseGlossary('- [TC, technical committee, 技术委员会]\n- [NO, Norway]\n', 'g')).toEqual([
      ['TC', 'technical committee', '技术委员会'],
      ['NO', 'Norway'],
    ]);
  });

  it.each(['', '# nothing yet\n'])('may say nothing: %j', (source) => {
    expect(parseGlossary(source, 'g')).toEqual([]);
  });

  it.each([
    ['- [TC, technical committee]\n- [alone]\n', 'docs/glossary.yaml:2: '],
    ['- [TC, technical committee]\n-\n  - a\n  - ""\n', 'docs/glossary.yaml:4: '],
    ['TC: technical committee\n', 'docs/glossary.yaml:1: '],
    ['- [TC\n', 'docs/glossary.yaml:'],
    [`- [TC, ${'long '.repeat(60)}]\n`, 'docs/glossary.yaml:1: '],
  ])('names the file and the line of what is wrong in %j', (source, place) => {
    expect(problemOf(source)).toContain(place);
  });

  it('tells everything that is wrong at once', () => {
    expect(problemOf('- [a]\n- [b]\n').split('\n')).toHaveLength(2);
  });
});
