import { describe, expect, it } from 'vitest';
import { received, visit } from './visit';

describe('events of a page', () => {
  it('reports page views, of navigation within the page too, but not of rewritten searches and anchors', async () => {
    await visit.open('/projects?tab=open');
    await visit.page.evaluate(() => {
      history.pushState({}, '', '/projects/7');
      document.title = 'Project 7';
    });
    await received(() => expect(visit.collector.named('page')).toHaveLength(2));
    await visit.page.evaluate(() => history.replaceState({}, '', '/projects/7?sort=name'));
    await visit.page.evaluate(() => (location.hash = '#comments'));
    await visit.page.evaluate(() => (location.hash = '#/settings'));
    await received(() => expect(visit.collector.named('page')).toHaveLength(3));
    await visit.page.goBack();
    await received(() => expect(visit.collector.named('page')).toHaveLength(4));

    const [first, second, third, fourth] = visit.collector.named('page').map((item) => item.properties);
    expect(first).toMatchObject({ path: '/projects', search: '?tab=open', title: 'Projects', referrer: '' });
    expect(second).toMatchObject({ path: '/projects/7', title: 'Project 7', referrer: first!.url });
    expect(third!.url).toContain('#/settings');
    expect(fourth!.url).toContain('#comments');
  });

  it('takes e-mail addresses out of path, title and name of a page before they leave', async () => {
    await visit.open('/users/ann@example.com/edit');
    await visit.page.evaluate(() => {
      document.title = 'Ann, ann@example.com';
      (window as unknown as { sojourn: { page(name?: string): void } }).sojourn.page('Of ann@example.com');
    });
    await received(() => expect(visit.collector.named('page')).toHaveLength(2));
    const [first, second] = visit.collector.named('page');
    expect(first!.properties).toMatchObject({ path: '/users/[email]/edit' });
    expect(second).toMatchObject({ name: 'Of [email]', properties: { title: 'Ann, [email]' } });
    expect(JSON.stringify(visit.collector.items)).not.toContain('ann@');
  });

  it('reports that fields changed, and their content neither in events nor in the recording', async () => {
    await visit.open();
    await visit.page.fill('#card', 'secret-card-4111');
    await visit.page.fill('#password', 'secret-password');
    await visit.page.selectOption('#tier', 'Business');
    await visit.page.locator('#editor').pressSequentially('secret-essay');
    await visit.page.click('h1');
    await received(() => expect(visit.collector.named('$input')).toHaveLength(3));
    await visit.page.close({ runBeforeUnload: true });
    await received(() => expect(visit.collector.chunks.flatMap((chunk) => chunk.events).length).toBeGreaterThan(5));

    const [card, tier, password] = visit.collector.named('$input').map((item) => item.properties);
    expect(card).toMatchObject({
      selector: '#card',
      label: 'Card number',
      inputType: 'text',
      length: 16,
      masked: true,
    });
    expect(password).not.toHaveProperty('length');
    expect(tier).toMatchObject({ inputType: 'select-one' });
    expect(tier).not.toHaveProperty('length');
    expect(JSON.stringify([visit.collector.items, visit.collector.chunks])).not.toMatch(
      /secret-|Confidential|Blocked words/,
    );
    // As many stars whatever was chosen: which words would fit is seen.
    const recorded = JSON.stringify(visit.collector.chunks);
    expect(recorded).toMatch(/"tagName":"select","attributes":\{[^}]*"value":"\*{8}"/);
    expect(recorded).toMatch(/"source":5,"text":"\*{8}"/);
  });

  it('reports uncaught exceptions once, and adds none of its own', async () => {
    await visit.open();
    await visit.page.evaluate(() => {
      const fail = () => {
        throw new TypeError('Cannot read plan of undefined');
      };
      setTimeout(fail, 0);
      setTimeout(fail, 5);
      void Promise.reject(new Error('No such project'));
    });
    await received(() => expect(visit.collector.named('$error')).toHaveLength(2));
    const messages = visit.collector.named('$error').map((item) => item.properties.message);
    expect(messages).toContain('Uncaught TypeError: Cannot read plan of undefined');
    expect(messages).toContain('Error: No such project');
    expect(await visit.page.evaluate(() => (window as unknown as { thrown: string[] }).thrown)).toHaveLength(3);
    expect(await visit.page.evaluate('sojourn.diagnostics().cost')).toMatchObject({ faults: 0 });
  });

  it('makes the calls queued before it was loaded, by stubs of its methods too, and those after', async () => {
    await visit.open();
    await visit.page.evaluate("sojourn.identify('u-7', { plan: 'team' }); sojourn.track('Project created', { id: 7 })");
    await received(() => expect(visit.collector.named('Project created')).toHaveLength(1));
    expect(visit.collector.named('Queued before loading')[0]!.properties).toEqual({ plan: 'free' });
    expect(visit.collector.named('identify')[0]).toMatchObject({ userId: 'u-7', traits: { plan: 'team' } });
    expect(visit.collector.named('Project created')[0]).toMatchObject({ userId: 'u-7', properties: { id: 7 } });
  });

  it('takes what is no call for none, without throwing into the page', async () => {
    await visit.context.addInitScript(() => {
      Object.assign(window, { sojourn: [null, 5, ['__proto__'], ['track', 'Queued after nonsense']] });
    });
    await visit.open();
    await visit.page.evaluate(
      "[null, undefined, {}, 5, ['nothing'], ['track', 'Pushed']].forEach((call) => sojourn.push(call))",
    );
    await received(() => expect(visit.collector.named('Pushed')).toHaveLength(1));
    expect(visit.collector.named('Queued after nonsense')).toHaveLength(1);
  });

  it('sends nothing after opting out, and forgets the visitor', async () => {
    await visit.open();
    await visit.page.evaluate('sojourn.optOut()');
    await visit.page.reload();
    await visit.page.evaluate("sojourn.track('Unseen')");
    await visit.page.click('#create');
    await visit.page.evaluate("sojourn.optIn(); sojourn.track('Seen')");
    await received(() => expect(visit.collector.named('Seen')).toHaveLength(1));
    expect(visit.collector.named('Unseen')).toHaveLength(0);
    expect(visit.collector.named('$click')).toHaveLength(0);
    expect(visit.collector.named('Seen')[0]!.anonymousId).not.toBe(visit.collector.named('page')[0]!.anonymousId);
  });
});
