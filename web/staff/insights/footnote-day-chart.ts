import { html, LitElement, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Language } from '../../strings/language.ts';
import { pageStringsOf } from '../../strings/page-strings-of.ts';
import { themeStyles } from '../../widget/styles/theme-styles.ts';
import { type ChartColumns, type Column, chartColumns } from './chart-columns.ts';
import { type ChartScales, chartScales } from './chart-scales.ts';
import { dayChartStyles } from './day-chart-styles.ts';
import { dayText } from './day-text.ts';
import type { Day } from './fetch-insights.ts';

const parts = ['answered', 'notFound', 'other'] as const;

/**
 * `<footnote-day-chart>`: what was asked over time: stacked columns by outcome, what was disliked below the line, and the
 * figures of the column that the pointer or the arrow keys are at. The same as a table at the press of a button.
 */
export class FootnoteDayChart extends LitElement {
  static override styles = [themeStyles, dayChartStyles];
  static override properties = {
    language: {},
    days: { attribute: false },
    selected: { state: true },
    isTable: { state: true },
  };

  declare language: Language;
  declare days: Day[];
  /** Index of the column whose figures are told; the last one where none was chosen. */
  declare selected: number | undefined;
  declare isTable: boolean;

  constructor() {
    super();
    this.language = 'en';
    this.days = [];
    this.isTable = false;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('days')) this.selected = undefined;
  }

  protected override render(): TemplateResult {
    const strings = pageStringsOf[this.language].insights;
    const chart = chartColumns(this.days);
    const toggle = () => {
      this.isTable = !this.isTable;
    };
    return html`<div role="group" lang=${this.language} aria-labelledby="heading">
      <div class="head">
        <h3 id="heading">${strings.overTime}</h3>
        <button type="button" class="quiet-button" @click=${toggle}>${this.isTable ? strings.asChart : strings.asTable}</button>
      </div>
      ${this.isTable ? this.#renderTable(chart) : this.#renderChart(chart)}
      <p class="detail">${strings.overTimeDetail}</p>
    </div>`;
  }

  #renderChart(chart: ChartColumns): TemplateResult {
    const strings = pageStringsOf[this.language].insights;
    const { columns, unit } = chart;
    const last = columns.length - 1;
    const selected = Math.min(this.selected ?? last, last);
    const column = columns[selected];
    const told = column ? this.#readout(column, unit) : '';
    return html`<p class="summary">${this.#summaryOf(columns)}</p>
      <ul class="legend" aria-hidden="true">
        ${[...parts, 'disliked' as const].map((part) => html`<li class=${part}><span class="key"></span>${strings[part]}</li>`)}
      </ul>
      <div class="plot" role="slider" tabindex="0" aria-label=${strings[unit]} aria-valuemin="0" aria-valuemax=${Math.max(0, last)}
        aria-valuenow=${Math.max(0, selected)} aria-valuetext=${told} @keydown=${(event: KeyboardEvent) => this.#onKey(event, selected, last)}
        @pointermove=${this.#onPointer} @pointerdown=${this.#onPointer}>
        ${this.#renderPlot(columns, selected)}
      </div>
      <p class="readout" aria-hidden="true">${told}</p>`;
  }

  #renderPlot(columns: Column[], selected: number): TemplateResult {
    const scales = chartScales(columns);
    const { y, ticks, width, height } = scales;
    const first = columns[0]?.day;
    const end = columns.at(-1)?.day;
    const short = { day: 'numeric', month: 'short' } as const;
    return html`<div class="axis" aria-hidden="true" .style=${`block-size: ${(100 * y(0)) / height}%`}>${ticks.map((tick) => html`<span>${tick.toLocaleString(this.language)}</span>`)}</div>
      <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
        ${ticks.map((tick) => svg`<line class="grid" x1="0" x2=${width} y1=${y(tick)} y2=${y(tick)} />`)}
        ${svg`<rect class="here" x=${selected} y="0" width="1" height=${height} />`}
        ${columns.map((column, index) => renderColumn(column, index, scales))}
        ${svg`<line class="base" x1="0" x2=${width} y1=${y(0)} y2=${y(0)} />`}
      </svg>
      <div class="dates" aria-hidden="true">
        <span>${first ? dayText(first, this.language, short) : ''}</span><span>${end && end !== first ? dayText(end, this.language, short) : ''}</span>
      </div>`;
  }

  #renderTable({ columns, unit }: ChartColumns): TemplateResult {
    const strings = pageStringsOf[this.language].insights;
    const fields = ['asked', ...parts, 'disliked'] as const;
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="heading"><table>
      <thead><tr><th scope="col">${strings[unit]}</th>${fields.map((field) => html`<th scope="col">${strings[field]}</th>`)}</tr></thead>
      <tbody>${columns.map(
        (column) => html`<tr>
          <th scope="row">${dayText(column.day, this.language, { dateStyle: 'medium' })}</th>
          ${fields.map((field) => html`<td>${column[field].toLocaleString(this.language)}</td>`)}
        </tr>`,
      )}</tbody>
    </table></div>`;
  }

  #readout(column: Column, unit: ChartColumns['unit']): string {
    const strings = pageStringsOf[this.language].insights;
    const figures = (['asked', 'answered', 'notFound', 'other', 'disliked'] as const)
      .filter((field) => field === 'asked' || column[field] > 0)
      .map((field) => `${strings[field]} ${column[field].toLocaleString(this.language)}`);
    const day = dayText(column.day, this.language);
    return [unit === 'week' ? `${strings.week} ${day}` : day, ...figures].join(' · ');
  }

  #summaryOf(columns: Column[]): string | typeof nothing {
    const { insights: strings, conversations } = pageStringsOf[this.language];
    const busiest = columns.reduce<Column | undefined>(
      (best, column) => (best && best.asked >= column.asked ? best : column),
      undefined,
    );
    const [first, last] = [columns[0], columns.at(-1)];
    if (!busiest || !first || !last) return nothing;
    return strings.chartSummary({
      asked: conversations.questions(columns.reduce((sum, { asked }) => sum + asked, 0)),
      from: dayText(first.day, this.language),
      to: dayText(last.day, this.language),
      busiest: dayText(busiest.day, this.language),
      most: busiest.asked.toLocaleString(this.language),
    });
  }

  #onKey(event: KeyboardEvent, selected: number, last: number): void {
    const targets: Record<string, number> = {
      ArrowLeft: selected - 1,
      ArrowDown: selected - 1,
      ArrowRight: selected + 1,
      ArrowUp: selected + 1,
      PageDown: selected - 7,
      PageUp: selected + 7,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.selected = Math.min(Math.max(target, 0), last);
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const plot = this.renderRoot.querySelector('svg')?.getBoundingClientRect();
    const { length } = chartColumns(this.days).columns;
    if (!plot || plot.width === 0 || length === 0) return;
    const index = Math.floor(((event.clientX - plot.left) / plot.width) * length);
    this.selected = Math.min(Math.max(index, 0), length - 1);
  };
}

function renderColumn(column: Column, index: number, { x, y }: ChartScales): SVGTemplateResult {
  const [left, width] = [x(index), x.bandwidth()];
  let stacked = 0;
  const rectangles = parts.map((part) => {
    stacked += column[part];
    return svg`<rect class=${part} x=${left} y=${y(stacked)} width=${width} height=${column[part]} />`;
  });
  return svg`${rectangles}<rect class="disliked" x=${left} y=${y(0)} width=${width} height=${column.disliked} />`;
}
