import { createHash } from 'node:crypto';
import { Markup, markup } from '../markup.ts';
import type { Report } from '../report.ts';
import type { EarlierRun } from '../report-comparison.ts';
import { contrastWith } from './contrast.ts';
import { pageBody } from './page-body.ts';
import { PAGE_SCRIPT } from './script/page-script.ts';
import { STYLE } from './style/style.ts';

/** Nothing is fetched, and no script runs but the page's own, whatever the texts contain. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(PAGE_SCRIPT).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** One page without any other file or request; beside an earlier run where one is given. */
export function htmlReport(report: Report, earlier: EarlierRun = {}): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Footnote evaluation: ${report.dataset.questions}</title>
<style>${Markup.trusted(STYLE)}</style>
</head>
<body>
${pageBody(report, contrastWith(report, earlier))}
<script>${Markup.trusted(PAGE_SCRIPT)}</script>
</body>
</html>
`.source;
}
