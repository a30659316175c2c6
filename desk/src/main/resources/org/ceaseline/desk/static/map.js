"use strict";
(() => {
  const box = document.getElementById("map");
  if (!box || typeof L === "undefined") return;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const map = L.map(box, { preferCanvas: true, attributionControl: true, zoomControl: false, minZoom: 2, maxZoom: 13, worldCopyJump: true });
  L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
  map.attributionControl.setPrefix(false);
  map.attributionControl.addAttribution("Natural Earth");
  map.setView([20, 20], 3);
  const load = (path) => fetch(path, { credentials: "same-origin" }).then((answer) => answer.json());
  load("/static/natural-earth.geojson").then((base) => L.geoJSON(base, {
    interactive: false,
    style: (part) => part.properties.kind === "land"
        ? { color: colour("--soft"), weight: 0.8, fillColor: colour("--panel"), fillOpacity: 1 }
        : { color: colour("--soft"), weight: 0.8, dashArray: "4 3", fill: false },
  }).addTo(map).bringToBack());
  let seen = L.featureGroup();
  let shown = "";
  const zoomed = (path) => path + (path.includes("?") ? "&" : "?") + "zoom=" + Math.round(map.getZoom());
  const show = (path) => { shown = path; return load(zoomed(path)).then((marks) => {
    if (shown !== path) return;
    seen.remove();
    seen = L.featureGroup();
    const mark = (part, at) => {
      const p = part.properties;
      const look = { color: colour("--accent"), weight: 2, fillColor: colour("--accent"), fillOpacity: 0.45 };
      const shape = p.kind === "cluster"
          ? L.circleMarker(at, { ...look, weight: 3, dashArray: "2 3", fillOpacity: 0.6, radius: 10 + Math.min(14, 2 * Math.log2(p.count + 1)) })
          : p.kind === "area"
          ? L.circle(at, { ...look, radius: p.doubt, dashArray: "6 4", fillOpacity: 0.12 })
          : L.circleMarker(at, { ...look, radius: 5 + Math.min(14, 2.5 * Math.sqrt(p.count)) });
      const label = document.createElement("span");
      label.textContent = p.name + ": " + p.count;
      shape.bindTooltip(label);
      shape.on("click", () => {
        if (p.kind === "cluster") { const [west, south, east, north] = p.box; map.fitBounds([[south, west], [north, east]], { padding: [40, 40], maxZoom: Math.max(map.getZoom() + 1, 12) }); return; }
        const row = document.getElementById(p.row);
        if (row) { document.querySelectorAll("tr.lit").forEach((old) => old.classList.remove("lit")); row.classList.add("lit"); row.scrollIntoView({ block: "center" }); }
      });
      return shape;
    };
    marks.features.forEach((part) => {
      if (part.properties.kind === "zone") {
        L.geoJSON(part, { interactive: false, style: { color: colour("--focus"), weight: 2, dashArray: "8 4", fillOpacity: 0.06 } }).addTo(seen);
      } else {
        const [lon, lat] = part.geometry.coordinates;
        mark(part, [lat, lon]).addTo(seen);
      }
    });
    seen.addTo(map);
    box.dataset.marksShown = marks.features.length;
    box.dataset.ready = "yes";
  }).catch(() => { box.dataset.ready = "failed"; }); };
  const bounds = (box.dataset.box || "").split(",").map(Number);
  if (bounds.length === 4) map.fitBounds(L.latLngBounds([bounds[1], bounds[0]], [bounds[3], bounds[2]]).pad(0.25), { maxZoom: 10, animate: false });
  show(box.dataset.marks);
  map.on("zoomend", () => show(shown));

  const brush = document.getElementById("brush");
  if (!brush) return;
  const bars = [...brush.querySelectorAll(".bars i")];
  const most = Math.max(1, ...bars.map((bar) => Number(bar.dataset.count)));
  bars.forEach((bar) => { const count = Number(bar.dataset.count); bar.style.height = count === 0 ? "1px" : Math.max(3, 48 * count / most) + "px"; });
  const from = document.getElementById("brush-from");
  const to = document.getElementById("brush-to");
  const within = bars.map((bar, at) => bar.classList.contains("on") ? at : -1).filter((at) => at >= 0);
  if (within.length > 0) { from.value = within[0]; to.value = within[within.length - 1]; }
  const tell = () => {
    bars.forEach((bar, at) => bar.classList.toggle("on", at >= Number(from.value) && at <= Number(to.value)));
    const name = (range, end, out) => {
      const day = bars[Number(range.value)].dataset[end];
      document.getElementById(out).textContent = day;
      range.setAttribute("aria-valuetext", day);
    };
    name(from, "first", "brush-from-out");
    name(to, "last", "brush-to-out");
  };
  let asked = 0;
  const frame = () => {
    tell();
    clearTimeout(asked);
    asked = setTimeout(() => {
      const whole = Number(from.value) === 0 && Number(to.value) === bars.length - 1;
      const days = whole ? "" : "&from=" + bars[Number(from.value)].dataset.from + "&to=" + bars[Number(to.value)].dataset.to;
      const which = "?case=" + encodeURIComponent(brush.dataset.of) + days;
      history.replaceState(null, "", "/map" + which);
      box.dataset.ready = "no";
      show("/map/marks" + which);
      if (window.htmx) window.htmx.ajax("GET", "/map" + which, { target: "#twin-part", select: "#twin-part", swap: "outerHTML" });
    }, 180);
  };
  from.addEventListener("input", () => { if (Number(from.value) > Number(to.value)) to.value = from.value; frame(); });
  to.addEventListener("input", () => { if (Number(to.value) < Number(from.value)) from.value = to.value; frame(); });
  const step = (by) => {
    const low = Number(from.value) + by;
    const high = Number(to.value) + by;
    if (low < 0 || high > bars.length - 1) return;
    from.value = low;
    to.value = high;
    frame();
  };
  document.getElementById("brush-back").addEventListener("click", () => step(-1));
  document.getElementById("brush-on").addEventListener("click", () => step(1));
  tell();
})();
