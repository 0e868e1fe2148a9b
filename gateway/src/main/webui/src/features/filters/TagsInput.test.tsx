import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole, Refusal } from '../../../test/render'

const BASE = '/api/v1/systems/tracker'
const used = (tag: string, sessionCount: number) => ({ tag, sessionCount })
const TAGS = [used('event:Task Created', 90), used('property:plan=pro', 40), used('event:Paid, at last', 1)]

const tags = (url: URL) => ({
  items: TAGS.filter(({ tag }) => tag.startsWith(url.searchParams.get('prefix') ?? '')),
})
const open = (more: object = {}, query = '') =>
  openConsole(`/systems/tracker/users${query}`, {
    'GET /api/v1/me': ada,
    [`GET ${BASE}/filters`]: { items: [] },
    [`GET ${BASE}/metrics/active-users`]: { items: [], next: null },
    [`GET ${BASE}/tags`]: tags,
    ...more,
  })
const form = async () => {
  await userEvent.click(await screen.findByRole('button', { name: /^Filters/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Filter sessions' })
  const box = within(dialog).getByRole('combobox', { name: 'Tags' })
  return { dialog, box, apply: within(dialog).getByRole('button', { name: 'Apply' }) }
}
const offered = async () => (await screen.findAllByRole('option', { name: /recent session/ })).map(textOf)
const textOf = ({ textContent }: HTMLElement) => textContent

describe('tags in a filter (S9)', () => {
  it('are suggested from those that sessions have, and chosen by the keyboard', async () => {
    const { router } = open()
    const { box, apply } = await form()
    await userEvent.type(box, 'PA')
    await waitFor(async () => expect(await offered()).toEqual(['event:Paid, at last1 recent session']))
    await userEvent.keyboard('{ArrowDown}')
    expect(document.getElementById(box.getAttribute('aria-activedescendant') ?? '')).toHaveTextContent('Paid')
    await userEvent.keyboard('{Enter}{ArrowDown}')
    expect(await offered()).toHaveLength(2)
    await userEvent.keyboard('{ArrowUp}{Enter}')
    await userEvent.click(apply)
    expect(new URLSearchParams(router.state.location.search).get('tag')).toBe(
      'event:Paid\\, at last,property:plan=pro',
    )
    expect(screen.getByText('Tags: event:Paid, at last and property:plan=pro')).toBeInTheDocument()
  })

  it('may be others than the suggested ones, and count as they are typed', async () => {
    const { router } = open({ [`GET ${BASE}/tags`]: new Refusal(503, 'Later.') })
    const { box, apply } = await form()
    await userEvent.type(box, 'event:Rare{Enter}event:Other')
    expect(await screen.findByText(/could not be loaded; any may be typed/)).toBeInTheDocument()
    await userEvent.click(apply)
    expect(new URLSearchParams(router.state.location.search).get('tag')).toBe('event:Rare,event:Other')
  })

  it('are taken away one by one', async () => {
    const { router } = open({}, '?tag=a,b\\,c,d')
    const { dialog, box, apply } = await form()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove b,c' }))
    await userEvent.type(box, '{Backspace}')
    expect(within(dialog).queryByRole('button', { name: 'Remove d' })).not.toBeInTheDocument()
    await userEvent.click(apply)
    expect(new URLSearchParams(router.state.location.search).get('tag')).toBe('a')
  })

  it('leave the form open when Escape closes the suggestions', async () => {
    open()
    const { dialog, box } = await form()
    await userEvent.type(box, 'e')
    await offered()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(box).toHaveAttribute('aria-expanded', 'false'))
    expect(dialog).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
  })
})
