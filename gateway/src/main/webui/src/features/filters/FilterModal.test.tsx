import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole } from '../../../test/render'
import { FIELDS } from './fields'
import { GROUPS } from './groups'

const OVERVIEW = 'GET /api/v1/systems/tracker/overview'
const tally = (name: string) => ({ name, count: 9, sessions: 4, persons: 2 })

async function openFilters(query = '') {
  const opened = openConsole(`/systems/tracker/sessions${query}`, {
    'GET /api/v1/me': ada,
    'GET /api/v1/systems/tracker/sessions': { items: [], next: null },
    [`${OVERVIEW}/pages`]: { items: [tally('https://a.example/cart')], next: null },
  })
  await userEvent.click(await screen.findByRole('button', { name: /^Filters/ }))
  return { ...opened, dialog: within(await screen.findByRole('dialog', { name: /Filter sessions/ })) }
}

describe('the dialog of all filters (M13)', () => {
  it('has each field once, in groups', () => {
    const grouped = GROUPS.flatMap(({ fields }) => fields.map(({ id }) => id))
    expect(grouped.toSorted()).toEqual(FIELDS.map(({ id }) => id).toSorted())
  })

  it('finds fields by their names and by what they offer, and says what is in use', async () => {
    const { dialog } = await openFilters('?os=Linux')
    expect(dialog.getByRole('heading', { name: 'With what (1 in use)' })).toBeInTheDocument()
    const search = dialog.getByRole('textbox', { name: 'Find a filter' })
    await userEvent.type(search, 'tablet')
    expect(dialog.getByRole('combobox', { name: 'Device' })).toBeInTheDocument()
    expect(dialog.queryByRole('heading', { name: 'Who' })).not.toBeInTheDocument()
    await userEvent.clear(search)
    await userEvent.type(search, 'nonsense')
    expect(dialog.getByText('There is no such filter.')).toBeInTheDocument()
  })

  it('takes lengths of time as people write them', async () => {
    const { router, dialog } = await openFilters('?minDurationMs=43200000')
    const least = dialog.getByRole('textbox', { name: 'Duration at least' })
    expect(least).toHaveValue('12 h')
    await userEvent.clear(least)
    await userEvent.type(least, '90 parsecs')
    expect(dialog.getByText('Give a time such as 90 s, 5 min or 12 h.')).toBeInTheDocument()
    expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled()
    await userEvent.clear(least)
    await userEvent.type(least, '1 h 30 min')
    expect(least).toHaveValue('1 h 30 min')
    await userEvent.click(dialog.getByRole('button', { name: 'Apply' }))
    expect(router.state.location.search).toBe('?minDurationMs=5400000')
  })

  it('says what a choice means that is not made', async () => {
    const { dialog } = await openFilters()
    const chosen = (name: string) =>
      within(dialog.getByRole('combobox', { name })).getByRole('option', { selected: true })
    expect(chosen('Recording')).toHaveTextContent('Any')
    expect(chosen('Time range is of')).toHaveTextContent('Began in the range')
    expect(
      dialog.getByText('Any: lists have open ones too, numbers only those that are over'),
    ).toBeInTheDocument()
  })

  it('suggests pages that were viewed', async () => {
    const { dialog } = await openFilters()
    const page = dialog.getByLabelText('Page viewed')
    await userEvent.click(page)
    await waitFor(() =>
      expect(document.querySelector('#filter-page-suggested option')).toHaveValue('https://a.example/cart'),
    )
  })
})
