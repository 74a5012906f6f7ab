/* Listening, and one rule of multiple choice. Pages work without any of it.
   A page's blocks carry data-clip; they are spoken in the order of the page, options as they stand on screen (AU, BI-05). */
"use strict";

(() => {
  const GAP = 700; // milliseconds between two blocks (rendering contract, audio 3)
  const blocks = [...document.querySelectorAll("[data-clip]")];
  const player = document.querySelector("[data-player]");
  const start = player?.querySelector("[data-do=start]");
  const controls = player?.querySelector(".survey-player__controls");
  const pause = player?.querySelector("[data-do=pause]");
  const heard = document.querySelector("input[name=listened]");
  const sound = new Audio();
  sound.preload = "none";
  let queue = [];
  let current = null; // the block that speaks, or spoke last while the next one waits
  let waiting = 0;
  let paused = false;
  let speed = 1;

  if (heard) heard.value = "no";

  const mark = (block) => {
    current?.removeAttribute("data-speaking");
    current = block;
    if (!block) return;
    block.setAttribute("data-speaking", "");
    const box = block.getBoundingClientRect();
    const lid = player?.getBoundingClientRect().bottom ?? 0; // the player stays in sight and lies over what scrolls below it
    if (box.bottom > innerHeight || box.top < Math.max(lid, 0)) block.scrollIntoView({ block: "center" });
  };

  const setPaused = (now) => {
    if (pause && paused !== now) {
      const words = pause.querySelector("span");
      [words.textContent, pause.dataset.other] = [pause.dataset.other, words.textContent];
    }
    paused = now;
  };

  /* One of the two is there at a time; a focus that would vanish with one goes to the other. */
  const show = (playing) => {
    if (!player) return;
    const focusGoes = (playing ? start : controls).contains(document.activeElement);
    [start.hidden, controls.hidden] = [playing, !playing];
    if (focusGoes) (playing ? pause : start).focus();
  };

  const stop = () => {
    clearTimeout(waiting);
    sound.pause();
    queue = [];
    mark(null);
    setPaused(false);
  };

  const hush = () => {
    stop();
    show(false);
  };

  const tellMissing = () => {
    let said = document.getElementById("sound-missing");
    if (!said) {
      said = document.createElement("p");
      said.id = "sound-missing";
      said.className = "survey-note";
      said.setAttribute("role", "status");
      (player || document.querySelector(".survey-listen")).after(said);
    }
    said.textContent = document.querySelector("main").dataset.missing;
  };

  const fail = () => {
    hush();
    tellMissing();
  };

  const next = () => {
    const block = queue.shift();
    if (!block) return hush();
    if (!block.dataset.clip) {
      tellMissing();
      return next();
    }
    mark(block);
    sound.src = block.dataset.clip;
    sound.playbackRate = speed;
    sound.play().catch((reason) => reason.name === "AbortError" || fail());
  };

  const play = (some) => {
    stop();
    queue = some.slice();
    next();
  };

  const playPage = () => {
    show(true);
    play(blocks);
  };

  const pauseOrGoOn = () => {
    setPaused(!paused);
    if (paused) {
      clearTimeout(waiting);
      sound.pause();
    } else if (sound.ended) next();
    else sound.play().catch(fail);
  };

  const listen = (button) => {
    const isOption = (block) => block.classList.contains("survey-card");
    const some = button.dataset.listen === "option" ? [button.closest("[data-clip]")]
      : button.dataset.listen === "question" ? blocks.filter((block) => !isOption(block)) : blocks;
    if (some.includes(current) && !paused) hush();
    else play(some);
  };

  const setSpeed = (button) => {
    speed = Number(button.dataset.speed);
    sound.playbackRate = speed;
    for (const one of player.querySelectorAll("[data-speed]")) one.setAttribute("aria-pressed", String(one === button));
  };

  const ways = { start: playPage, again: playPage, stop: hush, pause: pauseOrGoOn };

  sound.addEventListener("playing", () => { if (heard) heard.value = "yes"; });
  sound.addEventListener("ended", () => { waiting = setTimeout(next, GAP); });
  sound.addEventListener("error", () => { if (current) fail(); });
  addEventListener("pagehide", hush);
  addEventListener("keydown", (event) => { if (event.key === "Escape") hush(); });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.do) ways[button.dataset.do]();
    else if (button?.dataset.speed) setSpeed(button);
    else if (button?.dataset.listen) listen(button);
  });

  /* An option that excludes the rest takes the others away, and the other way round; the server checks it again. */
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (box.type !== "checkbox" || !box.checked) return;
    for (const other of document.querySelectorAll("input[type=checkbox][name=answer]")) {
      if (other !== box && ("alone" in box.dataset || "alone" in other.dataset)) other.checked = false;
    }
  });
})();
