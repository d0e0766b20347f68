"use strict";
(() => {
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const ALL = "all";
  const KINDS = {
    choice: "choices", checks: "check boxes", year: "dates", number: "numbers", length: "texts", rows: "tables",
    blocks: "repeated blocks"
  };
  const STATUSES = ["ok", "blank", "ambiguous", "missing"];
  const WIDTH = 560;
  // Steps of viridis: their lightness alone tells them apart, also for the colour-blind and on grey paper.
  const STEPS = ["#440154", "#46327e", "#365c8d", "#277f8e", "#1fa187", "#4ac16d", "#a0da39", "#fde725"];
  const byId = id => document.getElementById(id);
  const controls = ["form", "prefecture", "chapter", "kind", "find"].map(byId);
  const [form, prefecture, chapter, kind, find] = controls;

  // ---- elements; every text goes in as text ----

  function element(name, attributes = {}, ...children) {
    return filled(document.createElement(name), attributes, children);
  }

  function drawn(name, attributes = {}, ...children) {
    return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
  }

  function filled(node, attributes, children) {
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    node.append(...children);
    return node;
  }

  const written = number => number.toLocaleString("en");

  function share(number, of) {
    if (of === 0) { return "–"; }
    const percent = 100 * number / of;
    if (number > 0 && percent < 0.1) { return "<0.1 %"; }
    if (number < of && percent > 99.9) { return ">99.9 %"; }
    return (number === 0 || number === of ? percent.toFixed(0) : percent.toFixed(1)) + " %";
  }

  /** The text in at most so many columns, of which a wide character takes two. */
  function shortened(text, columns) {
    const wide = character => character.codePointAt(0) >= 0x1100 ? 2 : 1;
    const characters = Array.from(text);
    let used = 0;
    const fitting = characters.filter(character => (used += wide(character)) <= columns);
    return used > columns ? fitting.slice(0, -1).join("") + "…" : text;
  }

  const things = (number, thing) => `${written(number)} ${thing}${number === 1 ? "" : thing === "box" ? "es" : "s"}`;

  function color(index, of) {
    const place = of < 2 ? 2 : index * (STEPS.length - 1) / (of - 1);
    const [a, b] = [Math.floor(place), Math.ceil(place)].map(step =>
      [1, 3, 5].map(at => parseInt(STEPS[step].slice(at, at + 2), 16)));
    return "rgb(" + a.map((part, i) => Math.round(part + (b[i] - part) * (place - Math.floor(place)))).join(",") + ")";
  }

  const onColor = (index, of) => index / Math.max(1, of - 1) > 0.55 ? "#111" : "#fff";

  // ---- plots ----

  function plot(height, says, ...children) {
    return drawn("svg", {viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": says}, ...children);
  }

  function text(x, y, content, attributes = {}) {
    return drawn("text", {x, y, ...attributes}, content);
  }

  /** Bars with their labels above: [{label, number, mark}], mark being a share to compare with; most is as long as the plot. */
  function bars(rows, of, says, most = Math.max(1, ...rows.map(row => row.number), ...rows.map(row => (row.mark || 0) * of))) {
    const length = WIDTH - 125;
    const parts = rows.flatMap((row, i) => {
      const top = i * 34;
      const mark = row.mark === undefined ? [] : [drawn("line", {
        class: "mark", x1: row.mark * of / most * length, x2: row.mark * of / most * length, y1: top + 15, y2: top + 30})];
      return [
        text(0, top + 12, shortened(row.label, 84), {lang: "ja"}),
        drawn("rect", {class: "track", x: 0, y: top + 17, width: length, height: 11}),
        drawn("rect", {class: "bar", x: 0, y: top + 17, width: row.number / most * length, height: 11},
          drawn("title", {}, `${row.label}: ${written(row.number)} of ${written(of)}`)),
        ...mark,
        text(WIDTH - 58, top + 27, written(row.number), {"text-anchor": "end"}),
        text(WIDTH, top + 27, share(row.number, of), {"text-anchor": "end"})];
    });
    return plot(Math.max(1, rows.length * 34), says, ...parts);
  }

  /** A line a row, each divided: [{label, parts: [{number, name, style, ink}], of}]; labels stand before or above it. */
  function stacks(rows, says, above = false) {
    const left = above ? 0 : 120;
    const length = WIDTH - left - 60;
    const height = above ? 38 : 22;
    const parts = rows.flatMap((row, i) => {
      const top = i * height + height - 22;
      let x = left;
      const segments = row.parts.filter(part => part.number > 0).flatMap(part => {
        const width = part.number / row.of * length;
        const segment = drawn("rect", {...part.style, x, y: top + 3, width: Math.max(1, width - 1), height: 16},
          drawn("title", {}, `${row.label}: ${part.name}: ${written(part.number)} of ${written(row.of)}`));
        const sign = part.sign && width > 16
          ? [text(x + width / 2, top + 15, part.sign, {"text-anchor": "middle", style: `fill:${part.ink}`})] : [];
        x += width;
        return [segment, ...sign];
      });
      return [
        text(0, above ? top - 2 : top + 15, shortened(row.label, above ? 84 : 18), {lang: "ja"}), ...segments,
        text(WIDTH, top + 15, written(row.of), {"text-anchor": "end", class: "faint"})];
    });
    return plot(Math.max(1, rows.length * height), says, ...parts);
  }

  /** A cell each, the darker the greater its share. */
  function heat(rows, heads, says) {
    const left = 120;
    const size = Math.min(48, (WIDTH - left) / Math.max(1, heads.length));
    const parts = heads.map((head, j) =>
      text(left + (j + 0.5) * size, 12, shortened(head.sign, 4), {"text-anchor": "middle", class: "faint"}));
    rows.forEach((row, i) => {
      const top = 18 + i * 22;
      parts.push(text(0, top + 15, shortened(row.label, 18), {lang: "ja"}));
      row.numbers.forEach((number, j) => {
        const part = row.of === 0 ? 0 : number / row.of;
        parts.push(drawn("rect", {class: "track", x: left + j * size, y: top, width: size - 1, height: 20}));
        parts.push(drawn("rect", {class: "bar", "fill-opacity": part, x: left + j * size, y: top, width: size - 1, height: 20},
          drawn("title", {}, `${row.label}: ${heads[j].name}: ${written(number)} of ${written(row.of)}`)));
        if (size > 24 && number > 0) {
          parts.push(text(left + (j + 0.5) * size, top + 14, written(number), {"text-anchor": "middle", class: part > 0.5 ? "on-bar" : "on-track"}));
        }
      });
    });
    return plot(18 + Math.max(1, rows.length * 22), says, ...parts);
  }

  /** Least, quartiles and greatest. */
  function boxes(rows, says) {
    const left = 120;
    const length = WIDTH - left - 70;
    const most = Math.max(1, ...rows.map(row => row.quartiles.greatest));
    const at = number => left + number / most * length;
    const parts = rows.flatMap((row, i) => {
      const q = row.quartiles;
      const middle = i * 22 + 11;
      return [
        text(0, middle + 4, shortened(row.label, 18), {lang: "ja"}),
        drawn("line", {class: "line", x1: at(q.least), x2: at(q.greatest), y1: middle, y2: middle}),
        drawn("rect", {class: "bar", x: at(q.lower), y: middle - 7, width: Math.max(2, at(q.upper) - at(q.lower)), height: 14},
          drawn("title", {}, `${row.label}: ${quartiles(q)}`)),
        drawn("line", {class: "mark", style: "stroke-dasharray:none", x1: at(q.median), x2: at(q.median), y1: middle - 9, y2: middle + 9}),
        text(WIDTH, middle + 4, `${written(q.median)} (${written(q.greatest)})`, {"text-anchor": "end", class: "faint"})];
    });
    return plot(Math.max(1, rows.length * 22), says, ...parts);
  }

  const quartiles = q => `least ${written(q.least)}, quartiles ${written(q.lower)}, ${written(q.median)}, ${written(q.upper)}, ` +
    `greatest ${written(q.greatest)}`;

  // ---- tables ----

  function table(heads, rows) {
    return element("div", {class: "scroll"}, element("table", {},
      element("thead", {}, element("tr", {}, ...heads.map(head => element("th", {scope: "col"}, head)))),
      element("tbody", {}, ...rows.map(row => element("tr", {}, ...row.map((cell, i) => i === 0
        ? element("th", {scope: "row", lang: "ja"}, cell) : element("td", {class: "number"}, cell)))))));
  }

  /** What is closed is drawn when it is opened. */
  function details(title, content) {
    const node = element("details", {}, element("summary", {}, title));
    const fill = () => {
      while (node.lastChild !== node.firstChild) { node.lastChild.remove(); } // the summary stays, and with it the focus
      if (node.open) { node.append(...content()); }
    };
    node.addEventListener("toggle", fill);
    return {node, fill};
  }

  function figure(caption, svg, heads, rows) {
    return element("figure", {}, element("figcaption", {}, ...caption), svg,
      details("Table", () => [table(heads, rows)]).node);
  }

  // ---- documents ----

  const GROUPS = {
    form: "By form", edition: "By form and edition", agency: "By kind of agency", prefecture: "By prefecture",
    municipality: "Whether the municipality is told"
  };

  function documents() {
    Object.entries(GROUPS).forEach(([by, title]) => {
      const rows = figures.groups.filter(group => group.by === by).map(group => ({label: group.label, number: group.documents}));
      byId("documents").append(counted(title, rows, figures.documents));
    });
    const codes = new Map();
    figures.findings.forEach(f => codes.set(f.code, (codes.get(f.code) || 0) + f.documents));
    if (codes.size > 0) {
      byId("documents").append(counted("Documents with findings of the reading", sorted(codes), figures.documents));
    }
    const unlisted = new Map();
    figures.unlisted.forEach(box => unlisted.set(`${box.form} ${box.after}`, box.boxes));
    if (unlisted.size > 0) {
      const all = Array.from(unlisted.values()).reduce((a, b) => a + b, 0);
      byId("documents").append(counted("Boxes that the forms do not have, by the place before them", sorted(unlisted), all));
    }
  }

  const sorted = counts => Array.from(counts, ([label, number]) => ({label, number})).sort((a, b) => b.number - a.number);

  function counted(title, rows, of) {
    return element("article", {}, element("h3", {}, title),
      figure([], bars(rows, of, `${title}: ${rows.map(row => `${row.label} ${row.number}`).join(", ")}`),
        ["", "Number", "Share"], rows.map(row => [row.label, written(row.number), share(row.number, of)])));
  }

  // ---- how surely boxes were read ----

  function statusRow(label, coverage) {
    const sum = status => coverage.reduce((all, one) => all + one[status], 0);
    const numbers = STATUSES.map(sum);
    return {
      label, of: numbers.reduce((a, b) => a + b, 0),
      parts: STATUSES.map((status, i) => ({number: numbers[i], name: status, style: {class: status}}))
    };
  }

  function statusFigure(rows, above) {
    const legend = element("ul", {class: "legend"}, ...STATUSES.map(status => element("li", {},
      drawn("svg", {viewBox: "0 0 10 10", "aria-hidden": "true"}, drawn("rect", {class: status, width: 10, height: 10})), status)));
    return figure([legend],
      stacks(rows, rows.map(row => `${row.label}: ` + row.parts.map(part => `${part.name} ${part.number}`).join(", ")).join("; "), above),
      ["", "Boxes", ...STATUSES, "Share of ok"],
      rows.map(row => [row.label, written(row.of), ...row.parts.map(part => written(part.number)), share(row.parts[0].number, row.of)]));
  }

  const labels = new Map(figures.items.map(item => [item.name, item.label]));
  const styles = new Map(figures.groups.filter(group => group.by === "form").map(group => [group.key, group.label.split(" ")[0]]));

  function reading() {
    const wanted = figures.coverage.filter(one => form.value === ALL || one.form === form.value);
    const editions = grouped(wanted, one => `${styles.get(one.form)} ${one.edition}`);
    const names = grouped(wanted, one => one.name);
    const worst = Array.from(names, ([name, coverage]) => ({name, row: statusRow(`${labels.get(name) || ""}  ${name}`, coverage)}))
      .map(one => ({...one, doubtful: one.row.parts[2].number + one.row.parts[3].number}))
      .filter(one => one.doubtful > 0)
      .sort((a, b) => b.doubtful - a.doubtful).slice(0, 20);
    byId("reading").replaceChildren(element("div", {class: "grid"},
      element("article", {}, element("h3", {}, "By form and edition"),
        statusFigure(Array.from(editions, ([label, coverage]) => statusRow(label, coverage)), false)),
      ...(worst.length === 0 ? [] : [element("article", {}, element("h3", {}, "Boxes that were least surely read"),
        statusFigure(worst.map(one => one.row), true))])));
  }

  function grouped(list, key) {
    const groups = new Map();
    list.forEach(one => groups.set(key(one), [...(groups.get(key(one)) || []), one]));
    return groups;
  }

  // ---- answers ----

  /** The slices of what is chosen: of that form, or of all together where there are several. */
  function slicesOf(item) {
    const wanted = form.value === ALL ? (item.slices[0] || {}).form : form.value;
    return item.slices.filter(slice => slice.form === wanted);
  }

  /** What can be answered, in the order of the form. */
  function answersOf(item, slice) {
    const options = item.measure === "choice" || item.measure === "checks";
    const offered = form.value === ALL ? item.options
      : (item.places.find(place => place.form === form.value) || item).options;
    const names = options ? offered.concat(Object.keys(slice.answers || {}).filter(name => !offered.includes(name)))
      : Object.keys(slice.answers || {});
    const answers = names.map((name, i) => ({
      name, label: options ? `${i + 1} ${name}` : name, sign: options ? String(i + 1) : name,
      number: from => (from.answers || {})[name] || 0}));
    if (item.measure === "checks" || item.measure === "length") {
      const name = item.measure === "checks" ? "none of them" : "blank";
      answers.push({name, label: name, sign: "–", number: from => from.blank});
    }
    return answers;
  }

  function completeness(item, slice) {
    return [`${things(slice.boxes, item.measure === "blocks" ? "document" : "box")}: ${written(slice.answered)} surely read`,
      ...[["blank", "blank"], ["unsure", "not sure"], ["missing", "not found"]]
        .filter(([key]) => slice[key] > 0).map(([key, name]) => `${written(slice[key])} ${name}`)].join(", ");
  }

  const range = ([from, to]) => from === to ? written(from) : `${written(from)}–${written(to)}`;

  function plots(item, slice, all) {
    const answers = answersOf(item, slice);
    const shown = [];
    if (answers.length > 0) {
      const rows = answers.map(answer => ({
        label: answer.label, number: answer.number(slice),
        ...(slice !== all && all.sure > 0 ? {mark: answer.number(all) / all.sure} : {})}));
      const caption = [completeness(item, slice),
        ...(slice !== all ? [element("br"), "┆ share in all prefectures"] : [])];
      const says = `${item.label}: ${rows.map(row => `${row.label} ${row.number}`).join(", ")}`;
      const plotted = item.measure === "year" ? bars(rows, slice.sure, says) : bars(rows, slice.sure, says, Math.max(1, slice.sure));
      shown.push(figure(caption, plotted,
        ["Answer", "Number", "Share", ...(slice !== all ? ["Share in all prefectures"] : [])],
        rows.map(row => [row.label, written(row.number), share(row.number, slice.sure),
          ...(slice !== all ? [share(Math.round(row.mark * all.sure) || 0, all.sure)] : [])])));
    }
    if (slice.bins) {
      const rows = slice.bins.map(bin => ({label: range(bin), number: bin[2]}));
      const unit = {length: "Characters", rows: "Rows", blocks: "How many in a document"}[item.measure] || "Number";
      const caption = [...(answers.length > 0 ? [] : [completeness(item, slice), element("br")]), `${unit}: ${quartiles(slice.quartiles)}`];
      shown.push(figure(caption, bars(rows, slice.quartiles.number, `${item.label}: ${quartiles(slice.quartiles)}`),
        [unit, "Number", "Share"], rows.map(row => [row.label, written(row.number), share(row.number, slice.quartiles.number)])));
    }
    return shown.length > 0 ? shown : [element("p", {}, completeness(item, slice))];
  }

  function legendOf(answers) {
    return element("ul", {class: "legend"}, ...answers.map((answer, i) => element("li", {lang: "ja"},
      drawn("svg", {viewBox: "0 0 10 10", "aria-hidden": "true"},
        drawn("rect", {style: `fill:${color(i, answers.length)}`, width: 10, height: 10})), answer.label)));
  }

  function byPrefecture(item) {
    const slices = slicesOf(item);
    const all = slices.find(slice => slice.prefecture === ALL);
    const rest = slices.filter(slice => slice !== all);
    const answers = answersOf(item, all);
    const sure = slice => [slice.prefecture, written(slice.sure), written(slice.unsure + slice.missing)];
    const says = `${item.label} by prefecture; the table below has the numbers`;
    if (all.quartiles && item.measure !== "length") {
      const rows = rest.filter(slice => slice.quartiles).map(slice => ({label: slice.prefecture, quartiles: slice.quartiles}));
      const keys = ["least", "lower", "median", "upper", "greatest"];
      return [element("p", {class: "faint"}, "Least to greatest, the middle half as a box, the median as a line."),
        boxes(rows, says), table(["Prefecture", "Sure", "Not sure", ...keys], rest.map(slice =>
          [...sure(slice), ...keys.map(key => slice.quartiles ? written(slice.quartiles[key]) : "–")]))];
    }
    const cells = table(["Prefecture", "Sure", "Not sure", ...answers.map(answer => answer.label)], rest.map(slice =>
      [...sure(slice), ...answers.map(answer => `${written(answer.number(slice))} (${share(answer.number(slice), slice.sure)})`)]));
    if (item.measure === "choice") {
      const rows = rest.filter(slice => slice.sure > 0).map(slice => ({
        label: slice.prefecture, of: slice.sure, parts: answers.map((answer, i) => ({
          number: answer.number(slice), name: answer.name, sign: answer.sign, ink: onColor(i, answers.length),
          style: {style: `fill:${color(i, answers.length)}`}}))}));
      return [legendOf(answers), stacks(rows, says), cells];
    }
    const rows = rest.map(slice => ({label: slice.prefecture, of: slice.sure, numbers: answers.map(answer => answer.number(slice))}));
    return [heat(rows, answers, says), cells];
  }

  function coverageOf(item) {
    const rows = figures.coverage.filter(one => one.name === item.name && (form.value === ALL || one.form === form.value));
    return [table(["Form and edition", "Place", "Documents", "Found in", ...STATUSES, "Share of ok"], rows.map(one => [
      `${styles.get(one.form)} ${one.edition}`, one.path, written(one.documents), written(one.found),
      ...STATUSES.map(status => written(one[status])),
      share(one.ok, STATUSES.reduce((all, status) => all + one[status], 0))]))];
  }

  function card(item) {
    const places = element("p", {class: "faint"});
    const figuresHere = element("div");
    const prefectures = details("By prefecture", () => byPrefecture(item));
    const coverage = details("How surely it was read, by edition", () => coverageOf(item));
    const node = element("article", {}, element("h3", {lang: "ja"}, item.label),
      element("p", {class: "faint", lang: "ja"}, item.headings.join(" ＞ ")),
      element("p", {class: "faint"}, element("code", {}, item.name)), places, figuresHere, prefectures.node, coverage.node);
    coverage.node.hidden = item.measure === "blocks";
    const words = [item.label, item.name, ...item.headings, ...item.places.map(place => place.path),
      ...item.places.map(place => place.path.replaceAll("[]", "")), ...item.options].join("\n").normalize("NFKC").toLowerCase();
    return {item, node, words, draw() {
      const slices = slicesOf(item);
      const all = slices.find(slice => slice.prefecture === ALL);
      const slice = slices.find(one => one.prefecture === prefecture.value);
      const used = item.places.filter(place => form.value === ALL ? styles.has(place.form) : place.form === form.value);
      places.replaceChildren((used.length > 1 ? "counted together: " : "")
        + used.map(place => `${styles.get(place.form)} ${place.path}`).join(", "));
      figuresHere.replaceChildren(...(slice ? plots(item, slice, all) : [element("p", {}, "No document from there.")]));
      prefectures.node.hidden = slices.length < 3;
      prefectures.fill();
      coverage.fill();
    }};
  }

  // ---- filters ----

  function choices(select, all, values) {
    select.append(element("option", {value: ALL}, all), ...values.map(([value, label]) => element("option", {value}, label)));
  }

  const chapterOf = item => item.headings[0] || item.label;
  const group = by => figures.groups.filter(one => one.by === by);

  choices(form, "all together", group("form").map(one => [one.key, `${one.label} (${one.documents})`]));
  choices(prefecture, "all", group("prefecture").map(one => [one.key, `${one.label} (${one.documents})`]));
  choices(chapter, "all", Array.from(new Set(figures.items.map(chapterOf)), name => [name, shortened(name, 60)]));
  choices(kind, "all", Object.entries(KINDS).filter(([key]) => figures.items.some(item => item.measure === key)));

  const cards = figures.items.map(card);

  function filter() {
    const words = find.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(word => word !== "");
    let shown = 0;
    cards.forEach(one => {
      const visible = slicesOf(one.item).length > 0
        && (chapter.value === ALL || chapterOf(one.item) === chapter.value)
        && (kind.value === ALL || one.item.measure === kind.value)
        && words.every(word => one.words.includes(word));
      one.node.hidden = !visible;
      shown += visible ? 1 : 0;
    });
    byId("shown").textContent = `${shown} of ${cards.length} shown`;
    byId("filtered").textContent = [form, prefecture, chapter, kind].filter(select => select.value !== ALL)
      .map(select => select.selectedOptions[0].textContent).concat(find.value ? [`“${find.value}”`] : []).join("; ");
  }

  function draw() {
    reading();
    cards.forEach(one => one.draw());
    filter();
  }

  documents();
  byId("answers").append(...cards.map(one => one.node));
  [form, prefecture].forEach(select => select.addEventListener("change", draw));
  [chapter, kind].forEach(select => select.addEventListener("change", filter));
  find.addEventListener("input", filter);
  document.querySelector("form").addEventListener("submit", event => event.preventDefault());
  draw();
})();
