import {
  Card,
  CardBody,
  CardTitle,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core'
import type { ReactNode } from 'react'

interface Props {
  title: string
  children?: ReactNode
  facts: [string, ReactNode][]
}

/** A card of facts; facts that are not known are left out. */
export const Panel = ({ title, children, facts }: Props) => (
  <Card isCompact isFullHeight component="section" aria-label={title}>
    <CardTitle component="h2">{title}</CardTitle>
    <CardBody>
      {children}
      <DescriptionList isCompact isHorizontal termWidth="8rem" className="sj-facts">
        {facts
          .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
          .map(([term, value]) => (
            <DescriptionListGroup key={term}>
              <DescriptionListTerm>{term}</DescriptionListTerm>
              <DescriptionListDescription>{value}</DescriptionListDescription>
            </DescriptionListGroup>
          ))}
      </DescriptionList>
    </CardBody>
  </Card>
)
