import type { getDocumentProxy } from 'unpdf';
import { stripUnreadable } from './tidy-text.ts';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Text set in one go. Lengths in points; `y` is the baseline and grows downwards. */
export interface PdfPiece {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
}

/** The pieces of one page, turned so that its text runs from left to right. */
export interface PdfPagePieces {
  top: number;
  bottom: number;
  pieces: PdfPiece[];
}

interface PlacedPiece extends PdfPiece {
  /** Direction of the text, in degrees clockwise. */
  angle: number;
}

/** Directions closer than this count as one: scanned and tilted pages waver by a degree or two. */
const ANGLE_STEP_DEGREES = 5;
/** Smaller text is there for search engines or by mistake, and cannot be read on paper. */
const MINIMUM_SIZE_POINTS = 1;
/** Control and private characters come from fonts that do not say what their glyphs mean. */
const UNREADABLE = /[\p{Cc}\p{Co}\p{Cs}\uFFFD]/gu;

/** Text across the main direction (watermarks, stamps along the margin) is left out; a page lying on its side is turned. */
export async function readPagePieces(page: PdfPage): Promise<PdfPagePieces> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const placed = content.items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const matrix = multiply(viewport.transform.map(Number), item.transform.map(Number));
    const piece = place(cleanText(item.str), item.width, matrix);
    return piece.size < MINIMUM_SIZE_POINTS ? [] : [piece];
  });
  const angle = mainAngle(placed);
  const corners = [0, viewport.width].flatMap((x) => [0, viewport.height].map((y) => turn(x, y, angle).y));
  return {
    top: Math.min(...corners),
    bottom: Math.max(...corners),
    pieces: placed.filter((piece) => piece.angle === angle).map((piece) => turnPiece(piece, angle)),
  };
}

/** Soft hyphens are kept: they mark where a word was cut. */
function cleanText(text: string): string {
  return stripUnreadable(text.replace(UNREADABLE, ' ')).normalize('NFC');
}

function place(text: string, width: number, matrix: number[]): PlacedPiece {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = matrix;
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const angle = Math.round(degrees / ANGLE_STEP_DEGREES) * ANGLE_STEP_DEGREES;
  return { text, x, right: x + width, y, size: Math.hypot(c, d), angle };
}

function mainAngle(pieces: PlacedPiece[]): number {
  const characters = new Map<number, number>();
  for (const { angle, text } of pieces) characters.set(angle, (characters.get(angle) ?? 0) + text.length);
  const [main] = [...characters].sort((first, second) => second[1] - first[1]);
  return main?.[0] ?? 0;
}

function turnPiece(piece: PlacedPiece, angle: number): PdfPiece {
  const { x, y } = turn(piece.x, piece.y, angle);
  return { text: piece.text, x, right: x + piece.right - piece.x, y, size: piece.size };
}

function turn(x: number, y: number, degrees: number): { x: number; y: number } {
  const cosine = Math.cos((degrees * Math.PI) / 180);
  const sine = Math.sin((degrees * Math.PI) / 180);
  return { x: x * cosine + y * sine, y: y * cosine - x * sine };
}

/** Product of two PDF transformation matrices (ISO 32000-1, 8.3.3). */
function multiply(outer: number[], inner: number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
