import { describe, expect, it } from 'vitest';
import { parallelTitles } from '../../../ingest/glossary/parallel-titles.ts';

const titlesIn = (...headingPath: string[]) => parallelTitles([{ headingPath }]);

describe('parallel titles', () => {
  it('are a heading and its translation right below it, in either order', () => {
    expect(titlesIn('Harbour Safety Forum', '港口安全论坛')).toEqual([['Harbour Safety Forum', '港口安全论坛']]);
    expect(titlesIn('港口安全论坛', 'Harbour Safety Forum')).toEqual([['港口安全论坛', 'Harbour Safety Forum']]);
  });

  it('are given once for all passages under them', () => {
    const passage = { headingPath: ['Harbour Safety Forum', '港口安全论坛'] };
    expect(parallelTitles([passage, passage])).toHaveLength(1);
  });

  it.each([
    [['Harbour', 'Safety']],
    [['Harbour Safety Forum', '论坛']],
    [['Harbour 港口 Safety Forum', '港口安全论坛']],
    [['港口安全论坛', `${'A long sentence about the harbour and its safety. '.repeat(4)}`]],
  ])('are none of %j', (headingPath) => {
    expect(titlesIn(...headingPath)).toEqual([]);
  });
});
