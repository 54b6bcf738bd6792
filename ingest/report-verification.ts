import type { Verification } from './index/local/verify/verification.ts';

/** The result of `--verify` in words. */
export function verificationText(verification: Verification): string {
  const { findings, documents, passages, windows, vectors, pending } = verification;
  const lines = findings.map(({ what, isMended, advice = '' }) =>
    `${isMended ? 'Mended' : 'NOT mended'}: ${what}. ${advice}`.trimEnd(),
  );
  const isWhole = findings.every(({ isMended }) => isMended);
  const waiting = pending === 0 ? '' : ` ${pending} texts wait for their vector: the next ingest gives it.`;
  return [
    ...lines,
    `Compared ${documents} documents, ${passages} passages, ${windows} windows and ${vectors} vectors.${waiting}`,
    isWhole ? 'The index is whole.' : 'The index is not whole.',
  ].join('\n');
}
