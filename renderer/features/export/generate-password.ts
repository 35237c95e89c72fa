/** Letters and figures that are not mistaken for one another when read out. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;

/** A password to be read out or written down: four groups of four, about 79 bits. */
export function generatePassword(): string {
  const letters = Array.from({ length: groups * groupLength }, randomLetter);
  return Array.from({ length: groups }, (_, group) =>
    letters.slice(group * groupLength, (group + 1) * groupLength).join(''),
  ).join('-');
}

/** Drawn without the bias that a remainder would have. */
function randomLetter(): string {
  const limit = 256 - (256 % alphabet.length);
  for (;;) {
    const [byte = limit] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) return alphabet.charAt(byte % alphabet.length);
  }
}
