import {
  Label,
  LabelGroup,
  MenuToggle,
  Select,
  TextInputGroup,
  TextInputGroupMain,
} from '@patternfly/react-core'
import { useState, type KeyboardEvent } from 'react'
import { useSystemId } from '@/app/meContext'
import { formatName } from '@/ui/format'
import { menuHolder } from '@/ui/menuHolder'
import { TagOptions } from './TagOptions'
import { joinTags, splitTags } from './tags'
import { useTags } from './useTags'

interface Props {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
}

/** Several tags, suggested from those that sessions have while one is typed. What is typed counts, finished or not. */
export function TagsInput({ id, label, value, onChange }: Props) {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const tags = splitTags(value)
  const typed = text.trim() !== '' && tags.at(-1) === text.trim() ? text : ''
  const chosen = typed ? tags.slice(0, -1) : tags
  const known = useTags(useSystemId(), typed.trim())
  const offered = known.tags.filter(({ tag }) => !chosen.includes(tag))
  const list = `${id}-suggested`

  const show = (shown: boolean) => {
    setOpen(shown)
    setActive(-1)
  }
  const set = (kept: readonly string[], draft: string) => {
    setText(draft)
    onChange(joinTags([...kept, draft.trim()].filter(Boolean)))
  }
  const add = (tag: string) => {
    set([...chosen.filter((one) => one !== tag), tag], '')
    show(false)
  }
  const move = (by: number): boolean => {
    const from = active < 0 && by < 0 ? 0 : active
    setOpen(true)
    setActive(offered.length === 0 ? -1 : (from + by + offered.length) % offered.length)
    return true
  }
  const finish = (): boolean => {
    const tag = (open && offered[active]?.tag) || typed.trim()
    if (tag) {
      add(tag)
    }
    return Boolean(tag)
  }
  const removeLast = (): boolean => {
    const last = typed === '' && chosen.length > 0
    if (last) {
      set(chosen.slice(0, -1), '')
    }
    return last
  }
  /** What the keys do; those that answer false keep what they do elsewhere. */
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: finish,
    Backspace: removeLast,
    Tab: () => {
      show(false)
      return false
    },
  }
  const press = (event: KeyboardEvent) => {
    if (keys[event.key]?.()) {
      event.preventDefault()
    }
  }

  return (
    <Select
      variant="typeahead"
      isOpen={open}
      onOpenChange={show}
      onOpenChangeKeys={['Escape']}
      onSelect={(_event, tag) => add(String(tag))}
      isScrollable
      popperProps={{ appendTo: menuHolder }}
      toggle={(ref) => (
        <MenuToggle
          variant="typeahead"
          innerRef={ref}
          isExpanded={open}
          isFullWidth
          aria-label={`Suggested: ${label}`}
          onClick={() => show(!open)}
        >
          <TextInputGroup isPlain>
            <TextInputGroupMain
              inputId={id}
              value={typed}
              aria-label={label}
              role="combobox"
              isExpanded={open}
              aria-controls={list}
              {...(open && offered[active] && { 'aria-activedescendant': `${list}-${active}` })}
              onChange={(_event, draft) => {
                set(chosen, draft)
                show(true)
              }}
              inputProps={{
                autoComplete: 'off',
                'aria-autocomplete': 'list',
                onClick: () => show(true),
                onKeyDown: press,
              }}
            >
              {chosen.length > 0 && (
                <LabelGroup aria-label={`Chosen: ${label}`} numLabels={10}>
                  {chosen.map((tag) => (
                    <Label
                      key={tag}
                      variant="outline"
                      textMaxWidth="12rem"
                      closeBtnAriaLabel={`Remove ${tag}`}
                      onClose={() =>
                        set(
                          chosen.filter((one) => one !== tag),
                          typed,
                        )
                      }
                    >
                      {formatName(tag)}
                    </Label>
                  ))}
                </LabelGroup>
              )}
            </TextInputGroupMain>
          </TextInputGroup>
        </MenuToggle>
      )}
    >
      <TagOptions id={list} known={known} offered={offered} active={active} typed={typed} />
    </Select>
  )
}
