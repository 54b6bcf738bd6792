import type { ChatStrings } from './chat-strings.ts';
import type { PageStrings } from './page-strings.ts';

const plural = new Intl.PluralRules('en');

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${plural.select(count) === 'one' ? one : many}`;
}

export const chat: ChatStrings = {
  heading: 'Ask the documents',
  greeting: 'What would you like to know?',
  greetingDetail: 'Answers come from the documents alone. Each sentence carries a footnote.',
  greetingFootnote: 'Press its number to see the words the sentence rests on, and where they stand.',
  suggestionsLabel: 'Questions to begin with',
  noDocuments: {
    public: {
      title: 'No public documents',
      detail: 'Nothing has been published here yet, so there is nothing to answer from. Please come back later.',
    },
    staff: {
      title: 'No documents yet',
      detail: 'Run npm run ingest -- FOLDER on the server. Documents can be asked about as soon as their text is in.',
    },
  },
  questionLabel: 'Your question',
  questionPlaceholder: 'Ask a question',
  ask: 'Ask',
  stop: 'Stop',
  charactersLeft: (left) =>
    left < 0
      ? `${counted(-left, 'character', 'characters')} too many`
      : `${counted(left, 'character', 'characters')} left`,
  newConversation: 'New conversation',
  close: 'Close',
  launcher: 'Ask a question',
  conversation: 'Conversation',
  connecting: 'Connecting',
  reconnecting: 'The connection was lost. Reconnecting',
  offline: 'There is no connection.',
  tryAgain: 'Try again',
  searching: 'Reading the documents',
  understoodAs: 'Understood as:',
  vectorsProgress: (share) => `Search by meaning is being prepared: ${share}`,
  footnote: (marker) => `Footnote ${marker}`,
  footnotes: 'Footnotes',
  page: (page) => `Page ${page}`,
  shortPage: (page) => `p. ${page}`,
  openSource: 'Open the source',
  copy: 'Copy with footnotes',
  copied: 'Copied',
  mode: {
    extractive: 'Taken word for word from the documents',
    model: 'Worded by a language model, each sentence checked against its source',
  },
  withheld: (count) =>
    `${counted(count, 'sentence was', 'sentences were')} left out, because the documents do not support ${count === 1 ? 'it' : 'them'}.`,
  notices: {
    'model-unavailable': 'The language model is not available, so the answer is in the documents’ own words.',
    'vectors-incomplete': 'The search by meaning is still being prepared. A later answer may be more complete.',
  },
  notFound: 'The documents do not answer this question.',
  notFoundDetail: 'Try naming the document, the organisation or the year, or put the question in other words.',
  closest: 'Closest passages, which do not answer the question',
  cancelled: 'Stopped.',
  failed: 'Something went wrong, and the answer could not be given.',
  interrupted: 'The connection was lost before the answer was complete.',
  askAgain: 'Ask again',
  errors: {
    'malformed-message': 'This page and the server do not understand each other. Reload the page.',
    'question-empty': 'The question was empty.',
    'question-too-long': 'The question is too long. Please shorten it.',
    'too-many-questions': 'Too many questions have been asked in a short time.',
    'unknown-answer': 'This answer is not kept any more.',
    'not-ready': 'The documents are not ready to be asked yet.',
    internal: 'Something went wrong, and the answer could not be given.',
  },
  retryAfter: (seconds) => `You can ask again in ${counted(Math.ceil(seconds), 'second', 'seconds')}.`,
};

export const page: PageStrings = {
  documents: 'Documents',
  filterDocuments: 'Filter by title',
  noMatch: 'No title contains these words.',
  noDocuments: 'No documents yet',
  noDocumentsDetail: 'Run npm run ingest -- FOLDER on the server, then reload this page.',
  theme: 'Theme',
  themeNames: { system: 'System', light: 'Light', dark: 'Dark' },
  languageName: 'English',
  source: 'Source',
  close: 'Close',
  back: 'All documents',
  loading: 'Opening the document',
  notFound: 'This document is not here',
  notFoundDetail: 'It may have been removed, or it is not open to you.',
  unreachable: 'The document could not be opened',
  unreachableDetail: 'The server did not answer as expected. Check the connection.',
  tryAgain: 'Try again',
  outline: 'Contents',
  page: (number) => `Page ${number}`,
  updated: (date) => `Updated ${date}`,
  citation: (current, total) => `Citation ${current} of ${total}`,
  previous: 'Previous citation',
  next: 'Next citation',
};
