// Draws charts with ApexCharts, in the page's own palette. The library is fetched with the first chart.
import ApexCharts from "../lib/apexcharts/apexcharts.esm.js";

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
// As everywhere in the application: "24 Apr 2025". Browsers abbreviate September in ways of their own.
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const month = time => `${months[new Date(time).getUTCMonth()]} ${new Date(time).getUTCFullYear()}`;
const dayShort = time => `${new Date(time).getUTCDate()} ${months[new Date(time).getUTCMonth()]}`;
const day = time => `${new Date(time).getUTCDate()} ${month(time)}`;
const dayLength = 24 * 60 * 60 * 1000;

const at = text => Date.parse(text + "T00:00:00Z");

const read = (json, element) => ({ ...JSON.parse(json), width: element?.clientWidth ?? 0 });

const iso = time => new Date(time).toISOString().slice(0, 10);

/** Draws a chart into an element; answers what updates and removes it. Days that are drawn over are told to the listener. */
export async function draw(element, json, listener) {
    let spec = read(json, element);
    if (!element?.isConnected) {
        // The reader has gone on to another page while the library came.
        return { update() { }, destroy() { } };
    }

    const choose = range => {
        const days = chosen(spec, range);
        if (days) {
            listener?.invokeMethodAsync("SelectAsync", days.from, days.to).catch(() => undefined);
        }
    };
    const chart = new ApexCharts(element, options(spec, choose));
    await chart.render();

    const paint = () => {
        // What was drawn over has been answered; a mark left behind would lie over other days.
        chart.w.globals.selection = null;
        return chart.updateOptions(options(spec, choose), false, false);
    };
    const repaint = new MutationObserver(paint);
    repaint.observe(document.documentElement, { attributeFilter: ["data-theme"] });

    return {
        update(next) {
            spec = read(next, element);
            return paint().then(() => undefined);
        },
        destroy() {
            repaint.disconnect();
            chart.destroy();
        },
    };
}

// The days of the bars and points that were drawn over, each with the whole of its step; none where the stretch holds none.
function chosen(spec, range) {
    const length = { day: 1, week: 7, month: 28 }[spec.step] * dayLength;
    const hit = spec.series.flatMap(one => one.points).map(point => at(point.day))
        .filter(time => time >= range.min - length / 2 && time <= range.max + length / 2);
    if (hit.length === 0) {
        return null;
    }

    const last = new Date(Math.max(...hit));
    const end = spec.step === "month" ? Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 0) : last.getTime() + length - dayLength;
    return { from: iso(Math.min(...hit)), to: iso(end) };
}

// The axis ends just above the highest bar, at a round number: 810 under 1,000, not under 2,000.
function scale(spec) {
    if (spec.most) {
        return { min: 0, max: spec.most, tickAmount: 4 };
    }

    const heights = new Map();
    for (const { type, points } of spec.series) {
        for (const point of points) {
            const below = spec.stacked && type === "bar" ? heights.get(point.day) ?? 0 : 0;
            heights.set(point.day, Math.max(heights.get(point.day) ?? 0, below + (point.high ?? point.value ?? 0)));
        }
    }

    const most = Math.max(1, ...heights.values());
    const power = 10 ** Math.floor(Math.log10(most / 4));
    const step = Math.max(1, [1, 2, 2.5, 5, 10].find(round => round * power >= most / 4 && Number.isInteger(round * power) || round === 10) * power);
    const ticks = Math.ceil(most / step);
    return { min: 0, max: step * ticks, tickAmount: ticks };
}

// Whole days at round distances, the last first, as many as have room; weeks and months by their own beginnings.
function ticks(spec) {
    const days = spec.series[0]?.points.map(point => at(point.day)) ?? [];
    const room = Math.max(2, Math.min(9, Math.floor(spec.width / 90)));
    const every = [1, 2, 3, 5, 7, 10, 14, 21, 28, 42, 60, 90].find(step => days.length / step <= room) ?? Math.ceil(days.length / room);
    const format = spec.step === "day" ? dayShort : month;
    return days.filter((_, i) => (days.length - 1 - i) % every === 0).map(time => ({ at: time, text: format(time) }));
}

const kinds = { bar: "column", line: "line", stepLine: "line", area: "area", rangeArea: "rangeArea" };

const value = (type, point) => type === "rangeArea" ? [point.value, point.high ?? null] : point.value;

// A line that breaks leaves points with nothing on either side: without a dot they would not be seen.
const alone = (points, i) => points[i].value !== null && (points[i - 1]?.value ?? null) === null && (points[i + 1]?.value ?? null) === null;

