/**
 * Takes what a link from another registrable domain carried out of the address bar; empty if nothing. A parameter of the
 * application's own that has the same name stays.
 */
export function takeToken(): string {
  let token = '';
  const take = (_: string, before: string, found: string, after: string) => {
    token = found;
    return after && before;
  };
  const href = location.href.replace(/([?&])sj=([\da-f]{32}\.\w+\.\w+)(&?)/, take);
  if (token) history.replaceState(history.state, '', href);
  return token;
}
