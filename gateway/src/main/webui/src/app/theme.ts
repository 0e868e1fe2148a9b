const DARK = 'pf-v6-theme-dark'

/** Shows the console dark when the operating system is, and follows it when it changes. */
export function followSystemTheme(): void {
  const preference = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = () => document.documentElement.classList.toggle(DARK, preference.matches)
  preference.addEventListener('change', apply)
  apply()
}
