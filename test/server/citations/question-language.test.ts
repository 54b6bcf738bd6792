import { describe, expect, it } from 'vitest';
import { foreignLanguage, questionLanguage } from '../../../server/citations/question-language.ts';

describe('the language of a question', () => {
  it.each([
    ['Who chairs Committee 7?', 'en'],
    ['fair 2026 where', 'en'],
    ['Wer leitet den Ausschuss?', 'de'],
    ['Was kostet das?', 'de'],
    ['Où se tient la foire ?', 'fr'],
    ['¿Dónde es la feria?', 'es'],
    ['Onde é a feira?', 'pt'],
    ['Кто руководит комитетом?', 'ru'],
    ['谁主持委员会？', 'zh'],
    ['ISO 4217 是什么', 'zh'],
    ['委員会の議長は誰ですか', 'ja'],
    ['위원장은 누구인가요?', 'ko'],
    ['من يرأس اللجنة؟', 'ar'],
    ['समिति की अध्यक्षता कौन करता है?', 'hi'],
  ])('%s: %s', (question, language) => {
    expect(questionLanguage(question)).toBe(language);
  });

  it('of a question too short to tell is that of the questions before it', () => {
    expect(questionLanguage('2024?', ['Wer leitet den Ausschuss?', 'and now?', 'Und wo ist das?'])).toBe('de');
    expect(questionLanguage('2024?')).toBe('und');
  });

  it('is found in the beginning of an endless question', () => {
    expect(questionLanguage(`Who ${'a1 '.repeat(100_000)}`)).toBe('en');
  });
});

describe('the language of a sentence', () => {
  const english = 'The committee was founded in Turin and has twelve members from the towns around the lake.';
  const chinese = '委员会由十二名委员组成，每年召开两次会议。';

  it('is told where it is another than the question’s', () => {
    expect(foreignLanguage(english, english, 'zh')).toBe('en');
    expect(foreignLanguage(chinese, chinese, 'en')).toBe('zh');
    expect(foreignLanguage('Turin, 1901.', english, 'de')).toBe('en');
  });

  it('is not told where it is the same or nobody knows', () => {
    expect(foreignLanguage(english, english, 'en')).toBeUndefined();
    expect(foreignLanguage('ISO 4217', 'ISO 4217', 'zh')).toBeUndefined();
    expect(foreignLanguage(english, english, 'und')).toBeUndefined();
  });

  it('is not told of a row of names and numbers, which a detector takes for any language', () => {
    const row = 'Date: 16 November 2025; Event: ITU Global Youth Celebration; Place: Baku';
    const other = 'Date: 6 November 2025; Event: IEEE Global Public Health Forum; Place: London';
    expect(foreignLanguage(row, `${row} ${row}`, 'en')).toBeUndefined();
    expect(foreignLanguage(row, `${row} ${other}`, 'en')).toBeUndefined();
  });
});
