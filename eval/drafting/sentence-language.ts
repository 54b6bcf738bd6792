const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const HAN = /\p{sc=Han}/gu;
/** A Chinese sentence may hold Latin names; an English one rarely holds this share of Chinese. */
const HAN_SHARE = 0.3;

/** Language of a sentence or heading: Chinese and Japanese by their script, else that of the document. */
export function sentenceLanguage(text: string, documentLanguage: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(HAN)?.length ?? 0;
  if (KANA.test(text)) return 'ja';
  if (han > 0 && han >= letters * HAN_SHARE) return isLanguage(documentLanguage, 'ja') ? 'ja' : 'zh';
  const writtenInHan = isLanguage(documentLanguage, 'zh') || isLanguage(documentLanguage, 'ja');
  return writtenInHan ? 'en' : documentLanguage;
}

/** Whether a BCP 47 tag is of a language: `zh-CN` is of `zh`. */
export function isLanguage(tag: string, language: string): boolean {
  return tag.toLowerCase().split('-')[0] === language;
}
