/** Colours are chosen for a contrast of at least 4.5 to 1 in both schemes. */
export const STYLE = `
:root { color-scheme: light dark; --page: #fbfaf8; --card: #fff; --ink: #1d1f24; --quiet: #5d636f; --line: #e2e0db;
  --accent: #2456a6; --band: #b9cdf0; --good: #1b6e42; --good-soft: #e3f3ea; --bad: #a8321f; --bad-soft: #fbe8e4; --mark: #ffe79a; }
@media (prefers-color-scheme: dark) { :root { --page: #16181d; --card: #1e2128; --ink: #e8e8ea; --quiet: #a2a8b4; --line: #343943;
  --accent: #8db4f5; --band: #35507f; --good: #7ed3a3; --good-soft: #1d3428; --bad: #f2a091; --bad-soft: #42231e; --mark: #6a5511; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; }
h1 { margin: 0; font-size: 2rem; letter-spacing: -0.02em; }
h2 { margin: 3rem 0 1rem; font-size: 1.3rem; letter-spacing: -0.01em; }
h3 { margin: 1.5rem 0 0.4rem; font-size: 0.95rem; }
h3 .quiet { margin-left: 0.5rem; font-weight: 400; }
code { font: 0.88em ui-monospace, monospace; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: 0.875rem; }
.notes { margin: 1.5rem 0 0; padding: 0.75rem 1rem 0.75rem 2rem; border-left: 3px solid var(--accent); background: var(--card); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(165px, 1fr)); gap: 0.75rem; margin-top: 1.75rem; }
.tile { display: flex; flex-direction: column; padding: 1rem; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
.tile .label { flex: 1; color: var(--quiet); font-size: 0.875rem; line-height: 1.35; }
.tile strong { margin-top: 0.5rem; font-size: 1.75rem; font-weight: 650; line-height: 1.2; letter-spacing: -0.02em; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 0.9rem; }
th, td { padding: 0.45rem 0.8rem; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; white-space: nowrap; }
thead th { color: var(--quiet); font-size: 0.8rem; }
tbody tr:last-child > * { border-bottom: 0; }
.number { text-align: right; }
.bar { display: block; }
.bar .axis { stroke: var(--line); stroke-width: 2; }
.bar .band { fill: var(--band); }
.bar .mark { fill: var(--accent); }
figure { margin: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 1.5rem; }
.curve { width: min(430px, 100%); height: auto; font-size: 12px; }
.curve text { fill: var(--quiet); }
.curve .grid { stroke: var(--line); }
.curve .chance { stroke: var(--quiet); stroke-dasharray: 3 5; }
.curve .line { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; }
.curve .operating { fill: var(--bad); stroke: var(--page); stroke-width: 2; }
figcaption { flex: 1 1 260px; color: var(--quiet); }
#filter { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; align-items: center;
  padding: 0.75rem 0; background: var(--page); color: var(--quiet); font-size: 0.9rem; }
#filter select, #filter input { max-width: 16rem; padding: 0.35rem 0.5rem; border: 1px solid var(--line); border-radius: 8px;
  background: var(--card); color: var(--ink); font: inherit; }
.item { margin-bottom: 0.4rem; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
.item[hidden] { display: none; }
summary { cursor: pointer; }
.item > summary { display: flex; gap: 0.75rem; align-items: baseline; padding: 0.55rem 0.9rem; }
summary .question { flex: 1; overflow-wrap: anywhere; }
summary .id { color: var(--quiet); font: 0.82rem ui-monospace, monospace; }
.verdict, .badge { padding: 0.05rem 0.5rem; border-radius: 99px; background: var(--line); font-size: 0.78rem; white-space: nowrap; }
.right .verdict, .badge.good { background: var(--good-soft); color: var(--good); }
.wrong .verdict, .badge.bad { background: var(--bad-soft); color: var(--bad); }
.body { padding: 0 1rem 1rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.body p { margin: 0.3rem 0; }
.body p.list-item { padding-left: 1.1rem; text-indent: -0.8rem; }
.body p.list-item::before { content: "• "; }
blockquote { margin: 0; padding-left: 0.75rem; border-left: 3px solid var(--line); white-space: pre-wrap; }
.quotes, .turns { margin: 0.4rem 0; padding: 0; list-style: none; }
.quotes li, .footnotes li { margin: 0.5rem 0; }
.passages > li { margin: 0.6rem 0; padding: 0.15rem 0.6rem; border-left: 3px solid transparent; }
.passages > li.gold { border-left-color: var(--good); background: var(--good-soft); border-radius: 0 8px 8px 0; }
.passages p { font-size: 0.9rem; white-space: pre-wrap; }
.scores { color: var(--quiet); font-size: 0.85rem; }
mark { background: var(--mark); color: inherit; }
pre { overflow-x: auto; }
summary:focus-visible, #filter :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 640px) { .item > summary { flex-wrap: wrap; } summary .question { flex-basis: 100%; order: 1; } }
`;
