import { Content } from '@patternfly/react-core'
import type { ReactNode } from 'react'
import { ProblemAlert } from '@/ui/ProblemAlert'

interface Props {
  admin: boolean
  /** Why the last change was refused. */
  error: unknown
  children: ReactNode
}

/** Settings of a source, each as a card; who may only look at them is told so. */
export const SettingCards = ({ admin, error, children }: Props) => (
  <div className="sj-cards">
    {!admin && (
      <Content component="p" className="sj-muted">
        Only administrators of the system can change these settings.
      </Content>
    )}
    <ProblemAlert error={error} title="The setting was not saved" />
    {children}
  </div>
)
