/** Languages that have neutral questions of their own. */
export type NeutralLanguage = 'en' | 'zh';

/**
 * Everyday questions of every type about nothing that a collection is likely to hold. What their vectors have in common is
 * the language and the form of a question, not a topic.
 */
export const NEUTRAL_QUESTIONS: Readonly<Record<NeutralLanguage, readonly string[]>> = {
  en: [
    'What is the weather like today?',
    'Where is the head office of the company?',
    'Who invented the telephone?',
    'When does the match begin?',
    'How do I apply for a passport?',
    'What are the side effects of this medicine?',
    'Why did he leave school?',
    'How many people took part in all?',
    'List the main reasons.',
    'Who is the author of this book?',
    'How much is a train ticket?',
    'How do you cook rice?',
  ],
  zh: [
    '今天天气怎么样？',
    '这家公司的总部在哪里？',
    '谁发明了电话？',
    '比赛什么时候开始？',
    '怎样才能申请护照？',
    '这种药有什么副作用？',
    '他为什么离开了学校？',
    '一共有多少人参加？',
    '请列出主要的原因。',
    '这本书的作者是谁？',
    '火车票多少钱？',
    '如何煮米饭？',
  ],
};
