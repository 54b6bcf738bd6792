import type { Visibility } from '../../ingest/types.ts';
import { composePipeline } from '../../server/compose.ts';
import { askQuestion } from '../ask-question.ts';
import { createSourceTexts } from '../evidence/source-texts.ts';
import { READING_BUDGET_MILLISECONDS } from '../open-pipeline.ts';
import type { SuiteSubject } from './suite.ts';

/** The product's own pipeline over an index. */
export async function openSuiteSubject(indexFolder: string): Promise<SuiteSubject> {
  const { pipeline, index, close } = await composePipeline({
    indexFolder,
    readingBudgetMilliseconds: READING_BUDGET_MILLISECONDS,
  });
  let closing: Promise<void> | undefined;
  const text = async (id: string, visibility: Visibility) => (await index.document(id, visibility))?.text;
  return {
    ask: (question, { visibility, history = [] }) =>
      askQuestion({ question }, { pipeline, history, visibility, now: () => performance.now() }),
    async documents(visibility) {
      return (await index.documents(visibility)).map(({ id, uri, title }) => ({ id, uri, title }));
    },
    text,
    async counts(visibility) {
      const { documents, passages } = await index.status(visibility);
      return { documents, passages };
    },
    async sources() {
      const idOfUri = new Map((await index.documents('everything')).map(({ uri, id }) => [uri, id]));
      return createSourceTexts([...idOfUri.keys()], async (uri) => {
        const id = idOfUri.get(uri);
        return id === undefined ? undefined : text(id, 'everything');
      });
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
