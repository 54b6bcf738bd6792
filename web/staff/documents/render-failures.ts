import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentList } from '../../../server/protocol.ts';
import type { PageStrings } from '../../strings/page-strings.ts';

/** The files that could not be taken in, each with the reason. */
export function renderFailures(failed: DocumentList['failed'], strings: PageStrings): TemplateResult | typeof nothing {
  if (!failed || failed.length === 0) return nothing;
  const items = failed.map(
    ({ path, reason }) =>
      html`<li><span class="path" dir="auto">${path}</span><span class="reason" dir="auto">${reason}</span></li>`,
  );
  return html`<section class="failures" aria-labelledby="failed">
    <h3 id="failed">${strings.failedDocuments} <span class="number">${failed.length}</span></h3>
    <p>${strings.failedDetail}</p>
    <ul>${items}</ul>
  </section>`;
}
