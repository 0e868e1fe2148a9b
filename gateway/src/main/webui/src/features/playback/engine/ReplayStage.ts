import { Replayer } from '@rrweb/replay'
import { EventType, type eventWithTime } from '@rrweb/types'
import { Animations } from './animations'
import { FOCUS_RING } from './assets/cssFocus'
import { ConstructedSheets, type Postponed } from './ConstructedSheets'
import { drawings } from './drawings'
import { Finishing } from './Finishing'
import { defineElement } from './customElements'
import { focusRings } from './focusRings'
import { addFonts, pastRrweb } from './ownFonts'
import { pointerAt } from './pointer'
import { popovers } from './popovers'
import { colorSchemeOf } from './recordedEvents'
import { rootsOf } from './roots'
import { ScrollPlaces } from './ScrollPlaces'

export const FRAME_TITLE = 'Session replay'

/** As `data-size` of what the stage is in: one pixel of the page is one here, and what does not fit is scrolled to. */
export const ACTUAL_SIZE = 'actual'

/** Further than this from the clock, the picture is set anew. */
const DRIFT_MS = 500
const PICTURE_TIMEOUT_MS = 1_500
/** All that a recorded page may do: nothing, but be reached by the player. */
const SANDBOX = 'allow-same-origin'
const STYLES = [
  // Where scripts are off, browsers show the controls of every video, since the page cannot have its own.
  'video:not([controls])::-webkit-media-controls { display: none !important; }',
  // How far was scrolled is recorded; a browser would scroll again when fonts change the heights above, and take its time where pages ask for it.
  '* { overflow-anchor: none !important; scroll-behavior: auto !important; }',
  FOCUS_RING,
]

/** How rrweb shows an event. */
type Show = (event: eventWithTime, isSync?: boolean) => void

/**
 * One recording on screen. The page is rebuilt by rrweb in a frame that is sandboxed without scripts; nothing in here
 * may ever loosen that, since recorded pages are hostile content.
 */
export class ReplayStage {
  readonly #replayer: Replayer
  readonly #root: HTMLElement
  readonly #base: number
  readonly #firstPicture: number
  readonly #resized: ResizeObserver
  readonly #chosen: MutationObserver
  readonly #picture: Promise<void>
  readonly #events: eventWithTime[]
  readonly #animations = new Animations(() => this.#replayer.getMirror())
  readonly #scrolls = new ScrollPlaces(() => this.#replayer.getMirror())
  /** What was jumped to last. */
  #at = 0
  #size = { width: 0, height: 0 }
  #playing = false
  /** What is shown while nothing plays. */
  #still = Infinity
  #speed: number

