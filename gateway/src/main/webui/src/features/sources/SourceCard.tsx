import {
  Button,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  CardTitle,
  ClipboardCopy,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Label,
  LabelGroup,
} from '@patternfly/react-core'
import type { Source } from '@/api/types'
import { RecordingSwitch } from './RecordingSwitch'

interface Props {
  source: Source
  systemId: string
  admin: boolean
  onInstall: () => void
  onEdit: () => void
  onDelete: () => void
}

const TYPE_COLOR = { product: 'blue', marketing: 'orange' } as const

const Row = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <DescriptionListGroup>
    <DescriptionListTerm>{term}</DescriptionListTerm>
    <DescriptionListDescription>{children}</DescriptionListDescription>
  </DescriptionListGroup>
)

export const SourceCard = ({ source, systemId, admin, onInstall, onEdit, onDelete }: Props) => (
  <Card component="li" isFullHeight data-testid="source-card">
    <CardHeader>
      <CardTitle component="h2">{source.name}</CardTitle>
      <LabelGroup className="sj-source-labels" aria-label="Kind of source">
        <Label isCompact color={TYPE_COLOR[source.type as keyof typeof TYPE_COLOR] ?? 'teal'}>
          {source.type}
        </Label>
        <Label isCompact color="grey">
          {source.environment}
        </Label>
      </LabelGroup>
    </CardHeader>
    <CardBody>
      <DescriptionList isCompact>
        <Row term="Recording">
          <RecordingSwitch source={source} systemId={systemId} admin={admin} />
        </Row>
        <Row term="Write key">
          <ClipboardCopy isReadOnly hoverTip="Copy" clickTip="Copied" variant="inline-compact" isCode>
            {source.writeKey}
          </ClipboardCopy>
        </Row>
        <Row term="Allowed origins">
          {source.allowedOrigins.length > 0 ? (
            <ul className="sj-origins">
              {source.allowedOrigins.map((origin) => (
                <li key={origin}>{origin}</li>
              ))}
            </ul>
          ) : (
            <span className="sj-muted">Any website may send with this key</span>
          )}
        </Row>
      </DescriptionList>
    </CardBody>
    <CardFooter>
      <Button variant="secondary" onClick={onInstall} aria-label={`Install ${source.name}`}>
        Install
      </Button>{' '}
      {admin && (
        <>
          <Button variant="link" onClick={onEdit} aria-label={`Edit ${source.name}`}>
            Edit
          </Button>
          <Button variant="link" isDanger onClick={onDelete} aria-label={`Delete ${source.name}`}>
            Delete
          </Button>
        </>
      )}
    </CardFooter>
  </Card>
)
