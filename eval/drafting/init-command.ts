import { loadPrompt } from '../../prompts/load-prompt.ts';
import { createChatModel } from '../../server/answering/create-chat-model.ts';
import { type ModelSettings, readConfig } from '../../server/config.ts';
import type { CommandStreams } from '../command-streams.ts';
import { EvalUsageError } from '../errors.ts';
import { openPipelines } from '../open-pipeline.ts';
import { describeDrafts } from './describe-drafts.ts';
import type { Draft } from './draft.ts';
import { draftByRules } from './draft-by-rules.ts';
import { DRAFT_PLACEHOLDERS, draftWithModel } from './draft-with-model.ts';
import { INIT_USAGE, type InitOptions, readInitOptions } from './init-options.ts';
import { type DocumentIndex, type DocumentToDraftFrom, readDocument } from './read-document.ts';
import { runCommand } from './run-command.ts';
import { seededOrder } from './seeded-order.ts';
import { refuseExisting, writeDrafts } from './write-drafts.ts';

/** Some documents give no question: so many are read for each one that is wanted. */
const DOCUMENTS_A_QUESTION = 3;

/**
 * `eval init DIR`: drafts a dataset's questions from its documents.
 * @param argv the arguments after `init`
 * @returns the exit code
 */
export async function initCommand(argv: readonly string[], streams: CommandStreams): Promise<number> {
  return runCommand(streams, async () => {
    const options = readInitOptions(argv);
    if (options === 'help') {
      streams.stdout.write(INIT_USAGE);
      return;
    }
    const { model } = readConfig(process.env, []);
    await refuseExisting(options.output);
    const say = (message: string): void => {
      streams.stderr.write(`${message}\n`);
    };
    const drafts = await draftQuestions(options, model, say);
    if (drafts.length === 0) {
      throw new EvalUsageError(`${options.documents}: no sentence lends itself to a question. Write them by hand.`);
    }
    await writeDrafts(options.output, drafts);
    streams.stdout.write(describeDrafts(drafts, options));
  });
}

async function draftQuestions(
  { documents: folder, count }: InitOptions,
  model: ModelSettings | undefined,
  say: (message: string) => void,
): Promise<Draft[]> {
  const { index, close } = await openPipelines({ documents: folder, count: 1, onMessage: say });
  try {
    const documents = await readDocuments(index, count * DOCUMENTS_A_QUESTION);
    const byModel = model ? await draftBy(model, { documents, count, say }) : [];
    return [...byModel, ...draftByRules(documents, count - byModel.length, byModel)];
  } finally {
    await close();
  }
}

async function readDocuments(index: DocumentIndex, most: number): Promise<DocumentToDraftFrom[]> {
  const records = seededOrder(await index.documents('everything'), ({ uri }) => uri).slice(0, most);
  const documents: DocumentToDraftFrom[] = [];
  for (const record of records) {
    const document = await readDocument(index, record);
    if (document) documents.push(document);
  }
  return documents;
}

async function draftBy(
  settings: ModelSettings,
  {
    documents,
    count,
    say,
  }: { documents: readonly DocumentToDraftFrom[]; count: number; say: (message: string) => void },
): Promise<Draft[]> {
  const { drafts, discarded, failure } = await draftWithModel({
    model: await createChatModel(settings),
    prompt: loadPrompt('draft-questions', DRAFT_PLACEHOLDERS),
    documents,
    count,
    now: () => performance.now(),
    onProgress: (drafted) => say(`${drafted} of ${count} questions drafted.`),
  });
  if (discarded > 0)
    say(`${discarded} of the model's drafts were thrown away, because their text does not bear them out.`);
  if (failure !== undefined) say(failure);
  if (drafts.length < count) say(`Rules draft the other ${count - drafts.length}.`);
  return drafts;
}
