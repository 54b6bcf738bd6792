import { textOf } from '../broken-span.ts';
import { isName } from '../person-names.ts';
import type { Block } from './block.ts';
import { claimSpeeches } from './claim-speeches.ts';
import { turnsOfDialogue } from './dialogue.ts';
import { isProse } from './line-forms.ts';
import { type Caption, readCaption } from './read-caption.ts';
import { splitSpeeches } from './split-speeches.ts';

/** Blocks of a section that one person speaks, or that nobody does. */
export interface Speech {
  speaker?: string;
  blocks: Block[];
}

/** A caption, or the paragraphs between two captions, as places among the blocks of a section; `to` is not included. */
interface Piece {
  from: number;
  to: number;
  caption?: Caption;
}

/** Somebody's own words have one of these. */
const FIRST_PERSON = /(?<!\p{L})(?:I|we|We|our|Our|my|My|us)(?!\p{L})|我/u;
const QUOTED = /[“"][^”"]{0,2000}[”"]/g;
/** A report quotes now and then; of a speech this share of the paragraphs is in the first person. */
const SPEECH_SHARE = 0.3;

/**
 * Tells who speaks what in one section. A caption stands before, after or inside the speech that it names. Several speeches under one
 * heading have a caption each; paragraphs between two captions that both claim them are two speeches.
 */
export function findSpeeches(text: string, blocks: readonly Block[]): Speech[] {
  const dialogue = turnsOfDialogue(text, blocks);
  if (dialogue.length > 0) return dialogue;
  const pieces = findPieces(text, blocks);
  const captions = pieces.flatMap(({ caption }) => caption ?? []);
  const [first] = captions;
  const paragraphs = pieces.flatMap(({ caption, from, to }) =>
    caption ? [] : blocks.slice(from, to).map((block) => textOf(block, text)),
  );
  if (!first || paragraphs.length === 0) return [{ blocks: [...blocks] }];
  if (captions.length > 1) return shareOut(text, blocks, pieces);
  return [
    {
      ...(isOneSpeech({ paragraphs, pieces, isInside: standsInSentence(blocks, pieces) }, first)
        ? { speaker: first.speaker }
        : {}),
      blocks: [...blocks],
    },
  ];
}

/** Captions and what stands between them, in order. Headings at the beginning belong to what follows. */
function findPieces(text: string, blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let index = 0;
  while (index < blocks.length) {
    const caption = captionAt(text, blocks, index);
    if (caption) {
      pieces.push(caption);
      index = caption.to;
      continue;
    }
    const last = pieces.at(-1);
    const block = blocks[index];
    if (block?.kind === 'text' && isProse(textOf(block, text))) {
      if (last && !last.caption) last.to = index + 1;
      else pieces.push({ from: index, to: index + 1 });
    }
    index += 1;
  }
  return pieces;
}

function captionAt(text: string, blocks: readonly Block[], index: number): Piece | undefined {
  const block = blocks[index];
  if (block?.kind !== 'text') return undefined;
  const lines = linesOf(text, block);
  const caption = readCaption(lines);
  if (caption) return { from: index, to: index + 1, caption };
  if (lines.length > 1 || !isName(plain(lines[0] ?? ''))) return undefined;
  const to = endOfParagraph(text, blocks, index + 1);
  const below = blocks.slice(index, to);
  if (below.some(({ kind }) => kind === 'heading')) return undefined;
  const joined = readCaption(below.flatMap((each) => linesOf(text, each)));
  return joined && { from: index, to, caption: joined };
}

/** The blocks up to the next blank line: lines of one office. */
function endOfParagraph(text: string, blocks: readonly Block[], from: number): number {
  let to = from + 1;
  while (to < blocks.length && !/\n\s*\n/.test(text.slice(blocks[to - 1]?.end, blocks[to]?.start))) to += 1;
  return Math.min(to, blocks.length);
}

function linesOf(text: string, { start, end }: Block): string[] {
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function plain(line: string): string {
  return line.replace(/\*+/g, '').trim();
}

interface OneCaption {
  paragraphs: readonly string[];
  pieces: readonly Piece[];
  /** Whether the caption stands in the middle of a sentence. */
  isInside: boolean;
}

function standsInSentence(blocks: readonly Block[], pieces: readonly Piece[]): boolean {
  const caption = blocks[pieces.find((piece) => piece.caption)?.from ?? 0];
  return blocks.some(({ start, end }) => caption !== undefined && start < caption.start && end > caption.end);
}

/**
 * A caption at either end names the speaker of the section, unless the text speaks of its bearer; one inside may be of a picture, and does
 * where the words are somebody's own.
 */
function isOneSpeech({ paragraphs, pieces, isInside }: OneCaption, { name }: Caption): boolean {
  if (paragraphs.some((paragraph) => paragraph.includes(name))) return false;
  if (pieces[0]?.caption || (pieces.at(-1)?.caption && !isInside)) return true;
  const own = paragraphs.filter((paragraph) => FIRST_PERSON.test(paragraph.replace(QUOTED, '')));
  return own.length >= paragraphs.length * SPEECH_SHARE;
}

interface Claim extends Piece {
  /** Captions that claim the paragraphs, in the order of the text. */
  captions: Piece[];
}

function shareOut(text: string, blocks: readonly Block[], pieces: readonly Piece[]): Speech[] {
  const claims = claimSpeeches(
    pieces.map(({ caption, from, to }) => {
      if (caption) return { caption: caption.speaker };
      return {
        paragraphs: blocks
          .slice(from, to)
          .map((block) => textOf(block, text))
          .join('\n'),
      };
    }),
  );
  const claimed = pieces.flatMap((piece, index): Claim[] => {
    if (piece.caption) return [];
    const captions = [index - 1, index + 1].filter((other) => claims.get(other) === index);
    return [{ ...piece, captions: captions.flatMap((other) => pieces[other] ?? []) }];
  });
  return toSpeeches(
    blocks,
    claimed.flatMap((claim) => splitClaim(text, blocks, claim)),
  );
}

/** A claim of one caption as it is; of two, cut where the second speech begins. */
function splitClaim(text: string, blocks: readonly Block[], claim: Claim): Claim[] {
  const [first, second] = claim.captions;
  if (!first || !second) return [claim];
  const claimed = blocks.slice(claim.from, claim.to);
  const cut = splitSpeeches({
    paragraphs: claimed.map((block) => textOf(block, text)),
    captions: [speakerOf(first), speakerOf(second)],
    gaps: claimed.map(({ start }) => /\n\s*\n\s*\n$/.test(text.slice(Math.max(0, start - 8), start))),
  });
  if (cut === undefined) return [{ ...claim, captions: [] }];
  return [
    { ...claim, to: claim.from + cut, captions: [first] },
    { ...claim, from: claim.from + cut, captions: [second] },
  ];
}

function speakerOf({ caption }: Piece): string {
  return caption?.speaker ?? '';
}

/** Every block is of one speech: a caption goes with its paragraphs, anything else with what it follows. */
function toSpeeches(blocks: readonly Block[], claims: readonly Claim[]): Speech[] {
  const owners = new Map<number, number>();
  for (const [owner, { from, to, captions }] of claims.entries()) {
    for (const { from: first, to: end } of [{ from, to }, ...captions]) {
      for (let index = first; index < end; index++) owners.set(index, owner);
    }
  }
  const speeches: Speech[] = [];
  let open: number | undefined;
  for (const [index, block] of blocks.entries()) {
    const owner = owners.get(index) ?? open ?? 0;
    if (owner !== open || speeches.length === 0) {
      const speaker = claims[owner]?.captions[0]?.caption?.speaker;
      speeches.push({ ...(speaker === undefined ? {} : { speaker }), blocks: [] });
    }
    open = owner;
    speeches.at(-1)?.blocks.push(block);
  }
  return speeches;
}
