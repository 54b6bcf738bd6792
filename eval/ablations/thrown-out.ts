/** What did not pay, each in a sentence with its figures. */
export const THROWN_OUT: readonly string[] = [
  'Names of the question that the best passage lacks, as features of answerability: the area under the curve falls (standards 0.92 to 0.91, handbook 0.81 to 0.80), because another passage often says who "the guest" was.',
  'Whether the best window states a value of the kind that is asked for: area 0.921 to 0.916 on the standards set, elsewhere the same.',
  'Reading the best sentence a second time by itself: area 0.921 to 0.923 on the standards set, CLAPNQ 0.874 to 0.873, for one more reading.',
  'Giving the reader title and headings with the best window: area 0.921 to 0.928 on the standards set, handbook 0.819 to 0.812, CLAPNQ 0.874 to 0.867.',
  'How far the best window stands out from the next: area 0.921 to 0.918, handbook 0.819 to 0.805.',
];
