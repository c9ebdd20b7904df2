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

// On a phone the names of pages go beyond the edge; that of this page doesn't.
for (const here of document.querySelectorAll(".nav [aria-current]")) {
  const line = here.closest(".nav");
  line.scrollLeft = here.offsetLeft - (line.clientWidth - here.offsetWidth) / 2;
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

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

// Files that are dropped or chosen go to the server one by one, each with its progress.
for (const form of document.querySelectorAll("form[data-upload]")) {
  const field = form.querySelector("input[type=file]");
  const list = form.querySelector(".sending");
  const token = { [form.dataset.header]: form.dataset.token };

  const send = (file, into) => new Promise((done) => {
    const row = document.createElement("li");
    const bar = document.createElement("progress");
    const said = document.createElement("span");
    bar.max = file.size || 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    said.className = "fault";
    row.append(file.name, bar, said);
    list.append(row);
    const request = new XMLHttpRequest();
    request.open("PUT", into + "/files?name=" + encodeURIComponent(file.name));
    request.setRequestHeader(form.dataset.header, form.dataset.token);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = (event) => { bar.value = event.loaded; };
    request.onload = () => {
      said.textContent = request.status === 200 ? "" : request.responseText || request.statusText;
      done(request.status === 200);
    };
    request.onerror = () => { said.textContent = "✗"; done(false); };
    request.send(file);
  });

  const sendAll = async (files) => {
    if (files.length === 0) {
      return;
    }
    let into = form.dataset.upload.replace(/\/files$/, "");
    if (form.dataset.begin === "true") {
      const begun = await fetch(form.dataset.upload, { method: "POST", headers: token });
      into = await begun.text();
    }
    let sound = true;
    for (const file of files) {
      sound = (await send(file, into)) && sound;
    }
    if (sound) {
      await fetch(into + "/sent", { method: "POST", headers: token });
      location.assign(into);
    } else {
      const on = document.createElement("a");
      on.href = into;
      on.textContent = "→ " + document.title.split(" · ")[0];
      list.append(on);
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sendAll([...field.files]);
  });
  field.addEventListener("change", () => sendAll([...field.files]));
  form.querySelector("button").hidden = true;
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    sendAll([...event.dataTransfer.files]);
  });
}

// The first settings: the browser's clock knows the time zone; where its languages named no country, the zone does, and the
// country its currency. What somebody has chosen already stays.
for (const form of document.querySelectorAll("form[data-guess]")) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const here = [...form.querySelectorAll("#zones option")].find((option) => option.value === zone);
  const { time_zone: time, country, currency } = form.elements;
  if (here && time.value === time.defaultValue) {
    time.value = zone;
    const untouched = [...country.options, ...currency.options].every((option) => option.selected === option.defaultSelected);
    if (form.dataset.guess !== "zone" && here.dataset.related && untouched) {
      country.value = here.dataset.related;
    }
    if (form.dataset.guess === "all" && here.dataset.related && untouched) {
      currency.value = country.selectedOptions[0]?.dataset.related || currency.value;
    }
  }
}

// What long work is at; the page is fetched again once it is over.
for (const said of document.querySelectorAll("[data-events]")) {
  const events = new EventSource(said.dataset.events);
  events.onmessage = (event) => { said.textContent = event.data; };
  events.addEventListener("done", () => { events.close(); location.reload(); });
}
// A form that was filled in for another choice than the one that stands above it now: the choice is sent first.
for (const form of document.querySelectorAll("form[data-same]")) {
  const chosen = document.getElementById(form.dataset.same);
  form.addEventListener("submit", (event) => {
    if (chosen.value !== form.elements[form.dataset.same].value) {
      event.preventDefault();
      chosen.form.requestSubmit();
    }
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
