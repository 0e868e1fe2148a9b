import { describe, expect, it } from 'vitest'
import { snippetsOf } from './snippets'

const snippets = snippetsOf({ origin: 'https://collect.example.com:8443', writeKey: 'wk_7' })
const code = (id: string) => snippets.find((snippet) => snippet.id === id)?.code ?? ''

describe('install snippets (X5)', () => {
  it('all carry the write key and the gateway’s address', () => {
    for (const snippet of snippets) {
      expect(snippet.code).toContain('wk_7')
      expect(snippet.code).toContain('https://collect.example.com:8443')
    }
  })

  it('give Segment’s browser SDK host and protocol apart, as it wants them', () => {
    for (const id of ['segment-next', 'segment-js']) {
      expect(code(id)).toContain("apiHost: 'collect.example.com:8443/v1', protocol: 'https'")
      expect(code(id)).toContain("cdnURL: 'https://collect.example.com:8443'")
    }
  })
})
