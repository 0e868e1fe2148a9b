import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ada, openConsole, Refusal } from '../../../test/render'

const DASHBOARDS = '/api/v1/systems/tracker/dashboards'
const OVERVIEW = 'GET /api/v1/systems/tracker/overview'
const widget = (id: string, type: string, more: object = {}) => ({ id, type, width: 1, filter: {}, ...more })
const dashboard = (more: object = {}) => ({
  ...{ id: 'd1', name: 'Growth', version: 3, changedBy: 'ada', changedAt: '2026-11-01T00:00:00.000Z' },
  widgets: [
    widget('w1', 'top-pages', { filter: { range: '30d', country: 'DE' } }),
    widget('w2', 'top-errors', { title: 'What breaks' }),
  ],
  ...more,
})
const answers = {
  'GET /api/v1/me': ada,
  [`GET ${DASHBOARDS}`]: { items: [dashboard()], next: null },
  [`GET ${DASHBOARDS}/d1`]: dashboard(),
  [`PATCH ${DASHBOARDS}/d1`]: dashboard({ version: 4 }),
  [`POST ${DASHBOARDS}`]: dashboard({ widgets: [] }),
  [`${OVERVIEW}/pages`]: { items: [], next: null },
  [`${OVERVIEW}/errors`]: { items: [], next: null },
}
const viewer = { ...ada, systems: [{ ...ada.systems[0]!, role: 'viewer' as const }] }
const EDIT = '/systems/tracker/dashboards/d1?edit=true'

/** The titles of the widgets; what they show may have headings too, which are not seen on a dashboard. */
const titles = async () =>
  (await screen.findAllByRole('heading', { level: 2 }))
    .filter((heading) => heading.closest('.sj-widget__head'))
    .map(({ textContent }) => textContent)

