// The frame around every signed-in view.

import { draw, html, icon } from "/html.js";
import { me, signOut } from "/account.js";
import { go } from "/router.js";

const LINKS = [
  ["/projects", "folder", "Projects"],
  ["/people", "people", "People"],
  ["/settings", "gear", "Settings"],
];

export const initials = (name) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0])
    .join("")
    .toUpperCase();

export function shell(title, content) {
  document.title = `${title} - Planwise`;
  const here = (path) => location.pathname.startsWith(path);
  draw(
    document.querySelector("#app"),
    html`<div class="shell">
      <header class="side">
        <a class="brand" href="/projects"><img src="/logo.svg" alt="" width="30" height="30" />Planwise</a>
        <nav aria-label="Main">
          ${LINKS.map(
            ([path, name, label]) =>
              html`<a href="${path}" ${here(path) ? html`aria-current="page"` : ""}>${icon(name)}<span>${label}</span></a>`,
          )}
          <a href="${document.body.dataset.docs}/" target="_blank" class="wide-only">${icon("star")}<span>Help</span></a>
        </nav>
        ${me().plan === "free" &&
        html`<a class="upsell" href="/upgrade"><b>Free plan</b><span>Three people, five projects. Upgrade for more.</span></a>`}
        <div class="whoami">
          <i class="avatar">${initials(me().name)}</i>
          <span><b>${me().name}</b><small>${me().plan === "free" ? "Free" : me().plan === "team" ? "Team" : "Business"} plan</small></span>
          <button type="button" id="sign-out" aria-label="Sign out" title="Sign out">${icon("out")}</button>
        </div>
      </header>
      <main>${content}</main>
    </div>`,
  );
  document.querySelector("#sign-out").addEventListener("click", async () => {
    await signOut();
    go("/signin");
  });
  return document.querySelector("main");
}
