import '@patternfly/react-core/dist/styles/base.css'
import './app/app.css'
// The order is that of the cascade.
import './features/signin/signin.css'
import './features/sessions/sessions.css'
import './ui/lists.css'
import './features/sources/sources.css'
import './features/sources/debugger/debugger.css'
import './features/delivery/delivery.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { createQueryClient } from '@/api/queryClient'
import { followSystemTheme } from '@/app/theme'
import { createRouter } from '@/app/router'
import { meQuery } from '@/app/useMe'

followSystemTheme()

const queries = createQueryClient()
// Meanwhile the code of the page comes.
void queries.prefetchQuery(meQuery)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={createRouter(queries)} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
