/** Names inside a case folder. */
export const CASE_FILE = 'case.json';
export const CUSTODY_FILE = 'custody.json';
export const EVIDENCE_FOLDER = 'evidence';

/** Lists every other file with its hash, in the form that `sha256sum -c` reads. */
export const SUMS_FILE = 'SHA256SUMS';
