// Makes pages quicker; every one of them works without it.
"use strict";

// a form that was sent is not sent again by a second tap
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") {
        return;
    }
    if (form.dataset.sent) {
        event.preventDefault();
        return;
    }
    form.dataset.sent = "yes";
    for (const button of form.querySelectorAll("button")) {
        button.setAttribute("aria-busy", "true");
    }
});

// the back button brings a page back as it was left: its forms may be sent again
window.addEventListener("pageshow", () => {
    for (const form of document.forms) {
        delete form.dataset.sent;
        for (const button of form.querySelectorAll("button")) {
            button.removeAttribute("aria-busy");
        }
    }
});

document.addEventListener("DOMContentLoaded", () => {
    // what is wrong is read first
    document.getElementById("problem")?.focus();

    // all boxes of a list that may be ticked
    for (const all of document.querySelectorAll("button[data-tick]")) {
        all.hidden = false;
        all.addEventListener("click", () => {
            for (const box of document.querySelectorAll(`input[name="${all.dataset.tick}"][data-passes]`)) {
                box.checked = true;
            }
        });
    }

    for (const button of document.querySelectorAll("button[data-print]")) {
        button.hidden = false;
        button.addEventListener("click", () => window.print());
    }
});
