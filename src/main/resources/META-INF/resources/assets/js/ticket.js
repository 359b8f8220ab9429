// Copies an order, and closes a ticket at its deadline while the page stays open. Without this the text can be selected, and a
// page that is loaded after the deadline is closed already.
const SECOND = 1000;

function tellCopied(button) {
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  button.textContent = "Copied";
  setTimeout(() => {
    button.textContent = label;
  }, 2 * SECOND);
}

// a clipboard that is refused leaves the text selected, ready for the keyboard
function select(text) {
  const range = document.createRange();
  range.selectNodeContents(text);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

async function copy(button) {
  const text = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(text.textContent);
    tellCopied(button);
  } catch {
    select(text);
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (button) copy(button);
});

// the headline says what is true from now on
function turn(headline) {
  headline.firstChild.data = `${headline.dataset.laterWord} `;
  headline.querySelector("span").textContent = headline.dataset.later;
  delete headline.dataset.later;
}

function close(ticket) {
  if (ticket.matches(".ticket")) ticket.classList.add("ticket--closed");
  if ("later" in ticket.dataset) turn(ticket);
  for (const gone of ticket.querySelectorAll("[data-before-close]")) gone.remove();
  for (const shown of ticket.querySelectorAll("[data-after-close]")) shown.hidden = false;
}

function refresh() {
  for (const button of document.querySelectorAll("[data-copy][hidden]")) button.hidden = false;
  for (const ticket of document.querySelectorAll("[data-closes]")) {
    if (Date.now() >= new Date(ticket.dataset.closes)) close(ticket);
  }
}

refresh();
setInterval(refresh, SECOND);
