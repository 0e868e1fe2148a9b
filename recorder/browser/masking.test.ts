import { expect, it } from 'vitest';
import { received, visit } from './visit';

const recorded = () => JSON.stringify(visit.collector.chunks.map((chunk) => chunk.events));

it('records nothing of what fields hold, whether visitors see them or not', async () => {
  await visit.context.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      const metas = '<meta name="csrf-token" content="secret-meta"><meta name="user" content="secret-user">';
      document.head.insertAdjacentHTML('beforeend', `${metas}<!-- secret comment -->`);
      const fields = ['hidden', 'text', 'email', 'search', 'number', 'made-up'].map(
        (type) => `<input type="${type}" name="${type}" value="secret-${type}">`,
      );
      const others = '<input id="emptied" value="secret-emptied"><textarea>secret-area</textarea>';
      document.body.insertAdjacentHTML('beforeend', fields.join('') + others);
      document.querySelector<HTMLInputElement>('#emptied')!.value = '';
    }),
  );
  await visit.open();
  await visit.page.evaluate(() => {
    for (const field of document.querySelectorAll('input')) field.setAttribute('value', 'secret-later');
    const later = '<!-- secret --><input type="hidden" value="secret-added"><!-- secret --><p>the end</p>';
    document.body.insertAdjacentHTML('beforeend', later);
  });
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(recorded()).toContain('the end'));
  expect(recorded()).toContain('made-up');
  expect(recorded()).not.toContain('secret');
});

it('records no words of masked elements, in their attributes neither, nor what a frame was made of', async () => {
  const secrets = (which: string) =>
    `<div class="sojourn-mask" title="secret ${which}"><a href="mailto:secret-${which}@example.com" data-who="secret">secret</a>
     <img alt="secret" style="width:7px"><button value="secret" aria-label="secret" aria-expanded="true">secret</button></div>
     <iframe srcdoc="<p class='sojourn-mask'>secret ${which}</p><input value='secret'>"></iframe>`;
  await visit.context.addInitScript((html) => {
    if (parent !== window) return;
    addEventListener('DOMContentLoaded', () => document.body.insertAdjacentHTML('beforeend', html));
  }, secrets('first'));
  await visit.open();
  await visit.page.evaluate((html) => {
    document.querySelector('.sojourn-mask[title] a')!.setAttribute('title', 'secret later');
    document.querySelector<HTMLAnchorElement>('.sojourn-mask[title] a')!.href = '/secret';
    document.body.insertAdjacentHTML('beforeend', `${html}<p>the end</p>`);
  }, secrets('later'));
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(recorded()).toContain('the end'));
  expect(recorded()).toContain('width:7px');
  expect(recorded()).toContain('"aria-expanded":"true"');
  expect(recorded()).not.toContain('secret');
});

it('records nothing of what is written into editable elements, and no secrets in links to the page itself', async () => {
  await visit.context.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      const written = '<p data-x="secret"><a href="mailto:secret" title="secret">secret</a><img src="/secret"></p>';
      document.body.insertAdjacentHTML('beforeend', `<div id="pad" contenteditable>${written}</div>`);
      document.body.insertAdjacentHTML('beforeend', '<a href="#top">up</a><a href="/reset?token=secret">reset</a>');
      document.body.insertAdjacentHTML('beforeend', '<svg><a xlink:href="/old?token=secret"/></svg>');
      const gradients = '<linearGradient id="g"/><linearGradient href="#g"/>';
      document.body.insertAdjacentHTML('beforeend', `<svg>${gradients}</svg>`);
      document.body.insertAdjacentHTML('beforeend', '<form name="host"></form>');
      document.body.insertAdjacentHTML('beforeend', '<div class="sojourn-mask"><iframe id="inner"></iframe></div>');
    }),
  );
  await visit.open('/invite?token=secret');
  await visit.page.evaluate(() => {
    document.querySelector('#pad p')!.insertAdjacentHTML('beforeend', '<a href="/secret" title="secret">secret</a>');
    const inner = document.querySelector<HTMLIFrameElement>('#inner')!.contentDocument!;
    inner.body.innerHTML = '<style>p { color: navy }</style><p title="secret">secret</p>';
    inner.querySelector('p')!.firstChild!.nodeValue = 'secret again';
    inner.querySelector('p')!.title = 'secret again';
  });
  await visit.page.evaluate(() => {
    const { contentDocument } = document.querySelector<HTMLIFrameElement>('#inner')!;
    const anew = document.createElement('html');
    anew.innerHTML = '<body title="secret">secret<p id="anew"></p></body>';
    contentDocument!.documentElement.replaceWith(anew);
    document.body.insertAdjacentHTML('beforeend', '<p>the end</p>');
  });
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(recorded()).toContain('the end'));
  expect(recorded()).toContain('anew');
  expect(recorded()).toContain('"href":"#top"');
  expect(recorded()).toContain('"href":"#g"');
  expect(recorded()).toContain('/reset?token=[masked]');
  expect(recorded()).toContain('navy');
  expect(recorded()).not.toContain('secret');
});

it('records nothing of what is written into a document that is all editable, and no addresses of people in titles', async () => {
  await visit.context.addInitScript(() => {
    if (parent !== window) return;
    addEventListener('DOMContentLoaded', () => {
      document.title = 'Invoice for secret@example.com';
      document.body.insertAdjacentHTML('beforeend', '<iframe id="pad"></iframe>');
      const pad = document.querySelector<HTMLIFrameElement>('#pad')!.contentDocument!;
      pad.designMode = 'on';
      pad.body.innerHTML = '<p title="secret">secret</p>';
    });
  });
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  await visit.page.frameLocator('#pad').locator('p').click();
  await visit.page.keyboard.type('typed secret');
  await visit.page.evaluate(() => {
    const title = document.querySelector('title')!;
    document.title = 'Reminder for secret@example.com';
    title.firstChild!.nodeValue = 'Receipt for secret@example.com';
    document.body.insertAdjacentHTML('beforeend', '<p>the end</p>');
  });
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(recorded()).toContain('the end'));
  expect(recorded()).toContain('Invoice for [email]');
  expect(recorded()).toContain('Receipt for [email]');
  expect(recorded()).not.toContain('secret');
  expect(recorded()).not.toContain('typed');
});

it('records forms whose fields have the names of what forms have themselves, and masks and blocks them', async () => {
  const names = [
    'id',
    'name',
    'matches',
    'closest',
    'getRootNode',
    'attributes',
    'childNodes',
    'parentNode',
    'textContent',
  ];
  const fields = names.map((name) => `<input name="${name}" value="secret">`).join('');
  await visit.context.addInitScript((html) => {
    addEventListener('DOMContentLoaded', () => document.body.insertAdjacentHTML('beforeend', html));
  }, `<form class="sojourn-mask">secret ${fields}</form><form class="sojourn-block">secret ${fields}</form><p>first</p>`);
  await visit.open();
  await received(() => expect(recorded()).toContain('first'));
  await visit.page.evaluate(() => {
    for (const form of document.querySelectorAll('form')) Node.prototype.appendChild.call(form, new Text('secret'));
    document.body.insertAdjacentHTML('beforeend', '<p>the end</p>');
  });
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(recorded()).toContain('the end'));
  expect(recorded()).not.toContain('secret');
});
