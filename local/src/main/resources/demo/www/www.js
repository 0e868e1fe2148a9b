// What the marketing site does in the browser: navigation, prices, newsletter, and telling Sojourn about it.

const menu = document.querySelector(".menu");
const nav = document.querySelector("#site-nav");

menu.addEventListener("click", () => {
  const open = menu.getAttribute("aria-expanded") !== "true";
  menu.setAttribute("aria-expanded", String(open));
  nav.classList.toggle("open", open);
});

for (const link of nav.querySelectorAll("a")) {
  if (link.host === location.host && link.pathname === location.pathname) {
    link.setAttribute("aria-current", "page");
  }
}

for (const link of document.querySelectorAll("[data-cta]")) {
  link.addEventListener("click", () => sojourn.track("Sign-up Link Clicked", { place: link.dataset.cta }));
}

const periods = document.querySelectorAll("[data-period]");
for (const button of periods) {
  button.addEventListener("click", () => {
    const period = button.dataset.period;
    periods.forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
    document.querySelectorAll("[data-monthly]").forEach((price) => (price.textContent = price.dataset[period]));
    sojourn.track("Billing Period Chosen", { period });
  });
}

for (const question of document.querySelectorAll(".faq details")) {
  question.addEventListener("toggle", () => {
    if (question.open) {
      sojourn.track("Question Opened", { question: question.querySelector("summary").textContent });
    }
  });
}

const newsletter = document.querySelector(".newsletter");
newsletter.addEventListener("submit", (event) => {
  event.preventDefault();
  const field = newsletter.elements.email;
  const note = newsletter.querySelector(".form-note");
  const valid = field.value.trim() !== "" && field.checkValidity();
  field.setAttribute("aria-invalid", String(!valid));
  note.classList.toggle("wrong", !valid);
  note.textContent = valid ? "Thank you. The next one comes on the first." : "Enter an address like you@company.com.";
  if (valid) {
    sojourn.track("Newsletter Subscribed", { place: location.pathname });
    field.value = "";
  }
});
