import { EmptyState, EmptyStateBody } from '@patternfly/react-core'
import VideoSlashIcon from '@patternfly/react-icons/dist/esm/icons/video-slash-icon'
import type { Session } from '@/api/types'

/** Why there is nothing to watch. */
export const NoRecording = ({ session }: { session: Session }) => (
  <section className="sj-player sj-player--none" aria-label="Player">
    <EmptyState headingLevel="h2" titleText="This session has no recording" icon={VideoSlashIcon}>
      <EmptyStateBody>
        {session.state === 'open'
          ? 'The first part of a recording arrives a few seconds after the visit begins, and appears here by itself. Without it, recording is off for the source, or the events came from a server.'
          : 'Recording was off for its sources at that time, or its events came from a server rather than a browser. The transcript shows all that happened.'}
      </EmptyStateBody>
    </EmptyState>
  </section>
)
