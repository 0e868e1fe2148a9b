import './metrics.css'
import { Skeleton } from '@patternfly/react-core'
import { useNavigate } from 'react-router'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { Answered } from '@/ui/Answered'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { LeftOut } from './LeftOut'
import { listAt } from './sessionsBehind'
import { useNumbers } from './useMetrics'

/** What does not count in numbers that are shown of a filter, anywhere in a system (G7). */
export function LeftOutOf({ systemId, filter }: { systemId: string; filter: SessionFilter }) {
  const navigate = useNavigate()
  return (
    <Answered
      answer={useNumbers(systemId, filter)}
      loading={<Skeleton screenreaderText="Loading what does not count" />}
      failed={(error) => <ProblemAlert title="What does not count could not be loaded" error={error} />}
    >
      {(metrics) => (
        <LeftOut metrics={metrics} change={(part) => void navigate(listAt({ ...filter, ...part }))} />
      )}
    </Answered>
  )
}
