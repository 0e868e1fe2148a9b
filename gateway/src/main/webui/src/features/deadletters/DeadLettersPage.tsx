import {
  Alert,
  AlertActionCloseButton,
  Button,
  Content,
  FormSelect,
  FormSelectOption,
  PageSection,
  Title,
} from '@patternfly/react-core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { DeadLetter } from '@/api/types'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { NotFoundPage } from '@/app/NotFoundPage'
import { usePageTitle } from '@/ui/usePageTitle'
import { LettersList } from './LettersList'
import { RedriveAllModal, RedriveModal } from './RedriveModals'
import { useDeadLetters } from './useDeadLetters'

const TOPICS = [
  'sojourn.events',
  'sojourn.recordings',
  'sojourn.insights',
  'sojourn.sessions',
  'sojourn.books',
  'sojourn.assets',
  'sojourn.manifests',
]

function DeadLettersOfSystem({ systemId }: { systemId: string }) {
  const [params, setParams] = useSearchParams()
  const topic = params.get('topic') ?? ''
  const letters = useDeadLetters(systemId, topic)
  const [asked, setAsked] = useState<DeadLetter | 'all' | null>(null)
  const [result, setResult] = useState('')
  const close = () => setAsked(null)
  const done = (text: string) => {
    setResult(text)
    close()
  }
  const anyOpen = letters.data?.pages.some(({ items }) => items.some(({ state }) => state === 'open'))
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <div className="sj-page-title">
          <Title headingLevel="h1" size="2xl">
            Dead letters
          </Title>
          <Button className="sj-push" isDisabled={!anyOpen} onClick={() => setAsked('all')}>
            Re-drive all
          </Button>
        </div>
        <Content component="p" className="sj-page-intro">
          Records that could not be processed, with the reason. They are kept, and can be sent again once the
          cause is mended.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <div className="sj-bar">
          <FormSelect
            aria-label="Topic"
            className="sj-topic"
            value={topic}
            onChange={(_event, value) => setParams(value ? { topic: value } : {})}
          >
            <FormSelectOption value="" label="All topics" />
            {TOPICS.map((name) => (
              <FormSelectOption key={name} value={name} label={name} />
            ))}
          </FormSelect>
          <div role="status">
            {result && (
              <Alert
                isInline
                variant="success"
                title={result}
                actionClose={<AlertActionCloseButton onClose={() => setResult('')} />}
              />
            )}
          </div>
        </div>
        <LettersList systemId={systemId} letters={letters} topic={topic} onRedrive={setAsked} />
      </PageSection>
      {asked === 'all' && <RedriveAllModal systemId={systemId} topic={topic} onDone={done} onClose={close} />}
      {asked && asked !== 'all' && (
        <RedriveModal systemId={systemId} letter={asked} onDone={done} onClose={close} />
      )}
    </>
  )
}

export function DeadLettersPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  usePageTitle(`Dead letters of ${system?.name ?? ''}`)
  return system?.role === 'admin' ? (
    <DeadLettersOfSystem systemId={systemId} />
  ) : (
    <NotFoundPage title="For administrators">
      Only administrators of a system see what could not be processed, as it may hold personal data.
    </NotFoundPage>
  )
}
