// Plotly only when somebody asks for it: the static chart and the table above it hold the same numbers.
const button = document.querySelector("[data-chart]");

function load(address) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

async function draw() {
  const place = document.getElementById("interactive");
  const status = document.getElementById("interactive-status");
  button.disabled = true;
  try {
    const [answer] = await Promise.all([fetch(button.dataset.chart, { credentials: "same-origin" }), load(button.dataset.script)]);
    if (!answer.ok) throw new Error(answer.status);
    const { charts } = await answer.json();
    place.hidden = false;
    for (const chart of charts) {
      const box = document.createElement("div");
      place.append(box);
      await window.Plotly.newPlot(box, chart.data, chart.layout, { displayModeBar: false, responsive: true, showSendToCloud: false });
    }
    button.hidden = true;
    place.tabIndex = -1;
    place.focus();
  } catch {
    place.hidden = true;
    place.replaceChildren();
    button.disabled = false;
    status.textContent = button.dataset.failed;
  }
}

if (button) {
  button.hidden = false;
  button.addEventListener("click", draw);
}
