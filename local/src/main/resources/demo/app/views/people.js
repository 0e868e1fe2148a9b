// Who is on the team, and inviting more.

import { api } from "/api.js";
import { field, onSubmit } from "/form.js";
import { html } from "/html.js";
import { initials, shell } from "/shell.js";
import { toast } from "/toast.js";

// What others are called is their own business: the class masks it in recordings.
const person = (each) => html`<li>
  <i class="avatar">${initials(each.name ?? each.email)}</i>
  <span class="sojourn-mask"><b>${each.name ?? each.email}</b><small>${each.name ? each.email : "Invitation sent"}</small></span>
  <span class="role">${each.role}</span>
</li>`;

export async function people() {
  const { items } = await api.get("/people");
  const main = shell(
    "People",
    html`<div class="head"><h1>People</h1></div>
      <div class="columns">
        <ul class="people">${items.map(person)}</ul>
        <form class="card stack">
          <h2>Invite somebody</h2>
          <p class="problem" role="alert" hidden></p>
          ${field("email", "E-mail address", { type: "email", autocomplete: "off", placeholder: "name@company.com" })}
          <div class="field" data-field="role">
            <label for="role">May see</label>
            <select id="role" name="role"><option value="member">All projects (member)</option><option value="guest">One project (guest)</option></select>
            <p class="note"></p>
          </div>
          <button class="button" type="submit">Send invitation</button>
        </form>
      </div>`,
  );
  onSubmit(main.querySelector("form"), async (values) => {
    await api.post("/people", values);
    sojourn.track("Teammate Invited", { role: values.role, teamSize: items.length + 1 });
    toast("The invitation is on its way.");
    await people();
  });
}
