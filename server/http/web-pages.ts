import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Path of each page and the built file behind it; `/` is served as the folder's index.html. */
const PAGES = { '/demo': 'demo.html', '/source': 'source.html' } as const;

/** Names in this folder carry a hash of the content: a name never changes what it means. */
const IMMUTABLE_CACHE = 'public, max-age=31536000, immutable';
/** Kept, but asked for every time: the address stays while the content changes. */
const REVALIDATED_CACHE = 'no-cache';

/** The built pages, the widget's script, and what they load. */
export async function registerWebPages(app: FastifyInstance, webFolder: string): Promise<void> {
  const assetsFolder = join(webFolder, 'assets') + sep;
  await app.register(fastifyStatic, {
    root: webFolder,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.startsWith(assetsFolder) ? IMMUTABLE_CACHE : REVALIDATED_CACHE);
      if (path.endsWith('.html')) return;
      // Other sites load the widget, its chunks and its fonts; modules and fonts are always fetched with CORS.
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      response.setHeader('access-control-allow-origin', '*');
    },
  });
  for (const [path, file] of Object.entries(PAGES)) app.get(path, (_request, reply) => reply.sendFile(file));
}
