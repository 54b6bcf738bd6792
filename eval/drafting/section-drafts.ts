import type { Span } from '../../ingest/types.ts';
import { chooseSentences } from './choose-sentences.ts';
import { clozeQuestion } from './cloze-question.ts';
import type { Draft } from './draft.ts';
import { findFacts } from './find-facts.ts';
import { headingQuestion } from './heading-question.ts';
import type { DocumentSection, DocumentToDraftFrom } from './read-document.ts';
import { seededOrder } from './seeded-order.ts';
import { sentenceLanguage } from './sentence-language.ts';

/** What rules draft from one section: a question for its heading, and one for each sentence that states a fact. */
export function sectionDrafts(section: DocumentSection, document: DocumentToDraftFrom): Draft[] {
  const sentences = chooseSentences(section, document.text);
  const clozes = sentences.flatMap((sentence) => draftCloze(sentence, document) ?? []);
  const drafts = [...clozes, ...draftHeading(section, sentences[0], document)];
  return seededOrder(drafts, ({ question }) => `${document.uri}\0${question}`);
}

/** One for a sentence: a second would be answered by the same footnote. */
function draftCloze(
  { start, end }: Span,
  { uri, text, language: documentLanguage }: DocumentToDraftFrom,
): Draft | undefined {
  const quote = text.slice(start, end);
  const lang = sentenceLanguage(quote, documentLanguage);
  for (const fact of seededOrder(findFacts(quote, lang), (each) => `${quote}\0${each.start}`)) {
    const cloze = clozeQuestion(quote, fact, lang);
    if (!cloze) continue;
    return { ...cloze, lang, answers: fact.answers, mustContain: fact.answers, evidence: { doc: uri, quote } };
  }
  return undefined;
}

/** Asked only where the section begins with a sentence that stands alone: what comes later answers something else. */
function draftHeading(
  { heading, sentences }: DocumentSection,
  first: Span | undefined,
  { uri, title, text, language: documentLanguage }: DocumentToDraftFrom,
): Draft[] {
  if (heading === undefined || first === undefined || first !== sentences[0]) return [];
  const lang = sentenceLanguage(heading, documentLanguage);
  const question = headingQuestion(title, heading, lang);
  if (question === undefined) return [];
  const quote = text.slice(first.start, first.end);
  const answer = quote.replace(/\s+/g, ' ');
  return [{ kind: 'explain', lang, question, answers: [answer], mustContain: [], evidence: { doc: uri, quote } }];
}
