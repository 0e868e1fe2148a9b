import { Ranking } from '@/features/metrics/Ranking'
import { contentTag, sessionsBehind, usersBehind, withTag } from '@/features/metrics/sessionsBehind'
import { filterToUrl, type SessionFilter } from '@/features/sessions/sessionFilter'
import { useInteractionsBy } from './useInteractions'

interface Props {
  systemId: string
  filter: SessionFilter
  /** Empty for all types. */
  contentType: string
}

/** Content interactions by content type, of one type by content (M10). */
export function InteractionRanking({ systemId, filter, contentType }: Props) {
  const answer = useInteractionsBy(systemId, filter, contentType)
  const tag = (name: string) => (contentType ? contentTag(contentType, name) : contentTag(name))
  return (
    <Ranking
      label={contentType ? `Content of type ${contentType}` : 'Content interactions by type'}
      nameLabel={contentType ? 'Content' : 'Content type'}
      countLabel="Times"
      answer={answer}
      none="Nobody used in-app content in these sessions."
      sessionsOf={(name) => sessionsBehind(filter, withTag(filter, tag(name)))}
      usersOf={(name) => usersBehind(filter, withTag(filter, tag(name)))}
      {...(!contentType && {
        linkOf: (name: string) =>
          `../interactions/${encodeURIComponent(name)}?${filterToUrl(filter).toString()}`,
      })}
    />
  )
}