describe('dashboards (M12)', () => {
  it('shows widgets in their order, each leading to its page with its filter', async () => {
    openConsole('/systems/tracker/dashboards/d1', answers)
    expect(await titles()).toEqual(['Top pages', 'What breaks'])
    expect(screen.getByRole('link', { name: 'Top pages' })).toHaveAttribute(
      'href',
      '/systems/tracker/overview?range=30d&country=DE',
    )
  })

  it('lets viewers look, and only look', async () => {
    openConsole(EDIT, { ...answers, 'GET /api/v1/me': viewer })
    await titles()
    expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument()
  })

  it('moves a widget by the arrow keys, and saves what was arranged', async () => {
    let now = dashboard()
    const { router, sent } = openConsole(EDIT, {
      ...answers,
      [`GET ${DASHBOARDS}/d1`]: () => now,
      [`PATCH ${DASHBOARDS}/d1`]: () => (now = dashboard({ version: 4 })),
    })
    const handle = await screen.findByRole('button', { name: /^Move What breaks/ })
    handle.focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(await titles()).toEqual(['What breaks', 'Top pages'])
    expect(handle).toHaveFocus()
    expect(screen.getByText('What breaks is now 1 of 2')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(router.state.location.search).toBe(''))
    expect(sent('PATCH')[0]).toMatchObject({
      name: 'Growth',
      version: 3,
      widgets: [
        { id: 'w2', title: 'What breaks' },
        { id: 'w1', filter: { range: '30d', country: 'DE' } },
      ],
    })
  })

  it('moves a widget by buttons, where one cannot drag', async () => {
    openConsole(EDIT, answers)
    await userEvent.click(await screen.findByRole('button', { name: 'Place Top pages later' }))
    expect(await titles()).toEqual(['What breaks', 'Top pages'])
    expect(screen.getByRole('button', { name: 'Place Top pages later' })).toHaveFocus()
    await userEvent.click(screen.getByRole('button', { name: 'Place Top pages later' }))
    expect(await titles()).toEqual(['What breaks', 'Top pages'])
    await userEvent.click(screen.getByRole('button', { name: 'Place Top pages earlier' }))
    expect(await titles()).toEqual(['Top pages', 'What breaks'])
  })

  it('asks before an arrangement is left that was not saved', async () => {
    const { router } = openConsole(EDIT, answers)
    const closes = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    await screen.findByRole('button', { name: 'Remove Top pages' })
    expect(closes()).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: 'Remove Top pages' }))
    expect(closes()).toBe(false)

    await userEvent.click(screen.getAllByRole('link', { name: 'Dashboards' })[0]!)
    const question = await screen.findByRole('dialog', { name: /Leave without saving the dashboard/ })
    await userEvent.click(within(question).getByRole('button', { name: 'Cancel' }))
    expect(router.state.location.search).toBe('?edit=true')
    expect(await titles()).toEqual(['What breaks'])

    await userEvent.click(screen.getAllByRole('link', { name: 'Dashboards' })[0]!)
    await userEvent.click(await screen.findByRole('button', { name: 'Leave' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/systems/tracker/dashboards'))
  })

  it('leaves what is arranged as it is when somebody else saves meanwhile, and does not overwrite that', async () => {
    let version = 3
    const read = vi.fn(() => dashboard({ version: version++ }))
    const { sent } = openConsole(EDIT, { ...answers, [`GET ${DASHBOARDS}/d1`]: read })
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Top pages' }))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    window.dispatchEvent(new Event('visibilitychange'))
    await waitFor(() => expect(read).toHaveBeenCalledTimes(2))
    vi.useRealTimers()
    expect(await titles()).toEqual(['What breaks'])
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(sent('PATCH')).toHaveLength(1))
    expect(sent('PATCH')[0]).toMatchObject({ version: 3, widgets: [{ id: 'w2' }] })
  })

  it('moves a widget by dragging it over another one', async () => {
    openConsole(EDIT, answers)
    const handle = await screen.findByRole('button', { name: /^Move Top pages/ })
    const dataTransfer = { setData: () => undefined, setDragImage: () => undefined, effectAllowed: '' }
    fireEvent.dragStart(handle, { dataTransfer })
    fireEvent.dragOver(screen.getAllByRole('listitem').at(-1)!, { dataTransfer })
    expect(await titles()).toEqual(['What breaks', 'Top pages'])
  })

  it('adds a widget from the gallery, edits and removes it', async () => {
    const { sent } = openConsole(EDIT, answers)
    await userEvent.click(await screen.findByRole('button', { name: 'Add a widget' }))
    await userEvent.click(await screen.findByRole('button', { name: /^Trend/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Edit Sessions over time' }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Number' }), 'Active users')
    await userEvent.click(screen.getByRole('button', { name: 'Whole width' }))
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }))
    await userEvent.click(screen.getByRole('button', { name: 'Remove Top pages' }))
    expect(await titles()).toEqual(['What breaks', 'Active users over time'])
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(sent('PATCH')).toHaveLength(1))
    expect(sent('PATCH')[0]).toMatchObject({
      widgets: [{ id: 'w2' }, { type: 'trend', number: 'activeUsers', width: 3, filter: { range: '30d' } }],
    })
  })

  it('says when somebody else changed it, and begins again with theirs', async () => {
    let now = dashboard()
    openConsole(EDIT, {
      ...answers,
      [`GET ${DASHBOARDS}/d1`]: () => now,
      [`PATCH ${DASHBOARDS}/d1`]: new Refusal(409, 'bea changed the dashboard meanwhile.'),
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }))
    expect(await screen.findByText('bea changed the dashboard meanwhile.')).toBeInTheDocument()
    now = dashboard({ version: 4, name: 'Theirs' })
    await userEvent.click(screen.getByRole('button', { name: 'Begin again with theirs' }))
    expect(await screen.findByRole('heading', { name: 'Theirs' })).toBeInTheDocument()
  })

  it('makes a dashboard and opens it to be arranged', async () => {
    const { router, sent } = openConsole('/systems/tracker/dashboards', answers)
    await userEvent.click(await screen.findByRole('button', { name: 'New dashboard' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Name/ }), 'Growth')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/systems/tracker/dashboards/d1'))
    expect(router.state.location.search).toBe('?edit=true')
    expect(sent('POST')[0]).toEqual({ name: 'Growth', widgets: [] })
  })
})
