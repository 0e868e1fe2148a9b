// The list of projects, and making one.

import { api } from "/api.js";
import { field, onSubmit } from "/form.js";
import { html, icon } from "/html.js";
import { go } from "/router.js";
import { shell } from "/shell.js";

const COLORS = ["teal", "coral", "amber", "sky", "plum"];

const card = (project) => {
  const share = project.tasks === 0 ? 0 : Math.round((100 * project.done) / project.tasks);
  return html`<li>
    <a class="project" href="/projects/${project.id}" style="--color: var(--${project.color})">
      <h2>${project.name}</h2>
      <p>${project.tasks === 0 ? "No tasks yet" : `${project.done} of ${project.tasks} tasks done`}</p>
      <span class="bar"><span style="width: ${share}%"></span></span>
    </a>
  </li>`;
};

const empty = html`<div class="empty">
  <svg viewBox="0 0 200 120" aria-hidden="true">
    <rect x="10" y="16" width="52" height="88" rx="8" /><rect x="74" y="16" width="52" height="88" rx="8" />
    <rect x="138" y="16" width="52" height="88" rx="8" /><rect class="on" x="18" y="28" width="36" height="20" rx="5" />
    <rect class="on" x="82" y="28" width="36" height="20" rx="5" /><rect class="on" x="82" y="54" width="36" height="20" rx="5" />
  </svg>
  <h2>Your first board is a name away</h2>
  <p>Start blank, or with the tasks of a two-week sprint.</p>
</div>`;

const dialog = html`<dialog id="new-project" aria-labelledby="new-project-title">
  <form class="stack">
    <h2 id="new-project-title">New project</h2>
    <p class="problem" role="alert" hidden></p>
    ${field("name", "Name", { autocomplete: "off", placeholder: "Autumn catalogue" })}
    <fieldset>
      <legend>Color</legend>
      <div class="swatches">
        ${COLORS.map(
          (color, i) =>
            html`<label style="--color: var(--${color})"><input type="radio" name="color" value="${color}" ${i === 0 ? "checked" : ""} /><span>${color}</span></label>`,
        )}
      </div>
    </fieldset>
    <fieldset>
      <legend>Start with</legend>
      <div class="choices">
        <label><input type="radio" name="template" value="blank" checked /><span><b>A blank board</b>Four empty columns</span></label>
        <label><input type="radio" name="template" value="sprint" /><span><b>A two-week sprint</b>Six typical tasks</span></label>
      </div>
    </fieldset>
    <div class="row end">
      <button class="button quiet" type="button" id="cancel-project">Cancel</button>
      <button class="button" type="submit">Create project</button>
    </div>
  </form>
</dialog>`;

export async function projects() {
  const { items } = await api.get("/projects");
  const main = shell(
    "Projects",
    html`<div class="head">
        <h1>Projects</h1>
        <button class="button" type="button" id="add-project">${icon("plus")}New project</button>
      </div>
      ${items.length === 0 ? empty : html`<ul class="projects">${items.map(card)}</ul>`} ${dialog}`,
  );
  const box = main.querySelector("dialog");
  main.querySelector("#add-project").addEventListener("click", () => box.showModal());
  main.querySelector("#cancel-project").addEventListener("click", () => box.close());
  onSubmit(box.querySelector("form"), async (values) => {
    const project = await api.post("/projects", values);
    sojourn.track("Project Created", { projectId: project.id, template: values.template, color: values.color });
    box.close();
    go("/projects/" + project.id);
  });
}
