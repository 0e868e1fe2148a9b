import type { AssetEntry, AssetLoss } from '@/api/assets'
import { drawnPicture } from './drawnPicture'
import { isInertData } from './harmless'

/** Where a recording's assets come from. */
export interface AssetSource {
  /** Which address stood for what, as far as it is known now. */
  manifest(): Promise<readonly AssetEntry[]>
  content(sha256: string): Promise<Blob>
}

/**
 * An address that the page had, and nothing stands for it. `unknown`: nobody told what it stood for; `unsent`: what it stood for has not come;
 * `unavailable`: it was kept, but could not be loaded.
 */
export interface Missing {
  address: string
  why: AssetLoss | 'unknown' | 'unsent' | 'unavailable'
}

export const NOTHING = 'data:,'

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '')
const fragmentOf = (address: string): string => /#.*$/s.exec(address)?.[0] ?? ''

export function absolute(address: string, base: string): string | undefined {
  try {
    return new URL(address, base || undefined).href
  } catch {
    return undefined
  }
}

/** Why there is nothing of what a recorder told, if there is nothing. Of contents that have come their types are known. */
export function whyMissing(entry: AssetEntry | undefined): Missing['why'] {
  if (!entry?.sha256) {
    return entry?.lost ?? 'unknown'
  }
  return entry.type ? 'unavailable' : 'unsent'
}

/** The assets of one recording, as addresses of this browser that last until they are given back. */
export class AssetMap {
  readonly #source: AssetSource
  readonly #contents = new Map<string, Promise<Blob>>()
  readonly #urls = new Map<string, string>()
  readonly #missing = new Map<string, Missing>()
  #entries: ReadonlyMap<string, AssetEntry> = new Map()
  #told: readonly AssetEntry[] | undefined
  #lacksMedia = false
  #closed = false

  constructor(source: AssetSource) {
    this.#source = source
  }

  /** Takes over what is known now. */
  async refresh(): Promise<void> {
    const told = await this.#source.manifest()
    if (told !== this.#told) {
      this.#told = told
      this.#entries = entriesBy(told)
    }
  }

  missing(): Missing[] {
    return [...this.#missing.values()]
  }

  /** Whether sound, films or subtitles were asked for that are not kept. */
  get lacksMedia(): boolean {
    return this.#lacksMedia
  }

  /** An address in this browser for one of the page, or undefined if there is none: that is noted, unless it does not matter. */
  async urlOf(address: string, base: string, matters = true): Promise<string | undefined> {
    const trimmed = address.trim()
    if (/^data:/i.test(trimmed)) {
      return isInertData(trimmed) ? trimmed : undefined
    }
    const asked = absolute(trimmed, base)
    if (!trimmed || !asked) {
      return undefined
    }
    const content = await this.#contentOf(trimmed, asked, matters)
    return content && this.#urlFor(content) + fragmentOf(asked)
  }

  /** The same of sound, films and subtitles: these are never kept, so that nothing is missing of what could be there. */
  async mediaUrlOf(address: string, base: string): Promise<string | undefined> {
    const url = await this.urlOf(address, base, false)
    this.#lacksMedia ||= url === undefined && address.trim() !== ''
    return url
  }

  /** The address in this browser of a picture that is in a recording itself. */
  urlOfPicture(address: string): string | undefined {
    const blob = drawnPicture(address)
    return blob && this.#urlFor({ sha256: address, blob })
  }

  /** The text of what an address stands for, if it is of a type; otherwise as {@link urlOf}. */
  async textOf(
    address: string,
    base: string,
    type: string,
  ): Promise<{ text: string; base: string } | undefined> {
    const asked = absolute(address.trim(), base)
    const entry = asked && this.#entryOf(address.trim(), asked)
    if (!asked || (entry && entry.type && entry.type !== type)) {
      return undefined
    }
    const content = await this.#contentOf(address.trim(), asked, true)
    return content && { text: await content.blob.text(), base: withoutFragment(asked) }
  }

  /** Whether the site answered with an error when an address was asked for. */
  wasRefused(address: string, base: string): boolean {
    const trimmed = address.trim()
    const asked = absolute(trimmed, base)
    return asked !== undefined && this.#entryOf(trimmed, asked)?.lost === 'status'
  }

  /** Whether something of a type is kept for an address. */
  holds(address: string, base: string, type: string): boolean {
    const asked = absolute(address, base)
    const entry = asked ? this.#entryOf(address, asked) : undefined
    return Boolean(entry?.sha256) && entry?.type === type
  }

  destroy(): void {
    this.#closed = true
    this.#urls.forEach((url) => URL.revokeObjectURL(url))
    this.#urls.clear()
  }

  #entryOf(address: string, asked: string): AssetEntry | undefined {
    return this.#entries.get(address) ?? this.#entries.get(asked) ?? this.#entries.get(withoutFragment(asked))
  }

  async #contentOf(address: string, asked: string, matters: boolean) {
    const entry = this.#entryOf(address, asked)
    if (!entry?.sha256) {
      this.#note(asked, whyMissing(entry), matters)
      return undefined
    }
    try {
      const blob = await this.#blobOf(entry.sha256)
      this.#missing.delete(withoutFragment(asked))
      return { sha256: entry.sha256, blob }
    } catch {
      this.#note(asked, whyMissing(entry), matters)
      return undefined
    }
  }

  #note(asked: string, why: Missing['why'], matters: boolean): void {
    if (matters && /^(?:https?|blob):/.test(asked)) {
      const address = withoutFragment(asked)
      this.#missing.set(address, { address, why })
    }
  }

  #blobOf(sha256: string): Promise<Blob> {
    const known = this.#contents.get(sha256)
    if (known) {
      return known
    }
    const content = this.#source.content(sha256)
    this.#contents.set(sha256, content)
    // What could not be loaded is asked for again when it is needed again.
    content.catch(() => this.#contents.delete(sha256))
    return content
  }

  /** By what its content is known by. */
  #urlFor({ sha256, blob }: { sha256: string; blob: Blob }): string {
    const known = this.#urls.get(sha256)
    if (known || this.#closed) {
      return known ?? NOTHING
    }
    const url = URL.createObjectURL(blob)
    this.#urls.set(sha256, url)
    return url
  }
}

function entriesBy(told: readonly AssetEntry[]): Map<string, AssetEntry> {
  const entries = new Map<string, AssetEntry>()
  for (const entry of told) {
    for (const key of [entry.url, absolute(entry.url, ''), withoutFragment(entry.url)]) {
      if (key && !entries.get(key)?.sha256) {
        entries.set(key, entry)
      }
    }
  }
  return entries
}
