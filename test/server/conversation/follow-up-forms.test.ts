import { describe, expect, it } from 'vitest';
import { rewriteFollowUp } from '../../../server/conversation/rewrite-follow-up.ts';
import type { Turn } from '../../../server/conversation/turn.ts';

type Exchange = readonly [asked: string, answered?: string];

function understood(exchanges: readonly Exchange[], question: string): string {
  const history = exchanges.flatMap(([asked, answered]): Turn[] => [
    { role: 'user', text: asked },
    ...(answered === undefined ? [] : [{ role: 'assistant' as const, text: answered }]),
  ]);
  return rewriteFollowUp(question, history).text;
}

const fair: Exchange = ['Where is the Harbour Fair in 2025?', 'The Harbour Fair 2025 is in Alder Bay.'];
const meters: Exchange = ['Who chairs the Water Meter Committee?', 'Agnes Dorling chairs the committee since 2019.'];
const scale: Exchange = [
  'How often is a scale tested under CV 114?',
  'A scale under CV 114 is tested every 24 months.',
];
const norway: Exchange = ['How many laboratories take part in Norway?', 'Twelve laboratories take part.'];
const workshop: Exchange = ['Where does the autumn workshop take place?', 'It takes place in Tarnside.'];
const fee: Exchange = ['What does the ferry cost for members?', 'Members pay 12 crowns.'];

describe('a pronoun', () => {
  it.each([
    [meters, 'when was it founded?', 'when was Water Meter Committee founded?'],
    [meters, 'how long has she led it?', 'how long has Agnes Dorling led Water Meter Committee?'],
    [meters, 'What is her email?', 'What is Agnes Dorling’s email?'],
    [meters, 'how can I reach them?', 'how can I reach Agnes Dorling?'],
    [meters, 'and its budget?', 'Water Meter Committee’s budget?'],
    [scale, 'When was this standard published?', 'When was this standard (CV 114) published?'],
    [scale, 'how long does it take?', 'how long does it take (CV 114)?'],
    [fair, 'who opened it', 'who opened Harbour Fair'],
    [
      ['How do I apply for a reader card at the Alder Library?', 'With form R-7.'],
      'how much does it cost?',
      'how much does reader card at the Alder Library cost?',
    ],
    [['What is the budget of the Alder Council?', ''], 'when was it founded?', 'when was Alder Council founded?'],
    [
      ['Does the library have the Birch manuscripts?', 'Yes, the Birch manuscripts are on the third floor.'],
      'can they be photographed?',
      'can Birch manuscripts be photographed?',
    ],
    [fair, 'how do I get there?', 'how do I get there (Harbour Fair)?'],
    [
      ['Compare the Alder Council and the Birch Council', ''],
      'which one is older?',
      'which one is older (Alder Council, Birch Council)?',
    ],
  ] as const)('%j, %s', (exchange, question, text) => {
    expect(understood([exchange], question)).toBe(text);
  });
});

describe('a fragment', () => {
  it.each([
    [fair, 'and the 2024 one?', 'Where is the Harbour Fair in 2024?'],
    [fair, 'and in 2026?', 'Where is the Harbour Fair in 2026?'],
    [fair, 'what about 2026', 'Where is the Harbour Fair in 2026?'],
    [norway, 'what about Uzbekistan?', 'How many laboratories take part in Uzbekistan?'],
    [norway, 'and in finland?', 'How many laboratories take part in finland?'],
    [norway, 'and committees?', 'How many committees take part in Norway?'],
    [scale, 'and CV 141?', 'How often is a scale tested under CV 141?'],
    [scale, 'how about under CV 141?', 'How often is a scale tested under CV 141?'],
    [workshop, 'and the spring workshop?', 'Where does the spring workshop take place?'],
    [workshop, 'what about the spring one?', 'Where does the spring workshop take place?'],
    [fee, 'and for students?', 'What does the ferry cost for students?'],
    [fee, 'for non-members?', 'What does the ferry cost for non-members?'],
    [fee, 'and in winter?', 'What does the ferry cost for members, in winter?'],
    [fee, 'and in Chinese?', 'What does the ferry cost for members, in Chinese?'],
    [meters, 'and the budget?', 'the budget (Water Meter Committee)?'],
    [meters, 'since when?', 'Who chairs the Water Meter Committee, and since when?'],
    [meters, 'Is there a deadline?', 'Is there a deadline (Water Meter Committee)?'],
    [meters, 'any conditions?', 'any conditions (Water Meter Committee)?'],
    [meters, 'tell me more about the committee', 'tell me more about the committee (Water Meter Committee)'],
    [fee, 'even if I book late?', 'What does the ferry cost for members, even if I book late?'],
    [fee, 'from how many members?', 'from how many members (ferry)?'],
    [meters, 'Why?', 'Who chairs the Water Meter Committee, and Why?'],
    [meters, 'what about the Scale Committee?', 'Who chairs the Scale Committee?'],
  ] as const)('%j, %s', (exchange, question, text) => {
    expect(understood([exchange], question)).toBe(text);
  });
});

