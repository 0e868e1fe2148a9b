// Profile and integrations.

import { api, Refused } from "/api.js";
import { become, me } from "/account.js";
import { field, onSubmit } from "/form.js";
import { html } from "/html.js";
import { shell } from "/shell.js";
import { toast } from "/toast.js";

const INTEGRATIONS = [
  ["chat", "Team chat", "Post finished cards to a channel."],
  ["code", "Code host", "Move cards when a branch is merged."],
  ["calendar", "Calendar", "Show due dates in your calendar."],
];

export function settings() {
  const main = shell(
    "Settings",
    html`<div class="head"><h1>Settings</h1></div>
      <div class="columns">
        <form class="card stack">
          <h2>Profile</h2>
          <p class="problem" role="alert" hidden></p>
          ${field("name", "Your name", { value: me().name, autocomplete: "name" })}
          ${field("company", "Company", { value: me().company, autocomplete: "organization" })}
          <button class="button" type="submit">Save changes</button>
        </form>
        <section class="card">
          <h2>Integrations</h2>
          <ul class="integrations">
            ${INTEGRATIONS.map(
              ([name, title, what]) =>
                html`<li><span><b>${title}</b><small>${what}</small></span><button class="button quiet" type="button" data-connect="${name}">Connect</button></li>`,
            )}
          </ul>
        </section>
        <section class="card">
          <h2>Plan</h2>
          <p>You are on the ${me().plan} plan.</p>
          ${me().plan === "free" ? html`<a class="button" href="/upgrade">Upgrade</a>` : html`<a class="button quiet" href="/upgrade">Change plan</a>`}
        </section>
      </div>`,
  );
  onSubmit(main.querySelector("form"), async (values) => {
    become(await api.patch("/me", values));
    sojourn.track("Settings Saved", { section: "profile" });
    toast("Saved.");
    settings();
  });
  main.querySelector(".integrations").addEventListener("click", connect);
}

async function connect(event) {
  const button = event.target.closest("[data-connect]");
  if (!button) return;
  const name = button.dataset.connect;
  button.disabled = true;
  try {
    await api.post("/integrations/" + name);
    button.textContent = "Connected";
    sojourn.track("Integration Connected", { name });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    button.disabled = false;
    sojourn.track("Integration Failed", { name, status: error.status });
    toast(error.message, "bad");
  }
}
