import type { PeerRun } from '../../../eval/peers/peer-run.ts';

/** A run of a peer that found nothing, from what a test cares about. */
export function peerRun(given: Partial<PeerRun> = {}): PeerRun {
  return {
    ...{ configuration: 'As it comes.', passages: 2, unlocated: 0, ingestSeconds: 1, encoderSeconds: 1 },
    ...{
      ingestProcessorSeconds: 2,
      askingProcessorSeconds: 3,
      indexBytes: 1_000_000,
      peakBytes: 100_000_000,
      answers: [],
    },
    ...given,
  };
}
