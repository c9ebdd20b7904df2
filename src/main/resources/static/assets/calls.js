// The cards of calls: what stands on a page when it is opened is kept as the server tells it. One page of a browser listens,
// and passes on to the others what it hears: browsers hold few connections to a host.
"use strict";

const calls = document.getElementById("calls");
const cardList = calls.querySelector("ol");
const channelName = "tamis-calls-" + calls.dataset.person;
const channel = "BroadcastChannel" in window ? new BroadcastChannel(channelName) : undefined;

// A card that says the same stays as it is, so that nothing is read out twice and no focus is lost.
const showCards = (told) => {
  const known = new Map([...cardList.children].map((card) => [card.dataset.card, card]));
  let before = null;
  for (const card of told.cards) {
    let shown = known.get(String(card.id));
    known.delete(String(card.id));
    if (shown?.dataset.version !== card.version) {
      const made = document.createElement("template");
      made.innerHTML = card.html.trim();
      const fresh = made.content.firstElementChild;
      if (shown) {
        const focused = shown.contains(document.activeElement) ? document.activeElement.id : "";
        shown.replaceWith(fresh);
        if (focused) {
          document.getElementById(focused)?.focus();
        }
      }
      shown = fresh;
    }
    const place = before ? before.nextElementSibling : cardList.firstElementChild;
    if (shown !== place) {
      cardList.insertBefore(shown, place);
    }
    before = shown;
  }
  known.forEach((gone) => gone.remove());
  calls.querySelector(".more a").textContent = told.more;
  calls.dataset.version = told.version;
};

let lastTold;
const listen = () => {
  let pause = 2000;
  const open = () => {
    const events = new EventSource(calls.dataset.stream + "?seen=" + encodeURIComponent(calls.dataset.version) + "&person=" + calls.dataset.person);
    events.onopen = () => { pause = 2000; };
    events.onmessage = (event) => {
      lastTold = JSON.parse(event.data);
      showCards(lastTold);
      channel?.postMessage({ told: lastTold });
    };
    // It comes back by itself, but where it was answered by something else: while Tamis starts, or once somebody signed out.
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) {
        setTimeout(open, pause);
        pause = Math.min(pause * 2, 60000);
      }
    };
    return events;
  };
  return open();
};

if (channel && navigator.locks) {
  channel.onmessage = ({ data }) => {
    if (data.told && data.told.version !== calls.dataset.version) {
      showCards(data.told);
    } else if (data.asks && lastTold && data.asks !== lastTold.version) {
      channel.postMessage({ told: lastTold });
    }
  };
  channel.postMessage({ asks: calls.dataset.version });
  navigator.locks.request(channelName, () => {
    listen();
    return new Promise(() => {});
  });
} else {
  // Only pages that are looked at.
  let events;
  const follow = () => {
    if (document.visibilityState === "visible") {
      events ??= listen();
    } else {
      events?.close();
      events = undefined;
    }
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}

calls.addEventListener("submit", async (event) => {
  const form = event.target;
  const [header, token] = Object.entries(JSON.parse(document.body.getAttribute("hx-headers")))[0];
  form.elements._csrf.value = token;
  if (form.matches("[data-leaves]")) {
    return;
  }
  event.preventDefault();
  const card = form.closest("[data-card]");
  const fields = new URLSearchParams(new FormData(form, event.submitter));
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: fields,
      headers: { [header]: token, "HX-Request": "true" },
    });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    if (form.matches("[data-dismiss]")) {
      card.remove();
    }
  } catch {
    card.querySelector(".fault").textContent = calls.dataset.unsaved;
  }
});

// C leads to the search for a caller.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (event.key === "c" && plain && !typing && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    location.assign(calls.dataset.search);
  }
});

// Esc puts the card away that one is in, or else the newest.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (event.key !== "Escape" || event.defaultPrevented || typing || document.querySelector("dialog[open]")) {
    return;
  }
  const card = event.target.closest?.("#calls [data-card]") ?? cardList.firstElementChild;
  card?.querySelector("[data-dismiss]")?.requestSubmit();
});
