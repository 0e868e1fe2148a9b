/**
 * What of a recorded page may be rebuilt at all. Recorded pages are hostile content: everything here is decided by the names of elements and
 * attributes, whatever they hold, and what is not known to be needed for the page's looks is left out.
 */

/** How the value of an attribute is treated. */
export type Handling =
  | 'as-is'
  | 'never'
  /** The address of a picture. */
  | 'image'
  /** The address of a video, of sound or of subtitles. */
  | 'media'
  /** The address of a style sheet. */
  | 'sheet'
  /** The address of a drawing in another document. */
  | 'sprite'
  /** A reference within the page. */
  | 'fragment'
  /** Where a link leads: nothing is loaded from there, since nobody can follow it. */
  | 'link'
  | 'css'
  /** The text of a whole style sheet. */
  | 'sheet-text'
  /** The name of what an animation changes. */
  | 'animated'
  /** Media queries. */
  | 'conditions'
  /** That an element has the focus. */
  | 'focus'
  /** When its animations began. */
  | 'begun'
  /** The picture of a canvas. */
  | 'drawing'
  /** rrweb's own. */
  | 'rr'

/** The attribute in which a canvas has its picture when it is rebuilt; nothing that is recorded gets there by itself. */
export const DRAWING = 'sj-drawing'

/** The attribute in which an element has when its animations began. */
export const BEGUN = 'sj-begun'

const NEVER = new Set(
  (
    'srcdoc ping attributionsrc http-equiv action formaction autofocus manifest codebase classid archive code nonce integrity ' +
    'crossorigin referrerpolicy loading imagesrcset imagesizes lowsrc dynsrc cite longdesc profile sandbox allow csp ' +
    `credentialless allowfullscreen is xml:base browsingtopics sharedstoragewritable blocking icon autoplay ${DRAWING} ${BEGUN}`
  ).split(' '),
)

/** Attributes whose values are CSS, in drawings and in their animations. */
const CSS_VALUES = new Set(
  (
    'style fill stroke filter mask mask-image mask-border clip-path cursor marker marker-start marker-mid marker-end shape-inside ' +
    'background-image list-style-image border-image border-image-source content color-profile from to by values'
  ).split(' '),
)

const SOURCES: Record<string, Handling> = {
  img: 'image',
  input: 'image',
  embed: 'image',
  video: 'media',
  audio: 'media',
  source: 'media',
  track: 'media',
}

const REFERENCES: Record<string, Handling> = {
  a: 'link',
  area: 'link',
  'svg:a': 'link',
  'svg:image': 'image',
  'svg:feimage': 'image',
  'svg:use': 'sprite',
  link: 'sheet',
}

const own = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

const referenceOf = (kind: string): Handling =>
  own(REFERENCES, kind) ?? (kind.startsWith('svg:') ? 'fragment' : 'never')

/** What depends on the element that has the attribute. */
const BY_KIND: Record<string, (kind: string) => Handling> = {
  src: (kind) => own(SOURCES, kind) ?? 'never',
  // Which of several pictures was shown is recorded: there is nothing left to choose.
  srcset: () => 'never',
  href: referenceOf,
  poster: (kind) => (kind === 'video' ? 'image' : 'never'),
  background: () => 'image',
  data: (kind) => (kind === 'object' ? 'image' : 'never'),
  rel: (kind) => (kind === '' || kind === 'link' ? 'never' : 'as-is'),
  as: () => 'never',
  media: (kind) => (['style', 'svg:style', 'link', ''].includes(kind) ? 'conditions' : 'as-is'),
  type: (kind) => (kind === 'link' ? 'never' : 'as-is'),
  attributename: () => 'animated',
  rr_focus: () => 'focus',
  rr_animations: () => 'begun',
  rr_dataurl: (kind) => (kind === 'canvas' ? 'drawing' : 'never'),
}

/** How the value of an attribute of an element of a kind is treated; `''` is the kind of an element that is not known. */
export function handlingOf(kind: string, attribute: string): Handling {
  const name = attribute.toLowerCase()
  if (name.startsWith('on') || NEVER.has(name) || name === '__proto__') {
    return 'never'
  }
  if (attribute === '_cssText') {
    return ['style', 'svg:style', 'link', ''].includes(kind) ? 'sheet-text' : 'never'
  }
  return own(BY_KIND, name.endsWith(':href') ? 'href' : name)?.(kind) ?? byName(name)
}

const byName = (name: string): Handling =>
  name.startsWith('rr_') ? 'rr' : CSS_VALUES.has(name) ? 'css' : 'as-is'

