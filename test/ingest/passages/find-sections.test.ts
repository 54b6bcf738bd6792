import { describe, expect, it } from 'vitest';
import { findTextHeadings } from '../../../ingest/loaders/find-text-headings.ts';
import { findSections, type Section } from '../../../ingest/passages/find-sections.ts';

const sections = (text: string): Section[] => findSections(text, findTextHeadings(text));
const beginnings = (text: string) =>
  sections(text).map(({ speaker = '', blocks }) => [
    speaker.split(',')[0],
    text
      .slice(blocks[0]!.start, blocks[0]!.end)
      .replace(/[#*]+ ?/g, '')
      .slice(0, 12),
  ]);

const ADA = '**Ada Berg**\n\nDirector of the Harbour Office';
const BO = '**Dr. Bo Lind**\nHead of Weights and Measures,\nMinistry of Fisheries';
const harbour = 'Our harbour office has two new scales, and we are glad of them. The harbour is open all day.';
const fisheries =
  'In the ministry we count the fish of the whole coast. Fisheries need weights and measures that hold.';
const closing = 'I thank the harbour office for its patience with us, and for the coffee.';

describe('the speaker of a section', () => {
  it.each([
    ['before it', `# Talks\n\n${ADA}\n\n${harbour}\n\n${closing}`],
    ['after it', `# Talks\n\n${harbour}\n\n${closing}\n\n${ADA}`],
    ['inside it, where it is in the first person', `# Talks\n\n${harbour}\n\n${ADA}\n\n${closing}`],
    [
      'as name and office on one line',
      `# Talks\n\nAda Berg, Director of the Harbour Office\n\n${harbour}\n\n${closing}`,
    ],
    [
      'as lines of a narrow column',
      `# Talks\n\nAda Berg\nDirector of the\nHarbour Office\nof the town\n\n${harbour}\n\n${closing}`,
    ],
  ])('is named by a caption %s', (_, text) => {
    expect(sections(text).map(({ speaker }) => speaker?.split(',')[0])).toEqual(['Ada Berg']);
  });

  it.each([
    [
      'of a picture in a report',
      `# News\n\nThe office has new scales for the boats of the town.\n\n${ADA}\n\nThe scales cost four hundred crowns in the end.`,
    ],
    [
      'of somebody whom the text speaks of',
      `# News\n\n${ADA}\n\nThe office has new scales, said Ada Berg when they were shown.`,
    ],
    [
      'of several people',
      `# News\n\n${harbour}\n\nAda Berg, Director of the Harbour Office\nBo Lind, Head of Weights\n\n${closing}`,
    ],
    ['without an office', `# News\n\nAda Berg\n\n${harbour}`],
  ])('is not told by a caption %s', (_, text) => {
    expect(sections(text).some(({ speaker }) => speaker !== undefined)).toBe(false);
  });

  it('is told for each of several speeches under one heading, whichever side their captions stand on', () => {
    expect(beginnings(`# Talks\n\n${ADA}\n\n${harbour}\n\n${fisheries}\n\n${BO}`)).toEqual([
      ['Ada Berg', 'Talks'],
      ['Dr. Bo Lind', fisheries.slice(0, 12)],
    ]);
    expect(beginnings(`# Talks\n\n${harbour}\n\n${ADA}\n\n${fisheries}\n\n${BO}`)).toEqual([
      ['Ada Berg', 'Talks'],
      ['Dr. Bo Lind', fisheries.slice(0, 12)],
    ]);
    expect(beginnings(`# Talks\n\n${ADA}\n\n${harbour}\n\n${BO}\n\n${fisheries}`)).toEqual([
      ['Ada Berg', 'Talks'],
      ['Dr. Bo Lind', 'Dr. Bo Lind\n'],
    ]);
  });

  it('changes with the turns of a conversation, and stays for the paragraphs after a turn', () => {
    const text = `# Panel\n\nAda Berg: ${harbour}\n\n${closing}\n\nBo Lind: ${fisheries}`;
    expect(beginnings(text)).toEqual([
      ['', 'Panel'],
      ['Ada Berg', 'Ada Berg: Ou'],
      ['Bo Lind', 'Bo Lind: In '],
    ]);
  });

  it('is nobody where lines have labels', () => {
    expect(beginnings('# Data\n\nOpening Hours: 8 to 12.\n\nClosing Days: none.')).toEqual([['', 'Data']]);
  });
});

describe('the headings above a speech', () => {
  it('hold an empty heading before it and the report that comes before both', () => {
    const report = 'The forum on scales was held in the harbour on a windy day, and all of the boats came in for it.';
    const text = [
      'Forum on scales held in the harbour',
      report,
      'Highlights of the speeches',
      'Weights for the coast',
      'Bo Lind, Head of Weights',
      fisheries,
      'Scales for the harbour',
      'Ada Berg, Director of the Harbour Office',
      harbour,
      'Another forum held in the town',
      report,
    ].join('\n\n');
    expect(sections(text).map(({ path }) => path.map((heading) => heading.text))).toEqual([
      ['Forum on scales held in the harbour'],
      ['Forum on scales held in the harbour', 'Highlights of the speeches', 'Weights for the coast'],
      ['Forum on scales held in the harbour', 'Highlights of the speeches', 'Scales for the harbour'],
      ['Another forum held in the town'],
    ]);
  });
});

describe('the role of a section', () => {
  const paragraph = 'The office was opened in the spring, and it has weighed all of the fish since.';
  const roles = (text: string) => sections(text).map(({ role }) => role);

  it('is contents for lines with page numbers, with the heading above and the translations between', () => {
    const contents =
      'CONTENTS\n\nNEWS\n\n- **08** | New scales\n新的秤\n- **09** | Old boats\n旧船\n\nTALKS\n\n- **12** | A greeting';
    expect(roles(`${contents}\n\n# New scales\n\n${paragraph}`)).toEqual(['contents', 'body']);
    expect(roles(`Contents\n\nOne ........ 3\nTwo ........ 5\n\n# One\n\n${paragraph}`)).toEqual(['contents', 'body']);
  });

  it('is masthead for the imprint of a periodical', () => {
    const imprint =
      'THE SCALE\n\nISSN 1234-5678\n\nEditor: Ada Berg\n\nTel: +45 123456\n\nPrice: 3 crowns\n\nHarbour 1';
    expect(roles(`${imprint}\n\n# New scales\n\n${paragraph}`)).toEqual(['masthead', 'body']);
  });

  it('is members for a long list of people and bodies', () => {
    const members = Array.from({ length: 8 }, (_, k) => `Harbour Works ${String.fromCharCode(65 + k)} Co., Ltd.`);
    const people = ['Ada Berg', 'Bo Lind', 'Cai Holm', 'Dag Moe', 'Eva Sund'];
    expect(roles(`${[...people, ...members].join('\n\n')}\n\n# New scales\n\n${paragraph}`)).toEqual([
      'members',
      'body',
    ]);
  });

  it.each([
    ['a list', '- **08** boats\n- **09** scales\n- **10** nets\n- **11** ropes'],
    ['labelled lines without a publication', 'Editor: Ada Berg\n\nTel: +45 123456\n\nPrice: 3 crowns\n\nHarbour 1'],
    ['a few names', 'Ada Berg\n\nBo Lind\n\nCai Holm'],
  ])('is body for %s', (_, lines) => {
    expect(roles(`# Data\n\n${lines}\n\n# New scales\n\n${paragraph}`)).toEqual(['body', 'body']);
  });

  it('keeps the headings of a table of contents off the text after it', () => {
    const text = `# CONTENTS\n\n- **08** | New scales\n- **09** | Old boats\n\n## New scales\n\n${paragraph}`;
    expect(sections(text).map(({ path }) => path.map((heading) => heading.text))).toEqual([
      ['CONTENTS'],
      ['New scales'],
    ]);
  });
});
