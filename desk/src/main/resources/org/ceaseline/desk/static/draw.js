"use strict";
(() => {
  const part = document.getElementById("where");
  const box = document.getElementById("draw");
  const within = document.getElementById("within");
  if (!part || !box || !within) return;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const corners = () => within.value.split(";").map((corner) => corner.split(",").map(Number)).filter((corner) => corner.length === 2 && corner.every(Number.isFinite) && within.value.trim() !== "");
  let map = null;
  let drawn = null;
  const show = () => {
    if (drawn) drawn.remove();
    const at = corners();
    const look = { color: colour("--focus"), weight: 2, fillOpacity: 0.12 };
    drawn = L.featureGroup(at.map((corner) => L.circleMarker(corner, { ...look, radius: 4 })));
    if (at.length > 1) L.polygon(at, look).addTo(drawn);
    drawn.addTo(map);
    box.dataset.corners = at.length;
  };
  const add = (kind, set) => new Promise((done, failed) => {
    const element = document.createElement(kind);
    element.addEventListener("load", done);
    element.addEventListener("error", failed);
    Object.assign(element, set);
    document.head.appendChild(element);
  });
  let asked = false;
  const begin = () => {
    if (asked || !part.open) return;
    asked = true;
    Promise.all([
      add("link", { rel: "stylesheet", href: "/lib/leaflet/leaflet.css" }),
      add("script", { src: "/lib/leaflet/leaflet.js" }),
    ]).then(draw).catch(() => { box.dataset.ready = "failed"; });
  };
  const draw = () => {
    map = L.map(box, { preferCanvas: true, zoomControl: false, minZoom: 2, maxZoom: 13 });
    L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
    map.attributionControl.setPrefix(false);
    map.attributionControl.addAttribution("Natural Earth");
    map.setView([20, 20], 2);
    const load = (path) => fetch(path, { credentials: "same-origin" }).then((answer) => answer.json());
    load("/static/natural-earth.geojson").then((base) => L.geoJSON(base, { interactive: false, style: (part) => part.properties.kind === "land"
        ? { color: colour("--soft"), weight: 0.8, fillColor: colour("--panel"), fillOpacity: 1 }
        : { color: colour("--soft"), weight: 0.8, dashArray: "4 3", fill: false } }).addTo(map).bringToBack());
    load("/map/marks").then((marks) => {
      const places = L.featureGroup(marks.features.filter((mark) => mark.geometry.type === "Point").map((mark) => L.circleMarker([mark.geometry.coordinates[1], mark.geometry.coordinates[0]], { interactive: false, radius: 3, color: colour("--accent") })));
      places.addTo(map);
      show();
      if (corners().length > 0) map.fitBounds(drawn.getBounds().pad(0.4), { maxZoom: 11, animate: false });
      else if (places.getLayers().length > 0) map.fitBounds(places.getBounds().pad(0.4), { maxZoom: 11, animate: false });
      box.dataset.ready = "yes";
    });
    map.on("click", (event) => {
      const corner = event.latlng.lat.toFixed(3) + "," + event.latlng.lng.toFixed(3);
      within.value = within.value.trim() === "" ? corner : within.value.trim() + "; " + corner;
      show();
    });
  };
  within.addEventListener("input", () => { if (map) show(); });
  document.getElementById("draw-clear").addEventListener("click", () => { within.value = ""; if (map) show(); within.focus(); });
  part.addEventListener("toggle", begin);
  begin();
})();
