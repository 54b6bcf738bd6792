import { mulberry32 } from '../../scorers/bootstrap-interval.ts';

/** That of the encoder which comes with the project. */
export const DIMENSION = 384;
/** Texts of a collection crowd around what they are about. */
const TOPICS = 500;
/** Length of what a text adds to its topic, as a share of the topic's: two texts of a topic have a cosine of about 0.7. */
const OWN_SHARE = 0.65;

/** Stands for what an encoder would give: a vector of unit length near that of one of 500 topics, the same one for a seed. */
export function topicVector(seed: number): Float32Array {
  const random = mulberry32(seed);
  const topic = normal(mulberry32(1_000_003 + Math.floor(random() * TOPICS)));
  const own = normal(random);
  const vector = topic.map((component, k) => component + OWN_SHARE * (own[k] ?? 0));
  const length = Math.hypot(...vector);
  return vector.map((component) => component / length);
}

/** Components that sum to a length of about 1 (Box and Muller 1958). */
function normal(random: () => number): Float32Array {
  return Float32Array.from({ length: DIMENSION }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return (radius * Math.cos(2 * Math.PI * random())) / Math.sqrt(DIMENSION);
  });
}
