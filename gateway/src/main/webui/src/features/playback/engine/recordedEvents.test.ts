import { EventType, type eventWithTime } from '@rrweb/types'
import { expect, it } from 'vitest'
import { colorSchemeOf, withoutCheckpoint } from './recordedEvents'

const meta = (data: object) => ({ type: EventType.Meta, timestamp: 1, data }) as eventWithTime

it('shows a page in the colours that its visitor saw, else in light ones', () => {
  expect(colorSchemeOf(meta({ href: 'https://app.example', colorScheme: 'dark' }))).toBe('dark')
  expect(colorSchemeOf(meta({ href: 'https://app.example', colorScheme: 'light' }))).toBe('light')
  expect(colorSchemeOf(meta({ href: 'https://app.example' }))).toBe('light')
})

it('learns nothing of colours from other events', () => {
  expect(colorSchemeOf({ type: EventType.Load, timestamp: 1, data: {} } as eventWithTime)).toBeUndefined()
  expect(colorSchemeOf(undefined)).toBeUndefined()
})

it('leaves out the picture that the server made, and nothing else', () => {
  const made = Object.assign(meta({}), { checkpoint: true })
  const recorded = meta({ href: 'https://app.example', checkpoint: true })
  expect(withoutCheckpoint([made, recorded])).toEqual([recorded])
})
