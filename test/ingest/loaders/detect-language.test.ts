import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../ingest/loaders/detect-language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The committee discussed the draft at its meeting in September and adopted it with small changes.'],
    ['de', 'Der Ausschuss hat den Entwurf im September besprochen und mit kleinen Änderungen angenommen.'],
    ['fr', 'Le comité a discuté du projet lors de sa réunion de septembre et l’a adopté avec quelques changements.'],
    ['zh', '委员会在九月的会议上讨论了 ISO/IEC 42001 草案。'],
    ['ja', '委員会は九月の会議で草案について話し合いました。'],
    ['ko', '위원회는 구월 회의에서 초안을 논의했다.'],
    ['ru', 'Комитет обсудил проект.'],
    ['ar', 'ناقشت اللجنة المشروع'],
    ['el', 'Η επιτροπή συζήτησε το σχέδιο.'],
    ['th', 'คณะกรรมการหารือร่างดังกล่าว'],
    ['hi', 'समिति ने मसौदे पर चर्चा की'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', '42001', 'ISO/IEC JTC 1', 'A. B. Cardoso'])('takes %j for English', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });

  it('takes English that quotes some Chinese for English', () => {
    expect(detectLanguage('The committee (委员会) discussed the draft (草案) at its meeting in September.')).toBe('en');
  });

  it('looks beyond a title page in another language', () => {
    const body = 'The committee discussed the draft at its meeting in September. '.repeat(400);
    expect(detectLanguage(`${'中国标准化杂志社'.repeat(40)}\n${body}`)).toBe('en');
  });
});
