import { type Insights, insightsSchema } from '../../server/protocol.ts';

const DAY_MILLISECONDS = 86_400_000;

/** Questions of a working day by its number, so that every run of the tests sees the same. */
const working = [9, 14, 11, 17, 8, 13, 21, 12, 16, 10];

/** What `GET /api/insights` gives for these days: fewer questions at the weekend, some of them not answered. */
export function sampleInsights(from: string, to: string, clusters: Insights['clusters'] = sampleClusters): Insights {
  const days: Insights['days'] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY_MILLISECONDS) days.push(dayOf(time));
  const total = (name: 'asked' | 'answered' | 'notFound' | 'liked' | 'disliked') =>
    days.reduce((sum, day) => sum + day[name], 0);
  const totals = {
    asked: total('asked'),
    answered: total('answered'),
    notFound: total('notFound'),
    liked: total('liked'),
    disliked: total('disliked'),
  };
  return insightsSchema.parse({ from, to, totals, days, clusters });
}

function dayOf(time: number): Insights['days'][number] {
  const number = Math.floor(time / DAY_MILLISECONDS);
  const isWeekend = [0, 6].includes(new Date(time).getUTCDay());
  const asked = Math.floor((working[number % working.length] ?? 0) / (isWeekend ? 5 : 1));
  const notFound = Math.floor(asked * (number % 3 === 0 ? 0.3 : 0.15));
  const other = number % 4 === 0 ? Math.min(1, asked - notFound) : 0;
  return {
    day: new Date(time).toISOString().slice(0, 10),
    asked,
    answered: asked - notFound - other,
    notFound,
    liked: Math.floor(asked / 6),
    disliked: number % 5 === 0 ? Math.min(2, asked - notFound - other) : 0,
  };
}

type Question = Insights['clusters'][number]['questions'][number];

function unanswered(id: string, question: string, more: Partial<Question> = {}): Question {
  return {
    id,
    question,
    askedAt: '2026-03-02T09:41:00.000Z',
    language: 'en',
    status: 'not-found',
    answer: '',
    ...more,
  };
}

export const sampleClusters: Insights['clusters'] = [
  {
    label: 'What does a member pay for a printed copy of a standard?',
    notFound: 6,
    disliked: 1,
    questions: [
      unanswered('case-1', 'What does a member pay for a printed copy of a standard?'),
      unanswered('case-2', 'Is there a discount on printed standards for universities?'),
      unanswered('case-3', 'How much is GB/T 46277-2025 on paper?', {
        status: 'answered',
        answer: 'Members pay nothing.',
        feedback: { rating: 'down', reason: 'incomplete', comment: 'That is the membership, not the paper copy.' },
      }),
    ],
  },
  {
    label: '标准化专家津贴的标准是多少？',
    notFound: 3,
    disliked: 0,
    questions: [unanswered('case-4', '标准化专家津贴的标准是多少？', { language: 'zh' })],
  },
  {
    label: 'When is the next plenary meeting?',
    notFound: 0,
    disliked: 3,
    questions: [
      unanswered('case-5', 'When is the next plenary meeting?', {
        status: 'answered',
        answer: 'The next meeting is planned for 12 November 2025 in Vienna.',
        feedback: { rating: 'down', reason: 'outdated' },
      }),
    ],
  },
  {
    label: 'Who signs the travel request of a delegate?',
    notFound: 1,
    disliked: 0,
    questions: [unanswered('case-6', 'Who signs the travel request of a delegate?')],
  },
];
