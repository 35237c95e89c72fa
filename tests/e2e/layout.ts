import type { Page } from 'playwright-core';

/**
 * Looks for text that is cut off or runs over its neighbours on the screen as it is.
 *
 * A line that ends in an ellipsis is fine where its whole text can be had from a tooltip.
 *
 * @returns one line per fault, empty when there is none
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>();
    const { body, documentElement: root } = document;
    if (root.scrollWidth > innerWidth || body.scrollWidth > body.clientWidth) {
      faults.add(`the page is ${root.scrollWidth} px wide in a window of ${innerWidth} px`);
    }
    if (root.scrollHeight > innerHeight) {
      faults.add(`the page is ${root.scrollHeight} px high in a window of ${innerHeight} px`);
    }

    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${element.textContent.trim().slice(0, 40)}”`;
    // Text for screen readers only is cut to a pixel on purpose, and what lies under a dialog is not on the screen.
    const unseen = '.vh, svg, [aria-hidden="true"], [inert], option, script, style';

    for (const element of body.querySelectorAll<HTMLElement>('*')) {
      if (element.closest(unseen) || element.clientWidth === 0) continue;
      const style = getComputedStyle(element);
      if (style.visibility === 'hidden' || style.display === 'inline') continue;
      const isCut = element.scrollWidth > element.clientWidth + 1;
      if (!isCut || element instanceof HTMLInputElement) continue;
      if (style.overflowX === 'hidden' || style.overflowX === 'clip') {
        if (style.textOverflow !== 'ellipsis') faults.add(`cut off: ${named(element)}`);
        else if (!element.closest('[title]') && !element.querySelector('[title]')) {
          faults.add(`ends in an ellipsis without a tooltip: ${named(element)}`);
        }
      } else if (style.overflowX === 'visible') {
        faults.add(`runs out of its box: ${named(element)}`);
      }
    }
    return [...faults];
  });
}
