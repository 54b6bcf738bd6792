const TOKEN = /"|-?\d[\d.eE+-]*/g;

/**
 * Puts the numbers of a valid JSON text into quotation marks, so that they stay as they are written: parsed, a
 * long number would change its digits, and 1.10 become 1.1.
 */
export function quoteNumbers(json: string): string {
  const parts: string[] = [];
  let copied = 0;
  const tokens = new RegExp(TOKEN);
  for (let token = tokens.exec(json); token; token = tokens.exec(json)) {
    if (token[0] === '"') tokens.lastIndex = endOfString(json, tokens.lastIndex);
    else {
      parts.push(json.slice(copied, token.index), '"', token[0], '"');
      copied = tokens.lastIndex;
    }
  }
  return parts.join('') + json.slice(copied);
}

/** Behind the quotation mark that closes a string: the first one that no backslash escapes. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start); end >= 0; end = json.indexOf('"', end + 1)) {
    let slash = end;
    while (slash > start && json[slash - 1] === '\\') slash -= 1;
    if ((end - slash) % 2 === 0) return end + 1;
  }
  return json.length;
}
