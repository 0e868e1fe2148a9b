import { Divider, MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core'
import ClockIcon from '@patternfly/react-icons/dist/esm/icons/clock-icon'
import { useState } from 'react'
import { menuHolder } from '../menuHolder'
import { CustomRangeModal } from './CustomRangeModal'
import { rangeLabel, RANGES, type RangeChoice, type RangeId } from './range'

export interface RangePickerProps {
  choice: RangeChoice
  change: (part: Partial<RangeChoice>) => void
  /** Which ranges back from now are offered; all if left out. */
  offered?: readonly RangeId[]
}

const CUSTOM = 'custom'
export function RangePicker({ choice, change, offered }: RangePickerProps) {
  const [open, setOpen] = useState(false)
  const [custom, setCustom] = useState(false)
  const isCustom = Boolean(choice.from || choice.to)
  const select = (value: string) => {
    setOpen(false)
    if (value === CUSTOM) {
      setCustom(true)
    } else {
      change({ range: value as RangeId, from: '', to: '' })
    }
  }
  return (
    <>
      <Select
        isOpen={open}
        onOpenChange={setOpen}
        popperProps={{ appendTo: menuHolder }}
        selected={isCustom ? CUSTOM : choice.range}
        onSelect={(_event, value) => select(String(value))}
        toggle={(ref) => (
          <MenuToggle
            ref={ref}
            icon={<ClockIcon />}
            isExpanded={open}
            onClick={() => setOpen(!open)}
            aria-label={`Time range: ${rangeLabel(choice)}`}
          >
            {rangeLabel(choice)}
          </MenuToggle>
        )}
      >
        <SelectList aria-label="Time ranges">
          {RANGES.filter(({ id }) => !offered || offered.includes(id)).map(({ id, label }) => (
            <SelectOption key={id} value={id}>
              {label}
            </SelectOption>
          ))}
          <Divider component="li" />
          <SelectOption value={CUSTOM}>Custom range…</SelectOption>
        </SelectList>
      </Select>
      {custom && (
        <CustomRangeModal
          from={choice.from}
          to={choice.to}
          onClose={() => setCustom(false)}
          onApply={(from, to) => {
            setCustom(false)
            change({ from, to })
          }}
        />
      )}
    </>
  )
}
