// Draws the charts of a page from the blocks of data that stand in it. Colours are those of the style sheet,
// and are read again when the system turns light or dark. Tooltips are drawn too: no markup is made of names.

const style = () => {
  const all = getComputedStyle(document.documentElement);
  const read = (name) => all.getPropertyValue(name).trim();
  return {
    ink: read("--ink"),
    soft: read("--soft"),
    line: read("--line"),
    card: read("--card"),
    accent: read("--accent"),
    onGrade: read("--on-grade"),
    font: read("--sans"),
    grade: (mark) => read(`--grade-${/^[A-D]\??$/.test(mark) ? mark[0].toLowerCase() : "none"}`),
  };
};

const rich = (text) => text.replace(/[{}|]/g, " ");

const common = (look, description) => ({
  animation: false,
  textStyle: { fontFamily: look.font, color: look.ink },
  aria: { enabled: true, label: { description } },
  tooltip: {
    renderMode: "richText",
    confine: true,
    backgroundColor: look.card,
    borderColor: look.line,
    textStyle: { color: look.ink, fontFamily: look.font, fontSize: 13 },
  },
});

const axis = (look, name, more) => ({
  name,
  nameLocation: "middle",
  nameTextStyle: { color: look.soft },
  axisLabel: { color: look.soft },
  axisLine: { lineStyle: { color: look.line } },
  axisTick: { show: false },
  splitLine: { show: false },
  ...more,
});

const tells = (row) => `${row.name} · ${row.grade}\n${row.says}`;

// The sixteen cells of the grid: rows from A on top to D, columns from D on the left to A.
const cells = (chart, look) => {
  const ends = [100, ...chart.lines, 0];
  return chart.grid.flatMap((row, up) =>
    row.map((grade, right) => [
      {
        name: grade,
        coord: [ends[right + 1], ends[up + 1]],
        itemStyle: { color: look.grade(grade), opacity: 0.12, borderColor: look.card, borderWidth: 2 },
        label: { show: true, position: "insideTopRight", color: look.grade(grade), fontSize: 15, fontWeight: 600 },
      },
      { coord: [ends[right], ends[up]] },
    ]),
  );
};

const map = (chart, look) => {
  const most = Math.max(1, ...chart.bubbles.map((bubble) => bubble.hours));
  const size = (hours) => 12 + 44 * Math.sqrt(Math.max(0, hours) / most);
  const bubbles = [...chart.bubbles].sort((one, other) => other.hours - one.hours);
  return {
    ...common(look, chart.description),
    grid: { left: 56, right: 20, top: 20, bottom: 52 },
    xAxis: axis(look, chart.relationship, { min: 0, max: 100, nameGap: 30 }),
    yAxis: axis(look, chart.financial, { min: 0, max: 100, nameGap: 34 }),
    series: [
      {
        type: "scatter",
        cursor: "pointer",
        data: bubbles.map((bubble) => ({
          ...bubble,
          value: [bubble.x, bubble.y],
          symbolSize: size(bubble.hours),
          itemStyle: { color: look.grade(bubble.grade), opacity: 0.85, borderColor: look.card, borderWidth: 1 },
        })),
        label: { show: true, formatter: ({ data }) => data.grade, color: look.onGrade, fontSize: 10, fontWeight: 600 },
        tooltip: { formatter: ({ data }) => rich(tells(data)) },
        markArea: { silent: true, data: cells(chart, look) },
      },
      {
        type: "scatter",
        silent: true,
        symbolSize: 0.01,
        data: bubbles.map((bubble) => ({
          name: bubble.name,
          value: [bubble.x, bubble.y],
          label: { distance: size(bubble.hours) / 2 + 3, position: bubble.x > 65 ? "left" : "right", textMargin: 5 },
        })),
        // On a phone names would cover the bubbles; pointing at one, and the table, tell them.
        label: { show: innerWidth > 600, formatter: ({ name }) => rich(name), color: look.ink, fontSize: 11 },
        labelLayout: { hideOverlap: true },
        tooltip: { show: false },
      },
    ],
  };
};