/** Elements that are shown as others: what runs as what does nothing, what embeds as a box. */
const SHOWN_AS: Record<string, string> = { script: 'noscript', object: 'img', embed: 'img', applet: 'img' }

const TAG = /^[a-z][a-z0-9:._-]*$/

/** An element's name as recorded, in lower case; one that no element can have is a `span`. */
export function tagOf(recorded: unknown): string {
  const tag = String(recorded).toLowerCase()
  return TAG.test(tag) && !(tag in {}) ? tag : 'span'
}

/** The name of the element that is built for a recorded one. */
export const builtAs = (tag: string): string => own(SHOWN_AS, tag) ?? tag

export const isScript = (kind: string): boolean => kind === 'script' || kind === 'svg:script'

/** Whether it shows another document within the page, which is not recorded. */
export const isEmbedded = (kind: string): boolean =>
  kind === 'object' || kind === 'embed' || kind === 'applet'

/** Elements of which nothing but their place is kept. */
export const isHollow = (tag: string): boolean => own(SHOWN_AS, tag) !== undefined

const CUSTOM = /^[a-z][a-z0-9._]*-[a-z0-9._-]*$/
const NOT_CUSTOM = new Set(
  'annotation-xml color-profile font-face font-face-src font-face-uri font-face-format font-face-name missing-glyph'.split(
    ' ',
  ),
)
const SHADOW_HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)

/** Whether a browser would take it as the name of a custom element. */
export const isCustom = (tag: string): boolean => CUSTOM.test(tag) && !NOT_CUSTOM.has(tag)

/** Whether a browser would let it have a shadow tree. */
export const mayHost = (tag: string): boolean => SHADOW_HOSTS.has(tag) || isCustom(tag)

const compact = (value: string): string =>
  // Browsers leave these out of an address before they read its scheme.
  value.replace(/[\0-\x20]+/g, '').toLowerCase()

/** Whether a value is no address that would run something if it became one. */
export const isInert = (value: string): boolean =>
  !/^(?:javascript|vbscript|data:(?:text|application)\/[^,]*(?:html|xml|script))/.test(compact(value))

/** Whether an address can be that of a link. */
export const isLink = (value: string): boolean => /^(?:https?:|mailto:|tel:|#)/.test(compact(value))

/** Whether a data address holds what only looks like something: pictures, fonts, sound. */
export const isInertData = (address: string): boolean =>
  /^data:(?:,|(?:image|font|audio|video)\/|application\/(?:x-)?font|application\/(?:octet-stream|vnd\.ms-fontobject))/i.test(
    address.trim(),
  )

/** Whether an animation may change an attribute of this name: never where an element loads something from. */
export const mayBeAnimated = (attribute: string): boolean =>
  ['as-is', 'css'].includes(handlingOf('', attribute)) && attribute.toLowerCase() !== 'style'

const SIZES = /^-?[\d.]+(?:px|%|em|rem)?$/

/**
 * What rrweb may be told by its own attributes; it fails at values that it does not expect. That something played is not among them: sound
 * and films are not kept, and rrweb would go on asking for them.
 */
const RR: Record<string, (value: unknown) => boolean> = {
  rr_width: (value) => SIZES.test(String(value)),
  rr_height: (value) => SIZES.test(String(value)),
  rr_scrollleft: (value) => Number.isFinite(value),
  rr_scrolltop: (value) => Number.isFinite(value),
  rr_open_mode: (value) => value === 'modal' || value === 'non-modal' || value === 'popover',
}

/** Whether one of rrweb's own attributes has a value that it can cope with. */
export const isFitForRrweb = (name: string, value: unknown): boolean =>
  own(RR, name.toLowerCase())?.(value) ?? false

/** Whether a drawing refers to nothing outside of itself. */
export function isInertDrawing(svg: string): boolean {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const elements = [...drawing.querySelectorAll('*')]
  const isDrawing = elements[0]?.localName === 'svg' && !drawing.querySelector('parsererror')
  return (
    isDrawing &&
    elements.every(
      (element) =>
        !['script', 'style', 'foreignobject', 'set', 'animate'].includes(element.localName.toLowerCase()) &&
        [...element.attributes].every(({ localName, value }) => isInertIn(localName.toLowerCase(), value)),
    )
  )
}

const isInertIn = (name: string, value: string): boolean =>
  !name.startsWith('on') &&
  (name === 'href' || name === 'src'
    ? /^\s*#/.test(value)
    : !/url\s*\(\s*['"]?\s*[^#\s'"]|\\|image|import/i.test(value))
