import { Button, ClipboardCopy, Label } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { WriteKey } from '@/api/types'
import { formatInstant } from '@/ui/format'

interface Props {
  keys: WriteKey[]
  onRevoke: (key: string) => void
}

const expiry = ({ current, expiresAt }: WriteKey): string => {
  if (current) {
    return 'Until it is replaced'
  }
  return expiresAt ? `Until ${formatInstant(expiresAt)}` : 'No end set'
}

export const KeysTable = ({ keys, onRevoke }: Props) => (
  <Table aria-label="Write keys" variant="compact">
    <Thead>
      <Tr>
        <Th>Key</Th>
        <Th>State</Th>
        <Th>Made</Th>
        <Th>Accepted</Th>
        <Th screenReaderText="Actions" />
      </Tr>
    </Thead>
    <Tbody>
      {keys.map((key) => (
        <Tr key={key.key}>
          <Td dataLabel="Key">
            <ClipboardCopy isReadOnly hoverTip="Copy" clickTip="Copied" variant="inline-compact" isCode>
              {key.key}
            </ClipboardCopy>
          </Td>
          <Td dataLabel="State">
            <Label isCompact color={key.current ? 'green' : 'orange'}>
              {key.current ? 'Current' : 'Being replaced'}
            </Label>
          </Td>
          <Td dataLabel="Made" modifier="nowrap">
            {formatInstant(key.createdAt)}
          </Td>
          <Td dataLabel="Accepted" modifier="nowrap">
            {expiry(key)}
          </Td>
          <Td dataLabel="Actions">
            {!key.current && (
              <Button
                variant="link"
                isDanger
                isInline
                aria-label={`Revoke ${key.key}`}
                onClick={() => onRevoke(key.key)}
              >
                Revoke
              </Button>
            )}
          </Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)
