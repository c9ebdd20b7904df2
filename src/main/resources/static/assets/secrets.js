// Secrets that are handed over: encrypted here before they leave, decrypted here once they came. The key stands behind the
// # of the link, which no browser sends. AES-GCM with 256 bits; a nonce of 96 bits stands before what was encrypted.
"use strict";

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const post = (form, fields) => fetch(form.action, {
  method: "POST",
  body: new URLSearchParams({ _csrf: form.elements._csrf.value, ...fields }),
});

const say = (form, words) => {
  form.querySelector(".fault").textContent = words;
};

for (const form of document.querySelectorAll("[data-seal], [data-unseal]")) {
  form.hidden = false;
  if (!window.crypto || !crypto.subtle) {
    say(form, form.dataset.plain);
    form.querySelector("button").disabled = true;
  }
}

for (const form of document.querySelectorAll("[data-seal]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const field = form.querySelector("#secret");
    const what = form.elements.what.value.trim();
    if (!what || !field.value) {
      say(form, form.dataset.missing);
      return;
    }
    const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(field.value));
    const answer = await post(form, { what, sealed: text(iv) + "." + text(sealed) }).catch(() => null);
    if (!answer || !answer.ok) {
      say(form, form.dataset.failed);
      return;
    }
    say(form, "");
    field.value = "";
    const link = form.querySelector("#secret-link");
    link.value = (await answer.text()) + "#" + text(await crypto.subtle.exportKey("raw", key));
    form.querySelector("[data-sealed]").hidden = false;
    link.focus();
    link.select();
  });
}

for (const form of document.querySelectorAll("[data-unseal]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const raw = location.hash.slice(1);
    // 256 bits are 43 signs: a link that was cut short must not use up what can be opened once.
    if (!/^[A-Za-z0-9_-]{43}$/.test(raw)) {
      say(form, form.dataset.cut);
      return;
    }
    const answer = await post(form, {}).catch(() => null);
    if (!answer || !answer.ok) {
      say(form, form.dataset.gone);
      return;
    }
    const [iv, sealed] = (await answer.text()).split(".");
    try {
      const key = await crypto.subtle.importKey("raw", bytes(raw), "AES-GCM", false, ["decrypt"]);
      const open = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(iv) }, key, bytes(sealed));
      const field = form.querySelector("#secret");
      field.value = new TextDecoder().decode(open);
      form.querySelector("[data-unsealed]").hidden = false;
      form.querySelector("button").hidden = true;
      field.focus();
    } catch {
      say(form, form.dataset.wrong);
    }
  });
}
