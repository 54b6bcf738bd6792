import { endianness } from 'node:os';

/** Bytes of one component: a 32-bit float, little-endian. */
const COMPONENT_BYTES = 4;
const LARGEST_BYTE = 127;

/** The vector at unit length, so that its dot product with another such is their cosine. A zero vector stays zero. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, component) => sum + component * component, 0));
  return length === 0 ? vector : vector.map((component) => component / length);
}

/** A vector at unit length, as stored. */
export function toVectorBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(vector.length * COMPONENT_BYTES);
  for (const [index, component] of toUnitLength(vector).entries())
    bytes.writeFloatLE(component, index * COMPONENT_BYTES);
  return bytes;
}

export function fromVectorBytes(stored: Buffer): Float32Array {
  // A copy, since a view of floats needs an aligned offset.
  const bytes = new Uint8Array(stored);
  if (endianness() === 'BE') Buffer.from(bytes.buffer).swap32();
  return new Float32Array(bytes.buffer);
}

/**
 * The direction of a vector, a signed byte a component: a quarter of the room, and cosines to within 0.005. A zero vector stays zero.
 */
export function toDirectionBytes(vector: Float32Array): Buffer {
  const largest = vector.reduce((most, component) => Math.max(most, Math.abs(component)), 0);
  const steps = largest === 0 ? 0 : LARGEST_BYTE / largest;
  return Buffer.from(Int8Array.from(vector, (component) => Math.round(component * steps)).buffer);
}

/** The vector of such a direction, at unit length. */
export function fromDirectionBytes(stored: Buffer): Float32Array {
  return toUnitLength(Float32Array.from(new Int8Array(new Uint8Array(stored).buffer)));
}

/** @throws RangeError naming what is wrong: another dimension, or a component that is no finite number */
export function checkVector(vector: Float32Array, dimension: number): void {
  if (vector.length !== dimension) {
    throw new RangeError(`A vector of ${dimension} components is expected, and one of ${vector.length} came.`);
  }
  const position = vector.findIndex((component) => !Number.isFinite(component));
  if (position >= 0)
    throw new RangeError(`Component ${position} of a vector is ${vector[position]}: finite numbers are expected.`);
}
