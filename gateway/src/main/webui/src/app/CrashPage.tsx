import { PageSection } from '@patternfly/react-core'
import { useRouteError } from 'react-router'
import { ApiProblem } from '@/api/problem'
import { ErrorState } from '@/ui/ErrorState'
import { usePageTitle } from '@/ui/usePageTitle'
import { PageNotLoadedError } from './lazily'

const NOT_LOADED = new ApiProblem(0, {
  detail:
    'Sojourn cannot be reached, or has been updated since you opened it. Check your connection and reload the page.',
})

/** Shown in place of a page that failed; the rest of the console stays usable. */
export function CrashPage() {
  const error = useRouteError()
  const notLoaded = error instanceof PageNotLoadedError
  usePageTitle(notLoaded ? 'Page not loaded' : 'Something went wrong')
  return (
    <PageSection isFilled hasBodyWrapper={false}>
      <ErrorState
        error={notLoaded ? NOT_LOADED : error}
        title={notLoaded ? 'This page could not be loaded' : 'This page stopped working'}
        onRetry={() => window.location.reload()}
        retryLabel="Reload the page"
      />
    </PageSection>
  )
}
