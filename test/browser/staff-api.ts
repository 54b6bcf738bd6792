import type { Page, Route } from 'playwright-core';
import {
  type DocumentList,
  type FindConversationsResponse,
  findConversationsRequestSchema,
  type Insights,
  renameRequestSchema,
} from '../../server/protocol.ts';
import { sampleDocuments } from './sample-documents.ts';
import { sampleInsights } from './sample-insights.ts';
import type { PageOptions, Stage } from './stage.ts';

type Found = FindConversationsResponse['conversations'][number];

/** What the server keeps for staff, in so far as no socket is needed for it. Tests read and change it. */
export interface StaffApi {
  /** Last asked first. */
  conversations: Found[];
  failed: NonNullable<DocumentList['failed']>;
  documents: DocumentList['documents'];
  clusters: Insights['clusters'] | undefined;
  /** Answers everything with 503 while it is set. */
  isDown: boolean;
  /** Bodies and queries of what was asked, oldest first. */
  requests: { method: string; path: string; search: string }[];
}

/** Answers the staff page's requests from memory. What a browser knows of conversations is put into its storage. */
export async function standInForStaffApi(page: Page, more: Partial<StaffApi> = {}): Promise<StaffApi> {
  const api: StaffApi = {
    conversations: sampleConversations(new Date()),
    failed: [],
    documents: sampleDocuments.map(({ text: _text, headings: _headings, pages: _pages, ...listed }) => listed),
    clusters: undefined,
    isDown: false,
    requests: [],
    ...more,
  };
  const ids = api.conversations.map(({ id }) => id);
  const known = JSON.stringify(JSON.stringify(ids));
  await page.addInitScript(`
    localStorage.getItem('footnote-conversations') ?? localStorage.setItem('footnote-conversations', ${known});
  `);
  await page.route(/\/api\/(conversations|insights|documents\?)/, (route) => answer(route, api));
  return api;
}

/** A page of the stage whose requests are answered from memory from the first one on. */
export async function openWithApi(
  stage: Stage,
  path: string,
  { api: more, ...options }: PageOptions & { api?: Partial<StaffApi> } = {},
): Promise<{ page: Page; api: StaffApi }> {
  // A page that asks for none of it, since the requests of the first one go to the server.
  const page = await stage.open('/source?document=charter', options);
  const api = await standInForStaffApi(page, more);
  await page.goto(stage.server.address + path);
  return { page, api };
}

async function answer(route: Route, api: StaffApi): Promise<void> {
  const request = route.request();
  const { pathname, search, searchParams } = new URL(request.url());
  const method = request.method();
  api.requests.push({ method, path: pathname, search });
  if (api.isDown) return route.fulfill({ status: 503, json: { code: 'unavailable', message: 'Internal words' } });
  if (pathname === '/api/documents') {
    return route.fulfill({ json: { documents: api.documents, failed: api.failed } });
  }
  if (pathname === '/api/insights') {
    const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to') ?? ''];
    return route.fulfill({ json: sampleInsights(from, to, api.clusters) });
  }
  const id = decodeURIComponent(pathname.split('/').at(-1) ?? '');
  if (pathname.startsWith('/api/insights/cases/')) {
    return route.fulfill({ contentType: 'application/x-ndjson', body: `${JSON.stringify({ id, question: 'Q' })}\n` });
  }
  if (pathname === '/api/conversations/find') {
    const { ids, text } = findConversationsRequestSchema.parse(request.postDataJSON());
    return route.fulfill({ json: { conversations: found(api.conversations, ids, text) } });
  }
  const known = api.conversations.find((conversation) => conversation.id === id);
  if (method === 'PATCH' && known) known.title = renameRequestSchema.parse(request.postDataJSON()).title;
  else if (method === 'DELETE' && known) api.conversations.splice(api.conversations.indexOf(known), 1);
  else return route.fallback();
  return route.fulfill({ status: 204 });
}

function found(conversations: Found[], ids: string[], words: string): Found[] {
  const wanted = words.toLowerCase();
  return conversations
    .filter(({ id }) => ids.includes(id))
    .filter(({ title, excerpt }) => `${title} ${excerpt?.text ?? ''}`.toLowerCase().includes(wanted))
    .map(({ excerpt, ...conversation }) => (words && excerpt ? { ...conversation, excerpt } : conversation));
}

/** Some of today, yesterday, this week and long ago. */
export function sampleConversations(now: Date): Found[] {
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
  const conversation = (id: string, title: string, hours: number, more: Partial<Found> = {}): Found => {
    return { id, title, startedAt: ago(hours + 1), lastAskedAt: ago(hours), questions: 3, ...more };
  };
  const words = 'It was adopted by the committee in Geneva, and goes to public enquiry in the autumn.';
  const start = words.indexOf('Geneva');
  return [
    conversation('c-1', 'When was the roadmap approved, and what does it replace?', 0.01),
    conversation('c-2', '技术委员会由谁组成？', 0.02, { questions: 1 }),
    conversation('c-3', 'Draft on data quality', 26, { excerpt: { text: words, start, end: start + 6 }, questions: 7 }),
    conversation(
      'c-4',
      'What happens to objections from a national body that come after the public enquiry has closed?',
      90,
    ),
    conversation('c-5', 'Membership fees', 24 * 40, { questions: 2 }),
  ];
}
