const names: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'text/html': 'HTML',
  'text/markdown': 'Markdown',
  'text/csv': 'CSV',
  'text/plain': 'TXT',
};

/** What people call a format; its own name where they call it nothing. */
export function mediaTypeName(mediaType: string): string {
  const essence = mediaType.split(';', 1)[0]?.trim() ?? '';
  return names[essence] ?? essence;
}
