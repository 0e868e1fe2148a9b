import { EmptyState, EmptyStateBody } from '@patternfly/react-core'
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon'
import type { DeadLetter } from '@/api/types'
import { useSourceNames } from '@/features/sources/useSources'
import { PagedList } from '@/ui/PagedList'
import { LettersTable } from './LettersTable'
import type { useDeadLetters } from './useDeadLetters'

interface Props {
  systemId: string
  topic: string
  letters: ReturnType<typeof useDeadLetters>
  onRedrive: (letter: DeadLetter) => void
}

/** The dead letters, or that there are none. */
export function LettersList({ systemId, topic, letters, onRedrive }: Props) {
  const { sourceName } = useSourceNames(systemId)
  return (
    <PagedList
      list={letters}
      loading="Loading dead letters"
      empty={
        <EmptyState headingLevel="h2" status="success" icon={CheckCircleIcon} titleText="No dead letters">
          <EmptyStateBody>
            {topic ? `Every record of ${topic} was processed.` : 'Every record was processed.'}
          </EmptyStateBody>
        </EmptyState>
      }
    >
      {(items) => <LettersTable letters={items} sourceName={sourceName} onRedrive={onRedrive} />}
    </PagedList>
  )
}
