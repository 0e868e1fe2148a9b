import { Page, SkipToContent } from '@patternfly/react-core'
import { Outlet, useMatch } from 'react-router'
import { ErrorState } from '@/ui/ErrorState'
import { LoadingPage } from '@/ui/LoadingPage'
import { SignInPage } from '@/features/signin/SignInPage'
import { MeProvider } from './MeProvider'
import { AppMasthead } from './AppMasthead'
import { AppSidebar } from './AppSidebar'
import { useMe } from './useMe'
import { useScrollMemory } from './useScrollMemory'

const MAIN = 'main-content'

/** The frame around every page; without a sign-in it is the sign-in page. */
export function AppShell() {
  const me = useMe()
  const match = useMatch('/systems/:systemId/*')
  if (me.isPending) {
    return <LoadingPage label="Opening Sojourn" />
  }
  if (me.isError) {
    return <ErrorState error={me.error} onRetry={() => void me.refetch()} />
  }
  if (me.data === null) {
    return <SignInPage />
  }
  const system = me.data.systems.find(({ id }) => id === match?.params.systemId)
  return (
    <MeProvider me={me.data}>
      <Page
        masthead={<AppMasthead me={me.data} system={system} />}
        sidebar={system && <AppSidebar system={system} />}
        isManagedSidebar
        isContentFilled
        mainContainerId={MAIN}
        mainTabIndex={-1}
        skipToContent={<SkipToContent href={`#${MAIN}`}>Skip to content</SkipToContent>}
      >
        <Content />
      </Page>
    </MeProvider>
  )
}

function Content() {
  useScrollMemory(MAIN)
  return <Outlet />
}
