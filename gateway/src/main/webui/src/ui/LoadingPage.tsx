import { Bullseye, Spinner } from '@patternfly/react-core'

export const LoadingPage = ({ label }: { label: string }) => (
  <Bullseye className="sj-loading">
    <Spinner size="xl" aria-label={label} />
  </Bullseye>
)