const whale = (chart, look) => {
  const points = chart.dots.map((dot, i) => ({ ...dot, value: [i + 1, dot.cumulative] }));
  const part = (data, colour) => ({
    type: "line",
    data,
    cursor: "pointer",
    symbol: "circle",
    symbolSize: 7,
    lineStyle: { color: colour, width: 2.5 },
    itemStyle: { color: colour },
    areaStyle: { color: colour, opacity: 0.1 },
  });
  const number = new Intl.NumberFormat(document.documentElement.lang, { notation: "compact" });
  return {
    ...common(look, chart.description),
    tooltip: { ...common(look, "").tooltip, trigger: "item", formatter: ({ data }) => rich(tells(data)) },
    grid: { left: 70, right: 24, top: 44, bottom: 52 },
    xAxis: axis(look, chart.across, { type: "value", min: 0, max: points.length, nameGap: 30 }),
    yAxis: axis(look, chart.up, {
      nameGap: 50,
      axisLabel: { color: look.soft, formatter: (value) => number.format(value) },
      splitLine: { show: true, lineStyle: { color: look.line } },
    }),
    series: [
      {
        ...part(points.slice(0, chart.peak), look.grade("A")),
        markPoint: {
          silent: true,
          symbol: "circle",
          symbolSize: 11,
          itemStyle: { color: look.ink },
          label: { formatter: chart.peakSays, position: "top", color: look.ink, fontWeight: 600, fontSize: 13 },
          data: [{ coord: points[chart.peak - 1].value }],
        },
      },
      part(points.slice(chart.peak - 1), look.grade("D")),
    ],
  };
};

const flow = (chart, look) => ({
  ...common(look, chart.description),
  tooltip: { ...common(look, "").tooltip, formatter: ({ data }) => rich(data.says ?? data.shown) },
  series: [
    {
      type: "sankey",
      left: 40,
      right: 40,
      top: 16,
      bottom: 16,
      nodeWidth: 22,
      nodeGap: 10,
      layoutIterations: 0,
      draggable: false,
      data: chart.nodes.map(({ id, name, grade, depth }) => ({
        name: id,
        shown: name,
        depth,
        itemStyle: { color: look.grade(grade), borderColor: look.card },
        label: { position: depth === 0 ? "left" : "right" },
      })),
      links: chart.links.map((link) => ({ ...link, lineStyle: { color: look.grade(link.grade), opacity: 0.35 } })),
      label: { color: look.ink, fontSize: 15, fontWeight: 600, formatter: ({ data }) => data.shown },
    },
  ],
});

const counts = (chart, look) => ({
  ...common(look, chart.description),
  tooltip: { ...common(look, "").tooltip, trigger: "axis", axisPointer: { type: "none" } },
  legend: { top: 6, textStyle: { color: look.ink }, selectedMode: false, icon: "rect" },
  grid: { left: 40, right: 16, top: 62, bottom: 44 },
  xAxis: axis(look, "", {
    type: "category",
    data: chart.months,
    axisLabel: { color: look.soft, lineHeight: 14 },
  }),
  yAxis: axis(look, "", { minInterval: 1, splitLine: { show: true, lineStyle: { color: look.line } } }),
  series: chart.bars.map(({ name, grade, clients }, i) => ({
    type: "bar",
    name,
    stack: "all",
    data: clients,
    barCategoryGap: "25%",
    itemStyle: { color: look.grade(grade), borderColor: look.card, borderWidth: 1 },
    markLine:
      i > 0
        ? undefined
        : {
            silent: true,
            symbol: "none",
            lineStyle: { color: look.ink },
            // Those of neighbouring months one above the other.
            data: chart.ruleChanges.map(({ at, says }, nth) => ({
              xAxis: at,
              label: { formatter: rich(says), color: look.ink, distance: nth % 2 === 0 ? 4 : 18 },
            })),
          },
  })),
});

export const kinds = { map, whale, flow, counts };

const drawn = [];

const draw = (place) => {
  const chart = JSON.parse(document.getElementById(place.dataset.chart).textContent);
  const canvas = echarts.init(place, null, { renderer: "canvas" });
  const paint = () => canvas.setOption(kinds[chart.kind](chart, style()), true);
  paint();
  canvas.on("click", ({ data }) => {
    if (data?.href) {
      location.assign(data.href);
    }
  });
  drawn.push({ canvas, paint });
};

await document.fonts.ready;
document.querySelectorAll("[data-chart]").forEach(draw);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn.forEach(({ paint }) => paint()));
new ResizeObserver(() => drawn.forEach(({ canvas }) => canvas.resize())).observe(document.getElementById("main"));
document.documentElement.dataset.drawn = drawn.length;
