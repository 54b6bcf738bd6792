/** The questions in `suggestions`: a list, a JSON array of strings, or strings with `|` between them. */
export function readSuggestions(suggestions: string | readonly string[]): readonly string[] {
  if (typeof suggestions !== 'string') return suggestions;
  return (listed(suggestions) ?? suggestions.split('|')).map((question) => question.trim()).filter(Boolean);
}

function listed(attribute: string): string[] | undefined {
  if (!attribute.trimStart().startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(attribute);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
  } catch {
    return undefined;
  }
}
