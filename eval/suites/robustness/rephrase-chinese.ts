import { pick } from '../../seeded-random.ts';
import { outsideQuotes } from './outside-quotes.ts';

const END_MARK = /[？?。！!]\s*$/u;
/** Words without which a question is still the same. */
const LEFT_OUT = /请问|请|的|了|吗|呢|吧/gu;

/** "X是什么？" becomes "请介绍一下X". */
function introduce(question: string): string | undefined {
  const subject = /^(.+)是什么$/u.exec(question)?.[1];
  return subject === undefined ? undefined : `请介绍一下${subject}`;
}

function keyWords(question: string): string | undefined {
  const words = outsideQuotes(question, (part) => part.replace(LEFT_OUT, '').replace(/，/gu, ' ')).trim();
  return words === '' ? undefined : words;
}

export function rephraseChinese(question: string, random: () => number): string {
  const bare = question.trim().replace(END_MARK, '');
  const forms = [introduce(bare), `您好，请问${bare}？谢谢！`, `我想知道${bare}。`, keyWords(bare)];
  return (
    pick(
      forms.flatMap((form) => form ?? []),
      random,
    ) ?? question
  );
}
