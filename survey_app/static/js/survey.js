/* Listening, and one rule of multiple choice. Pages work without any of it.
   A page's blocks carry data-clip; they are spoken in the order of the page, options as they stand on screen (AU, BI-05). */
"use strict";

(() => {
  const GAP = 700; // milliseconds between two blocks (rendering contract, audio 3)
  const blocks = [...document.querySelectorAll("[data-clip]")];
  const player = document.querySelector("[data-player]");
  const heard = document.querySelector("input[name=listened]");
  const sound = new Audio();
  sound.preload = "none";
  let queue = [];
  let current = null;
  let waiting = 0;
  let speed = 1;

  if (heard) heard.value = "no";

  const mark = (block) => {
    if (current) current.removeAttribute("data-speaking");
    current = block;
    if (block) {
      block.setAttribute("data-speaking", "");
      const box = block.getBoundingClientRect();
      if (box.bottom > innerHeight || box.top < 0) block.scrollIntoView({ block: "center" });
    }
  };

  const show = (playing) => {
    if (!player) return;
    player.querySelector("[data-do=start]").hidden = playing;
    player.querySelector(".survey-player__controls").hidden = !playing;
  };

  const stop = () => {
    clearTimeout(waiting);
    sound.pause();
    queue = [];
    mark(null);
    pauseLabel(false);
  };

  const silent = () => {
    stop();
    let said = document.getElementById("sound-missing");
    if (!said) {
      said = document.createElement("p");
      said.id = "sound-missing";
      said.className = "survey-note";
      said.setAttribute("role", "status");
      (player || document.querySelector(".survey-listen")).after(said);
    }
    said.textContent = document.querySelector("[data-missing]")?.dataset.missing || "Sound is not working. You can read it.";
  };

  const next = () => {
    const block = queue.shift();
    mark(block || null);
    if (!block) return;
    if (!block.dataset.clip) return silent();
    sound.src = block.dataset.clip;
    sound.playbackRate = speed;
    sound.play().catch((reason) => reason.name === "AbortError" || silent());
    if (heard) heard.value = "yes";
  };

  const play = (some) => {
    stop();
    queue = some.slice();
    next();
  };

  const pauseLabel = (paused) => {
    const button = player?.querySelector("[data-do=pause]");
    if (!button) return;
    const words = button.querySelector("span");
    if (Boolean(button.dataset.paused) !== paused) {
      [words.textContent, button.dataset.other] = [button.dataset.other, words.textContent];
      if (paused) button.dataset.paused = "yes";
      else delete button.dataset.paused;
    }
  };

  sound.addEventListener("ended", () => { waiting = setTimeout(next, GAP); });
  sound.addEventListener("error", () => { if (current) silent(); });
  addEventListener("pagehide", stop);
  addEventListener("keydown", (event) => { if (event.key === "Escape") { stop(); show(false); } });

  const ways = {
    start: () => { show(true); play(blocks); player.querySelector("[data-do=pause]").focus(); },
    again: () => { show(true); play(blocks); },
    stop: () => { stop(); show(false); player.querySelector("[data-do=start]").focus(); },
    pause: () => {
      if (!current) return play(blocks);
      if (sound.paused) { pauseLabel(false); sound.play().catch(silent); }
      else { clearTimeout(waiting); sound.pause(); pauseLabel(true); }
    },
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.do) ways[button.dataset.do]();
    if (button.dataset.speed) {
      speed = Number(button.dataset.speed);
      sound.playbackRate = speed;
      for (const one of player.querySelectorAll("[data-speed]")) one.setAttribute("aria-pressed", String(one === button));
    }
    if (button.dataset.listen) listen(button);
  });

  const listen = (button) => {
    const options = (block) => block.classList.contains("survey-card");
    const some = button.dataset.listen === "option" ? [button.closest("[data-clip]")]
      : button.dataset.listen === "question" ? blocks.filter((block) => !options(block)) : blocks;
    const same = current && some.includes(current) && !sound.paused;
    if (same) stop();
    else play(some);
  };

  /* An option that excludes the rest takes the others away, and the other way round; the server checks it again. */
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (box.type !== "checkbox" || !box.checked) return;
    for (const other of document.querySelectorAll("input[type=checkbox][name=answer]")) {
      if (other !== box && ("alone" in box.dataset || "alone" in other.dataset)) other.checked = false;
    }
  });
})();
