import type {
  FootnoteAnswerDetail,
  FootnoteChatElement,
  FootnoteChatEventMap,
  FootnoteDocumentFilter,
  FootnoteFeedbackDetail,
  FootnoteOpenDetail,
} from '../public/widget.d.ts';
import type { AnswerDetail, FeedbackDetail, OpenDetail } from './chat-events.ts';
import type { ConversationEvent } from './conversation-event.ts';
import type { FootnoteChat } from './footnote-chat.ts';

type Holds<Condition extends true> = Condition;
type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;

/** What sites are told of the element, held against what it is: a difference does not compile. */
export type Declared = [
  Holds<Same<FootnoteOpenDetail, OpenDetail>>,
  Holds<Same<FootnoteAnswerDetail, AnswerDetail>>,
  Holds<Same<FootnoteFeedbackDetail, FeedbackDetail>>,
  Holds<Same<FootnoteChatEventMap['footnote-conversation'], ConversationEvent>>,
  Holds<Same<FootnoteDocumentFilter, NonNullable<FootnoteChat['filter']>>>,
  Holds<FootnoteChat extends FootnoteChatElement ? true : false>,
];
