import {
  CodeBlock,
  CodeBlockCode,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Tab,
  Tabs,
  TabTitleText,
  Title,
} from '@patternfly/react-core'
import { useState } from 'react'
import type { RecentEvent } from '@/api/types'
import { detailGroups, type DetailGroup } from './eventDetails'

const Group = ({ group }: { group: DetailGroup }) => (
  <section>
    <Title headingLevel="h3" size="md">
      {group.title}
    </Title>
    <DescriptionList
      isCompact
      isHorizontal
      horizontalTermWidthModifier={{ default: '9ch' }}
      className="sj-event-group"
    >
      {group.details.map(({ term, value }) => (
        <DescriptionListGroup key={term}>
          <DescriptionListTerm>{term}</DescriptionListTerm>
          <DescriptionListDescription>{value}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  </section>
)

const Json = ({ value }: { value: unknown }) => (
  <CodeBlock className="sj-snippet">
    <CodeBlockCode>{JSON.stringify(value, null, 2)}</CodeBlockCode>
  </CodeBlock>
)

/** Everything that is stored of an event: to read, its properties, and as JSON. */
export function EventDetails({ event }: { event: RecentEvent }) {
  const [shown, setShown] = useState<string | number>('details')
  return (
    <Tabs
      activeKey={shown}
      onSelect={(_event, key) => setShown(key)}
      isSubtab
      mountOnEnter
      unmountOnExit
      aria-label="Ways to look at the event"
    >
      <Tab eventKey="details" title={<TabTitleText>Details</TabTitleText>}>
        <div className="sj-event-groups">
          {detailGroups(event).map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </div>
      </Tab>
      <Tab eventKey="properties" title={<TabTitleText>Properties</TabTitleText>}>
        <Json value={event.event.properties ?? {}} />
      </Tab>
      <Tab eventKey="json" title={<TabTitleText>JSON</TabTitleText>}>
        <Json value={event} />
      </Tab>
    </Tabs>
  )
}
