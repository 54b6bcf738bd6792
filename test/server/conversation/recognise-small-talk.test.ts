import { describe, expect, it } from 'vitest';
import { recogniseSmallTalk, withoutOpeningSmallTalk } from '../../../server/conversation/recognise-small-talk.ts';

describe('recognising small talk', () => {
  it.each([
    ['Hi', 'greeting'],
    ['hellooo!!', 'greeting'],
    ['Good morning, everyone 👋', 'greeting'],
    ['hey there, how are you?', 'greeting'],
    ['你好', 'greeting'],
    ['您好，在吗？', 'greeting'],
    ['hello 你好', 'greeting'],
    ['¡Hola! Buenos días', 'greeting'],
    ['Привет!', 'greeting'],
    ['Здравствуйте', 'greeting'],
    ['Olá', 'greeting'],
    ['こんにちは', 'greeting'],
    ['안녕하세요', 'greeting'],
    ['नमस्ते', 'greeting'],
    ['السلام عليكم', 'greeting'],
    ['Bonjour !', 'greeting'],
    ['Grüß Gott', 'greeting'],
    ['thanks', 'thanks'],
    ['Hi, thanks a lot for your help!', 'thanks'],
    ['ok, got it', 'thanks'],
    ['谢谢你的帮助！', 'thanks'],
    ['好的，谢谢', 'thanks'],
    ['Vielen Dank', 'thanks'],
    ['terima kasih', 'thanks'],
    ['धन्यवाद', 'thanks'],
    ['ありがとうございます', 'thanks'],
    ['Thanks, bye!', 'farewell'],
    ['see you later', 'farewell'],
    ['再见', 'farewell'],
    ['Hi! What can you do?', 'capabilities'],
    ['who are you', 'capabilities'],
    ["What's your name?", 'capabilities'],
    ['can you help me?', 'capabilities'],
    ['你好，你是谁？', 'capabilities'],
    ['你能帮我做什么？', 'capabilities'],
    ['hello you idiot', 'abuse'],
    ['Fuck you!', 'abuse'],
    ['你真笨', 'abuse'],
  ] as const)('%s: %s', (utterance, reply) => {
    expect(recogniseSmallTalk(utterance)).toBe(reply);
  });

  it.each([
    'hi, is there a workshop on scales?',
    'thanks, and who chairs it?',
    'can you help me with my travel claim?',
    'what can you do about late payments?',
    'Who are you allowed to invite?',
    'help desk',
    'history',
    'hide and seek',
    '你好，请问工作坊在哪里举行？',
    '垃圾分类',
    '好处是什么',
    '早期的标准',
    'how old is the moon?',
    'what is the weather like?',
    'thank you letter',
    'yes',
    'and you?',
    '?!',
    '',
    '👋',
  ])('leaves a question alone: %s', (question) => {
    expect(recogniseSmallTalk(question)).toBeUndefined();
  });

  it('looks at no more than a short utterance', () => {
    expect(recogniseSmallTalk('hi '.repeat(20))).toBe('greeting');
    expect(recogniseSmallTalk('hi '.repeat(100_000))).toBeUndefined();
  });
});

describe('taking small talk off the beginning of a question', () => {
  it.each([
    ['thanks! and who chairs it?', 'and who chairs it?'],
    ['Hi, good morning. Where is the fair?', 'Where is the fair?'],
    ['好的，谢谢。那费用呢？', '那费用呢？'],
    ['Where is the fair, please?', 'Where is the fair, please?'],
    ['hello', 'hello'],
  ])('%s: %s', (question, rest) => {
    expect(withoutOpeningSmallTalk(question)).toBe(rest);
  });
});
