import { holdsOffice, isName } from '../person-names.ts';
import type { PassageRole } from '../types.ts';
import { LABELLED_LINE } from './line-forms.ts';

/** Marks that only a periodical or a book carries. */
const PUBLICATION_MARK =
  /(?<!\p{L})(?:ISSN|ISBN|©|All rights reserved|版权所有|国内统一|CN \d{2}-\d{4}|国际标准刊号)/iu;
const FEWEST_MASTHEAD_LINES = 4;
const FEWEST_LABELLED_LINES = 3;
/** A panel of a talk names ten people; a list of members or sponsors more. */
const FEWEST_MEMBERS = 12;
const MEMBERS_SHARE = 0.6;
/** Names and titles of works look alike: bodies and offices must be among them. */
const BODIES_SHARE = 0.25;
const BODY =
  /(?<!\p{L})(?:Co\.|Ltd|Inc|LLC|GmbH|Corporation|Company|Group|Institute|Institution|Association|University|College|Cent(?:er|re)|Committee|Council|Society|Ministry|Department|Academy|Bureau|Agency|Authority|Foundation|Federation|Union|Bank|Laborator(?:y|ies)|Office|Administration)(?!\p{L})|(?:公司|研究院|研究所|协会|学会|大学|学院|中心|委员会|集团|出版社|杂志社)$/u;

/** What a run of short lines is: the masthead or imprint of a periodical, a list of members, or else part of the text. */
export function frontMatterRole(lines: readonly string[]): PassageRole {
  const marks = lines.filter((line) => PUBLICATION_MARK.test(line)).length;
  const labelled = lines
    .flatMap((line) => line.split('\n'))
    .filter((line) => LABELLED_LINE.test(line.slice(0, 80))).length;
  if (lines.length >= FEWEST_MASTHEAD_LINES && marks > 0 && labelled >= FEWEST_LABELLED_LINES) return 'masthead';
  if (lines.length < FEWEST_MEMBERS) return 'body';
  const bodies = lines.filter((line) => BODY.test(line) || holdsOffice(line)).length;
  const members = lines.filter((line) => BODY.test(line) || holdsOffice(line) || isName(line)).length;
  return members >= lines.length * MEMBERS_SHARE && bodies >= lines.length * BODIES_SHARE ? 'members' : 'body';
}