  /** @param unshown told of events that rrweb fails at: they are left out, the others are shown */
  constructor(
    root: HTMLElement,
    events: eventWithTime[],
    speed: number,
    unshown: (event: eventWithTime) => void,
  ) {
    this.#root = root
    this.#speed = speed
    this.#animations.setSpeed(speed)
    this.#events = [...events]
    this.#base = events[0]?.timestamp ?? 0
    this.#firstPicture = events.find(({ type }) => type === EventType.FullSnapshot)?.timestamp ?? this.#base
    const finishing = new Finishing(() => this.#replayer.getMirror(), [popovers, focusRings, drawings])
    const sheets = new ConstructedSheets(() => this.#replayer as unknown as Postponed)
    this.#replayer = new Replayer(events.map(pastRrweb), {
      root,
      speed,
      mouseTail: { strokeStyle: '#5b5bf0', lineWidth: 2, duration: 400 },
      showWarning: false,
      triggerFocus: false,
      insertStyleRules: STYLES,
      UNSAFE_replayCanvas: false,
      plugins: [
        { onBuild: finishing.onBuild, handler: finishing.handler },
        { handler: sheets.handler },
        { handler: this.#animations.handler },
        { handler: this.#scrolls.handler },
        { handler: (event) => addFonts(this.#replayer.iframe, event as eventWithTime) },
        { handler: (event) => defineElement(this.#replayer.iframe, event as eventWithTime) },
      ],
    })
    this.#refuseUnlessSandboxed()
    this.#goOnAfterFaults(unshown)
    this.#replayer.wrapper.classList.add('sj-replay--pending')
    this.#picture = new Promise((resolve) => {
      this.#replayer.on('fullsnapshot-rebuilded', () => resolve())
      setTimeout(resolve, PICTURE_TIMEOUT_MS)
    })
    this.#replayer.on('fullsnapshot-rebuilded', () => sheets.begin(this.#replayer.iframe.contentDocument))
    for (const arrived of ['fullsnapshot-rebuilded', 'flush']) {
      this.#replayer.on(arrived, () => {
        sheets.apply()
        finishing.show()
        this.#settle()
      })
    }
    this.#colour(events.find(({ type }) => type === EventType.Meta))
    this.#replayer.on('event-cast', (event) => this.#colour(event as eventWithTime))
    this.#replayer.on('resize', (size) => this.#fit(size as { width: number; height: number }))
    this.#resized = new ResizeObserver(() => this.#fit(this.#size))
    this.#resized.observe(root)
    this.#chosen = new MutationObserver(() => this.#fit(this.#size))
    this.#chosen.observe(root, { attributeFilter: ['data-size'] })
  }

  /** Puts the recording on screen once its page is built. */
  async reveal(): Promise<void> {
    await this.#picture
    this.#replayer.iframe.title = FRAME_TITLE
    this.#replayer.iframe.tabIndex = -1
    this.#replayer.wrapper.classList.remove('sj-replay--pending')
  }

  async add(events: eventWithTime[]): Promise<void> {
    this.#events.push(...events)
    for (const event of events) {
      this.#replayer.addEvent(pastRrweb(event))
    }
    await Promise.resolve()
  }

  /** Shows the page as it was at an instant, still. */
  freeze(t: number): void {
    this.#playing = false
    this.#at = t
    this.#still = this.#offset(t)
    this.#replayer.pause(this.#still)
    this.#settle()
    this.#point(t)
  }

  /** Lets the recording run with a clock, correcting it when it has drifted. */
  follow(t: number): void {
    const offset = this.#offset(t)
    const drift = Math.abs(this.#replayer.getCurrentTime() - offset)
    if (!this.#playing || drift > DRIFT_MS * Math.max(1, this.#speed)) {
      // rrweb leaves out what is added of the instant that it has shown last, unless it begins before it.
      const from = this.#playing ? offset : Math.min(offset, this.#still - 1)
      this.#playing = true
      this.#at = t
      this.#replayer.play(from)
    }
  }

  setSpeed(speed: number): void {
    this.#speed = speed
    this.#animations.setSpeed(speed)
    this.#replayer.setConfig({ speed })
  }

  destroy(): void {
    this.#resized.disconnect()
    this.#chosen.disconnect()
    this.#replayer.destroy()
  }

  /** The page is built later, when the recording is first shown. */
  #refuseUnlessSandboxed(): void {
    if (this.#replayer.iframe.getAttribute('sandbox') !== SANDBOX) {
      this.#replayer.destroy()
      throw new Error('The recording cannot be shown safely in this browser.')
    }
  }

  /** Recordings may tell what cannot be; without this rrweb would stop there for good. */
  #goOnAfterFaults(unshown: (event: eventWithTime) => void): void {
    const showing = this.#replayer as unknown as { applyIncremental: Show; rebuildFullSnapshot: Show }
    for (const part of ['applyIncremental', 'rebuildFullSnapshot'] as const) {
      const show = showing[part].bind(this.#replayer)
      showing[part] = (event, isSync) => {
        try {
          show(event, isSync)
        } catch {
          unshown(event)
        }
      }
    }
  }

  /** The page is as browsers make it at once: what goes on by itself, and what takes time, is not where it was. */
  #settle(): void {
    const page = this.#replayer.iframe.contentDocument
    const roots = page ? [...rootsOf(page)] : []
    this.#animations.settle(roots, this.#at, !this.#playing)
    this.#scrolls.watch(roots)
  }

  /** After a jump rrweb leaves the pointer where it was if what it was over, a link that was clicked, is no longer in the page. */
  #point(t: number): void {
    const pointer = pointerAt(this.#events, t)
    const drawn = this.#replayer.wrapper.querySelector<HTMLElement>('.replayer-mouse')
    if (pointer && drawn && !this.#replayer.getMirror().getNode(pointer.node)) {
      Object.assign(drawn.style, { left: `${pointer.x}px`, top: `${pointer.y}px` })
    }
  }

  /** The viewer's own colour scheme would change pages that follow it. */
  #colour(event: eventWithTime | undefined): void {
    const scheme = colorSchemeOf(event)
    if (scheme) {
      this.#replayer.iframe.style.colorScheme = scheme
    }
  }

  /** rrweb shows what happened before an instant; here what happened at it, the last change of all too, is to be seen. */
  #offset(t: number): number {
    return Math.max(t, this.#firstPicture) + 1 - this.#base
  }

  #fit(size: { width: number; height: number }): void {
    this.#size = size
    const { width, height } = size
    if (!width || !height) {
      return
    }
    const { clientWidth, clientHeight, dataset } = this.#root
    const scale = dataset.size === ACTUAL_SIZE ? 1 : Math.min(clientWidth / width, clientHeight / height)
    // On halves of pixels, thin lines would be others than they were.
    const left = Math.max(0, Math.round((clientWidth - width * scale) / 2))
    const top = Math.max(0, Math.round((clientHeight - height * scale) / 2))
    Object.assign(this.#replayer.wrapper.style, {
      width: `${width}px`,
      height: `${height}px`,
      transform: `translate(${left}px, ${top}px) scale(${scale})`,
    })
  }
}
