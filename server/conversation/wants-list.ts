const LIST_QUESTION =
  /\b(?:list|name (?:the|all|some|three|four|five)|what are|what were|which (?:[\p{L}-]+ ){0,4}(?:are|were|have|do|\p{L}+s did)|all (?:the|of)|how many kinds|what (?:[\p{L}-]+ ){0,3}(?:types|kinds|steps|stages|principles|priorities|areas|themes|topics|members|countries|languages|recommendations|tasks|goals|measures|standards))\b|哪些|哪几|列出|有什么/iu;

/** Whether a question asks for several items, so that a longer answer is right. */
export function wantsList(question: string): boolean {
  return LIST_QUESTION.test(question);
}
