import { Label } from '@patternfly/react-core'

interface Props {
  list: { isSuccess: boolean; isError: boolean; isPlaceholderData: boolean; failureCount: number }
}

/** Whether a list that is refreshed is as things are now; nothing while there is no answer yet. */
export function LiveLabel({ list: { isSuccess, isError, isPlaceholderData, failureCount } }: Props) {
  const failing = isError || failureCount > 0
  const live = isSuccess && !isPlaceholderData && !failing
  return live || failing ? (
    <Label isCompact color={live ? 'green' : 'grey'} className={live ? 'sj-live' : ''}>
      {live ? 'Live' : 'Not refreshed'}
    </Label>
  ) : null
}
