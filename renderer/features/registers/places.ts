/** Where the keyboard goes on in a register: the list, the entry beside it, or the first of its fields. */
const places = {
  list: '.rg-l [role="grid"]',
  entry: '.side .rg-form :is(input, select, textarea, button)',
  fields: '.side .rg-fields :is(input, select, textarea)',
} as const;

/** Puts the focus on a place of the register on show; where there is none, it stays. */
export function goOnIn(place: keyof typeof places): void {
  document.querySelector<HTMLElement>(places[place])?.focus({ preventScroll: place === 'list' });
}

/** The same, where what had the focus is gone. */
export function goOnWhereLost(place: keyof typeof places): void {
  if (document.activeElement === document.body) goOnIn(place);
}
