import type { ClosestPassage, DocumentResponse } from '../../server/protocol.ts';

const roadmapText = `National Roadmap for Artificial Intelligence Standards

Foreword
This roadmap was prepared by the Technical Committee on Artificial Intelligence and approved by the
Council of the Institute on 14 March 2025. It replaces the edition of 2021 and will be reviewed every
two years.

1 Scope
The roadmap names the standards that are needed until 2027, the committees that write them and the
order in which they are written. It does not set requirements for products.

2 Priorities
Work is ordered by three principles: what is mature comes first, what others build on comes before
what they build, and what protects people comes before what serves trade.
The committee names four fields of work:
(1) terms and concepts, so that the other standards can be read together;
(2) data quality, from collection to deletion, with methods of measurement that two laboratories can
repeat;
(3) testing and assessment of systems in use;
(4) governance, including the duties of those who deploy a system.

3 Participation
A technical committee has members from industry, public authorities, research and consumer
organisations. No group may hold more than one third of the votes. Observers may speak, and every
objection is answered in writing before a draft goes to public enquiry.

4 Timetable
The first twelve standards are to be published by December 2026. A public enquiry lasts twelve weeks,
and the committee replies to each comment.
`;

const workPlanText = `人工智能标准化工作要点

一、总体要求
坚持急用先行、成熟先行的原则，到二〇二七年基本建成
结构合理的人工智能标准体系。

二、重点任务
（一）加快基础共性标准研制，统一术语和概念。
（二）完善数据质量标准，提出可重复的测量方法。
（三）建立检验检测与评估标准。

三、组织实施
技术委员会由企业、主管部门、科研机构和消费者组织的代表组成，任何一方的表决权不得超过三分之一。
`;

const minutesText = `Minutes of the eleventh meeting

The eleventh meeting of the technical committee was held in Geneva on 3 and 4 June 2025. Forty-one members and nine observers took part.

The committee adopted the draft on data quality for public enquiry and set up a working group on testing.

The next meeting is planned for 12 November 2025 in Vienna.
`;

const hostileText = '<img src=x onerror="window.hostile=1"> is written here, and it is only text.\n';

interface Sample {
  id: string;
  title: string;
  text: string;
  headings?: [level: number, text: string][];
  pageBeginnings?: string[];
  mediaType?: string;
  language?: string;
}

const samples: Sample[] = [
  {
    id: 'roadmap',
    title: 'National Roadmap for Artificial Intelligence Standards',
    text: roadmapText,
    headings: [
      [1, 'Foreword'],
      [1, '1 Scope'],
      [1, '2 Priorities'],
      [1, '3 Participation'],
      [1, '4 Timetable'],
    ],
    pageBeginnings: ['National Roadmap', '2 Priorities', 'repeat;', '4 Timetable'],
    mediaType: 'application/pdf',
  },
  { id: 'minutes', title: 'Minutes of the eleventh meeting', text: minutesText, mediaType: 'text/html' },
  {
    id: 'work-plan',
    title: '人工智能标准化工作要点',
    text: workPlanText,
    headings: [
      [1, '一、总体要求'],
      [1, '二、重点任务'],
      [1, '三、组织实施'],
    ],
    language: 'zh',
  },
  { id: 'hostile', title: '<img src=x onerror="window.hostile=1">', text: hostileText },
  {
    id: 'charter',
    title: 'Charter of the Institute',
    text: 'The Institute is open to all.\n',
    mediaType: 'text/markdown',
  },
  { id: 'fees', title: 'Schedule of membership fees, 2026', text: 'Members pay nothing.\n', mediaType: 'text/csv' },
];

export const sampleDocuments: DocumentResponse[] = samples.map((sample) => ({
  id: sample.id,
  title: sample.title,
  uri: `https://documents.example/${sample.id}`,
  mediaType: sample.mediaType ?? 'text/plain',
  language: sample.language ?? 'en',
  datedAt: '2025-03-14T09:00:00.000Z',
  text: sample.text,
  headings: (sample.headings ?? []).map(([level, text]) => ({
    level,
    text,
    offset: sample.text.indexOf(`\n${text}`) + 1,
  })),
  pages: (sample.pageBeginnings ?? []).map((beginning) => sample.text.indexOf(beginning)),
}));

export function sampleDocument(id: string): DocumentResponse {
  const document = sampleDocuments.find((candidate) => candidate.id === id);
  if (!document) throw new Error(`There is no sample document ${id}`);
  return document;
}

/** The words of a sample document, from `from` up to and with `to`, as a passage to cite. */
export function passageOf(id: string, from: string, to = from): ClosestPassage {
  const { text, title, uri, headings, pages } = sampleDocument(id);
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  const heading = headings.filter(({ offset }) => offset <= start).at(-1);
  const page = pages.filter((offset) => offset <= start).length;
  const headingPath = heading ? [heading.text] : [];
  const passage = { documentId: id, title, uri, headingPath, start, end, quote: text.slice(start, end) };
  return page > 0 ? { ...passage, page } : passage;
}
