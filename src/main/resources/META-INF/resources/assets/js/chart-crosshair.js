// A reading line over a chart, for pointer and arrow keys. Its numbers come from the chart's own table, straight between
// rows; the table has a row at every corner of the lines, so that is exact.
const FIGURE = "figure[data-crosshair]";
const SVG = "http://www.w3.org/2000/svg";

function rowsOf(figure) {
  const table = document.getElementById(figure.dataset.crosshair);
  return [...(table?.querySelectorAll("tbody tr[data-x]") ?? [])].map((row) => ({
    x: Number(row.dataset.x),
    values: [...row.querySelectorAll("td[data-value]")].map((cell) => Number(cell.dataset.value)),
  }));
}

function namesOf(figure) {
  const table = document.getElementById(figure.dataset.crosshair);
  return [...(table?.querySelectorAll("thead th[data-series]") ?? [])].map((cell) => cell.dataset.series);
}

function dollars(value) {
  const whole = Math.round(value);
  const sign = whole > 0 ? "+" : whole < 0 ? "\u2212" : "";
  return `${sign}$${Math.abs(whole).toLocaleString("en-US")}`;
}

function valuesAt(rows, x) {
  const right = rows.findIndex((row) => row.x >= x);
  if (right <= 0) return rows.at(right).values;
  const [a, b] = [rows[right - 1], rows[right]];
  const share = (x - a.x) / (b.x - a.x);
  return a.values.map((value, i) => value + share * (b.values[i] - value));
}

function show(figure, level) {
  const svg = [...figure.querySelectorAll("svg[data-low]")].find((drawing) => drawing.getBoundingClientRect().width > 0);
  const rows = rowsOf(figure);
  if (!svg || rows.length < 2) return;
  const { low, high, left, right, bottom } = Object.fromEntries(Object.entries(svg.dataset).map(([k, v]) => [k, Number(v)]));
  const x = Math.min(high, Math.max(low, level));
  figure.dataset.level = x;
  const at = left + ((x - low) / (high - low)) * (right - left);
  let line = svg.querySelector(".c-crosshair");
  if (!line) {
    line = document.createElementNS(SVG, "line");
    line.setAttribute("class", "c-crosshair");
    line.setAttribute("y1", 0);
    line.setAttribute("y2", bottom);
    svg.append(line);
  }
  line.setAttribute("x1", at);
  line.setAttribute("x2", at);
  const values = valuesAt(rows, Math.min(rows.at(-1).x, Math.max(rows[0].x, x)));
  const readout = figure.querySelector("[data-readout]");
  readout.textContent = [`At ${x.toFixed(0)}`, ...namesOf(figure).map((name, i) => `${name} ${dollars(values[i])}`)].join(" · ");
}

function hide(figure) {
  figure.querySelectorAll(".c-crosshair").forEach((line) => line.remove());
  const readout = figure.querySelector("[data-readout]");
  readout.textContent = readout.dataset.readout;
  delete figure.dataset.level;
}

function point(event) {
  const svg = event.target.closest?.(`${FIGURE} svg[data-low]`);
  if (!svg) return;
  const box = svg.getBoundingClientRect();
  const { low, high, left, right } = svg.dataset;
  const at = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
  show(svg.closest(FIGURE), Number(low) + ((at - left) / (right - left)) * (high - low));
}

// a tap is a press without a move
document.addEventListener("pointermove", point);
document.addEventListener("pointerdown", point);

document.addEventListener("pointerout", (event) => {
  const figure = event.target.closest?.(FIGURE);
  // a finger that is lifted leaves the reading where it was
  if (figure && event.pointerType === "mouse" && !figure.contains(event.relatedTarget)) hide(figure);
});

document.addEventListener("keydown", (event) => {
  const figure = event.target.closest?.(FIGURE);
  const svg = figure?.querySelector("svg[data-low]");
  if (event.key === "Escape" && figure) return hide(figure);
  if (!svg || event.target !== figure || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
  event.preventDefault();
  const { low, high, start } = svg.dataset;
  const step = (event.shiftKey ? 25 : 5) * (event.key === "ArrowLeft" ? -1 : 1);
  show(figure, Number(figure.dataset.level ?? start ?? (Number(low) + Number(high)) / 2) + step);
});
