"use strict";
(() => {
  const keys = document.getElementById("keys");
  const open = document.getElementById("keys-open");
  if (open && keys) open.addEventListener("click", () => keys.showModal());

  const goes = { o: "/", r: "/review", i: "/incidents", m: "/map", p: "/reports", f: "/import" };
  let waitsForGo = false;

  const typing = (target) => target instanceof HTMLElement
      && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (keys && keys.open) return;
    if (waitsForGo) {
      waitsForGo = false;
      if (goes[event.key]) { event.preventDefault(); location.assign(goes[event.key]); }
      return;
    }
    if (event.key === "g") { waitsForGo = true; setTimeout(() => { waitsForGo = false; }, 1200); }
    else if (event.key === "?" && keys) { event.preventDefault(); keys.showModal(); }
    else if (event.key === "/") {
      const find = document.getElementById("find");
      if (find) { event.preventDefault(); find.focus(); }
    } else {
      document.dispatchEvent(new CustomEvent("desk:key", { detail: event }));
    }
  });

  const lit = document.getElementById("lit");
  if (lit && location.hash === "#lit") {
    const folded = lit.closest("details");
    if (folded) folded.open = true;
    lit.scrollIntoView({ block: "center" });
  }
})();
