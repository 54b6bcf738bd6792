const TABBABLE = 'button, [href], textarea, input, [tabindex="0"]';

/**
 * Keeps the Tab key within a panel that is not modal: whoever works with keys gets round in it, and leaves it with
 * Escape; whoever points may go on using the page beside it.
 */
export function trapFocus(event: KeyboardEvent, panel: HTMLElement, focused: Element | null): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const tabbable = [...panel.querySelectorAll<HTMLElement>(TABBABLE)].filter(canBeReached);
  const edge = event.shiftKey ? tabbable[0] : tabbable.at(-1);
  const other = event.shiftKey ? tabbable.at(-1) : tabbable[0];
  const isAtEdge = focused === edge || focused === panel || sharesGroup(focused, edge);
  if (!other || !isAtEdge) return;
  event.preventDefault();
  other.focus();
}

function canBeReached(element: HTMLElement): boolean {
  return !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });
}

/** The Tab key treats the choices of one group as one. */
function sharesGroup(one: Element | null, other: Element | undefined): boolean {
  return one instanceof HTMLInputElement && other instanceof HTMLInputElement && one.name === other.name;
}
