import { Form, FormGroup, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core'
import { useState } from 'react'
import { NUMBERS, type NumberId } from '@/features/metrics/numbers'
import { DEFAULT_FILTER } from '@/features/sessions/sessionFilter'
import { SessionsToolbar } from '@/features/sessions/SessionsToolbar'
import { Dialog } from '@/ui/Dialog'
import { OneOf } from '@/ui/OneOf'
import { usualTitle, type Widget, type Width } from './widgets'

interface Props {
  widget: Widget
  onApply: (widget: Widget) => void
  onClose: () => void
}

const FORM = 'widget-form'

const WIDTHS = [
  { id: '1', label: 'One third' },
  { id: '2', label: 'Two thirds' },
  { id: '3', label: 'Whole width' },
] as const

/** A widget's title, width, time range and filter. */
export function WidgetModal({ widget: before, onApply, onClose }: Props) {
  const [widget, setWidget] = useState(before)
  const change = (part: Partial<Widget>) => setWidget((current) => ({ ...current, ...part }))
  return (
    <Dialog id="widget" title="Edit the widget" action="Apply" form={FORM} onClose={onClose}>
      <Form
        id={FORM}
        onSubmit={(event) => {
          event.preventDefault()
          onApply({ ...widget, title: widget.title.trim() })
        }}
      >
        <FormGroup label="Title" fieldId="widget-title">
          <TextInput
            id="widget-title"
            value={widget.title}
            maxLength={200}
            placeholder={usualTitle(widget)}
            onChange={(_event, title) => change({ title })}
          />
        </FormGroup>
        {widget.type === 'trend' && (
          <FormGroup label="Number" fieldId="widget-number">
            <FormSelect
              id="widget-number"
              value={widget.number}
              onChange={(_event, number) => change({ number: number as NumberId })}
            >
              {NUMBERS.map(({ id, label }) => (
                <FormSelectOption key={id} value={id} label={label} />
              ))}
            </FormSelect>
          </FormGroup>
        )}
        <FormGroup label="Width" role="group" fieldId="widget-width">
          <OneOf
            label="Width"
            options={WIDTHS}
            chosen={String(widget.width) as `${Width}`}
            onChoose={(width) => change({ width: Number(width) as Width })}
          />
        </FormGroup>
      </Form>
      {/* Not in the form: what is entered in it changes the filter, and does not yet apply it. */}
      <FormGroup
        label="Time range and filter"
        className="sj-widget-filter"
        role="group"
        fieldId="widget-filter"
      >
        <SessionsToolbar
          filter={widget.filter}
          change={(part) => change({ filter: { ...widget.filter, ...part } })}
          clear={() => change({ filter: { ...DEFAULT_FILTER, range: widget.filter.range } })}
        />
      </FormGroup>
    </Dialog>
  )
}
