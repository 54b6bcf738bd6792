/** A plain name: an id is of the server's choosing, and a path in it would not be the browser's business. */
export function caseFileName(id: string): string {
  return `case-${id.replace(/[^\w-]+/g, '').slice(0, 64)}.jsonl`;
}
