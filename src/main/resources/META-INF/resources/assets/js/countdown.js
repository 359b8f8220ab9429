// Keeps "in 12 min" and "18 min old" true while a page stays open. The server wrote both; without this they only age.
const MINUTE = 60_000;

function spoken(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days) return hours % 24 ? `${days} d ${hours % 24} h` : `${days} d`;
  if (hours) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${minutes} min`;
}

// only the leading text changes: what follows it (the clock time) is the server's
function write(element, text) {
  const first = element.firstChild;
  if (first?.nodeType === Node.TEXT_NODE) {
    if (first.data.trim() !== text) first.data = `${text} `;
  } else {
    element.prepend(`${text} `);
  }
}

function refresh() {
  const now = Date.now();
  for (const element of document.querySelectorAll("[data-countdown]")) {
    const left = new Date(element.dateTime) - now;
    write(element, left > 0 ? `in ${spoken(left)}` : element.dataset.countdown || "over");
  }
  for (const element of document.querySelectorAll("[data-age]")) {
    const age = now - new Date(element.dateTime);
    write(element, `${spoken(age)} old`);
    const limit = Number(element.dataset.age) * MINUTE;
    element.closest(".status__item")?.classList.toggle("status__item--late", limit > 0 && age > limit);
  }
}

refresh();
setInterval(refresh, MINUTE / 4);
