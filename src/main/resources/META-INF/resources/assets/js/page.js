// What every page has: a refused form leads to its fields, and a menu closes on Escape or a click beside it. Without this the
// messages stand in the same places and the menu closes by its own button.
function labelOf(field) {
  const label = field.labels?.[0] ?? field.querySelector("legend");
  return label?.textContent.trim() ?? field.id;
}

function messageOf(field) {
  return document.getElementById(`${field.id}-error`)?.textContent.trim() ?? "";
}

function link(field) {
  const item = document.createElement("li");
  const to = document.createElement("a");
  to.href = `#${field.id}`;
  to.textContent = `${labelOf(field)}: ${messageOf(field)}`;
  to.addEventListener("click", (event) => {
    event.preventDefault();
    for (let part = field.parentElement; part; part = part.parentElement) if (part.localName === "details") part.open = true;
    field.focus();
  });
  item.append(to);
  return item;
}

const refused = document.querySelector("[data-refused]");
if (refused) {
  const fields = [...document.querySelectorAll("main [aria-invalid=true][id], main [data-invalid][id]")];
  for (const field of fields) field.closest("details")?.setAttribute("open", "");
  if (fields.length) {
    const list = document.createElement("ul");
    list.append(...fields.map(link));
    refused.append(list);
  }
}
// The browser focuses what it finds with autofocus, except on a page that is called with the address of a part.
if (location.hash) (refused ?? document.querySelector("[data-said]"))?.focus();

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.switcher[open]")) if (menu !== except) menu.open = false;
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = event.target.closest?.("details.switcher[open]");
  closeMenus();
  menu?.querySelector("summary").focus();
});
document.addEventListener("click", (event) => closeMenus(event.target.closest?.("details.switcher")));
