import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { HomePage } from '@/features/systems/HomePage'
import { askingForSession } from '@/features/playback/sessionQueries'
import { SystemPage } from '@/features/systems/SystemPage'
import { SessionsPage } from '@/features/sessions/SessionsPage'
import { LoadingPage } from '@/ui/LoadingPage'
import { AppShell } from './AppShell'
import { CrashPage } from './CrashPage'
import { lazily } from './lazily'
import { NotFoundPage } from './NotFoundPage'

export const routesWith = (queries: QueryClient): RouteObject[] => [
  {
    path: 's/:token',
    lazy: lazily(async () => (await import('@/features/shares/SharedPage')).SharedPage),
    errorElement: <CrashPage />,
    hydrateFallbackElement: <LoadingPage label="Opening the shared session" />,
  },
  {
    element: <AppShell />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <LoadingPage label="Opening Sojourn" />,
    children: [
      { index: true, element: <HomePage /> },
      {
        path: 'systems/:systemId',
        element: <SystemPage />,
        errorElement: <CrashPage />,
        children: [
          { index: true, element: <Navigate to="overview" replace /> },
          {
            path: 'overview',
            lazy: lazily(async () => (await import('@/features/overview/OverviewPage')).OverviewPage),
          },
          { path: 'sessions', element: <SessionsPage /> },
          {
            path: 'sessions/:sessionId',
            ...askingForSession(queries),
            lazy: lazily(async () => (await import('@/features/playback/SessionPage')).SessionPage),
          },
          {
            path: 'recordings',
            lazy: lazily(async () => (await import('@/features/recordings/RecordingsPage')).RecordingsPage),
          },
          {
            path: 'live',
            lazy: lazily(async () => (await import('@/features/live/LivePage')).LivePage),
          },
          {
            path: 'persons',
            lazy: lazily(async () => (await import('@/features/persons/PersonsPage')).PersonsPage),
          },
          {
            path: 'persons/:personId',
            lazy: lazily(async () => (await import('@/features/persons/PersonPage')).PersonPage),
          },
          {
            path: 'users',
            lazy: lazily(async () => (await import('@/features/users/UsersPage')).UsersPage),
          },
          {
            path: 'interactions/:contentType?',
            lazy: lazily(
              async () => (await import('@/features/interactions/InteractionsPage')).InteractionsPage,
            ),
          },
          {
            path: 'prompting',
            lazy: lazily(async () => (await import('@/features/prompting/PromptingPage')).PromptingPage),
          },
          {
            path: 'dashboards',
            lazy: lazily(async () => (await import('@/features/dashboards/DashboardsPage')).DashboardsPage),
          },
          {
            path: 'dashboards/:dashboardId',
            lazy: lazily(async () => (await import('@/features/dashboards/DashboardPage')).DashboardPage),
          },
          {
            path: 'sources',
            lazy: lazily(async () => (await import('@/features/sources/SourcesPage')).SourcesPage),
          },
          {
            path: 'sources/:sourceId/:tab?',
            lazy: lazily(async () => (await import('@/features/sources/SourcePage')).SourcePage),
          },
          {
            path: 'delivery',
            lazy: lazily(async () => (await import('@/features/delivery/DeliveryPage')).DeliveryPage),
          },
          {
            path: 'dead-letters',
            lazy: lazily(
              async () => (await import('@/features/deadletters/DeadLettersPage')).DeadLettersPage,
            ),
          },
          {
            path: 'members',
            lazy: lazily(async () => (await import('@/features/members/MembersPage')).MembersPage),
          },
          {
            path: 'settings',
            lazy: lazily(async () => (await import('@/features/settings/SettingsPage')).SettingsPage),
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]

export const createRouter = (queries: QueryClient) => createBrowserRouter(routesWith(queries))
