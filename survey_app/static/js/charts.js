// Plotly only when somebody asks for it: the static chart and the table hold the same numbers.
const place = document.querySelector("[data-chart]");

function load(address) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

async function draw(button) {
  const drawing = document.getElementById("interactive");
  const status = document.getElementById("interactive-status");
  button.disabled = true;
  status.textContent = "";
  try {
    const [answer] = await Promise.all([fetch(place.dataset.chart, { credentials: "same-origin" }), load(place.dataset.script)]);
    if (!answer.ok) throw new Error(answer.status);
    const { charts } = await answer.json();
    drawing.hidden = false;
    for (const chart of charts) {
      const box = document.createElement("div");
      drawing.append(box);
      await window.Plotly.newPlot(box, chart.data, chart.layout, { displayModeBar: false, responsive: true, showSendToCloud: false });
    }
    button.remove();
    drawing.tabIndex = -1;
    drawing.focus();
  } catch {
    drawing.hidden = true;
    drawing.replaceChildren();
    button.disabled = false;
    status.textContent = place.dataset.failed;
  }
}

if (place) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "survey-pill";
  button.textContent = place.dataset.name;
  button.addEventListener("click", () => draw(button));
  place.append(button);
}
