/** Parts whose gain is within a question or two of these sets, each with why it stays. */
export const KEPT: readonly string[] = [
  '**question-parts**: most questions ask for one thing. The parts of those that ask for two are each looked for and read by themselves, which these sets hardly show.',
  '**abbreviations** and **facts**: the questions were written by people who had read the documents, and name things as these do. Whoever asks for "SAC" or "7月26日" of a document that says "Standardization Administration" or "July 26" finds nothing by words without them; the tests of the index and of the query analysis hold such questions.',
  '**proximity**: no set shows more than a question of difference. It counts among many passages with the same words, of which small collections have few.',
  '**duplicates**: these documents hardly repeat each other. Where they do, as editions and press releases do, an answer would say the same thing three times and cite one source of it.',
  '**roles**: no set asks what a table of contents would seem to answer, and none shows a difference. It is for collections whose tables name what is asked for and say nothing of it, at the cost of a look at the role.',
  '**settling**: it is there for speed: 5.2 windows are read of a standards question, ten without it, with the same answers but for one question in Chinese.',
];
