import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePdf } from '../ingest/loaders/make-pdf.ts';

const charter = `---
title: Charter of the Harbour Bureau for Standards
language: en
audience: public
date: 2025-03-14
---
# Charter of the Harbour Bureau for Standards

## The Council

The Council of the Harbour Bureau has eleven members, who serve for three years. Marta Lindqvist has chaired the Council
of the Harbour Bureau since 2021. The Council meets four times a year, in public.

## The secretariat

The secretariat of the Harbour Bureau is in Lisbon. It answers every objection in writing within six weeks.

## Ticket machines

The standard on ticket machines asks that every ticket machine speaks aloud what its screen shows. It was published on
3 February 2025. A ticket machine that cannot speak has to be replaced by the end of 2029.
`;

const workPlan = `---
title: 港务标准局年度工作要点
language: zh
audience: public
date: 2025-04-02
---
# 港务标准局年度工作要点

## 技术委员会

技术委员会由企业、主管部门、科研机构和消费者组织的代表组成。技术委员会的主任委员是陈若兰。

## 公开征求意见

标准草案的公开征求意见期限为六十天。秘书处应当书面答复每一条意见。
`;

const travel = `---
title: Travel rules for staff
language: en
audience: staff
date: 2025-06-20
---
# Travel rules for staff

The limit for a hotel night in Rotterdam is 185 euros. Train tickets in first class are paid for journeys of more than
four hours.
`;

/** Two editions of one notice, which differ in the fee. */
const parking = ({ title, date, fee }: { title: string; date: string; fee: string }) => `---
title: ${title}
language: en
audience: public
date: ${date}
---
# Parking at the quay

## Fee

Visitors pay ${fee} a day for parking at the quay. The ticket is bought at the gate.
`;

/** Each on a page of its own. */
const minutes = [
  [
    'Minutes of the ninth meeting',
    'The ninth meeting of the lighting committee was held in Ghent on 12 May 2025. Twenty-six members took part.',
  ],
  [
    'Street lamps',
    'The committee adopted the draft on street lamps by nineteen votes to three. Street lamps are to be dimmed between midnight and five in the morning.',
  ],
  [
    'Next meeting',
    'The tenth meeting of the lighting committee will be held in Bergen on 9 October 2025. Odd Halvorsen will host the tenth meeting.',
  ],
];

export const invented = {
  ticketMachines: {
    title: 'Charter of the Harbour Bureau for Standards',
    question: 'When was the standard on ticket machines published?',
    answer: '3 February 2025',
  },
  chair: {
    question: 'Who chairs the Council of the Harbour Bureau?',
    answer: 'Marta Lindqvist',
  },
  secretariat: { question: 'Where is the secretariat of the Harbour Bureau?', answer: 'Lisbon' },
  votes: {
    title: 'Minutes of the ninth meeting',
    question: 'How many votes adopted the draft on street lamps?',
    answer: 'nineteen votes',
    page: 2,
  },
  comments: { question: '标准草案的公开征求意见期限是多少天？', answer: '六十天' },
  hotel: { question: 'What is the limit for a hotel night in Rotterdam?', answer: '185' },
  parking: {
    question: 'How much do visitors pay for parking at the quay?',
    newer: { title: 'Parking notice of 2026', date: '2026-01-08', fee: '15 euros' },
    older: { title: 'Parking notice of 2023', date: '2023-02-01', fee: '12 euros' },
  },
  unanswered: 'What does the moon weigh?',
} as const;

/** A folder of invented documents: text, Chinese, pages, two that differ, one for staff alone, and one that cannot be read. */
export async function writeInventedDocuments(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-invented-'));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  write('charter.md', charter);
  write('work-plan.md', workPlan);
  write('travel.md', travel);
  write('parking-2023.md', parking(invented.parking.older));
  write('parking-2026.md', parking(invented.parking.newer));
  write('minutes.pdf', await minutesPdf());
  write('scan.pdf', await makePdf((pdf) => pdf.rect(72, 72, 200, 200).fill('grey')));
  return folder;
}

function minutesPdf(): Promise<Uint8Array> {
  return makePdf(
    (pdf) => {
      for (const [index, [heading = '', text = '']] of minutes.entries()) {
        if (index > 0) pdf.addPage();
        pdf.fontSize(20).text(heading).moveDown().fontSize(11).text(text);
      }
    },
    { info: { Title: 'Minutes of the ninth meeting' } },
  );
}
