import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core'
import DownloadIcon from '@patternfly/react-icons/dist/esm/icons/download-icon'
import { useState } from 'react'
import { useSystemId } from '@/app/meContext'
import { menuHolder } from '@/ui/menuHolder'
import { ExportProgress } from './ExportProgress'
import type { Format } from './rowCounter'
import { useExport, type Query } from './useExport'

interface Props {
  /** As the API names it. */
  table: string
  /** What of the table: the query of the list that is shown. */
  query: () => Query
  /** What is exported, where the button is one of several on the page: it is small then. */
  of?: string
}

const FORMATS: { id: Format; label: string; description: string }[] = [
  { id: 'csv', label: 'CSV', description: 'For spreadsheets' },
  { id: 'ndjson', label: 'NDJSON', description: 'All fields, a line of JSON each' },
]

/** Saves a table as a file (M13). */
export function ExportMenu({ table, query, of }: Props) {
  const [open, setOpen] = useState(false)
  const { progress, begin, cancel } = useExport(useSystemId(), table)
  return (
    <>
      <Dropdown
        isOpen={open}
        onOpenChange={setOpen}
        popperProps={{ appendTo: menuHolder, ...(of && { position: 'right' }) }}
        onSelect={(_event, id) => {
          setOpen(false)
          begin(id as Format, query())
        }}
        toggle={(ref) => (
          <MenuToggle
            ref={ref}
            icon={<DownloadIcon />}
            isExpanded={open}
            onClick={() => setOpen(!open)}
            {...(of && {
              variant: 'plain',
              size: 'sm',
              'aria-label': `Export: ${of}`,
              title: `Export: ${of}`,
            })}
          >
            {of ? null : 'Export'}
          </MenuToggle>
        )}
      >
        <DropdownList aria-label="Formats">
          {FORMATS.map(({ id, label, description }) => (
            <DropdownItem key={id} value={id} description={description}>
              {label}
            </DropdownItem>
          ))}
        </DropdownList>
      </Dropdown>
      {progress && <ExportProgress progress={progress} onClose={cancel} />}
    </>
  )
}
