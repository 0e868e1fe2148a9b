import { describe, expect, it } from 'vitest'
import { rowCounter } from './rowCounter'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('rows of an export', () => {
  it('counts rows of CSV over parts, without the header and line ends in quotes', () => {
    const count = rowCounter('csv')
    expect(count(bytes('a,b\r\n'))).toBe(0)
    expect(count(bytes('1,"two\nlin'))).toBe(0)
    expect(count(bytes('es ""said"""\r\n2,x\r\n'))).toBe(2)
  })

  it('counts lines of NDJSON', () => {
    const count = rowCounter('ndjson')
    expect(count(bytes('{"a":"\\""}\n{"a'))).toBe(1)
    expect(count(bytes('":2}\n'))).toBe(2)
  })
})
