/** English words that carry no content of their own; at the beginning of a sentence they are capitalised like names. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above according across after all also although always among an and another any are around as at be because been
  before being between both but by can could despite did do does during each either even every few first for from further
  given had has have he her here hers him his how however i if in instead into is it its just last later less like many may
  meanwhile more most much must my neither next no nor not now of off on once one only or other our out over overall own per
  rather same second several she should since so some still such than that the their them then there therefore these they
  this those though through throughout thus to today together too two under unless until up upon us very was we were what
  when where whereas whether which while who whom whose why will with within without would yes yet you your`.split(
    /\s+/,
  ),
);
