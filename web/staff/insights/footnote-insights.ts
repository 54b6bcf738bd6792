import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Insights } from '../../../server/protocol.ts';
import { LatestRequest } from '../../requests/latest-request.ts';
import type { Language } from '../../strings/language.ts';
import { pageStringsOf } from '../../strings/page-strings-of.ts';
import { themeStyles } from '../../widget/styles/theme-styles.ts';
import { controlStyles } from '../control-styles.ts';
import { caseFileName } from './case-file-name.ts';
import { outcomeStyles } from './day-chart-styles.ts';
import { saveFile } from './export-cases.ts';
import { fetchCase, fetchInsights, type InsightQuestion, type Period } from './fetch-insights.ts';
import { insightsStyles } from './insights-styles.ts';
import { isSamePeriod, lastDays, periodLengths } from './period.ts';
import { renderClusters } from './render-clusters.ts';
import { renderTotals } from './render-totals.ts';

const USUAL_DAYS = 30;

/**
 * `<footnote-insights>`: what was asked, what was not answered and what was disliked, over time and by topic.
 *
 * @slot start - above the heading
 */
export class FootnoteInsights extends LitElement {
  static override styles = [themeStyles, controlStyles, outcomeStyles, insightsStyles];
  static override properties = {
    server: {},
    audience: {},
    language: {},
    period: { state: true },
    opened: { state: true },
    copied: { state: true },
    message: { state: true },
  };

  declare server: string;
  declare audience: string;
  declare language: Language;
  declare period: Period;
  declare opened: ReadonlySet<number>;
  declare copied: string | undefined;
  declare message: string;

  readonly #request = new LatestRequest<Insights>(this);

  constructor() {
    super();
    this.server = location.origin;
    this.audience = 'staff';
    this.language = 'en';
    this.period = lastDays(USUAL_DAYS, new Date());
    this.opened = new Set();
    this.message = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.reload();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  reload(): void {
    const { period } = this;
    this.message = '';
    this.opened = new Set();
    void this.#request.run((signal) => fetchInsights(period, this.#place, signal), { keepsValue: true });
  }

  protected override render(): TemplateResult {
    const strings = pageStringsOf[this.language].insights;
    return html`<section class="view" lang=${this.language} aria-labelledby="heading">
      <div class="sheet">
        <slot name="start"></slot>
        <header><h2 id="heading" tabindex="-1">${strings.heading}</h2>${this.#renderPeriod()}</header>
        <p class="message" role="status">${this.message}</p>
        <div aria-busy=${this.#request.current.state === 'loading'}>${this.#renderBody()}</div>
      </div>
    </section>`;
  }

  #renderPeriod(): TemplateResult {
    const strings = pageStringsOf[this.language].insights;
    const now = new Date();
    const lengths = periodLengths.map((length) => {
      const period = lastDays(length, now);
      return html`<button type="button" aria-pressed=${isSamePeriod(period, this.period)} @click=${() => this.#choose(period)}>${strings.lastDays(length)}</button>`;
    });
    const field = (name: 'from' | 'to') => {
      const onChange = ({ target }: Event) => {
        if (target instanceof HTMLInputElement && target.value) this.#choose({ ...this.period, [name]: target.value });
      };
      return html`<label><span>${strings[name]}</span><input type="date" .value=${this.period[name]} @change=${onChange} /></label>`;
    };
    return html`<div class="period" role="group" aria-label=${strings.period}>
      <span class="lengths">${lengths}</span><span class="days">${field('from')}${field('to')}</span>
    </div>`;
  }

  #renderBody(): TemplateResult | typeof nothing {
    const strings = pageStringsOf[this.language];
    const request = this.#request.current;
    if (request.state === 'loading') return nothing;
    if (request.state !== 'ready') {
      return html`<div class="empty" role="alert"><h3>${strings.insights.unavailable}</h3><p>${strings.unreachableDetail}</p>
        <button type="button" class="quiet-button" @click=${() => this.reload()}>${strings.tryAgain}</button></div>`;
    }
    const { totals, days, clusters } = request.value;
    if (totals.asked === 0) {
      return html`<div class="empty"><h3>${strings.insights.noQuestions}</h3><p>${strings.insights.noQuestionsDetail}</p></div>`;
    }
    return html`${renderTotals(totals, strings.insights, this.language)}
      <footnote-day-chart .language=${this.language} .days=${days}></footnote-day-chart>
      ${renderClusters(clusters, {
        strings: strings.insights,
        language: this.language,
        opened: this.opened,
        copied: this.copied,
        toggle: this.#toggle,
        download: (questions) => void this.#export(() => this.#download(questions)),
        copy: (question) => void this.#export(() => this.#copy(question)),
      })}`;
  }

  get #place(): { server: string; audience: string } {
    return { server: this.server, audience: this.audience };
  }

  /** The other end follows a day that would pass it. */
  #choose({ from, to }: Period): void {
    const isFromNew = from !== this.period.from;
    this.period = from <= to ? { from, to } : isFromNew ? { from, to: from } : { from: to, to };
    this.reload();
  }

  readonly #toggle = (index: number, isOpen: boolean): void => {
    if (this.opened.has(index) === isOpen) return;
    const opened = new Set(this.opened);
    if (isOpen) opened.add(index);
    else opened.delete(index);
    this.opened = opened;
  };

  async #download(questions: InsightQuestion[]): Promise<void> {
    const [first] = questions;
    if (!first) return;
    // One after the other: a topic has up to fifty, and the server answers readers at the same time.
    let lines = '';
    for (const { id } of questions) lines += await fetchCase(id, this.#place);
    saveFile(
      questions.length === 1 ? caseFileName(first.id) : `questions-${this.period.from}-${this.period.to}.jsonl`,
      lines,
    );
  }

  async #copy({ id }: InsightQuestion): Promise<void> {
    await navigator.clipboard.writeText(await fetchCase(id, this.#place));
    this.copied = id;
    this.message = pageStringsOf[this.language].insights.copied;
  }

  async #export(work: () => Promise<void>): Promise<void> {
    this.copied = undefined;
    this.message = '';
    try {
      await work();
    } catch {
      this.message = pageStringsOf[this.language].insights.exportFailed;
    }
  }
}
