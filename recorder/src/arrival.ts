/** Takes what a link from another registrable domain carried out of the address bar; empty if nothing. */
export function takeToken(): string {
  const { href } = location;
  const [found = '', before = '', token = '', after = ''] = /([?&])sj=([\w.]+)(&?)/.exec(href) ?? [];
  if (found) history.replaceState(history.state, '', href.replace(found, after && before));
  return token;
}
