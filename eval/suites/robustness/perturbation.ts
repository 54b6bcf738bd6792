/** A question as it is perturbed. */
export interface PerturbedQuestion {
  text: string;
  /** BCP 47. */
  lang: string;
}

/**
 * A way in which users write a question differently. It leaves every digit where it is, and what stands in quotation
 * marks. A question to which it does not apply comes back as it was.
 */
export interface Perturbation {
  /** Part of the name of its scores. */
  name: string;
  /** After "fall …" in the label of a score. */
  label: string;
  /** @param random from 0 up to 1: the same numbers give the same question */
  apply(question: PerturbedQuestion, random: () => number): string;
}
