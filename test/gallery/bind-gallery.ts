import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../support/launch-browser.ts';
import { galleryFolder } from './draw-picture.ts';

/** A contact sheet is read at a glance as long as its pictures can still be read. */
const PICTURES_ON_A_SHEET = 12;
const SHEET_WIDTH = 1600;

/** Pictures on a row, by the width of the page that they show. */
const columns = (width: number) => (width < 700 ? 6 : width < 1000 ? 4 : 3);

/** Empties the folder before the pictures are drawn, and makes the contact sheets and a page of all of them afterwards. */
export default function bindGallery(): () => Promise<void> {
  rmSync(galleryFolder, { recursive: true, force: true });
  return async () => {
    const browser = await launchBrowser();
    if (!browser) return;
    const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 600 } });
    for (const folder of foldersOfPictures()) {
      for (const [number, pictures] of sheetsOf(folder).entries()) {
        await page.setContent(sheetHtml(folder, pictures, toDataAddress(folder)));
        await page.screenshot({ path: join(galleryFolder, `${folder} ${number + 1}.png`), fullPage: true });
      }
    }
    await browser.close();
    const all = foldersOfPictures().map((folder) =>
      sheetHtml(folder, picturesIn(folder), (name) => `${folder}/${name}`),
    );
    writeFileSync(
      join(galleryFolder, 'index.html'),
      `<!doctype html><meta charset="utf-8"><title>Gallery</title>${all.join('')}`,
    );
    console.log(`The gallery is ${join(galleryFolder, 'index.html')}`);
  };
}

function foldersOfPictures(): string[] {
  const entries = readdirSync(galleryFolder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

function picturesIn(folder: string): string[] {
  return readdirSync(join(galleryFolder, folder)).sort();
}

function sheetsOf(folder: string): string[][] {
  const pictures = picturesIn(folder);
  const count = Math.ceil(pictures.length / PICTURES_ON_A_SHEET);
  return Array.from({ length: count }, (_, sheet) =>
    pictures.slice(sheet * PICTURES_ON_A_SHEET, (sheet + 1) * PICTURES_ON_A_SHEET),
  );
}

function toDataAddress(folder: string): (name: string) => string {
  return (name) => `data:image/png;base64,${readFileSync(join(galleryFolder, folder, name)).toString('base64')}`;
}

/** Names of states and folders are ours, and hold no markup. */
function sheetHtml(folder: string, pictures: string[], address: (name: string) => string): string {
  const width = Number(/\d+/.exec(folder)?.[0]);
  const figures = pictures.map(
    (name) => `<figure style="margin:0"><img src="${address(name)}" style="width:100%;border:1px solid #888">
      <figcaption>${name.replace('.png', '')}</figcaption></figure>`,
  );
  return `<section style="font:13px sans-serif;padding:8px;background:white"><h2 style="margin:0 0 8px">${folder}</h2>
    <div style="display:grid;gap:12px;grid-template-columns:repeat(${columns(width)},1fr)">${figures.join('')}</div></section>`;
}