function options(spec, choose) {
    const bars = spec.series.every(one => one.type === "bar");
    const each = (one, ...pairs) => pairs.find(([type]) => type === one.type || type === null)[1];
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const quiet = colour("--ink-quiet");
    const font = getComputedStyle(document.body).fontFamily;
    return {
        chart: {
            type: bars ? "bar" : spec.series.some(one => one.type === "rangeArea") ? "rangeArea" : "line",
            stacked: spec.stacked, height: spec.height, fontFamily: font, foreColor: quiet, background: "transparent",
            parentHeightOffset: 0, animations: { enabled: false }, zoom: { enabled: false },
            toolbar: { show: false, autoSelected: spec.selectable ? "selection" : "zoom" },
            selection: {
                enabled: spec.selectable, type: "x", fill: { color: colour("--link"), opacity: .15 },
                stroke: { color: colour("--link"), width: 1, dashArray: 0, opacity: .8 },
            },
            events: { selection: (_, { xaxis }) => choose(xaxis) },
        },
        theme: { mode: document.documentElement.dataset.theme === "dark" ? "dark" : "light" },
        series: spec.series.map(one => ({
            name: one.name, ...(bars ? {} : { type: kinds[one.type] }),
            data: one.points.map(point => ({ x: at(point.day), y: value(one.type, point) })),
        })),
        colors: spec.series.map(one => colour(one.colour)),
        // A few bars do not fill the whole width.
        plotOptions: { bar: { columnWidth: `${Math.min(82, 9 * (spec.series[0]?.points.length ?? 0))}%`, borderRadius: 0 } },
        dataLabels: { enabled: false },
        legend: { show: false },
        states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
        stroke: {
            width: spec.series.map(one => each(one, ["bar", 0], ["rangeArea", 0], [null, 2])),
            curve: spec.series.map(one => one.type === "stepLine" ? "stepline" : "straight"),
            dashArray: spec.series.map(one => one.dashed ? 4 : 0),
        },
        fill: { type: "solid", opacity: spec.series.map(one => each(one, ["area", .18], ["rangeArea", .22], [null, 1])) },
        markers: {
            size: 0, strokeWidth: 0, hover: { size: 4 },
            discrete: spec.series.flatMap((one, series) => one.type === "bar" || one.type === "rangeArea" ? [] : one.points.flatMap((_, i) => alone(one.points, i)
                ? [{ seriesIndex: series, dataPointIndex: i, size: 3, fillColor: colour(one.colour), strokeColor: colour(one.colour) }] : [])),
        },
        grid: { borderColor: colour("--line"), strokeDashArray: 0, padding: { left: 4, right: bars ? 12 : 26, top: -12, bottom: 16 } },
        // Its own labels divide the axis evenly and stand beside the days that they name: ours stand at them.
        xaxis: {
            type: "datetime", tooltip: { enabled: false }, labels: { show: false }, axisTicks: { show: false },
            axisBorder: { color: colour("--line-strong") },
        },
        yaxis: { ...scale(spec), labels: { formatter: value => number.format(Math.round(value)) + (spec.unit === "%" ? " %" : ""), style: { fontSize: "12px" }, minWidth: 34 } },
        tooltip: {
            shared: true, intersect: false, followCursor: false,
            x: { formatter: time => heading(spec.step, time) },
            y: { formatter: value => value === null || value === undefined ? "no figure reported" : `${number.format(value)}${spec.unit === "%" ? " %" : ` ${spec.unit}`}` },
        },
        annotations: {
            xaxis: [
                ...ticks(spec).map(tick => ({
                    x: tick.at, borderColor: "transparent",
                    label: {
                        text: tick.text, orientation: "horizontal", position: "bottom", offsetY: 20, borderWidth: 0,
                        style: { background: "transparent", color: quiet, fontSize: "12px", padding: { left: 0, right: 0, top: 0, bottom: 0 } },
                    },
                })),
                ...spec.gaps.map(gap => ({
                    x: at(gap.from) - dayLength / 2, x2: at(gap.to) + dayLength / 2, fillColor: colour("--no-report"), opacity: .6, borderColor: "transparent",
                })),
                ...spec.bands.map(band => ({
                    x: at(band.from) - dayLength / 2, x2: at(band.to) + dayLength / 2, fillColor: colour("--link"), opacity: .12, borderColor: colour("--link"), strokeDashArray: 0,
                    label: {
                        text: band.sign, orientation: "horizontal", position: "top", offsetY: -2, borderWidth: 0,
                        style: { background: colour("--link"), color: colour("--surface"), fontSize: "11px", fontWeight: 600, padding: { left: 4, right: 4, top: 1, bottom: 2 } },
                    },
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
        case "week": return `Week from ${day(time)}`;
        case "month": return month(time);
        default: return day(time);
    }
}
