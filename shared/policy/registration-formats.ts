/** How registration numbers of a professional body look, and where its register can be searched. */
type RegistrationFormat = {
  readonly body: RegExp;
  readonly looks: RegExp;
  readonly hint: string;
};

/** As the bodies print them on their public registers. */
const formats: readonly RegistrationFormat[] = [
  {
    body: /social work england|^swe$/i,
    looks: /^SW\d{1,6}$/i,
    hint: 'Social Work England: SW and digits, such as SW12345.',
  },
  {
    body: /hcpc|health and care professions/i,
    looks: /^[A-Z]{2}\d{4,6}$/i,
    hint: 'HCPC: two letters for the profession and digits, such as OT12345.',
  },
  {
    body: /nmc|nursing and midwifery/i,
    looks: /^\d{2}[A-L]\d{4}[A-Z]$/i,
    hint: 'NMC (PIN): two digits, a letter, four digits, a letter, such as 12A3456E.',
  },
];

/**
 * How a registration number of a body usually looks, to be compared with what is typed. It blocks nothing: the body’s own
 * register decides. Null for bodies that are not known here.
 */
export function registrationHint(body: string, number: string): string | null {
  const format = formats.find((one) => one.body.test(body.trim()));
  if (!format) return null;
  const written = number.replace(/\s/g, '');
  return written === '' || format.looks.test(written)
    ? format.hint
    : `Check it on the register. ${format.hint}`;
}
