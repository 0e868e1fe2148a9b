import type { PlaybackManifest } from '@/api/types'
import { formatClock, formatInstantUtc } from '@/ui/format'
import type { FoundLosses } from '../engine/assets/FoundLosses'
import { SPEEDS, type PlayerState } from '../engine/playerState'
import { ACTUAL_SIZE } from '../engine/ReplayStage'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { shownSegment } from '../engine/timeline'
import { sessionHealth } from '../health/losses'
import type { Addresses } from './addresses'
import { act, onKeys } from './controls'

const NOTES: Partial<Record<PlayerState['status'], string>> = {
  loading: 'Opening the recording',
  between: 'Nothing was recorded at this moment',
}
const DAMAGED = 'Part of the recording is missing: the page may look incomplete'

/** What is told beside the player's own state. */
interface Told {
  addresses: Addresses
  losses: FoundLosses
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The elements of `page.html`. All that was recorded goes into them as text. */
export class OfflinePage {
  readonly #document: Document

  constructor(page: Document) {
    this.#document = page
  }

  /** Lets a player show its recordings here, and whoever watches use it. */
  show(player: SessionPlayer, layout: PlaybackManifest, told: Told): void {
    const { start, end, segments } = player.timeline
    this.#element('when').textContent = formatInstantUtc(new Date(start).toISOString())
    const seek = this.#element<HTMLInputElement>('seek')
    seek.max = String(end - start)
    this.#element('recorded').append(
      ...segments.map(({ from, to }) => this.#stretch(from - start, to - from, end - start)),
    )
    this.#element('speed').append(
      ...SPEEDS.map((speed) => new Option(`${speed}×`, String(speed), speed === 1, speed === 1)),
    )
    this.#listen(player)
    player.store.subscribe(() => this.#present(player, told.addresses))
    told.losses.subscribe(() => this.#tellHealth(layout, told.losses))
    this.#tellHealth(layout, told.losses)
    player.attach(this.#element('frame'))
  }

  /** Says from when on the file has nothing, if it was full. */
  tellEnd(from: string | undefined): void {
    const told = this.#element('cut')
    told.hidden = from === undefined
    told.textContent = from
      ? `This file was full. What was recorded from ${formatInstantUtc(from)} on is not in it: save that as a file of its own.`
      : ''
  }

  /** Says that the file cannot be opened. */
  fail(error: unknown): void {
    this.#element('stage').dataset.status = 'failed'
    this.#element('note').textContent = `The recording cannot be shown: ${messageOf(error)}`
  }

  #listen(player: SessionPlayer): void {
    const frame = this.#element('frame')
    act(this.#element('play'), 'click', () => player.toggle())
    act(this.#element<HTMLInputElement>('seek'), 'input', ({ value }) => player.seek(Number(value)))
    act(this.#element<HTMLSelectElement>('speed'), 'change', ({ value }) => player.setSpeed(Number(value)))
    act(this.#element<HTMLInputElement>('skip'), 'change', ({ checked }) => player.setSkipInactivity(checked))
    act(this.#element<HTMLInputElement>('actual'), 'change', ({ checked }) => {
      frame.dataset.size = checked ? ACTUAL_SIZE : 'fitted'
    })
    onKeys(this.#document, player)
  }

  #present(player: SessionPlayer, addresses: Addresses): void {
    const { status, damaged, time, duration, playing, speed, error } = player.store.get()
    const { timeline } = player
    this.#element('stage').dataset.status = status
    if (status === 'failed') {
      this.fail(error)
    } else {
      this.#element('note').textContent = NOTES[status] ?? (damaged ? DAMAGED : '')
    }
    this.#element('play').textContent = playing ? 'Pause' : 'Play'
    this.#element('position').textContent = `${formatClock(time)} / ${formatClock(duration)}`
    const seek = this.#element<HTMLInputElement>('seek')
    seek.value = String(Math.round(time))
    seek.setAttribute('aria-valuetext', `${formatClock(time)} of ${formatClock(duration)}`)
    this.#element<HTMLSelectElement>('speed').value = String(speed)
    const shown = shownSegment(timeline, timeline.start + time)
    this.#element('address').textContent = shown ? addresses.at(shown.recordingId, timeline.start + time) : ''
  }

  /** Of the end nobody judges here: the file may be of a part of the session. */
  #tellHealth(layout: PlaybackManifest, found: FoundLosses): void {
    const { losses } = sessionHealth(layout, found.get(), true)
    const list = losses.map(({ text, detail }) => {
      const item = this.#document.createElement('li')
      item.textContent = `${text}. ${detail}`
      return item
    })
    this.#element('losses').replaceChildren(...list)
    this.#element('health').hidden = losses.length === 0
  }

  #stretch(from: number, length: number, duration: number): HTMLElement {
    const stretch = this.#document.createElement('span')
    stretch.style.insetInlineStart = `${(from / duration) * 100}%`
    stretch.style.width = `${(length / duration) * 100}%`
    return stretch
  }

  #element<T extends HTMLElement>(id: string): T {
    return this.#document.getElementById(id) as T
  }
}
