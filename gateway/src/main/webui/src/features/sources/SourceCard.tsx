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
} from '@patternfly/react-core'
import { Link } from 'react-router'
import type { Source } from '@/api/types'
import { ActivityLabel } from './ActivityLabel'
import { RecordingSwitch } from './RecordingSwitch'
import { SourceLabels } from './SourceLabels'
import { sourcePath } from './sourceTabs'

interface Props {
  source: Source
  systemId: string
  admin: boolean
  onEdit: () => void
  onDelete: () => void
}

const Row = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <DescriptionListGroup>
    <DescriptionListTerm>{term}</DescriptionListTerm>
    <DescriptionListDescription>{children}</DescriptionListDescription>
  </DescriptionListGroup>
)

export const SourceCard = ({ source, systemId, admin, onEdit, onDelete }: Props) => (
  <Card component="li" isFullHeight data-testid="source-card">
    <CardHeader>
      <CardTitle component="h2">
        <Link to={sourcePath(systemId, source.id)} className="sj-card-link">
          {source.name}
        </Link>
      </CardTitle>
      <SourceLabels source={source} />
    </CardHeader>
    <CardBody>
      <DescriptionList isCompact>
        <Row term="Activity">
          <ActivityLabel systemId={systemId} sourceId={source.id} />
        </Row>
        <Row term="Recording">
          <RecordingSwitch source={source} systemId={systemId} admin={admin} />
        </Row>
        <Row term="Write key">
          {source.writeKey ? (
            <ClipboardCopy isReadOnly hoverTip="Copy" clickTip="Copied" variant="inline-compact" isCode>
              {source.writeKey}
            </ClipboardCopy>
          ) : (
            <span className="sj-muted">Shown to administrators of the system</span>
          )}
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
      <Button
        variant="secondary"
        aria-label={`Install ${source.name}`}
        component={(props) => <Link {...props} to={sourcePath(systemId, source.id)} />}
      >
        Install
      </Button>{' '}
      <Button
        variant="link"
        aria-label={`Debugger of ${source.name}`}
        component={(props) => <Link {...props} to={sourcePath(systemId, source.id, 'debugger')} />}
      >
        Debugger
      </Button>
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
