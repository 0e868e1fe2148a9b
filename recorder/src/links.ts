import { attempt, type Guard } from './guard';
import type { Identity } from './identity';

const LIFE_MS = 120_000;

/** What carries visitors over between the registrable domains of a system is given. */
export interface LinkParts {
  /** The token that the visitor came with; empty if without one, or known here as a user. */
  token: string;
  /** The hosts of the system's sites, `*.` for any labels. */
  hosts: string[];
  identity: Identity;
  /** True for hosts that share this page's cookies. */
  isOwn: (host: string) => boolean;
  guard: Guard;
  /** Ends it. */
  signal: AbortSignal;
}

export type StartLinks = (parts: LinkParts) => void;

/**
 * Makes links and forms to other registrable domains of the system carry the visitor over. Who came by one is who was
 * there.
 */
export const startLinks: StartLinks = ({ token, hosts, identity, isOwn, guard, signal }) => {
  const isLinked = (host: string) => hosts.some((pattern) => matches(host, pattern));
  const tokenTo = (host: string) =>
    isLinked(host) && !isOwn(host) && identity.choice !== 'withdrawn' && tokenFor(identity.anonymousId, host);
  const follow = guard((event: Event) => decorateLink(event, tokenTo));
  for (const type of ['click', 'auxclick']) addEventListener(type, follow, { capture: true, signal });
  const submit = guard((event: SubmitEvent) => decorateForm(event, tokenTo));
  addEventListener('submit', submit, { signal });
  const from = attempt(() => new URL(document.referrer).hostname) ?? '';
  const visitor = isLinked(from) && visitorIn(token, from);
  if (visitor) identity.become(visitor);
};

/**
 * What a link carries from one host to another: the visitor, when, and a checksum that also covers both hosts and what
 * tells browsers apart, so that it is worth nothing later, elsewhere, or in another browser.
 */
export function tokenFor(id: string, to: string, from = location.hostname, at = Date.now().toString(36)): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const sum = hashOf([id, at, to, from, navigator.userAgent, timeZone, navigator.language].join());
  return [id, at, sum.toString(36)].join('.');
}

/** The visitor in a token, if it was made for this host on that one, in this browser and just now. */
export function visitorIn(token: string, from: string): string | undefined {
  const [id = '', at = ''] = token.split('.');
  const age = Date.now() - parseInt(at, 36);
  return age >= 0 && age < LIFE_MS && token === tokenFor(id, location.hostname, from, at) ? id : undefined;
}

function matches(host: string, pattern: string): boolean {
  return pattern.startsWith('*') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

type TokenTo = (host: string) => string | false;

/** A link carries its token only while the browser follows it: its own address is put back right after. */
function decorateLink(event: Event, tokenTo: TokenTo): void {
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
  if (!link || link.relList.contains('noreferrer')) return;
  const token = /^https?:$/.test(link.protocol) && tokenTo(link.hostname);
  if (!token) return;
  const own = link.getAttribute('href')!;
  link.search += `${link.search ? '&' : '?'}sj=${token}`;
  setTimeout(() => link.setAttribute('href', own));
}

/** A form's token is in none of its fields, only in what is sent. */
function decorateForm(event: SubmitEvent, tokenTo: TokenTo): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
  const given = (name: string) => event.submitter?.getAttribute('form' + name) ?? form.getAttribute(name) ?? '';
  const { hostname } = new URL(given('action'), document.baseURI);
  const token = !/post|dialog/i.test(given('method')) && tokenTo(hostname);
  if (!token) return;
  const add = ({ formData }: FormDataEvent) => formData.append('sj', token);
  form.addEventListener('formdata', add, { once: true });
  setTimeout(() => form.removeEventListener('formdata', add));
}

/** FNV-1a over a text's code units, as 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
