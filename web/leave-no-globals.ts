import type { Plugin } from 'vite';

/**
 * Lit counts its versions in globals, to warn of several, and keeps there what its decorators find, of which there are
 * none here. A page that embeds us gets our element from us and nothing else; test/browser/host-pages.test.ts holds it.
 */
const globals: [RegExp, string][] = [
  [/\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/g, 'void 0'],
  [/Symbol\.metadata\s*\?\?=\s*Symbol\("metadata"\)/g, 'void 0'],
  [/\w+\.litPropertyMetadata\s*\?\?=\s*new WeakMap/g, 'void 0'],
  [/litPropertyMetadata\.get\(\w+\)/g, 'void 0'],
];

export function leaveNoGlobals(): Plugin {
  return {
    name: 'leave-no-globals',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/](?:@lit|lit-html|lit-element)[\\/]/.test(id)) return null;
      return { code: globals.reduce((text, [found, left]) => text.replace(found, left), code), map: null };
    },
  };
}
