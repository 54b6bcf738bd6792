import type { PdfPiece } from './pdf-pieces.ts';

/** The second column begins within this part of the page's text width. */
const MIDDLE = { from: 0.35, to: 0.65 };
/** Fewer lines than this on either side may be a small table or a signature block. */
const MINIMUM_COLUMN_LINES = 6;
/** Share of a column's area that prose fills at least; table cells are shorter. */
const MINIMUM_FILL = 0.6;
/** How far lines of one column may start from each other, in points. */
const EDGE_TOLERANCE_POINTS = 2;

/** The page's pieces as blocks in reading order: one block, or left and right columns between pieces that span both. */
export function orderColumns(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const edge = secondColumnEdge(pieces);
  if (edge === undefined) return pieces.length > 0 ? [[...pieces]] : [];
  const blocks: PdfPiece[][] = [];
  let band: PdfPiece[] = [];
  const closeBand = () => {
    blocks.push(
      band.filter((piece) => isLeft(piece, edge)),
      band.filter((piece) => !isLeft(piece, edge)),
    );
    band = [];
  };
  for (const piece of [...pieces].sort((first, second) => first.y - second.y)) {
    if (spans(piece, edge)) {
      closeBand();
      blocks.push([piece]);
    } else band.push(piece);
  }
  closeBand();
  return mergeSpanning(
    blocks.filter((block) => block.length > 0),
    edge,
  );
}

/** Where the second column begins, if both sides of that edge are filled with lines as prose is. */
function secondColumnEdge(pieces: readonly PdfPiece[]): number | undefined {
  const left = Math.min(...pieces.map((piece) => piece.x));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const edge = commonStart(pieces, left + MIDDLE.from * (right - left), left + MIDDLE.to * (right - left));
  if (edge === undefined) return undefined;
  const apart = pieces.filter((piece) => !spans(piece, edge));
  const sides = [apart.filter((piece) => isLeft(piece, edge)), apart.filter((piece) => !isLeft(piece, edge))];
  return sides.every(isProse) ? edge : undefined;
}

function commonStart(pieces: readonly PdfPiece[], from: number, to: number): number | undefined {
  const counts = new Map<number, number>();
  for (const { x } of pieces) {
    const step = Math.round(x / EDGE_TOLERANCE_POINTS);
    if (x >= from && x <= to) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const countNear = (step: number) =>
    [step - 1, step, step + 1].reduce((sum, near) => sum + (counts.get(near) ?? 0), 0);
  const [best] = [...counts.keys()].sort((first, second) => countNear(second) - countNear(first) || first - second);
  if (best === undefined || countNear(best) < MINIMUM_COLUMN_LINES) return undefined;
  return (best - 1) * EDGE_TOLERANCE_POINTS;
}

function isProse(side: PdfPiece[]): boolean {
  const baselines = new Set(side.map((piece) => Math.round(piece.y)));
  const columnWidth = Math.max(...side.map((piece) => piece.right)) - Math.min(...side.map((piece) => piece.x));
  const filled = side.reduce((sum, piece) => sum + piece.right - piece.x, 0);
  return baselines.size >= MINIMUM_COLUMN_LINES && filled >= MINIMUM_FILL * baselines.size * columnWidth;
}

function spans(piece: PdfPiece, edge: number): boolean {
  return piece.x < edge && piece.right > edge;
}

function isLeft(piece: PdfPiece, edge: number): boolean {
  return piece.x < edge;
}

/** Lines that span both columns and follow each other form one block, so that their cells and baselines stay together. */
function mergeSpanning(blocks: PdfPiece[][], edge: number): PdfPiece[][] {
  const merged: PdfPiece[][] = [];
  let lastSpans = false;
  for (const block of blocks) {
    const blockSpans = block.every((piece) => spans(piece, edge));
    if (blockSpans && lastSpans) merged.at(-1)?.push(...block);
    else merged.push([...block]);
    lastSpans = blockSpans;
  }
  return merged;
}
