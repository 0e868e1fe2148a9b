// Short messages at the edge of the screen.

export function toast(text, kind = "good") {
  const element = document.createElement("p");
  element.className = "toast " + kind;
  element.textContent = text;
  document.querySelector("#toasts").append(element);
  setTimeout(() => element.remove(), 4000);
}
