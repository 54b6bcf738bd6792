import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { htmlReport } from '../../../eval/report/html/html-report.ts';
import { hostileComparison, hostileReport } from './hostile-report.ts';
import { earlierReport, sampleComparison } from './sample-comparison.ts';
import { sampleItem, sampleReport } from './sample-report.ts';

const textOf = (html: string, selector: string) => load(html)(selector).text().replace(/\s+/g, ' ').trim();

describe('the page of a report', () => {
  it('lets no script run but its own, and names no place to load from', () => {
    const $ = load(htmlReport(sampleReport()));
    const hash = createHash('sha256').update($('script').text()).digest('base64');
    const policy = $('meta[http-equiv]').attr('content');
    expect(policy).toContain(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`);
    expect($('script').length).toBe(1);
    expect($('[src], [onclick], link, a[href]:not([href^="#"])').length).toBe(0);
  });

  it('has the same elements with hostile texts as with peaceful ones', () => {
    const elements = (html: string) =>
      load(html)('*')
        .toArray()
        .map((element) => 'tagName' in element && element.tagName);
    const before = earlierReport();
    const peaceful = htmlReport(sampleReport(), { comparison: sampleComparison(), before });
    const comparison = hostileComparison(sampleComparison());
    const hostile = htmlReport(hostileReport(sampleReport()), { comparison, before: hostileReport(before) });
    expect(elements(hostile)).toEqual(elements(peaceful));
    expect(hostile).not.toContain('<img');
  });

  it('counts wrong answers by stage, in the order of the way', () => {
    const $ = load(htmlReport(sampleReport()));
    const bars = $('.failures button').toArray();
    expect(bars.map((bar) => `${$(bar).attr('data-stage')} ${$(bar).find('.count').text().trim()}`)).toEqual([
      ...['failed 1', 'not-retrieved 0', 'ranked-low 1', 'refused 0', 'withheld 1', 'not-selected 0'],
      ...['answered-wrong 0', 'answered-unanswerable 1'],
    ]);
    expect($('.failures button:disabled').length).toBe(4);
  });

  it('marks the short answer, numbers the footnotes and marks the passage that holds the evidence', () => {
    const $ = load(htmlReport(sampleReport({ items: [sampleItem()] })));
    expect($('.sentences mark').text()).toBe('at noon');
    expect($('.sentences sup').text()).toBe('1');
    expect($('.footnotes li').attr('value')).toBe('1');
    expect($('.passages li.gold').length).toBe(1);
  });

  it('tells why a sentence was withheld, what a follow-up was understood as, and what was thrown', () => {
    const html = htmlReport(sampleReport());
    expect(textOf(html, '[data-id="q3"]')).toContain('It is 9 m deep. states what its sources do not 9');
    expect(textOf(html, '[data-id="q3"]')).toContain('Understood as How deep is the harbour?');
    expect(textOf(html, '[data-id="q4"] pre')).toBe('Error: no more ink');
  });

  it('holds a passage that several questions retrieved once', () => {
    const html = htmlReport(sampleReport());
    expect(html.split('It is free.').length - 1).toBe(1);
    expect(load(html)('.passage[data-text="text-0"]').length).toBe(4);
  });

  it('says what it cannot show where there is little to go by', () => {
    const html = htmlReport({
      ...sampleReport({ items: [], scores: {}, byKind: {}, byLanguage: {}, answerabilityCurve: null }),
      ...{ calibration: null, stageLatencies: [], notes: [] },
    });
    expect(textOf(html, '#failures')).toContain('No answer was wrong.');
    expect(textOf(html, '#answering')).toContain('this run has only one sort');
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('the page of a compared report', () => {
  const html = htmlReport(sampleReport(), { comparison: sampleComparison(), before: earlierReport() });

  it('begins with the verdict, what is bad first', () => {
    const $ = load(html);
    expect($('main > :first-child').hasClass('regression')).toBe(true);
    expect(
      $('.findings .badge')
        .toArray()
        .map((badge) => $(badge).text()),
    ).toEqual(['Regression', 'Holds']);
    expect(textOf(html, '.banner')).toContain(
      'town baseline. Of 5 questions in both runs 1 became better and 1 became worse.',
    );
  });

  it('tells a significant change from one that may be chance', () => {
    expect(textOf(html, '.tile:nth-child(1) .change')).toBe('▼ −15.0 pts worse significant');
    expect(textOf(html, '.tile:nth-child(2) .change')).toBe('▼ −10.0 pts better may be chance');
    expect(textOf(html, '.scores')).toContain('75.0% −15.0 pts−25.0 to −5.0 <0.0010.004 worse, significant');
  });

  it('shows the earlier answer beside another one, and says where it is the same', () => {
    expect(textOf(html, '[data-id="q1"] .earlier')).toContain('wrong');
    expect(textOf(html, '[data-id="q1"] .earlier')).toContain('Perhaps at nine.');
    expect(textOf(html, '[data-id="q1"] .badge.flip-better')).toBe('flipped: was wrong');
    expect(textOf(html, '[data-id="q2"] .badge.flip-worse')).toBe('flipped: was right');
    expect(textOf(html, '[data-id="q5"] .answer')).toContain('The same answer as before.');
  });

  it('makes do with the earlier report alone, without pretending to a test', () => {
    const alone = htmlReport(sampleReport(), { before: earlierReport() });
    expect(textOf(alone, '.banner')).toContain('the run of 2026-02-01 09:30 UTC');
    expect(textOf(alone, '[data-id="q2"] .badge.flip-worse')).toBe('flipped: was right');
    expect(textOf(alone, '.scores')).not.toContain('significant');
  });

  it('makes do with the comparison alone', () => {
    const alone = htmlReport(sampleReport(), { comparison: sampleComparison() });
    expect(textOf(alone, '[data-id="q1"] .earlier')).toContain('Perhaps at nine.');
    expect(textOf(alone, '.failures')).not.toContain('before');
  });
});
