// What the documentation does in the browser: search, copying code, rating, and telling Sojourn about it.

const box = document.querySelector(".search");
const input = box.elements.q;
const results = document.querySelector("#results");
let entries;
let reported = "";

async function find(query) {
  entries ??= await (await fetch("/search.json")).json();
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => words.every((word) => (entry.title + " " + entry.text).toLowerCase().includes(word)));
}

function item(entry) {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = entry.path;
  link.textContent = entry.title;
  line.append(link);
  return line;
}

function nothing(query) {
  const line = document.createElement("li");
  line.className = "nothing";
  line.textContent = `Nothing found for “${query}”.`;
  return line;
}

function report(query, found) {
  if (query !== reported) {
    reported = query;
    sojourn.track("Docs Searched", { query, results: found });
  }
}

input.addEventListener("input", async () => {
  const query = input.value.trim();
  const found = query.length < 2 ? [] : await find(query);
  if (query !== input.value.trim()) return;
  results.replaceChildren(...(found.length > 0 ? found.map(item) : [nothing(query)]));
  results.hidden = query.length < 2;
});
input.addEventListener("change", async () => {
  const query = input.value.trim();
  if (query.length >= 2) report(query, (await find(query)).length);
});
box.addEventListener("submit", async (event) => {
  event.preventDefault();
  const query = input.value.trim();
  const found = query ? await find(query) : [];
  if (query) report(query, found.length);
  if (found.length > 0) location.assign(found[0].path);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") results.hidden = true;
  if (event.key === "/" && event.target === document.body) {
    event.preventDefault();
    input.focus();
  }
});

for (const link of document.querySelectorAll(".contents a")) {
  if (link.pathname === location.pathname) link.setAttribute("aria-current", "page");
}

const toggle = document.querySelector(".contents-toggle");
toggle.addEventListener("click", () => {
  toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
});

for (const button of document.querySelectorAll(".copy")) {
  button.addEventListener("click", async () => {
    const code = button.parentElement.querySelector("code").textContent;
    await navigator.clipboard?.writeText(code).catch(() => undefined);
    button.textContent = "Copied";
    sojourn.track("Code Copied", { page: location.pathname, characters: code.length });
  });
}

for (const button of document.querySelectorAll("[data-rating]")) {
  button.addEventListener("click", () => {
    const helpful = button.dataset.rating === "yes";
    document.querySelector(".rating .thanks").textContent = helpful ? "Thank you." : "Thank you. We will look at this page again.";
    sojourn.track("Article Rated", { page: location.pathname, helpful });
  });
}
