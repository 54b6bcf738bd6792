import type { AnswerSentence, ClosestPassage, ExchangeResponse } from '../../server/protocol.ts';
import { passageOf } from './sample-documents.ts';

export type Outcome = Pick<
  ExchangeResponse,
  'status' | 'reply' | 'mode' | 'notice' | 'withheld' | 'closest' | 'unanswered'
>;

/** What the stand-in server plays for a question: the sentences, then how it ends. */
export interface Answered {
  /** Of the question; `en` by default. */
  language?: string;
  standaloneQuestion?: string;
  correctedQuestion?: string;
  sentences?: AnswerSentence[];
  everyMilliseconds?: number;
  /** Cuts the connection after so many sentences, and goes on. */
  dropAfter?: number;
  /** `hang` waits for a cancel. */
  ending: Partial<Outcome> | 'hang';
}

/** Or it does not take the question at all. */
export interface Refused {
  refusal: 'too-many-questions' | 'not-ready' | 'internal';
  retryAfterSeconds?: number;
}

export type Script = Answered | Refused;

function sentence(text: string, cited: [number, ClosestPassage][], more: Partial<AnswerSentence> = {}): AnswerSentence {
  return { text, block: 'paragraph', citations: cited.map(([marker, passage]) => ({ marker, ...passage })), ...more };
}

function item(text: string, marker: number, passage: ClosestPassage): AnswerSentence {
  return sentence(text, [[marker, passage]], { block: 'list-item' });
}

const approved = passageOf('roadmap', 'This roadmap was prepared', '14 March 2025.');
const members = passageOf('roadmap', 'A technical committee has members', 'organisations.');
const votes = passageOf('roadmap', 'No group may hold', 'votes.');
const meeting = passageOf('minutes', 'The eleventh meeting of', '2025.');
const replaced = passageOf('roadmap', 'It replaces the edition of 2021');
const quality = passageOf('roadmap', '(2) data quality', 'repeat;');

const approvedSentence = 'The roadmap was approved by the Council of the Institute on 14 March 2025.';

export const questions = {
  when: 'When was the roadmap approved?',
  whenAndCost: 'When was the roadmap approved, and what did it cost to write?',
  who: 'Who takes part in a technical committee?',
  fields: 'Which fields of work does the roadmap name?',
  unanswered: 'What does a member pay for a printed copy?',
  hang: 'Describe every standard in the roadmap',
  drop: 'What happens in the last quarter of 2026?',
  busy: 'And one more, at once?',
  shortlyBusy: 'And another?',
  slow: 'Tell me everything, one thing after the other',
  conflict: 'How many are there?',
  context: 'What does it replace?',
  foreign: 'How large a share of the votes may one group hold in China?',
  arabic: 'متى اعتمدت خارطة الطريق؟',
  greeting: 'Good morning',
  hostile: 'What is written in the strange document?',
  chinese: '技术委员会由谁组成？',
};

const shortAnswer = { start: approvedSentence.indexOf('14'), end: approvedSentence.length - 1 };

