import type { ChatStrings } from './chat-strings.ts';
import type { PageStrings } from './page-strings.ts';

const plural = new Intl.PluralRules('en');

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${plural.select(count) === 'one' ? one : many}`;
}

export const chat: ChatStrings = {
  direction: 'ltr',
  title: 'Ask the documents',
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
  deleteConversation: 'Delete the conversation',
  deleteQuestion: 'Delete this conversation? Its questions and answers cannot be brought back.',
  deleteFailed: 'The conversation could not be deleted. Please try again.',
  deleted: 'The conversation was deleted.',
  delete: 'Delete',
  keep: 'Keep',
  restoring: 'Opening the conversation',
  showEarlier: (hidden) => `Show earlier questions (${hidden.toLocaleString('en')})`,
  announcements: 'Announcements',
  close: 'Close',
  launcher: 'Ask a question',
  conversation: 'Conversation',
  connecting: 'Connecting',
  reconnecting: 'The connection was lost. Reconnecting',
  offline: 'There is no connection.',
  nextAttempt: (seconds) => `Next attempt in ${counted(seconds, 'second', 'seconds')}`,
  tryAgain: 'Try again',
  searching: 'Reading the documents',
  understoodAs: 'Understood as:',
  inLanguage: (language) => `The document says, in ${language}:`,
  conflict: 'The sources differ',
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
  withdrawn: (count) =>
    `${counted(count, 'sentence is', 'sentences are')} no longer shown, because the document was changed or removed.`,
  notices: {
    'model-unavailable': 'The language model is not available, so the answer is in the documents’ own words.',
    'vectors-incomplete': 'The search by meaning is still being prepared. A later answer may be more complete.',
  },
  notFound: 'The documents do not answer this question.',
  notFoundDetail: 'Try naming the document, the organisation or the year, or put the question in other words.',
  closest: 'Closest passages, which do not answer the question',
  replies: {
    greeting: 'Hello. Ask me anything that the documents may answer.',
    farewell: 'Goodbye.',
    thanks: 'You are welcome.',
    capabilities:
      'I answer questions from the documents here and show the words that each sentence rests on. Ask about what they say, one question at a time.',
    abuse: 'I can only help with questions about the documents.',
  },
  feedback: {
    question: 'Did this help?',
    up: 'This helped',
    down: 'This did not help',
    thanks: 'Thank you.',
    sayWhy: 'Say why',
    change: 'Change',
    why: 'What was wrong?',
    comment: 'Anything else (optional)',
    send: 'Send',
    cancel: 'Cancel',
    reasons: {
      wrong: 'It is wrong',
      incomplete: 'Something is missing',
      'not-my-question': 'It answers another question',
      outdated: 'It is out of date',
      unclear: 'It is hard to understand',
      other: 'Something else',
    },
  },
  cancelled: 'Stopped.',
  failed: 'Something went wrong, and the answer could not be given.',
  interrupted: 'The connection was lost before the answer was complete.',
  askAgain: 'Ask again',
  errors: {
    'malformed-message': 'This page and the server do not understand each other. Reload the page.',
    'question-empty': 'The question was empty.',
    'question-too-long': 'The question is too long. Please shorten it.',
    'too-many-questions': 'Too many questions have been asked in a short time.',
    'unknown-answer': 'This answer is no longer kept.',
    'not-ready': 'The documents are not ready to be asked yet.',
    internal: 'Something went wrong, and the answer could not be given.',
  },
  retryAfter: (seconds) => `You can ask again in ${counted(Math.ceil(seconds), 'second', 'seconds')}.`,
  sentences: (first, second) => `${first} ${second}`,
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
