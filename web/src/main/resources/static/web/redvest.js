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
            for (const box of all.form.querySelectorAll("input[data-passes]")) {
                box.checked = true;
            }
        });
    }

    document.querySelectorAll("form[data-steps]").forEach(askOneByOne);

    for (const button of document.querySelectorAll("button[data-print]")) {
        button.hidden = false;
        button.addEventListener("click", () => window.print());
    }

    // letters lead through a list that waits for decisions: while the focus is in it, and not while something is typed
    for (const queue of document.querySelectorAll("[data-queue]")) {
        queue.addEventListener("keydown", (event) => {
            const typing = event.isComposing || event.target.matches("input, textarea, select");
            if (typing || event.ctrlKey || event.altKey || event.metaKey) {
                return;
            }
            const row = event.target.closest("[data-queue] > *");
            const ways = new Map([
                ["j", row.nextElementSibling],
                ["k", row.previousElementSibling],
                ["a", row.querySelector("[data-approve]")],
                ["r", row.querySelector("[data-reason]")],
            ]);
            const next = ways.get(event.key.toLowerCase());
            if (next) {
                event.preventDefault();
                next.focus();
            }
        });
        // whoever decided goes on with what stood after it
        document.getElementById(location.hash.slice(1))?.focus();
    }
    for (const help of document.querySelectorAll("[data-keys]")) {
        help.hidden = false;
    }
});

// one question after the other; what was refused is asked first
function askOneByOne(form) {
    const steps = [...form.querySelectorAll("fieldset")];
    const progress = form.querySelector("[data-progress]");
    const back = form.querySelector("[data-back]");
    const next = form.querySelector("[data-next]");
    const send = form.querySelector("button:not([type=button])");
    let at = Math.max(0, steps.findIndex((step) => step.querySelector(".wrong")));

    const show = () => {
        steps.forEach((step, index) => { step.hidden = index !== at; });
        back.hidden = at === 0;
        next.hidden = at === steps.length - 1;
        send.hidden = !next.hidden;
        progress.hidden = false;
        progress.textContent = progress.dataset.progress.replace("{0}", at + 1).replace("{1}", steps.length);
    };
    const go = (way) => {
        at += way;
        show();
        steps[at].querySelector("input, select").focus();
    };
    const goOn = () => {
        if ([...steps[at].querySelectorAll("input, select")].every((field) => field.reportValidity())) {
            go(1);
        }
    };

    back.addEventListener("click", () => go(-1));
    next.addEventListener("click", goOn);
    form.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && event.target.tagName !== "BUTTON" && !next.hidden) {
            event.preventDefault();
            goOn();
        }
    });
    show();
}
