import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import type { PassageRole } from '../../ingest/types.ts';

/**
 * What is taken off the score of a passage that names much and says little, unless the question asks for just that. The development
 * sets show no difference (`eval/ABLATIONS.md`).
 */
const ROLE_PENALTY: Readonly<Record<PassageRole, number>> = { body: 0, contents: 1.5, members: 1, masthead: 1 };

/** Words of questions for what such passages hold. */
const ASKED_WITH: Readonly<Record<PassageRole, ReadonlySet<string>>> = {
  body: new Set(),
  contents: terms('contents page pages issue column columns 目录 页 第几页 栏目 期'),
  members: terms(
    'member members committee consultant consultants director sponsor sponsors board list 委员 委员会 成员 名单 顾问 理事',
  ),
  masthead: terms(
    'publisher publish published publication editor editors editorial issue issues price subscription subscribe address telephone ' +
      'phone fax email website issn isbn postal distributor printing printed advertise advertisement magazine journal periodical ' +
      '出版 出版社 编辑 主编 订阅 邮发 代号 定价 价格 地址 电话 传真 邮箱 网址 刊号 广告 杂志 期刊',
  ),
};

/** What a passage loses for its role, 0 for the body of a document and where the question asks for what the passage holds. */
export function rolePenalty(role: PassageRole, question: string): number {
  if (role === 'body') return 0;
  const asked = ASKED_WITH[role];
  return normaliseTerms(question).some((term) => asked.has(term)) ? 0 : ROLE_PENALTY[role];
}

function terms(words: string): ReadonlySet<string> {
  return new Set(normaliseTerms(words));
}
