// Forms: fields with their messages, and sending that shows what the API refuses.

import { html } from "/html.js";
import { Refused } from "/api.js";
import { toast } from "/toast.js";

export function field(name, label, { type = "text", value = "", hint = "", ...attributes } = {}) {
  const extra = Object.entries(attributes).map(([key, text]) => html` ${key}="${text}"`);
  return html`<div class="field" data-field="${name}">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="${type}" value="${value}" aria-describedby="${name}-note"${extra} />
    <p class="note" id="${name}-note">${hint}</p>
  </div>`;
}

function clear(form) {
  for (const group of form.querySelectorAll(".field")) {
    const note = group.querySelector(".note");
    note.dataset.hint ??= note.textContent;
    note.textContent = note.dataset.hint;
    group.classList.remove("wrong");
    group.querySelector("input, select").removeAttribute("aria-invalid");
  }
  const problem = form.querySelector(".problem");
  if (problem) problem.hidden = true;
}

function mark(form, error) {
  for (const [name, detail] of Object.entries(error.fields)) {
    const group = form.querySelector(`[data-field="${name}"]`);
    if (!group) continue;
    group.classList.add("wrong");
    group.querySelector(".note").textContent = detail;
    group.querySelector("input, select").setAttribute("aria-invalid", "true");
  }
  const problem = form.querySelector(".problem");
  if (problem) {
    problem.textContent = error.message;
    problem.hidden = false;
  }
  form.querySelector("[aria-invalid]")?.focus();
}

/** Sends the form's fields with send; a refusal is shown in the form and given to refused. */
export function onSubmit(form, send, refused = () => {}) {
  form.noValidate = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("[type=submit]");
    clear(form);
    button.disabled = true;
    try {
      await send(Object.fromEntries(new FormData(form)));
    } catch (error) {
      if (!(error instanceof Refused)) {
        toast("The server cannot be reached. Please try again.", "bad");
        throw error;
      }
      mark(form, error);
      refused(error);
    } finally {
      button.disabled = false;
    }
  });
}
