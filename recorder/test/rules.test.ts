import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Identity } from '../src/identity';
import { discretion, isIgnored, isPrivate, visibleText } from '../src/privacy';
import { CLASSES, followRules, rulesOf } from '../src/rules';

const { holds } = discretion;
const find = (selector: string) => document.querySelector(selector)!;
/** As browsers do, which the one here does not. */
const refuseUnknown = () =>
  vi.spyOn(document, 'querySelector').mockImplementation((selector) => {
    if (selector.startsWith('..')) throw new SyntaxError(selector);
    return null;
  });
const follow = (rules: Parameters<typeof rulesOf>[0]) => {
  const settings = { rules, privacy: {}, linkedHosts: [] };
  discretion.holds = followRules(settings, new Identity(), () => undefined).holds!;
};

beforeEach(() => {
  document.body.innerHTML = `<div class="card">Visa <b class="public">12</b></div><section><p>Words</p>
    <i class="sojourn-mask"><u class="public">u</u></i><em contenteditable="">e</em></section>
    <ul class="pad"><li>7</li></ul><figure>f</figure>`;
});
afterEach(() => {
  discretion.holds = holds;
  vi.restoreAllMocks();
});

describe('the rules of a source (P2)', () => {
  it('add to what pages say by classes', () => {
    const given = { maskSelectors: ['.card', '[data-x]'], blockSelectors: ['figure'], ignoreSelectors: ['.pad'] };
    expect(rulesOf(given)).toEqual({
      ...CLASSES,
      block: '.sojourn-block,figure',
      mask: '.sojourn-mask,.card,[data-x]',
      ignore: '.sojourn-ignore,.pad',
    });
  });

  it('leave out words of what is masked or blocked, and tell nothing of what is ignored', () => {
    follow({ maskSelectors: ['.card'], blockSelectors: ['figure'], ignoreSelectors: ['.pad'] });
    expect(visibleText(document.body, 80)).toBe('Words');
    expect(isPrivate(find('.card b'))).toBe(true);
    expect([isIgnored(find('.pad li')), isIgnored(find('p'))]).toEqual([true, false]);
  });

  it('show what is not masked by a rule of its own', () => {
    follow({ maskAllText: true, maskSelectors: ['.card'], unmaskSelectors: ['.public', 'em'] });
    expect(visibleText(find('section'), 80)).toBe('');
    expect(visibleText(find('em'), 80)).toBe('e');
    expect([isPrivate(find('.card .public')), isPrivate(find('.sojourn-mask .public'))]).toEqual([true, true]);
  });

  it.each(['mask', 'block', 'ignore'] as const)(
    'mask all words where the browser does not know what to %s, and go on with the others',
    (what) => {
      refuseUnknown();
      const rules = rulesOf({ [`${what}Selectors`]: ['.card', '..nothing'] });
      expect(rules).toMatchObject({ all: true, unknown: ['..nothing'] });
      expect(rules[what]).toBe(`.sojourn-${what},.card`);
    },
  );

  it('show nothing more where the browser does not know what to show', () => {
    refuseUnknown();
    const rules = rulesOf({ unmaskSelectors: ['..nothing'] });
    expect(rules).toMatchObject({ all: false, show: CLASSES.show, unknown: ['..nothing'] });
  });
});
