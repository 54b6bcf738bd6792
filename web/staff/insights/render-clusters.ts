import { html, nothing, type TemplateResult } from 'lit';
import { type Language, regionalLocale } from '../../strings/language.ts';
import type { PageStrings } from '../../strings/page-strings.ts';
import { copyIcon, downloadIcon } from '../icons.ts';
import type { Cluster, InsightQuestion } from './fetch-insights.ts';

export interface ClusterView {
  strings: PageStrings['insights'];
  language: Language;
  /** Index of the topic whose questions are shown. */
  opened: ReadonlySet<number>;
  /** Id of the question that was copied last. */
  copied: string | undefined;
  toggle(index: number, isOpen: boolean): void;
  download(questions: InsightQuestion[]): void;
  copy(question: InsightQuestion): void;
}

/** What went wrong, by topic: how often as a bar and in figures, and which questions they were. */
export function renderClusters(clusters: Cluster[], view: ClusterView): TemplateResult {
  const { strings } = view;
  const most = Math.max(1, ...clusters.map(({ notFound, disliked }) => notFound + disliked));
  return html`<section class="topics" aria-labelledby="topics">
    <h3 id="topics">${strings.topics}</h3>
    <p class="detail">${strings.topicsDetail}</p>
    ${
      clusters.length === 0
        ? html`<p class="none">${strings.noTopics}</p>`
        : html`<ol>${clusters.map((cluster, index) => renderCluster(cluster, { index, most, view }))}</ol>`
    }
  </section>`;
}

function renderCluster(
  cluster: Cluster,
  { index, most, view }: { index: number; most: number; view: ClusterView },
): TemplateResult {
  const { strings, language } = view;
  const onToggle = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement) view.toggle(index, target.open);
  };
  const figures = (['notFound', 'disliked'] as const)
    .filter((name) => cluster[name] > 0)
    .map(
      (name) =>
        html`<span class=${name}><span class="key" aria-hidden="true"></span>${strings[name]} ${cluster[name].toLocaleString(language)}</span>`,
    );
  return html`<li><details .open=${view.opened.has(index)} @toggle=${onToggle}>
    <summary>
      <span class="label" dir="auto">${cluster.label}</span>
      <span class="figures">${figures}</span>
      ${renderBar(cluster, most)}
    </summary>
    ${view.opened.has(index) ? renderQuestions(cluster, view) : nothing}
  </details></li>`;
}

/** The figures beside it say the same. */
function renderBar({ notFound, disliked }: Cluster, most: number): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 ${most} 1" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width=${most} height="1" />
    <rect class="notFound" width=${notFound} height="1" />
    <rect class="disliked" x=${notFound} width=${disliked} height="1" />
  </svg>`;
}

function renderQuestions({ questions }: Cluster, view: ClusterView): TemplateResult {
  const { strings } = view;
  const all =
    questions.length > 1
      ? html`<button type="button" class="quiet-button" @click=${() => view.download(questions)}>${downloadIcon} ${strings.downloadAll}</button>`
      : nothing;
  return html`<ul class="questions">${questions.map((question) => renderQuestion(question, view))}</ul>${all}`;
}

function renderQuestion(item: InsightQuestion, view: ClusterView): TemplateResult {
  const { strings, language } = view;
  const { question, answer, feedback } = item;
  const outcome = feedback?.rating === 'down' ? 'disliked' : 'notFound';
  const isCopied = view.copied === item.id;
  return html`<li>
    <p class="question" lang=${item.language} dir="auto">${question}</p>
    <p class="facts"><span class=${outcome}><span class="key" aria-hidden="true"></span>${strings[outcome]}</span>
      ${feedback?.reason ? html`<span>${strings.reasons[feedback.reason]}</span>` : nothing}
      <span>${timeText(item.askedAt, language)}</span></p>
    ${feedback?.comment ? html`<p class="comment"><b>${strings.comment}</b> <span dir="auto">${feedback.comment}</span></p>` : nothing}
    <p class="answer">${answer ? html`<b>${strings.answer}</b> <span dir="auto">${answer}</span>` : strings.noAnswer}</p>
    <p class="acts">
      <button type="button" class="quiet-button" aria-label=${strings.downloadOf(question)} @click=${() => view.download([item])}>${downloadIcon} ${strings.download}</button>
      <button type="button" class="quiet-button" aria-label=${isCopied ? strings.copied : strings.copyOf(question)} @click=${() => view.copy(item)}>${copyIcon} ${isCopied ? strings.copied : strings.copy}</button>
    </p>
  </li>`;
}

function timeText(time: string, language: Language): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '';
  return date.toLocaleString(regionalLocale(language, navigator.languages), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
