import type { Session } from '@/api/types'
import { formatDuration } from '@/ui/format'

const WIDTH = 100
const HEIGHT = 14
/** What is too short to be seen is drawn as wide as this. */
const NARROWEST = 1

/** When somebody was active in a session, from its start to its end (S7). */
export function ActivityStrip({ session }: { session: Session }) {
  const start = Date.parse(session.startedAt)
  const length = Math.max(1, session.durationMs)
  const label = `${formatDuration(session.activeMs)} of ${formatDuration(session.durationMs)} active`
  return (
    <svg
      className="sj-strip"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <rect className="sj-strip__all" width={WIDTH} height={HEIGHT} />
      {session.activity.map(({ from, to }) => {
        const x = ((Date.parse(from) - start) / length) * WIDTH
        const width = Math.max(NARROWEST, ((Date.parse(to) - Date.parse(from)) / length) * WIDTH)
        return <rect key={from} x={Math.min(x, WIDTH - NARROWEST)} width={width} height={HEIGHT} />
      })}
    </svg>
  )
}
