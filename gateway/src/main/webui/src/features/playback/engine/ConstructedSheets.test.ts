import { EventType, IncrementalSource, type eventWithTime } from '@rrweb/types'
import { expect, it } from 'vitest'
import { ConstructedSheets, type Postponed } from './ConstructedSheets'

const told = (source: IncrementalSource) =>
  ({ type: EventType.IncrementalSnapshot, timestamp: 1, data: { source } }) as eventWithTime

/** What rrweb does with an event while it jumps. */
function jumping(shown: eventWithTime[]): Postponed {
  return {
    constructedStyleMutations: [],
    adoptedStyleSheets: [],
    applyIncremental: (event) => shown.push(event),
  }
}

it('changes style sheets of scripts in the order in which it was told of it when it has jumped (P1)', () => {
  const shown: eventWithTime[] = []
  const replayer = jumping(shown)
  const sheets = new ConstructedSheets(() => replayer)
  const adopted = told(IncrementalSource.AdoptedStyleSheet)
  const changed = told(IncrementalSource.StyleSheetRule)
  replayer.adoptedStyleSheets.push({})
  sheets.handler(adopted)
  sheets.handler(told(IncrementalSource.Mutation))
  replayer.constructedStyleMutations.push({})
  sheets.handler(changed)
  expect(shown).toEqual([])
  expect([...replayer.adoptedStyleSheets, ...replayer.constructedStyleMutations]).toEqual([])
  sheets.apply()
  sheets.apply()
  expect(shown).toEqual([adopted, changed])
})

it('leaves none of those of the page before in a page that is built anew (P1)', () => {
  const shown: eventWithTime[] = []
  const replayer = jumping(shown)
  const sheets = new ConstructedSheets(() => replayer)
  const page = { adoptedStyleSheets: [{}] } as unknown as Document
  replayer.adoptedStyleSheets.push({})
  sheets.handler(told(IncrementalSource.AdoptedStyleSheet))
  sheets.begin(page)
  sheets.apply()
  expect(page.adoptedStyleSheets).toEqual([])
  expect(shown).toEqual([])
})
