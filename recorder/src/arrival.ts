/**
 * Takes what a link from another registrable domain carried out of the address bar; empty if nothing. A parameter of the
 * application's own that has the same name stays.
 */
export function takeToken(): string {
  const { href } = location;
  const [found = '', before = '', token = '', after = ''] =
    /([?&])sj=([\da-f]{32}\.[\da-z]+\.[\da-z]+)(&|(?=#)|$)/.exec(href) ?? [];
  if (found) history.replaceState(history.state, '', href.replace(found, after && before));
  return token;
}
