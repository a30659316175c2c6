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

  const review = document.getElementById("review");
  const why = document.getElementById("why");
  const decide = why && why.form;
  let act = "";
  const begin = (which) => {
    act = which;
    why.value = which === "accept" && !why.value ? why.dataset.accept : (which === "reject" ? "" : why.value);
    why.focus();
    why.select();
  };
  if (decide) {
    why.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && act) {
        event.preventDefault();
        const button = document.getElementById(act);
        if (decide.reportValidity()) decide.requestSubmit(button);
      } else if (event.key === "Escape") {
        act = "";
        why.blur();
      }
    });
  }
  if (review) {
    const move = (to) => { if (to) location.assign("/review?kind=" + encodeURIComponent(review.dataset.kind) + "&at=" + encodeURIComponent(to)); };
    document.addEventListener("desk:key", (custom) => {
      const event = custom.detail;
      const undo = document.getElementById("undo");
      if (event.key === "j") move(review.dataset.after);
      else if (event.key === "k") move(review.dataset.before);
      else if (event.key === "a" && decide) { event.preventDefault(); begin("accept"); }
      else if ((event.key === "r" || event.key === "x") && decide) { event.preventDefault(); begin("reject"); }
      else if (event.key === "u" && undo) { event.preventDefault(); undo.form.requestSubmit(undo); }
      else if (event.key === "e") {
        const correct = document.getElementById("correct");
        if (correct) { event.preventDefault(); correct.open = true; correct.querySelector("select").focus(); }
      }
    });
    const current = review.querySelector(".list li.on");
    if (current) current.scrollIntoView({ block: "nearest" });
  }

  const unfold = (id) => {
    const part = document.getElementById(id);
    if (!part) return false;
    part.open = true;
    part.scrollIntoView({ block: "center" });
    const first = part.querySelector("select, input:not([type=hidden])");
    if (first) first.focus();
    return true;
  };
  document.addEventListener("desk:key", (custom) => {
    const event = custom.detail;
    if (event.key === "m" && unfold("merge")) event.preventDefault();
    else if (event.key === "s" && unfold("split")) event.preventDefault();
    else if (event.key === "t" && unfold("move")) event.preventDefault();
    else if (event.key === "v") document.querySelectorAll("details.shielded").forEach((part) => { part.open = true; });
  });

  const drop = document.querySelector("form.drop");
  if (drop) {
    const files = drop.querySelector("input[type=file]");
    const named = drop.querySelector("[data-dropped]");
    const tell = () => { if (named) named.textContent = files.files.length === 0 ? "" : [...files.files].slice(0, 5).map((file) => file.name).join(", ") + (files.files.length > 5 ? " +" + (files.files.length - 5) : ""); };
    files.addEventListener("change", tell);
    const over = (event) => { event.preventDefault(); drop.classList.add("over"); };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      if (event.dataTransfer && event.dataTransfer.files.length > 0) {
        files.files = event.dataTransfer.files;
        tell();
        files.focus();
      }
    });
  }

  const waits = () => {
    if (document.getElementById("wait")) return;
    const bar = document.createElement("div");
    bar.id = "wait";
    bar.setAttribute("role", "progressbar");
    bar.setAttribute("aria-label", document.body.dataset.wait || "");
    document.body.appendChild(bar);
  };
  document.addEventListener("submit", (event) => { if (!event.defaultPrevented) waits(); });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='/']") : null;
    if (link && !link.hasAttribute("download") && !/report\.(html|md)/.test(link.href) && !event.ctrlKey && !event.metaKey && event.button === 0) waits();
  });
  window.addEventListener("pageshow", () => { const bar = document.getElementById("wait"); if (bar) bar.remove(); });

  const lit = document.getElementById("lit");
  if (lit && location.hash === "#lit") {
    const folded = lit.closest("details");
    if (folded && !folded.classList.contains("shielded")) folded.open = true;
    lit.scrollIntoView({ block: "center" });
  }
})();
