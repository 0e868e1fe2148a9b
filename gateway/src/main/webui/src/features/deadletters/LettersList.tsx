import { Button, EmptyState, EmptyStateBody, Skeleton } from '@patternfly/react-core'
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon'
import type { DeadLetter } from '@/api/types'
import { useSourceNames } from '@/features/sources/useSources'
import { ErrorState } from '@/ui/ErrorState'
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
  if (letters.isPending) {
    return <Skeleton height="12rem" screenreaderText="Loading dead letters" />
  }
  if (!letters.data) {
    return <ErrorState error={letters.error} onRetry={() => void letters.refetch()} />
  }
  const items = letters.data.pages.flatMap((page) => page.items)
  if (items.length === 0) {
    return (
      <EmptyState headingLevel="h2" status="success" icon={CheckCircleIcon} titleText="No dead letters">
        <EmptyStateBody>
          {topic ? `Every record of ${topic} was processed.` : 'Every record was processed.'}
        </EmptyStateBody>
      </EmptyState>
    )
  }
  return (
    <>
      <LettersTable letters={items} sourceName={sourceName} onRedrive={onRedrive} />
      {letters.hasNextPage && (
        <div className="sj-more">
          <Button
            variant="secondary"
            isLoading={letters.isFetchingNextPage}
            isDisabled={letters.isFetchingNextPage}
            onClick={() => void letters.fetchNextPage()}
          >
            Load more
          </Button>
        </div>
      )}
    </>
  )
}
