// A reading line over a chart, for pointer, touch and arrow keys. It stands at the rows of the chart's own table and
// reads them out as they are written there: nothing between two rows is made up.
const FIGURE = "figure[data-readings]";
const SVG = "http://www.w3.org/2000/svg";

function tableOf(figure) {
  return document.getElementById(figure.dataset.readings);
}

function rowsOf(figure) {
  const rows = [...(tableOf(figure)?.querySelectorAll("tbody tr[data-x]") ?? [])];
  return rows.sort((a, b) => Number(a.dataset.x) - Number(b.dataset.x));
}

function drawingOf(figure) {
  return [...figure.querySelectorAll("svg[data-low]")].find((drawing) => drawing.getBoundingClientRect().width > 0);
}

function words(figure, row) {
  const heads = [...tableOf(figure).querySelectorAll("thead th")].map((cell) => cell.textContent.trim());
  return [...row.children].map((cell, i) => `${heads[i]} ${cell.textContent.trim()}`).filter((text, i) => row.children[i].textContent.trim())
    .join(" · ");
}

function show(figure, index) {
  const svg = drawingOf(figure);
  const rows = rowsOf(figure);
  if (!svg || rows.length === 0) return;
  const at = Math.min(rows.length - 1, Math.max(0, index));
  figure.dataset.row = at;
  const { low, high, left, right, bottom } = Object.fromEntries(Object.entries(svg.dataset).map(([k, v]) => [k, Number(v)]));
  const x = left + ((Number(rows[at].dataset.x) - low) / (high - low)) * (right - left);
  let line = svg.querySelector(".c-crosshair");
  if (!line) {
    line = document.createElementNS(SVG, "line");
    line.setAttribute("class", "c-crosshair");
    line.setAttribute("y1", 0);
    line.setAttribute("y2", bottom);
    svg.append(line);
  }
  line.setAttribute("x1", x);
  line.setAttribute("x2", x);
  const readout = figure.querySelector("[data-readout]");
  readout.dataset.readout ||= readout.textContent;
  readout.textContent = words(figure, rows[at]);
}

function hide(figure) {
  figure.querySelectorAll(".c-crosshair").forEach((line) => line.remove());
  const readout = figure.querySelector("[data-readout]");
  if (readout.dataset.readout) readout.textContent = readout.dataset.readout;
  delete figure.dataset.row;
}

function nearest(rows, value) {
  let best = 0;
  rows.forEach((row, i) => {
    if (Math.abs(Number(row.dataset.x) - value) < Math.abs(Number(rows[best].dataset.x) - value)) best = i;
  });
  return best;
}

function point(event) {
  const svg = event.target.closest?.(`${FIGURE} svg[data-low]`);
  if (!svg) return;
  const box = svg.getBoundingClientRect();
  const { low, high, left, right } = Object.fromEntries(Object.entries(svg.dataset).map(([k, v]) => [k, Number(v)]));
  const at = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
  const figure = svg.closest(FIGURE);
  show(figure, nearest(rowsOf(figure), low + ((at - left) / (right - left)) * (high - low)));
}

document.addEventListener("pointermove", point);
document.addEventListener("pointerdown", point);

document.addEventListener("pointerout", (event) => {
  const figure = event.target.closest?.(FIGURE);
  if (figure && event.pointerType === "mouse" && !figure.contains(event.relatedTarget)) hide(figure);
});

document.addEventListener("keydown", (event) => {
  const figure = event.target.closest?.(FIGURE);
  if (!figure || event.target !== figure) return;
  if (event.key === "Escape") return hide(figure);
  if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
  event.preventDefault();
  const last = rowsOf(figure).length - 1;
  const now = Number(figure.dataset.row ?? last);
  const step = event.shiftKey ? 10 : 1;
  show(figure, { ArrowLeft: now - step, ArrowRight: now + step, Home: 0, End: last }[event.key]);
});
