import { visit } from './visit';

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Pictures with different contents. */
export const picture = (which: string) => Buffer.concat([PNG, Buffer.from(which)]);
const css = (body: string) => ({ type: 'text/css', body });
const png = (which: string, more?: object) => ({ type: 'image/png', body: picture(which), ...more });

/** A page with assets of all kinds, of its own site and another one. */
export function putGallery(): void {
  const { files } = visit.collector;
  const cdn = visit.addressOf('cdn', '');
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>Gallery</title>
    <link rel="icon" href="/icon.ico">
    <link rel="stylesheet" href="${cdn}/site/sheet.css">
    <link rel="stylesheet" href="/styles/own.css">
    <style>@import "/styles/print.css" print; h1 { background: url(heading.png) } /* url(/comment.png) */
      .set { background-image: image-set("set1.png" 1x, "set2.png" 2x) }</style>
    <script>
      const tag = document.createElement('script');
      tag.async = true;
      tag.src = 'http://127.0.0.1:' + location.port + '/sojourn.js';
      tag.dataset.writeKey = 'wk_test';
      document.head.append(tag);
    </script></head>
    <body background="/body.png"><h1>Gallery</h1><p class="set">Set</p>
    <img id="one" src="small.png" srcset="small.png 1x, large.png 2x" alt="">
    <picture><source media="(max-width: 1px)" srcset="narrow.png"><img src="wide.png" alt=""></picture>
    <video poster="poster.png" width="20"></video>
    <input type="image" src="button.png" alt="Go">
    <div style="background: url('inline.png')">Inline</div>
    <svg width="20" height="20"><defs><linearGradient id="g"><stop offset="0" stop-color="navy"/></linearGradient></defs>
      <rect width="20" height="20" style="fill: url(#g)"/><image href="${cdn}/drawn.png"/>
      <use href="sprite.svg#star"/><use href="#g"/></svg>
    <img src="${cdn}/unshared.png" alt=""><img src="gone.png" alt=""><img src="page.html" alt=""><img src="huge.png" alt="">
    <img src="later.png" loading="lazy" alt="" style="position: absolute; top: 90000px">
    <div contenteditable><img src="written.png" alt=""></div><div class="sojourn-block"><img src="blocked.png" alt=""></div>
    </body></html>`;
  files.set('/gallery/', { type: 'text/html', body: page });
  files.set('/icon.ico', { type: 'image/vnd.microsoft.icon', body: Buffer.from([0, 0, 1, 0, 1, 0]) });
  files.set('/site/sheet.css', css('@import "deep/more.css"; .a { background: url("../away.png") }'));
  files.set(
    '/site/deep/more.css',
    css('@font-face { font-family: F; src: url(f.woff2) format("woff2") } h1 { font-family: F }'),
  );
  files.set('/site/deep/f.woff2', { type: 'application/octet-stream', body: Buffer.from('wOF2 font') });
  files.set('/styles/own.css', css('h1 { border-image: url(border.png) 1 } .m { mask: url(#mask) }'));
  files.set('/styles/print.css', css('h1 { display: none; background: url(print.png) }'));
  files.set('/gallery/sprite.svg', { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  files.set('/gallery/page.html', { type: 'text/html', body: '<p>No picture</p>' });
  files.set('/gallery/gone.png', png('gone', { status: 404 }));
  files.set('/gallery/huge.png', { type: 'image/png', body: Buffer.concat([PNG, Buffer.alloc(5_000_000)]) });
  files.set('/unshared.png', png('unshared', { unshared: true }));
  for (const path of ['/away', '/drawn', '/body', '/styles/border', '/styles/print'])
    files.set(`${path}.png`, png(path));
  const shown = ['small', 'large', 'wide', 'narrow', 'poster', 'button', 'inline', 'heading', 'set1', 'set2', 'later'];
  const others = ['written', 'blocked', 'adopted', 'inserted', 'declared', 'styled', 'texted', 'added'];
  for (const name of [...shown, ...others]) files.set(`/gallery/${name}.png`, png(name));
}
