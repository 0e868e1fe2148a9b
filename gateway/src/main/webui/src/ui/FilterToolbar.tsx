import { Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core'
import { Children, type ReactNode } from 'react'
import { RangePicker, type RangePickerProps } from './range/RangePicker'

interface Props extends RangePickerProps {
  children: ReactNode
}

/** The filters of a page: the time range first, then the page's own, each an item. */
export const FilterToolbar = ({ children, ...range }: Props) => (
  <Toolbar className="sj-toolbar" aria-label="Filters">
    <ToolbarContent>
      <ToolbarItem>
        <RangePicker {...range} />
      </ToolbarItem>
      {Children.toArray(children).map((filter, index) => (
        <ToolbarItem key={index}>{filter}</ToolbarItem>
      ))}
    </ToolbarContent>
  </Toolbar>
)
