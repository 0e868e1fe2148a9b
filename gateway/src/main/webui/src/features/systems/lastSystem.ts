const KEY = 'sojourn.system'

/** The system that this browser opened last. */
export const lastSystem = (): string | null => window.localStorage.getItem(KEY)

export const rememberSystem = (systemId: string): void => window.localStorage.setItem(KEY, systemId)
