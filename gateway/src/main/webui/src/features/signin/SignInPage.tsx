import { Button, Card, CardBody, Content, Title } from '@patternfly/react-core'
import { useLocation } from 'react-router'
import { BrandMark } from '@/ui/BrandMark'
import { usePageTitle } from '@/ui/usePageTitle'

/** Leads to single sign-on and back to the page that was asked for. */
export function SignInPage() {
  const { pathname, search } = useLocation()
  usePageTitle('Sign in')
  const target = `/login?return=${encodeURIComponent(pathname + search)}`
  return (
    <main className="sj-signin">
      <Card className="sj-signin__card" isLarge>
        <CardBody>
          <BrandMark large />
          <Title headingLevel="h1" size="2xl" className="sj-signin__title">
            See every visit as it happened
          </Title>
          <Content component="p" className="sj-signin__text">
            Sessions, exact replays and what your users got done. Sign in with your organisation’s account.
          </Content>
          <Button variant="primary" size="lg" isBlock component="a" href={target}>
            Sign in
          </Button>
          <Content component="small" className="sj-signin__note">
            No access yet? Ask an administrator of your system to add you.
          </Content>
        </CardBody>
      </Card>
    </main>
  )
}