export const scripts: Record<string, Script> = {
  [questions.when]: {
    sentences: [sentence(approvedSentence, [[1, approved]], { shortAnswer })],
    ending: { status: 'answered' },
  },
  [questions.whenAndCost]: {
    sentences: [sentence(approvedSentence, [[1, approved]], { shortAnswer })],
    ending: { status: 'answered', unanswered: ['what did the roadmap cost to write?'] },
  },
  [questions.who]: {
    standaloneQuestion: 'Who takes part in a technical committee of the Institute?',
    sentences: [
      sentence(
        'A technical committee has members from industry, public authorities, research and consumer organisations.',
        [[1, members]],
      ),
      sentence('No group may hold more than one third of the votes.', [[2, votes]]),
      sentence('Forty-one members and nine observers took part in the eleventh meeting, held in Geneva in June 2025.', [
        [3, meeting],
        [1, members],
      ]),
    ],
    ending: { status: 'answered', mode: 'model', withheld: 1, notice: 'vectors-incomplete' },
  },
  [questions.fields]: {
    sentences: [
      sentence('The committee names four fields of work:', [
        [1, passageOf('roadmap', 'The committee names four fields of work:')],
      ]),
      item(
        'terms and concepts, so that the other standards can be read together;',
        2,
        passageOf('roadmap', '(1) terms', 'together;'),
      ),
      item('data quality, from collection to deletion;', 3, quality),
      item('testing and assessment of systems in use;', 4, passageOf('roadmap', '(3) testing', 'use;')),
      item(
        'governance, including the duties of those who deploy a system.',
        5,
        passageOf('roadmap', '(4) governance', 'system.'),
      ),
    ],
    ending: { status: 'answered' },
  },
  [questions.conflict]: {
    sentences: [
      sentence('Forty-one members took part.', [[1, { ...meeting, datedAt: '2025-11-05' }]], { conflict: 1 }),
      sentence('It has members from industry.', [[2, members]], { conflict: 1, context: 'A technical committee' }),
      sentence('No group may hold more than one third of the votes.', [[3, votes]]),
    ],
    ending: { status: 'answered' },
  },
  [questions.unanswered]: {
    ending: { status: 'not-found', closest: [passageOf('minutes', 'The next meeting', 'Vienna.'), votes] },
  },
  [questions.hang]: { sentences: [sentence('The first sentence came.', [[1, quality]])], ending: 'hang' },
  [questions.drop]: {
    sentences: [
      sentence('The first sentence came.', [[1, quality]]),
      sentence('The second came while nobody listened.', [[2, votes]]),
      sentence('So did the third.', [[3, meeting]]),
    ],
    dropAfter: 1,
    ending: { status: 'answered' },
  },
  [questions.slow]: {
    sentences: Array.from({ length: 40 }, (_, index) => sentence(`Sentence ${index + 1} came.`, [[1, quality]])),
    everyMilliseconds: 25,
    ending: { status: 'answered' },
  },
  [questions.context]: {
    sentences: [
      sentence('It replaces the edition of 2021.', [[1, replaced]], {
        context: 'National Roadmap for Artificial Intelligence Standards',
      }),
    ],
    ending: { status: 'answered' },
  },
  [questions.foreign]: {
    sentences: [
      sentence('任何一方的表决权不得超过三分之一。', [[1, passageOf('work-plan', '技术委员会由', '三分之一。')]], {
        language: 'zh',
      }),
      sentence('技术委员会由企业和主管部门组成。', [[1, passageOf('work-plan', '技术委员会由', '三分之一。')]], {
        language: 'zh',
      }),
    ],
    ending: { status: 'answered' },
  },
  [questions.arabic]: {
    language: 'ar',
    sentences: [sentence('اعتمد المجلس خارطة الطريق في 14 مارس 2025.', [[1, approved]])],
    ending: { status: 'answered' },
  },
  [questions.greeting]: { ending: { status: 'small-talk', reply: 'greeting' } },
  [questions.busy]: { refusal: 'too-many-questions', retryAfterSeconds: 20 },
  [questions.shortlyBusy]: { refusal: 'too-many-questions', retryAfterSeconds: 6 },
  [questions.hostile]: {
    sentences: [
      sentence('<img src=x onerror="window.hostile=1"> is written here.', [[1, passageOf('hostile', '<img', 'text.')]]),
    ],
    ending: { status: 'answered' },
  },
  [questions.chinese]: {
    language: 'zh',
    sentences: [
      sentence('技术委员会由企业、主管部门、科研机构和消费者组织的代表组成。', [
        [1, passageOf('work-plan', '技术委员会由', '三分之一。')],
      ]),
      sentence('任何一方的表决权不得超过三分之一。', [[1, passageOf('work-plan', '技术委员会由', '三分之一。')]]),
    ],
    ending: { status: 'answered' },
  },
};
