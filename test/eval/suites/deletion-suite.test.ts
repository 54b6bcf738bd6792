import { describe, expect, it } from 'vitest';
import { deletionSuite } from '../../../eval/suites/deletion/deletion-suite.ts';
import type { Faults } from './fake-suite-tools.ts';
import { failingChecks } from './run-fake-suite.ts';

describe('the deletion suite', () => {
  it('holds for a product that reads the documents as they are', async () => {
    expect(await failingChecks(deletionSuite)).toEqual([]);
  });

  it('fails where an opened pipeline keeps what was there', async () => {
    expect(await failingChecks(deletionSuite, { keepsDocuments: true })).toEqual([
      'Nothing that is gone stands in answers',
      'Nothing that is gone stands in citations',
      'Nothing that is gone stands in retrieved passages',
      'Nothing that is gone is listed or opens',
      'What is new is found',
    ]);
  });

  it('fails where a conversation replays what is gone', async () => {
    const distort: Faults['distort'] = (record, { asking }) => {
      const said = asking.history?.at(-1)?.text;
      return said === undefined
        ? record
        : { ...record, sentences: [{ text: said, block: 'paragraph', citations: [] }] };
    };
    expect(await failingChecks(deletionSuite, { distort })).toEqual(['Nothing that is gone stands in answers']);
  });

  it('fails where what was there once still opens by its old id', async () => {
    expect(await failingChecks(deletionSuite, { keepsTexts: true })).toEqual([
      'Nothing that is gone is listed or opens',
    ]);
  });

  it('fails where a document still opens for those it was taken from', async () => {
    const opens: Faults['opens'] = () => true;
    expect(await failingChecks(deletionSuite, { opens })).toEqual(['Nothing that is gone is listed or opens']);
  });

  it('fails where nothing is found, before or after', async () => {
    expect(await failingChecks(deletionSuite, { answersFrom: () => false })).toEqual([
      'What will be gone is found before',
      'What is new is found',
    ]);
  });
});
