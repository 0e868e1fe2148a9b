import { useMemo } from 'react'
import { useSystemId } from '@/app/meContext'
import type { FieldId } from '@/features/filters/fields'
import type { ColumnId } from './columns'
import type { SessionFilter } from './sessionFilter'
import { useListView, type Sort } from './useListView'
import { useSessionFilter } from './useSessionFilter'
import { useSessions } from './useSessions'

interface Kind {
  /** What the page asks for by itself: nobody can choose it there. */
  own?: Partial<SessionFilter>
  /** The orders to choose from, the usual one first. */
  sorts: readonly [Sort, ...Sort[]]
  /** The columns where none are chosen. */
  usual?: readonly ColumnId[]
}

const NOTHING = {}

/** A page that lists sessions: what its address asks for, read in this one place, and the sessions. */
export function useSessionsPage({ own = NOTHING, sorts, usual }: Kind) {
  const systemId = useSystemId()
  const { filter, change, clear, list } = useSessionFilter()
  const view = useListView(sorts, usual)
  const asked = useMemo(() => ({ ...filter, ...own }), [filter, own])
  const chosen = useMemo(() => ({ ...filter, ...emptied(own) }), [filter, own])
  const sessions = useSessions(systemId, asked, view.sort)
  return { ...{ systemId, view, sessions, change, clear, list }, asked, chosen, without: fieldsOf(own) }
}

const fieldsOf = (own: Partial<SessionFilter>) => Object.keys(own) as FieldId[]

const emptied = (own: Partial<SessionFilter>) => Object.fromEntries(fieldsOf(own).map((field) => [field, '']))
