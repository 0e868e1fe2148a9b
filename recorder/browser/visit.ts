import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { launchChromium } from './chromium';
import { Collector } from './collector';

/** A fresh visitor with one tab, and the collector that receives what the page sends; made anew for each test. */
class Visit {
  collector!: Collector;
  context!: BrowserContext;
  page!: Page;

  /** An address of one of the customer's sites. */
  addressOf(site: string, path = '/'): string {
    return `http://${site}.demo.localhost:${this.collector.port}${path}`;
  }

  /** Opens a page and waits until its page view was received. */
  async open(path = '/projects', site = 'app'): Promise<void> {
    const before = this.collector.named('page').length;
    await this.page.goto(this.addressOf(site, path));
    await received(() => expect(this.collector.named('page').length).toBeGreaterThan(before));
  }
}

export const visit = new Visit();

/** Waits until the check passes. */
export const received = <T>(check: () => T): Promise<T> => vi.waitFor(check, { timeout: 15_000, interval: 50 });

/** Waits until a recording has told this of itself: that comes with another request than its parts. */
export const healthTold = (health: object): Promise<void> =>
  received(() => expect(visit.collector.shelf.parts.at(-1)!.health).toMatchObject(health));

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  visit.collector = await new Collector().start();
  visit.context = await browser.newContext();
  visit.page = await visit.context.newPage();
});

afterEach(async () => {
  await visit.context.close();
  await visit.collector.stop();
});
