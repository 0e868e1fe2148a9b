/** Where menus are put: into the dialog that is open, which hides all else from screen readers; else into the page. */
export const menuHolder = (): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('.pf-v6-c-backdrop')].at(-1) ?? document.body
