import { CodeBlock, CodeBlockCode, Content, ModalBody, ModalHeader, Skeleton } from '@patternfly/react-core'
import type { BooksSample } from '@/api/types'
import { ErrorState } from '@/ui/ErrorState'
import { Popup } from '@/ui/Popup'
import { formatInstant } from '@/ui/format'
import { reasonMeaning } from './reasons'
import { useSamples } from './useBooks'
import type { SampleChoice } from './useSampleChoice'

interface Props {
  systemId: string
  choice: SampleChoice
  sourceName: string
  onClose: () => void
}

const Sample = ({ sample }: { sample: BooksSample }) => (
  <li>
    <time dateTime={sample.at} className="sj-muted sj-small">
      {formatInstant(sample.at)}
    </time>
    {sample.preview ? (
      <CodeBlock className="sj-snippet">
        <CodeBlockCode>{sample.preview}</CodeBlockCode>
      </CodeBlock>
    ) : (
      <p className="sj-muted">Its content is not shown.</p>
    )}
  </li>
)

/** Some of what was refused for a reason, so that one sees what is wrong with the sender. */
export function SamplesModal({ systemId, choice, sourceName, onClose }: Props) {
  const samples = useSamples(systemId, choice.sourceId, choice.reason)
  return (
    <Popup variant="medium" onClose={onClose} labelId="samples">
      <ModalHeader
        title={`Refused from ${sourceName}: ${choice.reason}`}
        labelId="samples"
        description={reasonMeaning(choice.reason)}
      />
      <ModalBody tabIndex={0} aria-label="Samples">
        {samples.isPending && <Skeleton height="8rem" screenreaderText="Loading samples" />}
        {samples.isError && <ErrorState error={samples.error} onRetry={() => void samples.refetch()} />}
        {samples.data?.length === 0 && (
          <Content component="p">No samples were kept. The next refusals of this kind appear here.</Content>
        )}
        <ul className="sj-samples">
          {samples.data?.map((sample, index) => (
            <Sample key={`${sample.at} ${index}`} sample={sample} />
          ))}
        </ul>
      </ModalBody>
    </Popup>
  )
}
