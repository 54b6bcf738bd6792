import type { AnswerSentence, ClosestPassage, ServerMessage } from '../../server/protocol.ts';
import { passageOf } from './sample-documents.ts';

type EndMessage = Extract<ServerMessage, { type: 'answer-end' }>;

/** What the stand-in server plays for a question: the sentences, then how it goes on. */
export interface Script {
  standaloneQuestion?: string;
  sentences?: AnswerSentence[];
  /** `hang` waits for a cancel, `drop` cuts the connection. */
  ending: Partial<EndMessage> | 'hang' | 'drop' | { error: 'too-many-questions'; retryAfterSeconds: number };
}

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
const quality = passageOf('roadmap', '(2) data quality', 'repeat;');

const approvedSentence = 'The roadmap was approved by the Council of the Institute on 14 March 2025.';

export const questions = {
  when: 'When was the roadmap approved?',
  who: 'Who takes part in a technical committee?',
  fields: 'Which fields of work does the roadmap name?',
  conflict: 'How many are there?',
  unanswered: 'What does a member pay for a printed copy?',
  hang: 'Describe every standard in the roadmap',
  drop: 'What happens in the last quarter of 2026?',
  busy: 'And one more, at once?',
  hostile: 'What is written in the strange document?',
  chinese: '技术委员会由谁组成？',
};

const shortAnswer = { start: approvedSentence.indexOf('14'), end: approvedSentence.length - 1 };

export const scripts: Record<string, Script> = {
  [questions.when]: {
    sentences: [sentence(approvedSentence, [[1, approved]], { shortAnswer })],
    ending: { status: 'answered' },
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
      sentence('Forty-one members took part.', [[1, meeting]], { conflict: 1 }),
      sentence('It has members from industry.', [[2, members]], { conflict: 1, context: 'A technical committee' }),
      sentence('No group may hold more than one third of the votes.', [[3, votes]]),
    ],
    ending: { status: 'answered' },
  },
  [questions.unanswered]: {
    ending: { status: 'not-found', closest: [passageOf('minutes', 'The next meeting', 'Vienna.'), votes] },
  },
  [questions.hang]: { sentences: [sentence('The first sentence came.', [[1, quality]])], ending: 'hang' },
  [questions.drop]: { sentences: [sentence('The first sentence came.', [[1, quality]])], ending: 'drop' },
  [questions.busy]: { ending: { error: 'too-many-questions', retryAfterSeconds: 20 } },
  [questions.hostile]: {
    sentences: [
      sentence('<img src=x onerror="window.hostile=1"> is written here.', [[1, passageOf('hostile', '<img', 'text.')]]),
    ],
    ending: { status: 'answered' },
  },
  [questions.chinese]: {
    sentences: [
      sentence('技术委员会由企业、主管部门、科研机构和消费者组织的代表组成。', [
        [1, passageOf('work-plan', '技术委员会由', '三分之一。')],
      ]),
      sentence('任何一方的表决权不得超过三分之一。', [[1, passageOf('work-plan', '技术委员会由', '三分之一。')]]),
    ],
    ending: { status: 'answered' },
  },
};
