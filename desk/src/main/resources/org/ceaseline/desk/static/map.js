"use strict";
(() => {
  const box = document.getElementById("map");
  if (!box || typeof L === "undefined") return;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const map = L.map(box, { preferCanvas: true, attributionControl: true, zoomControl: true, minZoom: 2, maxZoom: 13, worldCopyJump: true });
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
  load(box.dataset.marks).then((marks) => {
    const seen = L.featureGroup();
    const mark = (part, at) => {
      const p = part.properties;
      const look = { color: colour("--accent"), weight: 2, fillColor: colour("--accent"), fillOpacity: 0.45 };
      const shape = p.kind === "area"
          ? L.circle(at, { ...look, radius: p.doubt, dashArray: "6 4", fillOpacity: 0.12 })
          : L.circleMarker(at, { ...look, radius: 5 + Math.min(14, 2.5 * Math.sqrt(p.count)) });
      const label = document.createElement("span");
      label.textContent = p.name + ": " + p.count;
      shape.bindTooltip(label);
      shape.on("click", () => {
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
    if (marks.features.length > 0) map.fitBounds(seen.getBounds().pad(0.25), { maxZoom: 10, animate: false });
    box.dataset.ready = "yes";
  });
})();
