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
