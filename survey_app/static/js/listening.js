/* Listening: what is heard, after a press and never before. Pages work without any of it.
   Blocks carry data-clip; they are spoken in the order of the page, options as they stand on screen (AU, BI-05). */
"use strict";

(() => {
  const GAP = 700; // milliseconds between two blocks (rendering contract, audio 3)
  const blocks = [...document.querySelectorAll("[data-clip]")];
  const player = document.querySelector("[data-player]");
  const pause = player?.querySelector("[data-do=pause]");
  const speeds = [...(player?.querySelectorAll("[data-speed]") ?? [])];
  const told = Object.fromEntries(["listened", "heard", "replays"].map((name) => [name, document.querySelector(`input[name=${name}]`)]));
  const begun = new Set(); // blocks of which something was heard, and those heard to their end
  const ended = new Set();
  const sound = new Audio();
  sound.preload = "none";
  let button = null; // the one that was pressed last, and what it speaks
  let wanted = [];
  let queue = [];
  let current = null; // the block that speaks, or spoke last while the next one waits
  let waiting = 0;
  let paused = false;
  let failed = false;

  /* With the answer goes what was heard (EQ-04). The question counts as heard when all its sentences were. */
  const tell = () => {
    if (!told.listened) return;
    const stem = blocks.filter((block) => block.closest("[data-stem]"));
    const codes = [...ended].map((block) => block.querySelector("[name=answer]")?.value).filter(Boolean);
    told.listened.value = begun.size ? "yes" : "no";
    told.heard.value = [...(stem.length && stem.every((block) => ended.has(block)) ? ["question"] : []), ...codes].join(" ");
  };

  const mark = (block) => {
    current?.removeAttribute("data-speaking");
    current = block;
    if (!block) return;
    block.setAttribute("data-speaking", "");
    const box = block.getBoundingClientRect();
    const covered = getComputedStyle(document.documentElement); // the player lies over the foot of the window
    const [first, last] = [parseFloat(covered.scrollPaddingTop), innerHeight - parseFloat(covered.scrollPaddingBottom)];
    if (box.top < first || box.bottom > last) block.scrollIntoView({ block: "center" });
  };

  const setPaused = (now) => {
    if (pause && paused !== now) {
      const words = pause.querySelector("span");
      [words.textContent, pause.dataset.other] = [pause.dataset.other, words.textContent];
    }
    paused = now;
  };

  /* The focus never moves, except from a player that vanishes to the button that began it. */
  const show = (playing) => {
    if (!player) return;
    const home = button?.closest(".survey-listen");
    if (playing && home && home.nextElementSibling !== player) home.after(player);
    const inside = document.activeElement;
    if (!playing && player.contains(inside)) button.focus({ preventScroll: !inside.matches(":focus-visible") });
    player.hidden = !playing;
  };

  const stop = () => {
    clearTimeout(waiting);
    sound.pause();
    queue = [];
    failed = false;
    mark(null);
    setPaused(false);
    button?.removeAttribute("data-sounding");
  };

  const hush = () => {
    stop();
    show(false);
    const said = document.getElementById("sound-missing");
    if (said && !said.hasAttribute("role")) { // it is announced now and not into the speech
      said.setAttribute("role", "status");
      said.textContent = said.textContent;
    }
  };

  const tellMissing = () => {
    let said = document.getElementById("sound-missing");
    if (!said) {
      said = document.createElement("p");
      said.id = "sound-missing";
      said.className = "survey-note";
      (button?.closest(".survey-listen, .survey-card") ?? blocks[0]).after(said);
    }
    said.removeAttribute("role");
    said.textContent = document.querySelector("main").dataset.missing;
  };

  /* One clip that is not there leaves the rest; two in a row mean that there is no way to the sound. */
  const fail = () => {
    tellMissing();
    if (failed) return hush();
    failed = true;
    next();
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
    sound.play().catch((reason) => reason.name === "AbortError" || fail());
  };

  const play = (some, by) => {
    stop();
    if (told.replays && some.length && begun.has(some[0])) told.replays.value = Number(told.replays.value) + 1;
    [wanted, button] = [some, by];
    button.setAttribute("data-sounding", "");
    for (const film of document.querySelectorAll("video")) film.pause();
    show(some.length > 1);
    queue = some.slice();
    next();
  };

  const pauseOrGoOn = () => {
    setPaused(!paused);
    if (paused) {
      clearTimeout(waiting);
      sound.pause();
    } else if (sound.ended) next();
    else sound.play().catch(fail);
  };

  const listen = (by) => {
    if ("sounding" in by.dataset) return paused ? pauseOrGoOn() : hush();
    const isOption = (block) => block.classList.contains("survey-card");
    const some = by.dataset.listen === "option" ? [by.closest("[data-clip]")]
      : by.dataset.listen === "question" ? blocks.filter((block) => !isOption(block)) : blocks;
    play(some, by);
  };

  /* The speed lasts as long as the tab; nothing else is ever kept in the browser (R0-12). */
  const setSpeed = (speed) => {
    sound.defaultPlaybackRate = sound.playbackRate = speed;
    for (const one of speeds) one.setAttribute("aria-pressed", String(Number(one.dataset.speed) === speed));
  };
  const chooseSpeed = (speed) => {
    setSpeed(speed);
    try { sessionStorage.setItem("speed", speed); } catch { /* a browser may forbid it: then it lasts for the page */ }
  };
  const keptSpeed = () => {
    try { return Number(sessionStorage.getItem("speed")); } catch { return 1; }
  };

  const ways = { again: () => play(wanted, button), stop: hush, pause: pauseOrGoOn };

  setSpeed(speeds.map((one) => Number(one.dataset.speed)).includes(keptSpeed()) ? keptSpeed() : 1);
  tell();

  sound.addEventListener("playing", () => {
    failed = false;
    begun.add(current);
    tell();
  });
  sound.addEventListener("ended", () => {
    ended.add(current);
    tell();
    waiting = setTimeout(next, GAP);
  });
  sound.addEventListener("error", () => { if (begun.has(current) && sound.currentTime) fail(); });
  addEventListener("pagehide", hush);
  addEventListener("keydown", (event) => { if (event.key === "Escape") hush(); });
  document.addEventListener("play", hush, true); // a film begins

  document.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    if (pressed?.dataset.do) ways[pressed.dataset.do]?.();
    else if (pressed?.dataset.speed) chooseSpeed(Number(pressed.dataset.speed));
    else if (pressed?.dataset.listen) listen(pressed);
  });
})();
