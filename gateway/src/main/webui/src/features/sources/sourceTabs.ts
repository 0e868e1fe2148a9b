import type { Source } from '@/api/types'

/** What each tab of a source's page is given. */
export interface SourceTabProps {
  systemId: string
  source: Source
  admin: boolean
}

export const SOURCE_TABS = [
  { id: 'install', label: 'Install' },
  { id: 'debugger', label: 'Debugger' },
  { id: 'recording', label: 'Recording' },
  { id: 'keys', label: 'Keys' },
  { id: 'privacy', label: 'Privacy' },
] as const

export type SourceTabId = (typeof SOURCE_TABS)[number]['id']

/** The address of a tab of a source's page. */
export const sourcePath = (systemId: string, sourceId: string, tab: SourceTabId = 'install'): string =>
  `/systems/${encodeURIComponent(systemId)}/sources/${encodeURIComponent(sourceId)}/${tab}`
