import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import type { PassageRole } from '../../ingest/types.ts';

/** Words of questions for what passages hold that are no body text. */
const ASKED_WITH: Readonly<Record<Exclude<PassageRole, 'body'>, ReadonlySet<string>>> = {
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

/** Whether a passage names much and says little, as tables of contents do, and the question does not ask for just that. */
export function isOffRole(role: PassageRole, question: string): boolean {
  if (role === 'body') return false;
  const asked = ASKED_WITH[role];
  return !normaliseTerms(question).some((term) => asked.has(term));
}

function terms(words: string): ReadonlySet<string> {
  return new Set(normaliseTerms(words));
}
