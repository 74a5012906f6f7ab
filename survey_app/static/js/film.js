/* Films: slower, as they are, and again from the start (SL-04). The browser's own controls do the rest, and all of it without script. */
"use strict";

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-film]");
  const film = button?.closest(".survey-film").querySelector("video");
  if (!film) return;
  if (button.dataset.film === "again") {
    film.currentTime = 0;
    film.play().catch(() => {}); // the browser's own controls tell what is wrong
    return;
  }
  film.defaultPlaybackRate = film.playbackRate = Number(button.dataset.film);
  for (const one of button.parentElement.querySelectorAll("[aria-pressed]")) one.setAttribute("aria-pressed", String(one === button));
});
