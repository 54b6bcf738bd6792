import { z } from 'zod';
import { fillPromptMessages } from '../../prompts/fill-prompt.ts';
import type { Prompt } from '../../prompts/load-prompt.ts';
import { quoteAsData } from '../../server/answering/quote-as-data.ts';
import { readModelText, type StreamingChatModel } from '../../server/answering/read-model-text.ts';
import { type Claim, type Judge, JudgeError } from './judge.ts';

/** What the code fills into `prompts/judge-faithfulness.md`. */
export const JUDGE_PLACEHOLDERS = ['quotes', 'statement'] as const;

const IDLE_MILLISECONDS = 30_000;
const TOTAL_MILLISECONDS = 60_000;
/** A judgement is a line: a model that writes more repeats itself. */
const LONGEST_JUDGEMENT = 4_000;

const judgementSchema = z.object({ follows: z.boolean() });

export interface ModelJudgeOptions {
  model: StreamingChatModel;
  /** The name by which the endpoint knows the model. */
  modelName: string;
  /** `judge-faithfulness`, loaded with `JUDGE_PLACEHOLDERS`. */
  prompt: Prompt;
}

/** A language model as a judge (after the faithfulness of RAGAS; Es et al. 2024). */
export function createModelJudge({ model, modelName, prompt }: ModelJudgeOptions): Judge {
  return {
    name: `${modelName} ${prompt.hash}`,
    async follows(claim) {
      const text = await write(model, promptMessages(prompt, claim));
      const judgement = judgementSchema.safeParse(parseLine(text));
      if (!judgement.success) throw new JudgeError(`Expected {"follows": true or false}, got: ${text.slice(0, 200)}`);
      return judgement.data.follows;
    },
  };
}

function promptMessages(prompt: Prompt, { statement, quotes }: Claim) {
  return fillPromptMessages(prompt.text, {
    quotes: quotes.map((quote) => `<quote>\n${quoteAsData(quote)}\n</quote>`).join('\n'),
    statement: quoteAsData(statement),
  });
}

async function write(model: StreamingChatModel, messages: ReturnType<typeof promptMessages>): Promise<string> {
  const bounds = {
    idleMilliseconds: IDLE_MILLISECONDS,
    totalMilliseconds: TOTAL_MILLISECONDS,
    signal: new AbortController().signal,
  };
  let text = '';
  try {
    for await (const piece of readModelText(model, messages, bounds)) {
      text += piece;
      if (text.length > LONGEST_JUDGEMENT) break;
    }
  } catch (cause) {
    throw new JudgeError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  return text;
}

/** The first object in the text: models like to wrap it in a code fence. */
function parseLine(text: string): unknown {
  const object = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  try {
    return JSON.parse(object);
  } catch {
    return undefined;
  }
}
