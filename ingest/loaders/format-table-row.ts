/**
 * One row of a table as a line that can be read alone: `Header: cell; Header: cell`. Empty cells are left out, and so is
 * the name of a column that has none or that stands in the cell already.
 */
export function formatTableRow(header: readonly string[], cells: readonly string[]): string {
  return cells
    .flatMap((raw, column) => {
      const cell = oneLine(raw);
      const name = oneLine(header[column] ?? '').replace(/[:：]$/, '');
      if (cell === '') return [];
      return [name === '' || name === cell ? cell : `${name}: ${cell}`];
    })
    .join('; ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
