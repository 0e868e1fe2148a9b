import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole, Refusal } from '../../test/render'

const nobody = { 'GET /api/v1/me': new Refusal(401, 'Sign in.') }

describe('access to the console (G1, G2)', () => {
  it('leads to sign-in and back to the page that was asked for', async () => {
    openConsole('/systems/tracker/sessions?state=open', nobody)
    const link = await screen.findByRole('link', { name: 'Sign in' })
    expect(link).toHaveAttribute('href', '/login?return=%2Fsystems%2Ftracker%2Fsessions%3Fstate%3Dopen')
  })

  it('leads to sign-in when the session expires later', async () => {
    openConsole('/systems/tracker/sources', {
      'GET /api/v1/me': ada,
      'GET /api/v1/systems/tracker/sources': new Refusal(401, 'Expired.'),
    })
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeInTheDocument()
  })

  it('signs out from the user menu', async () => {
    openConsole('/systems/tracker/nowhere', { 'GET /api/v1/me': ada })
    await userEvent.click(await screen.findByRole('button', { name: 'User menu of Ada Berg' }))
    expect(screen.getByRole('menuitem', { name: 'Sign out' })).toHaveAttribute('href', '/logout')
  })

  it('shows a system that one has no role in as one that does not exist', async () => {
    openConsole('/systems/secret/sessions', { 'GET /api/v1/me': ada })
    expect(await screen.findByText('There is nothing here')).toBeInTheDocument()
  })

  it('tells who has no system whom to ask, and lets operators create one', async () => {
    openConsole('/', { 'GET /api/v1/me': { ...ada, systems: [] } })
    expect(await screen.findByText(/They need your user name: ada/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Create a system' })).not.toBeInTheDocument()
  })

  it('opens the first system', async () => {
    const { router } = openConsole('/', { 'GET /api/v1/me': ada })
    await screen.findByRole('heading', { name: 'Overview' })
    expect(router.state.location.pathname).toBe('/systems/tracker/overview')
  })

  it('opens the same page of another system', async () => {
    const systems = [...ada.systems, { id: 'shop', name: 'Shop', role: 'viewer' as const }]
    const { router } = openConsole('/systems/tracker/sessions/s1', { 'GET /api/v1/me': { ...ada, systems } })
    await userEvent.click(await screen.findByRole('button', { name: 'System: Project Tracker' }))
    await userEvent.click(screen.getByRole('option', { name: /Shop/ }))
    expect(router.state.location.pathname).toBe('/systems/shop/sessions')
  })

  it('scrolls a page that is returned to to where it was left, and another to its top', async () => {
    const { router } = openConsole('/systems/tracker/sessions', {
      'GET /api/v1/me': ada,
      'GET /api/v1/systems/tracker/sessions': { items: [] },
      'GET /api/v1/systems/tracker/sources': { items: [] },
    })
    const heading = await screen.findByRole('heading', { name: 'Sessions' })
    const scroller = heading.closest('#main-content')!
    scroller.scrollTop = 4_000
    scroller.dispatchEvent(new Event('scroll'))

    await act(() => router.navigate('/systems/tracker/sources'))
    expect(scroller.scrollTop).toBe(0)
    await act(() => router.navigate(-1))
    expect(scroller.scrollTop).toBe(4_000)
  })
})
