/** Something about an index that is not as it should be. */
export interface Finding {
  what: string;
  /** Whether it is as it should be now. */
  isMended: boolean;
  /** What a person has to do where it is not. */
  advice?: string;
}

export interface Verification {
  findings: Finding[];
  documents: number;
  passages: number;
  windows: number;
  vectors: number;
  /** Texts that wait for their vector: the next ingest gives it. */
  pending: number;
}
