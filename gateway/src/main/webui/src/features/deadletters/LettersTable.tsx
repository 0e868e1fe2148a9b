import { Button, CodeBlock, CodeBlockCode, Label } from '@patternfly/react-core'
import { ExpandableRowContent, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { useState } from 'react'
import type { DeadLetter } from '@/api/types'
import { formatInstant } from '@/ui/format'

interface Props {
  letters: DeadLetter[]
  sourceName: (sourceId: string) => string
  onRedrive: (letter: DeadLetter) => void
}

interface RowProps {
  letter: DeadLetter
  index: number
  source: string
  onRedrive: () => void
}

const COLUMNS = 7

function LetterRow({ letter, index, source, onRedrive }: RowProps) {
  const [expanded, setExpanded] = useState(false)
  const open = letter.state === 'open'
  return (
    <Tbody isExpanded={expanded}>
      <Tr data-testid="dead-letter">
        <Td
          expand={{
            rowIndex: index,
            isExpanded: expanded,
            onToggle: () => setExpanded(!expanded),
            expandId: 'letter',
          }}
        />
        <Td dataLabel="Given up" modifier="nowrap">
          <time dateTime={letter.at}>{formatInstant(letter.at)}</time>
        </Td>
        <Td dataLabel="Topic">{letter.topic}</Td>
        <Td dataLabel="Source">{source}</Td>
        <Td dataLabel="Reason">{letter.reason}</Td>
        <Td dataLabel="State">
          <Label isCompact color={open ? 'red' : 'grey'}>
            {open ? 'Open' : 'Sent again'}
          </Label>
        </Td>
        <Td dataLabel="Actions" modifier="nowrap">
          {open && (
            <Button variant="link" isInline aria-label={`Re-drive: ${letter.reason}`} onClick={onRedrive}>
              Re-drive
            </Button>
          )}
        </Td>
      </Tr>
      {expanded && (
        <Tr isExpanded>
          <Td colSpan={COLUMNS} noPadding>
            <ExpandableRowContent>
              {letter.preview ? (
                <CodeBlock className="sj-snippet">
                  <CodeBlockCode>{letter.preview}</CodeBlockCode>
                </CodeBlock>
              ) : (
                <p className="sj-muted">The content of recordings is not shown here.</p>
              )}
            </ExpandableRowContent>
          </Td>
        </Tr>
      )}
    </Tbody>
  )
}

export const LettersTable = ({ letters, sourceName, onRedrive }: Props) => (
  <div className="sj-table-scroll">
    <Table aria-label="Dead letters" variant="compact" className="sj-letters">
      <Thead>
        <Tr>
          <Th screenReaderText="Content" className="sj-col-expand" />
          <Th>Given up</Th>
          <Th>Topic</Th>
          <Th>Source</Th>
          <Th>Reason</Th>
          <Th>State</Th>
          <Th screenReaderText="Actions" />
        </Tr>
      </Thead>
      {letters.map((letter, index) => (
        <LetterRow
          key={letter.id}
          letter={letter}
          index={index}
          source={letter.sourceId ? sourceName(letter.sourceId) : 'Unknown'}
          onRedrive={() => onRedrive(letter)}
        />
      ))}
    </Table>
  </div>
)
