import {
  ActionList,
  ActionListItem,
  Alert,
  Button,
  Card,
  CardBody,
  CardTitle,
  Form,
} from '@patternfly/react-core'
import type { ReactNode } from 'react'
import { ProblemAlert } from '@/ui/ProblemAlert'

interface Props {
  title: string
  /** What follows from a change. */
  follows?: ReactNode
  /** Left out for those who may only look. */
  save?: {
    ready: boolean
    pending: boolean
    done: boolean
    error: unknown
    onSubmit: () => void
  }
  children: ReactNode
}

/** Settings that are saved together, with what follows from them. */
export const SettingsCard = ({ title, follows, save, children }: Props) => (
  <Card component="section" aria-label={title}>
    <CardTitle component="h2">{title}</CardTitle>
    <CardBody>
      <Form
        className="sj-settings"
        onSubmit={(event) => {
          event.preventDefault()
          if (save?.ready) {
            save.onSubmit()
          }
        }}
      >
        {children}
        {follows && <p className="sj-muted sj-settings__follows">{follows}</p>}
        {save && (
          <>
            <ProblemAlert error={save.error} title="This was not saved" />
            <ActionList>
              <ActionListItem>
                <Button
                  type="submit"
                  variant="secondary"
                  isLoading={save.pending}
                  isDisabled={!save.ready || save.pending}
                >
                  Save
                </Button>
              </ActionListItem>
              <ActionListItem role="status">
                {save.done && <Alert variant="success" isInline isPlain component="p" title="Saved" />}
              </ActionListItem>
            </ActionList>
          </>
        )}
      </Form>
    </CardBody>
  </Card>
)
