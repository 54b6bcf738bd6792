import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dotProduct } from '../../../../ingest/index/local/dot-product.ts';
import { fromDirectionBytes, toDirectionBytes, toUnitLength } from '../../../../ingest/index/local/vector-bytes.ts';

const vectors = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true, noDefaultInfinity: true }), { minLength: 384, maxLength: 384 })
  .map((components) => Float32Array.from(components))
  .filter((vector) => vector.some((component) => Math.abs(component) > 1e-3));

it('a direction comes back at unit length, with its cosines to within 0.005', () => {
  fc.assert(
    fc.property(vectors, vectors, (vector, other) => {
      const bytes = toDirectionBytes(vector);
      const back = fromDirectionBytes(bytes);
      expect(bytes).toHaveLength(384);
      expect(dotProduct(back, back, 0)).toBeCloseTo(1, 5);
      const [exact, unit] = [toUnitLength(vector), toUnitLength(other)];
      expect(Math.abs(dotProduct(back, unit, 0) - dotProduct(exact, unit, 0))).toBeLessThan(0.005);
    }),
  );
});

it('a zero vector stays zero', () => {
  expect(fromDirectionBytes(toDirectionBytes(new Float32Array(4)))).toEqual(new Float32Array(4));
});
