import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { junitReport } from '../../../eval/report/junit-report.ts';
import { hostileReport } from './hostile-report.ts';
import { sampleItem, sampleReport } from './sample-report.ts';

describe('junitReport', () => {
  it('names the stage at which an answer went wrong', () => {
    const $ = load(junitReport(sampleReport()), { xml: true });
    expect(
      $('failure')
        .toArray()
        .map((failure) => $(failure).attr('message')?.split(':')[0]),
    ).toEqual([...['Ranked low', 'Withheld', 'Answered the unanswerable']]);
    expect($('error').text()).toBe('Error: no more ink');
  });

  it('counts failures, errors and what was not judged', () => {
    const items = [...sampleReport().items, sampleItem({ id: 'q6', verdict: 'unjudged' })];
    const suite = load(junitReport(sampleReport({ items })), { xml: true })('testsuite');
    expect(suite.attr()).toMatchObject({ tests: '6', failures: '3', errors: '1', skipped: '1', time: '0.600' });
  });

  it('stays whole with hostile texts', () => {
    const $ = load(junitReport(hostileReport(sampleReport())), { xml: true });
    expect($('testcase').length).toBe(5);
    expect($('img, script').length).toBe(0);
  });
});
