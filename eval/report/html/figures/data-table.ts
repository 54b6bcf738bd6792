import { type Markup, markup } from '../../markup.ts';

/** The numbers behind a figure, for who cannot see it or wants them exactly. The first column heads its rows. */
export function dataTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly (string | Markup)[])[],
): Markup {
  const heads = columns.map(
    (column, index) => markup`<th scope="col" class="${index > 0 ? 'number' : ''}">${column}</th>`,
  );
  return markup`<details class="figures"><summary>${title}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${heads}</tr></thead>
<tbody>${rows.map(tableRow)}</tbody></table></div></details>`;
}

function tableRow([head = '', ...cells]: readonly (string | Markup)[]): Markup {
  const numbers = cells.map((cell) => markup`<td class="number">${cell}</td>`);
  return markup`<tr><th scope="row">${head}</th>${numbers}</tr>`;
}
