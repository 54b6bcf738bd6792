/** The filter and the questions. A question out of sight is neither laid out nor painted. */
export const ITEM_STYLE = `
#filter { margin-bottom: 0.75rem; padding: 0.6rem 0; background: var(--page); font-size: 0.8125rem; }
#filter .menus { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.5rem 0.75rem; }
#filter .menus label { display: grid; gap: 0.1rem; min-width: 0; color: var(--quiet); }
#filter .row { display: flex; flex-wrap: wrap; gap: 0.4rem 1.25rem; align-items: center; margin-top: 0.55rem; }
#filter .search { flex: 1 1 16rem; }
#filter select, #filter input[type="search"] { width: 100%; min-width: 0; height: 2rem; padding: 0 0.5rem; border: 1px solid var(--edge);
  border-radius: 7px; background: var(--card); color: var(--ink); font: inherit; font-size: 0.875rem; }
#filter .status { display: flex; gap: 0.75rem; align-items: center; margin: 0; white-space: nowrap; font-weight: 600; }
#filter button { padding: 0.2rem 0.7rem; border: 1px solid var(--edge); border-radius: 7px; background: var(--card); color: var(--ink); font: inherit;
  font-weight: 400; cursor: pointer; }
#filter .keys { margin: 0; }
#filter .keys label { margin-left: 0.75rem; white-space: nowrap; }
#filter .keys input { margin: 0 0.2rem 0 0; vertical-align: -0.12em; accent-color: var(--accent); }
.item { margin-bottom: 0.35rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); scroll-margin-top: 8.25rem;
  content-visibility: auto; contain-intrinsic-size: auto 2.6rem; }
.item[hidden] { display: none; }
summary { cursor: pointer; }
.item > summary { display: flex; gap: 0.3rem 0.75rem; align-items: baseline; padding: 0.5rem 0.85rem; list-style: none; border-radius: 8px; }
.item > summary::-webkit-details-marker { display: none; }
.item > summary:hover { background: var(--raised); }
.item > summary:focus-visible { outline-offset: -2px; border-radius: 8px; }
.badges { display: flex; flex-wrap: wrap; gap: 0.3rem; }
.item > summary .badges:first-child { min-width: 4rem; }
summary .id { min-width: 3rem; color: var(--quiet); font: 0.7813rem ui-monospace, monospace; overflow-wrap: anywhere; }
summary .question { flex: 1; min-width: 0; overflow-wrap: anywhere; }
summary .sort { min-width: 8rem; color: var(--quiet); font-size: 0.8125rem; text-align: right; }
.body { padding: 0.4rem 1.1rem 1.2rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.failure { margin: 0.6rem 0 0; padding: 0.5rem 0.75rem; border-left: 3px solid var(--bad); background: var(--raised); font-size: 0.875rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0 2rem; }
.columns > section { min-width: 0; }
.columns h3 .badge { margin-left: 0.3rem; }
.plain { white-space: pre-wrap; }
p.list-item { padding-left: 1.1rem; text-indent: -0.8rem; }
p.list-item::before { content: "• "; }
sup { margin-left: 0.15em; color: var(--accent); font-size: 0.72em; font-weight: 600; line-height: 0; }
blockquote { margin: 0; padding-left: 0.7rem; border-left: 3px solid var(--line); white-space: pre-wrap; }
.quotes, .turns { margin: 0.3rem 0; padding: 0; list-style: none; }
.quotes li, .footnotes li { margin: 0.5rem 0; }
.quotes, .footnotes, .passages { font-size: 0.875rem; }
.footnotes { padding-left: 1.4rem; }
.footnotes li::marker { color: var(--accent); font-size: 0.75rem; font-weight: 600; }
.turns li { margin: 0.25rem 0; }
.turns b { display: inline-block; min-width: 5rem; color: var(--quiet); font-size: 0.8125rem; font-weight: 500; }
.passages { margin: 0.3rem 0; padding-left: 2rem; }
.passages > li { margin: 0.15rem 0; padding: 0.2rem 0.6rem; border-left: 3px solid transparent; }
.passages > li.gold { border-left-color: var(--good); background: var(--raised); border-radius: 0 6px 6px 0; }
.passages .quiet { display: block; }
.passage p { max-width: 46rem; margin: 0.4rem 0 0.6rem; white-space: pre-wrap; }
.stage-legend { display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; margin: 0; padding: 0; color: var(--quiet); font-size: 0.8125rem; list-style: none; }
dl.scores { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0 1.5rem; margin: 0; font-size: 0.8125rem; }
.scores div { display: flex; justify-content: space-between; gap: 0.5rem; border-bottom: 1px solid var(--line); }
.scores dt { color: var(--quiet); }
.scores dd { margin: 0; }
mark { border-radius: 2px; background: var(--mark); color: inherit; box-shadow: 0 0 0 2px var(--mark); }
pre { max-height: 16rem; margin: 0; padding: 0.6rem; overflow: auto; background: var(--raised); font-size: 0.75rem; }
@media (min-width: 900px) and (min-height: 600px) { #filter { position: sticky; top: 0; z-index: 2; border-bottom: 1px solid var(--line); } }
@media (max-width: 640px) { .item > summary { flex-wrap: wrap; padding: 0.55rem 0.75rem; } summary .question { order: 1; flex-basis: 100%; }
  summary .sort { flex: 1; } .body { padding-inline: 0.85rem; } .item { scroll-margin-top: 1rem; } .passages { padding-left: 1.4rem; } }
`;
