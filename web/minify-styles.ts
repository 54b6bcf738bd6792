import type { Plugin } from 'vite';

/** Style sheets in template literals, which a minifier of scripts leaves as they were typed. */
export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    transform(code, id) {
      if (!id.endsWith('-styles.ts')) return null;
      const minified = code.replace(/css`[^`]*`/g, (literal) =>
        literal
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};]) ?/g, '$1')
          .replace(/;}/g, '}'),
      );
      return { code: minified, map: null };
    },
  };
}
