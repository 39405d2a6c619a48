// Draws charts with ApexCharts, in the page's own palette. The library is fetched with the first chart.
import ApexCharts from "../lib/apexcharts/apexcharts.esm.js";

const number = new Intl.NumberFormat("en-GB");
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const dayShort = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const dayLength = 24 * 60 * 60 * 1000;

const at = text => Date.parse(text + "T00:00:00Z");

/** Draws a chart into an element; answers what updates and removes it. */
export async function draw(element, json) {
    let spec = JSON.parse(json);
    if (!element?.isConnected) {
        // The reader has gone on to another page while the library came.
        return { update() { }, destroy() { } };
    }

    const chart = new ApexCharts(element, options(spec));
    await chart.render();

    const repaint = new MutationObserver(() => chart.updateOptions(options(spec), false, false));
    repaint.observe(document.documentElement, { attributeFilter: ["data-theme"] });

    return {
        update(next) {
            spec = JSON.parse(next);
            return chart.updateOptions(options(spec), false, false).then(() => undefined);
        },
        destroy() {
            repaint.disconnect();
            chart.destroy();
        },
    };
}

// The axis ends just above the highest bar, at a round number: 810 under 1,000, not under 2,000.
function scale(spec) {
    const most = Math.max(1, ...spec.series.flatMap(one => one.points.map(point => point.value ?? 0)));
    const power = 10 ** Math.floor(Math.log10(most / 4));
    const step = Math.max(1, [1, 2, 2.5, 5, 10].find(round => round * power >= most / 4 && Number.isInteger(round * power) || round === 10) * power);
    const ticks = Math.ceil(most / step);
    return { min: 0, max: step * ticks, tickAmount: ticks };
}

function options(spec) {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const quiet = colour("--ink-quiet");
    const font = getComputedStyle(document.body).fontFamily;
    return {
        chart: {
            type: "bar", height: spec.height, fontFamily: font, foreColor: quiet, background: "transparent",
            parentHeightOffset: 0, animations: { enabled: false }, toolbar: { show: false }, zoom: { enabled: false }, selection: { enabled: false },
        },
        theme: { mode: document.documentElement.dataset.theme === "dark" ? "dark" : "light" },
        series: spec.series.map(one => ({ name: one.name, data: one.points.map(point => ({ x: at(point.day), y: point.value })) })),
        colors: spec.series.map(one => colour(one.colour)),
        plotOptions: { bar: { columnWidth: "82%", borderRadius: 0 } },
        dataLabels: { enabled: false },
        legend: { show: false },
        states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
        stroke: { width: 0 },
        grid: { borderColor: colour("--line"), strokeDashArray: 0, padding: { left: 4, right: 8, top: -12, bottom: 0 } },
        xaxis: {
            type: "datetime", tooltip: { enabled: false }, axisBorder: { color: colour("--line-strong") }, axisTicks: { color: colour("--line-strong") },
            labels: { datetimeUTC: true, style: { fontSize: "12px" }, formatter: (_, time) => (spec.step === "day" ? dayShort : month).format(time), hideOverlappingLabels: true },
        },
        yaxis: { ...scale(spec), labels: { formatter: value => number.format(Math.round(value)), style: { fontSize: "12px" }, minWidth: 34 } },
        tooltip: {
            shared: true, intersect: false, followCursor: false,
            x: { formatter: time => heading(spec.step, time) },
            y: { formatter: value => value === null || value === undefined ? "no figure reported" : `${number.format(value)} ${spec.unit}` },
        },
        annotations: {
            xaxis: [
                ...spec.gaps.map(gap => ({
                    x: at(gap.from) - dayLength / 2, x2: at(gap.to) + dayLength / 2, fillColor: colour("--no-report"), opacity: .8, borderColor: "transparent",
                })),
                ...spec.marks.map(mark => ({
                    x: at(mark.day), borderColor: colour("--ink-soft"), strokeDashArray: 2,
                    label: {
                        text: mark.sign, orientation: "horizontal", position: "top", offsetY: -2, borderWidth: 0,
                        style: { background: colour("--ink"), color: colour("--surface"), fontSize: "11px", fontWeight: 600, padding: { left: 4, right: 4, top: 1, bottom: 2 } },
                    },
                })),
            ],
        },
    };
}

function heading(step, time) {
    switch (step) {
        case "week": return `Week from ${day.format(time)}`;
        case "month": return month.format(time);
        default: return day.format(time);
    }
}
