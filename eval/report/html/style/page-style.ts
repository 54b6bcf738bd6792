/** Type, measure and what is used everywhere. */
export const PAGE_STYLE = `
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums; text-rendering: optimizeLegibility; }
header, main { max-width: 78rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.25rem; }
main { padding-bottom: 6rem; }
h1 { margin: 0; font-size: 1.875rem; line-height: 1.2; letter-spacing: -0.022em; }
h2 { margin: 3.25rem 0 0.85rem; font-size: 1.3125rem; line-height: 1.25; letter-spacing: -0.014em; }
h3 { margin: 1.4rem 0 0.35rem; font-size: 0.9375rem; }
h4 { margin: 0.9rem 0 0.3rem; font-size: 0.8125rem; color: var(--quiet); }
p { margin: 0.35rem 0; }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
code, kbd { font: 0.86em ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
kbd { padding: 0.05em 0.4em; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; background: var(--card); }
q { quotes: "“" "”"; }
q + q { margin-left: 0.5em; }
.quiet { color: var(--quiet); font-size: 0.8125rem; font-weight: 400; }
.number { text-align: right; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-top: 0.9rem; font-size: 0.875rem; }
.card { padding: 1.1rem 1.25rem 1.25rem; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
.badge { display: inline-block; padding: 0.05rem 0.5rem; border-radius: 99px; background: var(--raised); color: var(--ink);
  font-size: 0.75rem; font-weight: 500; line-height: 1.5; white-space: nowrap; }
.badge.right, .badge.holds, .badge.flip-better { background: var(--good-soft); color: var(--good); }
.badge.wrong, .badge.regression, .badge.flip-worse { background: var(--bad-soft); color: var(--bad); }
.badge.warning, .badge.missing { background: var(--warn-soft); color: var(--warn); }
.swatch { display: inline-block; width: 0.75em; height: 0.75em; margin-right: 0.45em; border-radius: 2px; vertical-align: -0.03em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
@media (max-width: 640px) { header, main { padding-inline: 1rem; } header { padding-top: 1.5rem; } h2 { margin-top: 2.5rem; } }
`;
