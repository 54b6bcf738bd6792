import type { Heading, PassageRole } from '../types.ts';
import type { Block } from './block.ts';
import { findBlocks } from './find-blocks.ts';
import { findSpeeches } from './find-speeches.ts';
import { markRoles } from './mark-roles.ts';
import { nestSpeeches } from './nest-speeches.ts';
import { spanLanguage } from './span-language.ts';

/** Blocks that belong together: what stands under one heading, or what one person says of it. */
export interface Section {
  role: PassageRole;
  /** Headings above, outermost first; one in two languages is followed by its translation. */
  path: HeadingAbove[];
  speaker?: string;
  /** A heading of the same level right above the section's own, with nothing between. */
  emptyHeading?: HeadingAbove;
  blocks: Block[];
}

export interface HeadingAbove {
  level: number;
  text: string;
  /** The same in another language, where it stands right below. */
  translation?: string;
}

/** Longer lines below a heading are its first paragraph. */
const LONGEST_TRANSLATION = 160;
/** Enough to tell the script that most of a document is in. */
const CHARACTERS_LOOKED_AT = 4_000;

/** The sections of a document, in order; together they hold all of its blocks. */
export function findSections(text: string, headings: readonly Heading[]): Section[] {
  const blocks = findBlocks(text, headings);
  const roles = markRoles(text, blocks);
  const sections = cutAtHeadings({ text, headings, blocks, roles });
  return nestSpeeches(sections.flatMap((section) => cutAtSpeakers(text, section)));
}

interface MarkedBlocks {
  text: string;
  headings: readonly Heading[];
  blocks: readonly Block[];
  roles: readonly PassageRole[];
}

function cutAtHeadings({ text, headings, blocks, roles }: MarkedBlocks): Section[] {
  const sections: Section[] = [];
  const headingAt = headingFinder(headings);
  let path: HeadingAbove[] = [];
  let isUnderHeading = false;
  const language = spanLanguage(text.slice(0, CHARACTERS_LOOKED_AT), 'en');
  for (const [index, block] of blocks.entries()) {
    const role = roles[index] ?? 'body';
    const heading = block.kind === 'heading' ? headingAt(block) : undefined;
    const open = sections.at(-1);
    if (role !== 'body') {
      // its headings end what stands above them, and say nothing of the text after it
      if (heading) path = path.filter(({ level }) => level < heading.level);
      if (open?.role === role) open.blocks.push(block);
      else sections.push({ role, path: heading ? [heading] : [], blocks: [block] });
      isUnderHeading = false;
      continue;
    }
    const translates =
      isUnderHeading && isTranslation(path, heading?.text ?? text.slice(block.start, block.end), language);
    if (translates) path = withTranslation(path, heading?.text ?? text.slice(block.start, block.end));
    const passed = heading && !translates && isUnderHeading ? path.at(-1) : undefined;
    if (heading && !translates) path = [...path.filter(({ level }) => level < heading.level), heading];
    const empty = passed && heading && passed.level === heading.level ? { emptyHeading: passed } : {};
    const begins = open?.role !== 'body' || (block.kind === 'heading' && !isUnderHeading);
    if (begins || !open) sections.push({ role, path, blocks: [block] });
    else Object.assign(open, { path, ...empty }).blocks.push(block);
    isUnderHeading = block.kind === 'heading';
  }
  return sections;
}

/** Finds the heading of each block, the blocks being asked for in order: the last one before the block's end that none had before. */
function headingFinder(headings: readonly Heading[]): (block: Block) => Heading | undefined {
  const ordered = [...headings].sort((a, b) => a.offset - b.offset);
  let next = 0;
  return (block) => {
    const first = next;
    while ((ordered[next]?.offset ?? Number.POSITIVE_INFINITY) < block.end) next += 1;
    return next > first ? ordered[next - 1] : undefined;
  };
}

/** A short line in another language right under a heading says the same again. */
function isTranslation(path: readonly HeadingAbove[], line: string, language: string): boolean {
  const heading = path.at(-1);
  if (!heading || heading.translation !== undefined || line.length > LONGEST_TRANSLATION) return false;
  if (/[.。!！]$/u.test(line) || /^文[/／]/u.test(line)) return false;
  return spanLanguage(line, language) !== spanLanguage(heading.text, language);
}

function withTranslation(path: readonly HeadingAbove[], line: string): HeadingAbove[] {
  const translation = line.replace(/\s+/g, ' ').trim();
  return path.map((heading, index) => (index === path.length - 1 ? { ...heading, translation } : heading));
}

function cutAtSpeakers(text: string, section: Section): Section[] {
  if (section.role !== 'body') return [section];
  return findSpeeches(text, section.blocks).map(({ speaker, blocks }) => ({
    role: section.role,
    path: section.path,
    ...(speaker === undefined ? {} : { speaker }),
    ...(section.emptyHeading ? { emptyHeading: section.emptyHeading } : {}),
    blocks,
  }));
}
