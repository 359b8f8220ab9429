// Recomputes a form while it is changed, and saves nothing: a form that can save is sent as a preview, and its own button
// saves. The same address answers without this: the button Preview sends the same fields.
// Whatever the answer contains with an id and data-live replaces the content of that element here.
const PAUSE = 180;

function echo(input) {
  const output = document.getElementById(`${input.id}-applied`);
  if (input.type === "range" && output) output.textContent = input.value + (output.dataset.unit ?? "");
}

function request(form) {
  const fields = new URLSearchParams(new FormData(form));
  const headers = { "X-Partial": form.dataset.recompute };
  if (form.method === "post") {
    fields.set("preview", "1");
    return fetch(form.action, { method: "POST", body: fields, headers });
  }
  const address = new URL(form.action);
  address.search = fields;
  return fetch(address, { headers });
}

function replace(answer) {
  if (answer.title) document.title = answer.title;
  for (const fresh of answer.querySelectorAll("[data-live][id]")) {
    document.getElementById(fresh.id)?.replaceChildren(...fresh.childNodes);
  }
}

function busy(on) {
  for (const part of document.querySelectorAll("[data-live][id]")) {
    if (on && part.localName !== "output") part.setAttribute("aria-busy", "true");
    else part.removeAttribute("aria-busy");
  }
}

function live(form) {
  let timer;
  let running = false;
  let changed = false;
  let whole = false;
  const status = form.querySelector("[data-recompute-status]");

  // One request at a time, and then the newest values: saves may not overtake each other.
  async function recompute() {
    if (running) {
      changed = true;
      return;
    }
    running = true;
    busy(true);
    try {
      do {
        changed = false;
        const response = await request(form);
        // the old figures stay and the button is there; a redirect after POST has been followed already
        if (!response.ok && response.status !== 422) throw new Error(response.status);
        const answer = new DOMParser().parseFromString(await response.text(), "text/html");
        if (!changed) replace(answer);
        if (form.method !== "post") history.replaceState(null, "", response.url);
      } while (changed);
      if (status) status.textContent = "";
    } catch {
      if (status) status.textContent = "Not recomputed. Use the button Preview.";
    }
    running = false;
    busy(false);
  }

  form.addEventListener("submit", (event) => {
    if (!event.submitter?.matches("[data-preview]") || whole) return;
    event.preventDefault();
    clearTimeout(timer);
    recompute();
  });

  form.addEventListener("input", (event) => {
    echo(event.target);
    clearTimeout(timer);
    form.querySelector("[data-savebar]")?.classList.add("savebar--changed");
    // what changes the form itself comes back with the whole page
    if ("reloads" in event.target.dataset) {
      whole = true;
      form.requestSubmit(form.querySelector("[data-preview]"));
      return;
    }
    timer = setTimeout(recompute, PAUSE);
  });
}

document.querySelectorAll("form[data-recompute]").forEach(live);
