export type Audience = 'public' | 'staff';

/** Where a conversation is held, and as whom. */
export interface Place {
  /** Address of the server, whatever its path. */
  server: string;
  audience: Audience;
  /** Key of the site that embeds the widget; empty where it has none. */
  site: string;
}

/** An address of the server's interface, as the reader of this place asks for it. */
export function placeAddress(path: string, { server, audience, site }: Place): URL {
  const address = new URL(path, server);
  address.searchParams.set('audience', audience);
  if (site) address.searchParams.set('site', site);
  return address;
}
