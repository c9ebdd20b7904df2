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

// Links that a key opens too, where nothing is being typed.
document.addEventListener("keydown", (event) => {
  const commanding = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
  if (commanding || event.target.closest("input, select, textarea")) {
    return;
  }
  const key = CSS.escape(event.key);
  document.querySelector(`[data-key="${key}"]`)?.click();
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
// The caller test: tapping an answer again takes it back, and so does its button. The radio button without a face stands
// for no answer.
for (const row of document.querySelectorAll("[data-rate]")) {
  let chosen = row.querySelector(":checked");
  const takeBack = () => {
    const none = row.querySelector("[data-none]");
    none.checked = true;
    chosen = null;
    none.dispatchEvent(new Event("change", { bubbles: true }));
  };
  row.addEventListener("click", (event) => {
    if (event.target.matches("[data-undo]")) {
      event.preventDefault();
      takeBack();
      row.querySelector(".face input").focus();
    } else if (event.target.matches("input")) {
      if (event.target === chosen) {
        takeBack();
      } else {
        chosen = event.target;
      }
    }
  });
  const unsaved = document.getElementById("unsaved");
  row.addEventListener("htmx:afterRequest", (event) => {
    unsaved.textContent = event.detail.successful ? "" : unsaved.dataset.words;
  });
}
