// Terms show their definition by hover and focus without this. Here: a first tap shows it and a second one follows the link,
// Escape hides it, and near the right edge it opens towards the left.
const OPEN = "term--open";
const SHUT = "term--shut";
const END = "term--end";

const termOf = (node) => node instanceof Element ? node.closest(".term") : null;

function place(term) {
  term.classList.remove(SHUT, END);
  const note = term.querySelector(".term__note");
  if (note.getBoundingClientRect().right > document.documentElement.clientWidth) {
    term.classList.add(END);
  }
}

function closeOthers(kept) {
  document.querySelectorAll(`.${OPEN}`).forEach((term) => term !== kept && term.classList.remove(OPEN));
}

let touched = null;
document.addEventListener("pointerdown", (event) => {
  const term = termOf(event.target);
  touched = event.pointerType !== "mouse" && term && !term.classList.contains(OPEN) ? term : null;
  closeOthers(term);
});
document.addEventListener("click", (event) => {
  const term = termOf(event.target);
  if (term && term === touched) {
    event.preventDefault();
    term.classList.add(OPEN);
    place(term);
  }
  touched = null;
});
document.addEventListener("pointerover", (event) => {
  const term = termOf(event.target);
  if (term && event.pointerType === "mouse" && !termOf(event.relatedTarget)) {
    place(term);
  }
});
document.addEventListener("focusin", (event) => {
  const term = termOf(event.target);
  if (term) {
    place(term);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    closeOthers(null);
    document.querySelectorAll(".term:hover, .term:focus-within").forEach((term) => term.classList.add(SHUT));
  }
});
