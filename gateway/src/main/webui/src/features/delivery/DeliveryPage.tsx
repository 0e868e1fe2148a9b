import { Content, PageSection, Skeleton, Title } from '@patternfly/react-core'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { useSourceNames } from '@/features/sources/useSources'
import { Answered } from '@/ui/Answered'
import { ErrorState } from '@/ui/ErrorState'
import { usePageTitle } from '@/ui/usePageTitle'
import { BooksBody } from './BooksBody'
import { DeliveryToolbar } from './DeliveryToolbar'
import { SamplesModal } from './SamplesModal'
import { useBooks } from './useBooks'
import { useDeliveryFilter } from './useDeliveryFilter'
import { useSampleChoice } from './useSampleChoice'

/** The books: what became of everything received (G6). */
export function DeliveryPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const admin = system?.role === 'admin'
  const { filter, change } = useDeliveryFilter()
  const samples = useSampleChoice()
  const { sources, sourceName } = useSourceNames(systemId)
  const books = useBooks(systemId, filter)
  usePageTitle(`Delivery of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <Title headingLevel="h1" size="2xl">
          Delivery
        </Title>
        <Content component="p" className="sj-page-intro">
          Where everything that was received went. Nothing is dropped silently: received is the sum of the
          states.
          {!admin && ' Administrators also see samples of what was refused.'}
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <DeliveryToolbar filter={filter} change={change} sources={sources} />
        <Answered
          answer={books}
          loading={<Skeleton height="20rem" screenreaderText="Loading the books" />}
          failed={(error) => <ErrorState error={error} onRetry={() => void books.refetch()} />}
        >
          {(read) => (
            <BooksBody
              books={read}
              readAt={books.dataUpdatedAt}
              what={filter.what}
              sourceName={sourceName}
              onSamples={admin ? samples.choose : undefined}
            />
          )}
        </Answered>
      </PageSection>
      {admin && samples.choice && (
        <SamplesModal
          systemId={systemId}
          choice={samples.choice}
          sourceName={sourceName(samples.choice.sourceId)}
          onClose={() => samples.choose(null)}
        />
      )}
    </>
  )
}
