import { useCallback, useEffect, useRef, useState } from 'react'
import { noConnection, problemOf } from '@/api/problem'
import { rowCounter, type Format } from './rowCounter'
import { saveFile } from './saveFile'

export type Query = Record<string, string | string[] | undefined>

export interface Progress {
  state: 'running' | 'done' | 'failed'
  rows: number
  bytes: number
  error?: unknown
}

function address(systemId: string, table: string, format: Format, query: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) {
      parameters.append(name, one)
    }
  }
  const path = `/api/v1/systems/${encodeURIComponent(systemId)}/exports/${table}/${format}`
  return `${path}?${parameters.toString()}`
}

/** How many bytes are gathered before they are put to the rest of the file. */
const AT_ONCE = 4 * 1024 * 1024

const nameIn = (response: Response, otherwise: string): string =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? otherwise

async function* partsOf(response: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    yield next.value
  }
}

async function load(url: string, format: Format, signal: AbortSignal, tell: (progress: Progress) => void) {
  const response = await fetch(url, { signal, credentials: 'same-origin' })
  if (!response.ok) {
    throw await problemOf(response)
  }
  const count = rowCounter(format)
  // A blob keeps large files on the disk, where an array would keep them in memory.
  let file = new Blob()
  let parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const part of partsOf(response)) {
    parts.push(part)
    bytes += part.byteLength
    if (bytes - file.size > AT_ONCE) {
      file = new Blob([file, ...parts])
      parts = []
    }
    tell({ state: 'running', rows: count(part), bytes })
  }
  saveFile(new Blob([file, ...parts]), nameIn(response, `export.${format}`))
  tell({ state: 'done', rows: count(new Uint8Array()), bytes })
}

/** Loads a table as a file, tells how far that is, and can be given up. */
export function useExport(systemId: string, table: string) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const running = useRef<AbortController>(null)
  const cancel = useCallback(() => {
    running.current?.abort()
    setProgress(null)
  }, [])
  useEffect(() => () => running.current?.abort(), [])
  const begin = (format: Format, query: Query) => {
    const control = new AbortController()
    running.current = control
    setProgress({ state: 'running', rows: 0, bytes: 0 })
    const tell = (next: Progress) => !control.signal.aborted && setProgress(next)
    load(address(systemId, table, format, query), format, control.signal, tell).catch((error: unknown) =>
      tell({
        state: 'failed',
        rows: 0,
        bytes: 0,
        error: error instanceof TypeError ? noConnection() : error,
      }),
    )
  }
  return { progress, begin, cancel }
}
