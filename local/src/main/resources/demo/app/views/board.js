// One project's board: tasks in columns, moved by dragging or by buttons.

import { api, Refused } from "/api.js";
import { draw, html, icon } from "/html.js";
import { shell } from "/shell.js";
import { toast } from "/toast.js";
import { exportTimeline } from "/views/timeline.js";

const TITLES = { todo: "To do", doing: "Doing", review: "Review", done: "Done" };
const date = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });

const task = (columns) => (each) => {
  const place = columns.indexOf(each.column);
  return html`<li class="task" draggable="true" data-task="${each.id}">
    ${each.label !== "none" && html`<span class="label ${each.label}">${each.label}</span>`}
    <p class="title">${each.title}</p>
    <div class="foot">
      ${each.due && html`<time datetime="${each.due}">${date.format(new Date(each.due + "T12:00"))}</time>`}
      <span class="tools">
        <button type="button" data-do="left" ${place === 0 ? "disabled" : ""} aria-label="Move ${each.title} left">${icon("left")}</button>
        <button type="button" data-do="right" ${place === columns.length - 1 ? "disabled" : ""} aria-label="Move ${each.title} right">${icon("right")}</button>
        <button type="button" data-do="edit" aria-label="Rename ${each.title}">${icon("pen")}</button>
        <button type="button" data-do="done" ${each.column === "done" ? "disabled" : ""} aria-label="Complete ${each.title}">${icon("check")}</button>
        <button type="button" data-do="remove" aria-label="Delete ${each.title}">${icon("trash")}</button>
      </span>
    </div>
  </li>`;
};

const column = (project) => (name) => {
  const tasks = project.tasks.filter((each) => each.column === name);
  return html`<section class="column" data-column="${name}" aria-label="${TITLES[name]}">
    <h2>${TITLES[name]} <span>${tasks.length}</span></h2>
    <ul>${tasks.map(task(project.columns))}</ul>
    ${name === "todo" &&
    html`<form class="quick"><label class="visually-hidden" for="new-task">New task</label>
      <input id="new-task" name="title" autocomplete="off" placeholder="Add a task" maxlength="140" />
      <button class="button" type="submit" aria-label="Add task">${icon("plus")}</button></form>`}
  </section>`;
};

const page = (project) => html`<div class="head">
    <div><a class="back" href="/projects">Projects</a><h1><i style="background: var(--${project.color})"></i>${project.name}</h1></div>
    <div class="row">
      <button class="button quiet" type="button" id="attach">${icon("clip")}Attach</button>
      <button class="button quiet" type="button" id="export">${icon("down")}Export timeline</button>
    </div>
  </div>
  <div class="board">${project.columns.map(column(project))}</div>`;

export async function board(id) {
  let project;
  try {
    project = await api.get("/projects/" + id);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    shell("Not found", html`<div class="empty"><h1>This project does not exist</h1><p>It may be somebody else's.</p><a class="button" href="/projects">All projects</a></div>`);
    return;
  }
  const main = shell(project.name, page(project));
  const again = () => board(id);
  main.querySelector("#export").addEventListener("click", () => exportTimeline(project));
  main.querySelector(".quick").addEventListener("submit", (event) => add(event, project, again));
  main.querySelector(".board").addEventListener("click", (event) => act(event, project, again));
  drag(main, project, again);
}

async function add(event, project, again) {
  event.preventDefault();
  const title = event.target.elements.title.value.trim();
  if (!title) {
    toast("Give the task a title first.", "bad");
    return;
  }
  const created = await api.post(`/projects/${project.id}/tasks`, { title });
  sojourn.track("Task Created", { projectId: project.id, taskId: created.id, column: created.column });
  await again();
  document.querySelector("#new-task").focus();
}

async function act(event, project, again) {
  const button = event.target.closest("[data-do]");
  if (!button) return;
  const found = project.tasks.find((each) => each.id === button.closest(".task").dataset.task);
  const place = project.columns.indexOf(found.column);
  const path = `/projects/${project.id}/tasks/${found.id}`;
  switch (button.dataset.do) {
    case "left": await move(project, found, project.columns[place - 1]); break;
    case "right": await move(project, found, project.columns[place + 1]); break;
    case "done": await move(project, found, "done"); break;
    case "edit": rename(button.closest(".task"), path, found, again); return;
    case "remove":
      await api.remove(path);
      sojourn.track("Task Deleted", { projectId: project.id, taskId: found.id });
  }
  await again();
}

function rename(card, path, found, again) {
  draw(
    card.querySelector(".title"),
    html`<form class="rename"><input name="title" aria-label="New title" maxlength="140" value="${found.title}" /></form>`,
  );
  const form = card.querySelector(".rename");
  const input = form.elements.title;
  const save = async () => {
    const title = input.value.trim();
    if (title && title !== found.title) await api.patch(path, { title });
    await again();
  };
  card.draggable = false;
  input.select();
  input.addEventListener("blur", save, { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    input.blur();
  });
}

async function move(project, found, target) {
  await api.patch(`/projects/${project.id}/tasks/${found.id}`, { column: target });
  const facts = { projectId: project.id, taskId: found.id, from: found.column, to: target };
  sojourn.track(target === "done" ? "Task Completed" : "Task Moved", facts);
}

function drag(main, project, again) {
  let dragged;
  main.addEventListener("dragstart", (event) => {
    dragged = event.target.closest(".task");
    dragged.classList.add("dragged");
  });
  main.addEventListener("dragend", () => dragged.classList.remove("dragged"));
  for (const target of main.querySelectorAll(".column")) {
    target.addEventListener("dragover", (event) => {
      event.preventDefault();
      target.classList.add("over");
    });
    target.addEventListener("dragleave", () => target.classList.remove("over"));
    target.addEventListener("drop", async (event) => {
      event.preventDefault();
      target.classList.remove("over");
      const found = project.tasks.find((each) => each.id === dragged.dataset.task);
      if (found.column !== target.dataset.column) {
        await move(project, found, target.dataset.column);
        await again();
      }
    });
  }
}
