// Sign-up and sign-in.

import { api } from "/api.js";
import { become } from "/account.js";
import { field, onSubmit } from "/form.js";
import { draw, html } from "/html.js";
import { go } from "/router.js";

function entry(title, lead, form, other) {
  document.title = `${title} - Planwise`;
  draw(
    document.querySelector("#app"),
    html`<div class="entry">
      <main>
        <a class="brand" href="${document.body.dataset.www}/"><img src="/logo.svg" alt="" width="30" height="30" />Planwise</a>
        <h1>${title}</h1>
        <p class="lead">${lead}</p>
        <form class="stack">
          <p class="problem" role="alert" hidden></p>
          ${form}
        </form>
        <p class="other">${other}</p>
      </main>
      <aside><p>Plan the week in ten minutes. Spend the rest doing it.</p></aside>
    </div>`,
  );
  return document.querySelector("form");
}

export function signUp() {
  const form = entry(
    "Create your account",
    "Free for three people. No card needed.",
    html`${field("name", "Your name", { autocomplete: "name" })}
    ${field("email", "Work e-mail", { type: "email", autocomplete: "email" })}
    ${field("company", "Company (optional)", { autocomplete: "organization" })}
    ${field("password", "Password", { type: "password", autocomplete: "new-password", hint: "At least 8 characters." })}
      <button class="button" type="submit">Create account</button>`,
    html`Already with us? <a href="/signin">Sign in</a>`,
  );
  onSubmit(
    form,
    async (values) => {
      const profile = await api.post("/signup", values);
      become(profile);
      const campaign = new URLSearchParams(location.search).get("utm_campaign");
      sojourn.track("Signed Up", { plan: profile.plan, campaign: campaign ?? "none" });
      go("/projects");
    },
    (refusal) => sojourn.track("Sign-up Refused", { reason: refusal.code, fields: Object.keys(refusal.fields) }),
  );
}

export function signIn() {
  const form = entry(
    "Welcome back",
    "Sign in to see your boards.",
    html`${field("email", "Work e-mail", { type: "email", autocomplete: "email" })}
    ${field("password", "Password", { type: "password", autocomplete: "current-password" })}
      <button class="button" type="submit">Sign in</button>`,
    html`New here? <a href="/signup">Create an account</a>`,
  );
  onSubmit(form, async (values) => {
    const profile = await api.post("/signin", values);
    become(profile);
    sojourn.track("Signed In", { plan: profile.plan });
    go("/projects");
  });
}
