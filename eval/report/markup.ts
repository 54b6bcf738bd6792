/** Text that is markup already. Nothing else goes into a page unescaped. */
export class Markup {
  readonly source: string;

  private constructor(source: string) {
    this.source = source;
  }

  /** For text of our own, such as a style sheet: never for what came from outside. */
  static trusted(source: string): Markup {
    return new Markup(source);
  }
}

type Value = string | number | Markup | readonly Markup[] | undefined;

/** A template for HTML or XML: whatever is filled in is escaped, unless it is markup itself. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const filled = strings.map((string, index) => string + render(values[index]));
  return Markup.trusted(filled.join(''));
}

function render(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'object') return value.map(({ source }) => source).join('\n');
  return escapeMarkup(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, noncharacters and lone surrogates, which XML 1.0 (section 2.2) forbids even when escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

/** Text as a page can show it. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}

/** For text and for attribute values in quotes, in HTML as in XML. */
export function escapeMarkup(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
