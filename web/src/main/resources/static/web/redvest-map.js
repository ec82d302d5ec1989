// Puts a provider's map in place of the schematic one, where the city has set one.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
    for (const box of document.querySelectorAll("[data-tiles]")) {
        const schematic = box.previousElementSibling;
        box.hidden = false;
        schematic.hidden = true;
        const map = L.map(box);
        map.attributionControl.setPrefix(false);
        for (const layer of [box.dataset.tiles, box.dataset.labels]) {
            if (layer) {
                L.tileLayer(layer, { maxZoom: 18, attribution: box.dataset.attribution }).addTo(map);
            }
        }
        const entries = document.querySelectorAll("ol.cards > li");
        const points = box.dataset.points.split(";").map((point) => point.split(",").map(Number));
        for (const [number, longitude, latitude] of points) {
            L.circleMarker([latitude, longitude], { radius: 14, stroke: false, fillColor: "#b3121d", fillOpacity: 1 })
                .bindTooltip(String(number), { permanent: true, direction: "center", className: "map-number" })
                .on("click", () => {
                    entries[number - 1].scrollIntoView({ block: "center" });
                    entries[number - 1].querySelector("a")?.focus();
                })
                .addTo(map);
        }
        map.fitBounds(points.map(([, longitude, latitude]) => [latitude, longitude]), { padding: [30, 30], maxZoom: 16 });
    }
});
