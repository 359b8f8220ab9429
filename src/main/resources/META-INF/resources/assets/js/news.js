// Asks once a minute, while the page is looked at, whether there is another signal or this one has come to another stage, and
// then says so. It changes nothing else. Without this a reload shows the same.
const MINUTE = 60_000;

async function ask(place) {
  if (document.hidden || place.childElementCount) return;
  const address = `${place.dataset.news}?seen=${encodeURIComponent(place.dataset.seen)}`;
  const answer = await fetch(address, { headers: { "X-Partial": "news" } });
  if (answer.status !== 200 || answer.redirected) return;
  const news = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-news-of]");
  if (news) place.replaceChildren(news);
}

function askAll() {
  // one that fails is asked again a minute later
  for (const place of document.querySelectorAll("[data-news]")) ask(place).catch(() => {});
}

setInterval(askAll, MINUTE);
document.addEventListener("visibilitychange", askAll);
