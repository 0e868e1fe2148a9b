import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api, bodyOf } from '@/api/client'
import type { DashboardEdit } from '@/api/types'

const DASHBOARDS = '/api/v1/systems/{systemId}/dashboards'
const key = (systemId: string) => ['dashboards', systemId]

/** All dashboards of a system, by name. */
export const useDashboards = (systemId: string) =>
  useQuery({
    queryKey: key(systemId),
    queryFn: ({ signal }) => bodyOf(api.GET(DASHBOARDS, { params: { path: { systemId } }, signal })),
  })

export const useDashboard = (systemId: string, dashboardId: string) =>
  useQuery({
    queryKey: [...key(systemId), dashboardId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET(`${DASHBOARDS}/{dashboardId}`, { params: { path: { systemId, dashboardId } }, signal })),
  })

/** Makes a dashboard and opens it, to put widgets on. */
export function useCreateDashboard(systemId: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: DashboardEdit) =>
      bodyOf(api.POST(DASHBOARDS, { params: { path: { systemId } }, body })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: key(systemId) })
      void navigate(`/systems/${encodeURIComponent(systemId)}/dashboards/${encodeURIComponent(id)}?edit=true`)
    },
  })
}

/** Changes a dashboard, unless somebody did since it was read. */
export function useEditDashboard(systemId: string, dashboardId: string, onSaved: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: DashboardEdit) =>
      bodyOf(api.PATCH(`${DASHBOARDS}/{dashboardId}`, { params: { path: { systemId, dashboardId } }, body })),
    onSuccess: async (dashboard) => {
      onSaved()
      queries.setQueryData([...key(systemId), dashboardId], dashboard)
      await queries.invalidateQueries({ queryKey: key(systemId) })
    },
  })
}

/** Removes a dashboard and goes back to the others. */
export function useRemoveDashboard(systemId: string, dashboardId: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () =>
      api.DELETE(`${DASHBOARDS}/{dashboardId}`, { params: { path: { systemId, dashboardId } } }),
    onSuccess: async () => {
      void navigate(`/systems/${encodeURIComponent(systemId)}/dashboards`)
      await queries.invalidateQueries({ queryKey: key(systemId), exact: true })
    },
  })
}
