// Single-page navigation: links and pushState draw a view without loading a page.

const routes = [];
let fallback;

export function route(pattern, view) {
  routes.push({ pattern: new RegExp("^" + pattern.replace(/:id/, "([\\w-]+)") + "$"), view });
}

export function otherwise(view) {
  fallback = view;
}

export function show() {
  for (const { pattern, view } of routes) {
    const match = pattern.exec(location.pathname);
    if (match) return view(...match.slice(1));
  }
  return fallback();
}

export function go(path, { replace = false } = {}) {
  if (path !== location.pathname + location.search) {
    history[replace ? "replaceState" : "pushState"]({}, "", path);
  }
  window.scrollTo(0, 0);
  return show();
}

export function listen() {
  window.addEventListener("popstate", show);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (link && plain && !link.target && link.origin === location.origin && !link.hasAttribute("download")) {
      event.preventDefault();
      go(link.pathname + link.search);
    }
  });
}
