import type { PackSection } from '../../../shared/annual/pack/sections.ts';

/** Id of the element in which the words of a section are written. */
export function textId(section: PackSection): string {
  return `annual-text-${section}`;
}

/** Id of the field in which a decision is written. */
export function decisionId(id: string): string {
  return `annual-decision-${id}`;
}

/** Puts the caret into the place that holds a quote, with the quote selected: the section's text, or one of the fields. */
export function reword(quote: string, section: PackSection): void {
  const text = document.getElementById(textId(section));
  if (text && selectIn(text, quote)) return;
  const fields = document.querySelectorAll<HTMLTextAreaElement>('.ar textarea, .ar input');
  const field = [...fields].find(({ value }) => value.includes(quote));
  if (field) {
    const at = field.value.indexOf(quote);
    field.focus();
    field.setSelectionRange(at, at + quote.length);
    return;
  }
  text?.focus();
}

/** Selects the first place where the words stand; false where they run over several pieces of text or are gone. */
function selectIn(root: HTMLElement, quote: string): boolean {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.textContent ?? '').indexOf(quote);
    if (at < 0) continue;
    root.focus();
    document.getSelection()?.setBaseAndExtent(node, at, node, at + quote.length);
    node.parentElement?.scrollIntoView({ block: 'nearest' });
    return true;
  }
  return false;
}
