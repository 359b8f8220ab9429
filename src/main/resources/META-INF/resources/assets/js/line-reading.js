// Reads a line chart out: date and values under a pointer, a finger or the arrow keys. Without this the table beside it gives
// the figures.
const FIGURE = "figure[data-reading]";
const SVG = "http://www.w3.org/2000/svg";
const DAY = 86_400_000;
const SHOWN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

function drawingOf(figure) {
  return [...figure.querySelectorAll("svg[data-first]")].find((drawing) => drawing.getBoundingClientRect().width > 0);
}

function readingsOf(path) {
  return path.dataset.readings.split(" ").map((reading) => reading.split(":").map(Number));
}

// the last one that is not later: a result stands until the next
function valueAt(readings, day) {
  let found = readings[0];
  for (const reading of readings) if (reading[0] <= day) found = reading;
  return found;
}

function written(value) {
  return `${value > 0 ? "+" : value < 0 ? "\u2212" : ""}${Math.abs(value).toFixed(2)}`;
}

function show(figure, wanted) {
  const svg = drawingOf(figure);
  if (!svg) return;
  const { first, last, left, right, bottom } = Object.fromEntries(Object.entries(svg.dataset).map(([k, v]) => [k, Number(v)]));
  const lines = [...svg.querySelectorAll("path[data-readings]")];
  const [day] = valueAt(readingsOf(lines[0]), Math.min(last, Math.max(first, wanted)));
  figure.dataset.day = day;
  let line = svg.querySelector(".c-crosshair");
  if (!line) {
    line = document.createElementNS(SVG, "line");
    line.setAttribute("class", "c-crosshair");
    line.setAttribute("y1", 0);
    line.setAttribute("y2", bottom);
    svg.append(line);
  }
  const at = left + ((day - first) / Math.max(1, last - first)) * (right - left);
  line.setAttribute("x1", at);
  line.setAttribute("x2", at);
  const values = lines.map((path) => `${path.dataset.name} ${written(valueAt(readingsOf(path), day)[1])}`);
  figure.querySelector("[data-readout]").textContent = [SHOWN.format(new Date(day * DAY)), ...values].join(" · ");
}

function hide(figure) {
  figure.querySelectorAll(".c-crosshair").forEach((line) => line.remove());
  const readout = figure.querySelector("[data-readout]");
  readout.textContent = readout.dataset.readout;
  delete figure.dataset.day;
}

function point(event) {
  const svg = event.target.closest?.(`${FIGURE} svg[data-first]`);
  if (!svg) return;
  const box = svg.getBoundingClientRect();
  const { first, last, left, right } = svg.dataset;
  const at = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
  show(svg.closest(FIGURE), Math.round(Number(first) + ((at - left) / (right - left)) * (last - first)));
}

function step(figure, by) {
  const days = readingsOf(drawingOf(figure).querySelector("path[data-readings]")).map(([day]) => day);
  const now = "day" in figure.dataset ? days.indexOf(Number(figure.dataset.day)) : days.length;
  show(figure, days[Math.min(days.length - 1, Math.max(0, now + by))]);
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
  if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
  event.preventDefault();
  step(figure, event.key === "ArrowLeft" ? -1 : 1);
});
