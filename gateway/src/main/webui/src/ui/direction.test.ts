import { describe, expect, it } from 'vitest'
import { inItsDirection, isolated } from './direction'

describe('what is quoted', () => {
  it('does not turn a sentence around by marks of direction', () => {
    expect(isolated('Paid \u202eevil')).toBe('Paid evil')
    expect(isolated('\u2069\u2067closed')).toBe('closed')
    expect(inItsDirection('Sent “a\u202e” and 2 more.')).toBe('Sent “a” and 2 more.')
  })

  it('keeps its own direction in a sentence, and is as it was where it has the same', () => {
    expect(isolated('שלום')).toBe('\u2068שלום\u2069')
    expect(isolated('مرحبا 1')).toBe('\u2068مرحبا 1\u2069')
    expect(isolated('Straße, Łódź, 日本')).toBe('Straße, Łódź, 日本')
  })
})