describe('a correction', () => {
  it.each([
    [fair, 'not the 2025 one, the 2024 one', 'Where is the Harbour Fair in 2024?'],
    [fair, 'no, I meant 2023', 'Where is the Harbour Fair in 2023?'],
    [fair, 'No, the Summer Fair', 'Where is the Summer Fair in 2025?'],
    [fair, 'sorry, I mean the Winter Fair, not the Harbour Fair', 'Where is the Winter Fair in 2025?'],
    [norway, 'no, i meant Sweden', 'How many laboratories take part in Sweden?'],
    [norway, 'I mean in Sweden', 'How many laboratories take part in Sweden?'],
    [scale, 'Sorry, CV 141', 'How often is a scale tested under CV 141?'],
    [['What is the role of IEC?', 'It writes standards.'], 'no, I meant ISO', 'What is the role of ISO?'],
    [workshop, 'I meant the spring workshop', 'Where does the spring workshop take place?'],
  ] as const)('%j, %s', (exchange, question, text) => {
    expect(understood([exchange], question)).toBe(text);
  });
});

describe('a new topic', () => {
  it.each([
    'Who chairs the Scale Committee?',
    'What are the opening hours of the Birch Museum?',
    'What is a verification mark?',
    'Is there a rule on parking?',
    'What are mirror groups, and how do they work?',
    'How long does it take to weigh a boat?',
    'What is the motto of the harbour day this autumn?',
    'Can I send the form by post instead of by email?',
  ])('is left alone: %s', (question) => {
    expect(understood([meters], question)).toBe(question);
  });

  it('loses no more than the word that says it follows', () => {
    expect(understood([meters], 'And who chairs the Scale Committee?')).toBe('who chairs the Scale Committee?');
  });
});

describe('a conversation', () => {
  it('keeps its subject over several follow-ups', () => {
    const followed: Exchange = ['who opened it?', 'The mayor did.'];
    expect(understood([fair, followed], 'and the 2024 one?')).toBe('who opened Harbour Fair (2024)?');
    expect(understood([fair, followed], 'when does it close?')).toBe('when does Harbour Fair close?');
  });

  it('goes on behind small talk', () => {
    expect(understood([meters, ['thanks!']], 'and when was it founded?')).toBe(
      'when was Water Meter Committee founded?',
    );
    expect(understood([meters], 'Thanks! And when was it founded?')).toBe('when was Water Meter Committee founded?');
  });

  it('is bounded however long its turns are', () => {
    const long = 'Who chairs the Water Meter Committee and '.repeat(2_000);
    const started = performance.now();
    understood(
      [
        [long, long],
        [long, long],
        [long, long],
        [long, long],
      ],
      `not ${'a, '.repeat(2_000)}`,
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('a Chinese follow-up', () => {
  const meeting: Exchange = ['秋季研讨会在哪里举行？', '秋季研讨会在松江举行。'];
  const standard: Exchange = ['CV 114是什么标准？', '它是关于商用衡器的标准。'];
  const chair: Exchange = ['谁主持水表委员会？', '李兰主持水表委员会。'];
  const year: Exchange = ['2025年年会有多少人参加？', '三百人。'];

  it.each([
    [standard, '它是哪一年发布的？', 'CV 114是哪一年发布的？'],
    [chair, '谁主持？', '谁主持（水表委员会）？'],
    [
      ['水表委员会是哪一年成立的？', 'It was founded in 2019 by the CV Board.'],
      '有多少成员？',
      '有多少成员（水表委员会）？',
    ],
    [chair, '她的任期多长？', '李兰的任期多长？'],
    [meeting, '费用是多少？', '费用是多少（秋季研讨会）？'],
    [meeting, '外省的可以参加吗？', '外省的可以参加吗（秋季研讨会）？'],
    [standard, '那CV 141呢？', 'CV 141是什么标准？'],
    [standard, '不是CV 114，是CV 141', 'CV 141是什么标准？'],
    [standard, '我说的是CV 141', 'CV 141是什么标准？'],
    [meeting, '春季研讨会呢？', '春季研讨会在哪里举行？'],
    [meeting, '那费用呢？', '秋季研讨会的费用？'],
    [meeting, '它的费用是多少？', '秋季研讨会的费用是多少？'],
    [chair, '它什么时候成立的？', '水表委员会什么时候成立的？'],
    [year, '那2024年呢？', '2024年年会有多少人参加？'],
    [year, '不对，是2023年', '2023年年会有多少人参加？'],
    [['在挪威有多少实验室？', '十二家。'], '瑞典呢？', '在瑞典有多少实验室？'],
  ] as const)('%j, %s', (exchange, question, text) => {
    expect(understood([exchange], question)).toBe(text);
  });

  it.each([
    '停车费是多少？',
    '谁负责图书馆？',
    '其他国家有多少实验室？',
    '极其重的鱼谁称？',
    '图书馆这周开门吗？',
    '提单是什么？',
  ])('leaves a new topic alone: %s', (question) => {
    expect(understood([meeting], question)).toBe(question);
  });
});
