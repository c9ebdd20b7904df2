// What pages do beside what the browser does by itself. Every page works without it, but for charts.
"use strict";

// Buttons that copy what stands in a field; shown where the browser can.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = button.dataset.copied;
  });
}

// The palette (Ctrl-K or ⌘K) and the keys (?). Without a script, the link beside the name leads to a page that does the same.
const openDialog = (id) => {
  const dialog = document.getElementById(id);
  if (dialog && !dialog.open) {
    dialog.showModal();
    dialog.querySelector("input")?.dispatchEvent(new Event("opened"));
  }
};

for (const link of document.querySelectorAll("[data-opens]")) {
  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      openDialog(link.dataset.opens);
    }
  });
}

const isTyping = (target) => target.closest?.("input, select, textarea, [contenteditable]") !== null;

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    openDialog("palette");
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return;
  }
  if (event.key === "?") {
    openDialog("keys");
  } else if (event.key === "[" || event.key === "]") {
    document.querySelector(`a[rel~="${event.key === "[" ? "prev" : "next"}"]`)?.click();
  }
});

// In the palette, arrows go from one to the next, and Enter in the field opens the first of what was found for what
// stands there; where that hasn't come yet, the form goes to the page of results.
let asked = "";
let shownFor;
document.getElementById("palette-q")?.addEventListener("htmx:beforeRequest", (event) => (asked = event.target.value));
document.getElementById("palette-found")?.addEventListener("htmx:afterSwap", () => (shownFor = asked));
document.getElementById("palette")?.addEventListener("keydown", (event) => {
  const links = [...event.currentTarget.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  if (event.key === "Enter" && at < 0 && links.length > 0 && shownFor === event.target.value) {
    event.preventDefault();
    links[0].click();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    (links[next] ?? event.currentTarget.querySelector("input")).focus();
  }
});

// A fault leads to its line in the document.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-line]");
  if (link) {
    event.preventDefault();
    const text = document.getElementById(link.hash.slice(1));
    const lines = text.value.split("\n");
    const start = lines.slice(0, link.dataset.line - 1).join("\n").length + (link.dataset.line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(start, start + (lines[link.dataset.line - 1] ?? "").length);
    text.scrollTop = (text.scrollHeight / lines.length) * (link.dataset.line - 5);
  }
});
