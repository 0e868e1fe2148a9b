import { describe, expect, it } from 'vitest'
import { drawnPicture } from './drawnPicture'

const base64 = (bytes: string) => btoa(bytes)
const WEBP = base64('RIFF\x04\0\0\0WEBPVP8L')
const PNG = base64('\x89PNG\r\n\x1a\n')
const JPEG = base64('\xff\xd8\xff\xe0')
const SVG = base64('<svg xmlns="http://www.w3.org/2000/svg" onload="top.taken=1"/>')

describe('the picture of a canvas (P5)', () => {
  it.each([
    ['image/webp', WEBP],
    ['image/png', PNG],
    ['image/jpeg', JPEG],
  ])('is taken as %s', (type, content) => {
    expect(drawnPicture(`data:${type};base64,${content}`)).toMatchObject({ type, size: atob(content).length })
  })

  it.each([
    ['a drawing', `data:image/svg+xml;base64,${SVG}`],
    ['a drawing that says that it is a picture', `data:image/png;base64,${SVG}`],
    ['a picture of another type than it says', `data:image/webp;base64,${PNG}`],
    ['a picture with a parameter', `data:image/png;charset=x;base64,${PNG}`],
    ['a page', `data:text/html;base64,${base64('<script>top.taken=1</script>')}`],
    ['a script', 'javascript:top.taken=1'],
    ['an address', 'https://evil.example/x.png'],
    ['an address of this browser', 'blob:https://evil.example/1'],
    ['what is no base64', `data:image/png;base64,${PNG}=A`],
    ['what goes on behind it', `data:image/png;base64,${PNG}") url("https://evil.example/x`],
    ['nothing', ''],
    ['more than any recorder tells', `data:image/png;base64,${PNG.padEnd(2_000_001, 'A')}`],
  ])('is not %s', (_what, address) => expect(drawnPicture(address)).toBeUndefined())
})
