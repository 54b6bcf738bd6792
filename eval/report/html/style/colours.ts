/**
 * Text has a contrast of at least 4.5 to 1 on every ground it stands on, marks of 3 to 1, in both schemes. Better and worse
 * are blue and orange where they shade a table, which the colour-blind tell apart, and green and red only beside words.
 */
export const COLOURS = `
:root { color-scheme: light dark;
  --page: #f8f7f4; --card: #fff; --raised: #f3f1ed; --ink: #1c1f26; --quiet: #595f6b; --line: #e1ded8; --edge: #8b8f98;
  --accent: #2456a6; --band: #b9cdf0; --mark: #ffe79a;
  --good: #17653b; --good-soft: #e0f2e8; --bad: #a02c1b; --bad-soft: #fbe7e3; --warn: #75500a; --warn-soft: #fcf0d3;
  --better-1: #eaf1fc; --better-2: #cfdff8; --better-3: #aecaf3; --worse-1: #fdf2e4; --worse-2: #fadfc2; --worse-3: #f4c495;
  --shade-1: #2456a6; --shade-2: #2a8078; --shade-3: #b0731b; --shade-4: #8a5bb3; --shade-5: #b04a68; --shade-6: #6b7280; }
@media (prefers-color-scheme: dark) { :root {
  --page: #15171b; --card: #1d2026; --raised: #262a32; --ink: #e7e8ea; --quiet: #a5abb7; --line: #333842; --edge: #737a88;
  --accent: #8fb6f7; --band: #34507f; --mark: #66510f;
  --good: #82d6a6; --good-soft: #1b3326; --bad: #f4a594; --bad-soft: #43241e; --warn: #ecc476; --warn-soft: #3b2f15;
  --better-1: #1f2a3c; --better-2: #24395c; --better-3: #2c4c82; --worse-1: #30281c; --worse-2: #4a3519; --worse-3: #68461b;
  --shade-1: #8fb6f7; --shade-2: #66c5bb; --shade-3: #e2b35d; --shade-4: #c39fe5; --shade-5: #ee93ad; --shade-6: #a0a6b2; } }
`;
