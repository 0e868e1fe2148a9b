const DATA = /^data:(image\/(?:webp|png|jpeg));base64,([a-z\d+/]+={0,2})$/i

/** More than any recorder of ours tells of one canvas. */
const LONGEST = 2_000_000

/** How files of each type begin, one character a byte. */
const BEGINNINGS: Record<string, RegExp> = {
  'image/webp': /^RIFF[^]{4}WEBP/,
  'image/png': /^\x89PNG\r\n/,
  'image/jpeg': /^\xff\xd8\xff/,
}

/** The picture that a recorder took of a canvas, or undefined if it is anything else than a picture of points. */
export function drawnPicture(address: string): Blob | undefined {
  const [, type = '', content = ''] = (address.length <= LONGEST && DATA.exec(address)) || []
  const bytes = bytesOf(content)
  return BEGINNINGS[type]?.test(bytes)
    ? new Blob([Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))], { type })
    : undefined
}

function bytesOf(base64: string): string {
  try {
    return atob(base64)
  } catch {
    // Not every text of these characters is base64.
    return ''
  }
}
