import { describe, expect, it } from 'vitest';
import { absoluteCss, mapUrls } from '../src/css';

const found = (css: string) => {
  const urls: string[] = [];
  mapUrls(css, (url) => {
    urls.push(url);
    return url;
  });
  return urls;
};

describe('addresses in CSS', () => {
  it.each([
    ['bare', 'a{b:url(c.png)}', ['c.png']],
    ['in quotes of both kinds', `a{b:url("c'.png"),url( 'd".png' )}`, ["c'.png", 'd".png']],
    ['with spaces and lines around them', 'a{b:url( \n\tc.png\r\n )}', ['c.png']],
    ['in any case', 'a{b:URL(c.png)}', ['c.png']],
    ['with escaped brackets', String.raw`a{b:url(c\).png)}`, ['c).png']],
    ['with escapes by number', String.raw`a{b:url(\63\00002E png)}`, ['c.png']],
    ['with a line after an escape', 'a{b:url(\\63\n.png),url("\\64\r\n.png")}', ['c.png', 'd.png']],
    ['with a name in escapes', String.raw`a{b:\75 r\6c (c.png)}`, ['c.png']],
    ['with what is no character', String.raw`a{b:url("\0\110000 c")}`, ['\ufffd\ufffdc']],
    ['with a quote that is escaped', String.raw`a{b:url("c\"d.png")}`, ['c"d.png']],
    ['with a line that goes on', 'a{b:url("c\\\r\nd\\\ne.png")}', ['cde.png']],
    [
      'as data with a bracket',
      `a{b:url("data:image/svg+xml,<svg fill='url(#a)'/>")}`,
      ["data:image/svg+xml,<svg fill='url(#a)'/>"],
    ],
    ['with what looks like a comment', 'a{b:url(c/*d*/.png)}', ['c/*d*/.png']],
    ['up to the end', 'a{b:url(c.png', ['c.png']],
    ['up to the end in quotes', 'a{b:url("c.png', ['c.png']],
    ['of imports', '@import "c.css" layer(d) supports(font: "e");@IMPORT url(f.css) print;', ['c.css', 'f.css']],
    ['of an import after a comment', '@import/* "c" */"d.css";', ['d.css']],
    ['in sets', `a{b:image-set("c.png" 1x,url(d.png) 2x type("image/png"))}`, ['c.png', 'd.png']],
    ['in sets of an older kind', `a{b:-webkit-image-set("c.png" 1x)}`, ['c.png']],
    ['in fonts', `@font-face{src:local("c"),url(d.woff2)format("woff2")}`, ['d.woff2']],
    ['in custom properties and nested rules', 'a{--b:url(c.png);&:hover{d:url(e.png)}}', ['c.png', 'e.png']],
    ['within other functions', 'a{b:cross-fade(url(c.png),url(d.png))}', ['c.png', 'd.png']],
    ['after a string that its line ended', 'a{b:"c\n;d:url(e.png)}', ['e.png']],
  ])('are found %s', (_, css, urls) => expect(found(css)).toEqual(urls));

  it.each([
    ['comments', '/* url(c.png) */a{b:c}/* url(d.png)'],
    ['strings', "a{content:\"url(c.png)\";d:'\\'url(e.png)'}"],
    ['names that only end so', 'a{b:curl(c.png) #url(d.png) 1url(e.png)}'],
    ['names with an escaped bracket', String.raw`a{b:url\(c.png)}`],
    ['namespaces', '@namespace svg url(http://www.w3.org/2000/svg);@namespace url("http://www.w3.org/1999/xhtml");'],
    ['addresses that are not valid', 'a{b:url(c d);e:url(f"g);h:url(i(j);k:url(l\\\nm)}'],
    ['a string within an import that is none', '@import;a{content:"b"}'],
    ['a string that is no image of a set', 'a{b:image-set(linear-gradient("c") 1x)}'],
  ])('are none in %s', (_, css) => expect(found(css)).toEqual([]));

  it('are written so that they are read again as they are', () => {
    const urls = ['a)b', 'a"b', "a'b", 'a\\b', 'a\nb', 'a b', 'a(b', '\u00e4', 'a\\62 c'];
    for (const url of urls) {
      for (const css of ['x{y:url(z)}', 'x{y:url( "z" ) no-repeat}', '@import "z" print;']) {
        expect(found(mapUrls(css, () => url))).toEqual([url]);
      }
    }
  });

  it('leave all else as it was written', () => {
    const css = '/* a */ b { c : url( d.png )  e; f:"g\\"h" }\n@import  "i.css" j;';
    expect(mapUrls(css, (url) => url)).toBe(css);
    expect(mapUrls(css, (url) => `/${url}`)).toBe(
      '/* a */ b { c : url( "/d.png" )  e; f:"g\\"h" }\n@import  "/i.css" j;',
    );
  });

  it('are found in much text in little time', () => {
    const data = `a{b:url("data:font/woff2;base64,${'Ab+/'.repeat(500_000)}")}`;
    const rules = '.class-name > a:hover{background:no-repeat url(../img/c.png) 0 0;content:"\\201C"}\n'.repeat(5_000);
    const started = performance.now();
    expect(found(data + rules + '/*'.repeat(100_000) + '"'.repeat(20_001))).toHaveLength(5_001);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('absolute CSS', () => {
  const base = 'https://site.example/dir/page?query#hash';
  it.each([
    ['a{b:url(c.png)}', 'a{b:url("https://site.example/dir/c.png")}'],
    ['a{b:url(../c.png?d#e)}', 'a{b:url("https://site.example/c.png?d#e")}'],
    ["a{b:url('//cdn.example/c.png')}", 'a{b:url("https://cdn.example/c.png")}'],
    ['a{b:url(https://cdn.example/c.png)}', 'a{b:url(https://cdn.example/c.png)}'],
    ['a{fill:url(#gradient);clip-path:url("#clip")}', 'a{fill:url(#gradient);clip-path:url("#clip")}'],
    ['a{b:url(data:image/gif;base64,R0==)}', 'a{b:url(data:image/gif;base64,R0==)}'],
    ['a{b:url(blob:https://site.example/c)}', 'a{b:url(blob:https://site.example/c)}'],
    ['a{b:url()}', 'a{b:url()}'],
    ['a{b:url(https://)}', 'a{b:url(https://)}'],
    ['@import "c.css";', '@import "https://site.example/dir/c.css";'],
    ['a{b:image-set("c.png" 1x)}', 'a{b:image-set("https://site.example/dir/c.png" 1x)}'],
  ])('of %s is %s', (css, expected) => expect(absoluteCss(css, base)).toBe(expected));
});
