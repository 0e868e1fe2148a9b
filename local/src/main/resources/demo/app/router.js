// Single-page navigation: links and pushState draw a view without loading a page.

const routes = [];
let fallback;

export function route(pattern, title, view) {
  routes.push({ pattern: new RegExp("^" + pattern.replace(/:id/, "([\\w-]+)") + "$"), title, view });
}

export function otherwise(view) {
  fallback = view;
}

const here = () => routes.find(({ pattern }) => pattern.test(location.pathname));

/** Titles the page at once, before its view has fetched what it shows. */
export function announce() {
  document.title = (here()?.title ?? "Projects") + " - Planwise";
}

export function show() {
  announce();
  const found = here();
  return found ? found.view(...found.pattern.exec(location.pathname).slice(1)) : fallback();
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
