import { Label } from '@patternfly/react-core'

interface Props {
  tags: readonly string[]
  most?: number
}

/** The first tags of a session, and how many more there are. */
export function TagLabels({ tags, most = 2 }: Props) {
  const rest = tags.slice(most)
  return (
    <span className="sj-tags">
      {tags.slice(0, most).map((tag) => (
        <Label key={tag} isCompact textMaxWidth="9rem">
          {tag}
        </Label>
      ))}
      {rest.length > 0 && (
        <span className="sj-muted sj-small" title={rest.join('\n')}>
          {rest.length} more
        </span>
      )}
    </span>
  )
}
