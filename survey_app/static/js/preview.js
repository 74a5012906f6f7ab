/* Looks whether a file was saved, and reloads; the place on the page stays. Without script the author reloads. */
"use strict";

(() => {
  const { state, ask } = document.body.dataset;
  const EVERY = 300; // milliseconds; with reading and drawing the new version is there within a second
  const look = async () => {
    try {
      const answer = await fetch(ask);
      if (answer.ok && (await answer.json()).state !== state) return location.reload();
    } catch { /* the server is being started again */ }
    setTimeout(look, EVERY);
  };
  setTimeout(look, EVERY);
})();
