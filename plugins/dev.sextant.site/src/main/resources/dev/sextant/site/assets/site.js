// Search, theme, tables that filter, and charts. Everything it adds is also on the pages without it.
"use strict";
(() => {
  const root = document.body.dataset.root;

  /** An element with attributes and children; texts are never read as HTML. */
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };

  // ---- Navigation on narrow screens
  const menu = document.querySelector(".menu-button");
  const side = document.getElementById("side");
  menu.addEventListener("click", () => {
    const open = side.classList.toggle("open");
    menu.setAttribute("aria-expanded", String(open));
  });

  // ---- Theme: the system's, light, dark
  const themes = ["auto", "light", "dark"];
  const theme = document.getElementById("theme");
  const showTheme = () => {
    const current = document.documentElement.dataset.theme || "auto";
    theme.textContent = `Theme: ${current}`;
    return current;
  };
  theme.addEventListener("click", () => {
    const next = themes[(themes.indexOf(showTheme()) + 1) % themes.length];
    if (next === "auto") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = next;
    }
    try {
      localStorage.setItem("sextant-theme", next);
    } catch {
      // Without a memory the choice holds for this page.
    }
    showTheme();
  });
  showTheme();

  // ---- Search over all pages
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  const foundCount = document.getElementById("found-count");
  const most = 20;

  /** How well an entry fits: every word must occur somewhere; a title that starts with it is best. */
  const fit = (entry, words) => {
    const title = entry.title.toLowerCase();
    const rest = `${entry.kind} ${entry.words}`.toLowerCase();
    let score = 0;
    for (const word of words) {
      if (title.startsWith(word)) {
        score += 6;
      } else if (title.includes(word)) {
        score += 4;
      } else if (rest.includes(word)) {
        score += 1;
      } else {
        return 0;
      }
    }
    return score + (entry.kind === "KPI" ? 0.5 : 0);
  };

  const search = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    found.replaceChildren();
    found.hidden = words.length === 0;
    foundCount.textContent = "";
    if (words.length === 0) {
      return;
    }
    const hits = globalThis.sextantIndex
      .map((entry) => ({ entry, score: fit(entry, words) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || (a.entry.title < b.entry.title ? -1 : 1));
    for (const { entry } of hits.slice(0, most)) {
      const link = make("a", { href: root + entry.path }, entry.title, make("small", {}, entry.kind));
      found.append(make("li", {}, link));
    }
    const text = hits.length === 0 ? "Nothing found" : `${hits.length} found`;
    foundCount.textContent = text;
    if (hits.length === 0 || hits.length > most) {
      found.append(make("li", {}, make("p", { class: "soft small" }, hits.length ? `${text}, the best ${most} are shown` : text)));
    }
  };
  find.addEventListener("input", search);
  find.addEventListener("focus", search);

  const moveTo = (step) => {
    const links = [find, ...found.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const next = links[Math.max(0, Math.min(links.length - 1, at + step))];
    next.focus();
  };
  document.querySelector(".find").addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      moveTo(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      find.value = "";
      search();
      find.focus();
    } else if (event.key === "Enter" && document.activeElement === find) {
      found.querySelector("a")?.click();
    }
  });
  document.addEventListener("focusin", (event) => {
    if (!event.target.closest(".find")) {
      found.hidden = true;
    }
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".find")) {
      found.hidden = true;
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      find.focus();
    }
  });

  // ---- Tables that filter by what is typed
  for (const input of document.querySelectorAll("input[data-filters]")) {
    const rows = [...document.querySelectorAll(`#${input.dataset.filters} tbody tr`)];
    const status = document.getElementById(`${input.id}-count`);
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      status.textContent = `${shown} of ${rows.length} shown`;
    });
  }

  // ---- Charts
  const symbols = { on: "symbolCircle", risk: "symbolTriangle", off: "symbolSquare", doubt: "symbolDiamond" };
  const plots = [...document.querySelectorAll(".plot[data-chart]")];

  const keyWords = {
    value: "value", plan: "plan", band: "plan: between these", tolerance: "at risk within", on: "on track", risk: "at risk",
    off: "off track", doubt: "unreliable data", open: "period still open", changed: "definition changed", event: "event",
  };

  /** The sign of a key, drawn by the same classes as in the chart. */
  const drawKey = (svg, key) => {
    const line = (cls) => svg.append("path").attr("class", cls).attr("d", "M1 6H23");
    if (key === "value") {
      line("value");
    } else if (key === "plan") {
      line("expected");
    } else if (key === "band") {
      svg.append("rect").attr("class", "band").attr("x", 1).attr("y", 1).attr("width", 22).attr("height", 10);
      svg.append("path").attr("class", "expected").attr("d", "M1 1H23M1 11H23");
    } else if (key === "tolerance" || key === "event") {
      svg.append("rect").attr("class", key).attr("x", 1).attr("y", 1).attr("width", 22).attr("height", 10);
    } else if (key === "changed") {
      svg.append("path").attr("class", "break").attr("d", "M12 0V12");
    } else if (key === "open") {
      svg.append("circle").attr("class", "point open").attr("cx", 12).attr("cy", 6).attr("r", 3.6);
    } else {
      svg.append("path").attr("class", `point ${key}`).attr("d", d3.symbol(d3[symbols[key]], 70)()).attr("transform", "translate(12 6)");
    }
  };

  const drawKeys = (plot, keys) => {
    const list = d3.select(plot).append("ul").attr("class", "keys");
    for (const key of keys) {
      const item = list.append("li");
      drawKey(item.append("svg").attr("viewBox", "0 0 24 12").attr("aria-hidden", "true"), key);
      item.append("span").text(keyWords[key]);
    }
  };

  /** An empty chart as wide as its place: the value axis, the periods, and the scales of both. */
  const frame = (plot, ticks, labels, top) => {
    const width = Math.max(280, plot.clientWidth);
    const height = Math.round(Math.min(320, Math.max(220, width * 0.36)));
    const margin = { top, right: 16, bottom: 26, left: 12 + 7.2 * d3.max(ticks, (t) => t.text.length) };
    const x = d3.scaleLinear([-0.5, labels.length - 0.5], [margin.left, width - margin.right]);
    const y = d3.scaleLinear([ticks[0].value, ticks.at(-1).value], [height - margin.bottom, margin.top]);
    plot.replaceChildren();
    const svg = d3.select(plot).append("svg")
      .attr("viewBox", `0 0 ${width} ${height}`).attr("height", height)
      .attr("aria-hidden", "true").attr("focusable", "false");
    for (const tick of ticks) {
      svg.append("line").attr("class", "grid-line").attr("x1", margin.left).attr("x2", width - margin.right)
        .attr("y1", y(tick.value)).attr("y2", y(tick.value));
      svg.append("text").attr("x", margin.left - 8).attr("y", y(tick.value)).attr("dy", "0.33em")
        .attr("text-anchor", "end").text(tick.text);
    }
    const room = Math.max(1, Math.ceil((labels.length * 74) / (width - margin.left - margin.right)));
    labels.forEach((label, i) => {
      if ((labels.length - 1 - i) % room === 0) {
        svg.append("text").attr("x", x(i)).attr("y", height - 6).attr("text-anchor", "middle").text(label);
      }
    });
    svg.append("line").attr("class", "axis").attr("x1", margin.left).attr("x2", width - margin.right)
      .attr("y1", height - margin.bottom).attr("y2", height - margin.bottom);
    return { svg, x, y, width, height, margin };
  };

  /** Draws a history; colours come from the style sheet alone. */
  const draw = (plot, chart) => {
    const dots = chart.points;
    const { svg, x, y, width, height, margin } =
      frame(plot, chart.ticks, dots.map((dot) => dot.label), chart.events.length ? 26 : 14);
    for (const event of chart.events) {
      const from = x(event.from);
      svg.append("rect").attr("class", "event").attr("x", from).attr("y", margin.top)
        .attr("width", Math.max(3, x(event.to) - from)).attr("height", height - margin.top - margin.bottom);
      svg.append("text").attr("class", "event-tag").attr("x", (from + x(event.to)) / 2).attr("y", margin.top - 7)
        .attr("text-anchor", "middle").text(event.number);
    }
    dots.forEach((dot, i) => {
      if (dot.changed && i > 0) {
        svg.append("line").attr("class", "break").attr("x1", x(i - 0.5)).attr("x2", x(i - 0.5))
          .attr("y1", margin.top).attr("y2", height - margin.bottom);
      }
    });
    const area = (name, from, to, shown) => svg.append("path").attr("class", name).attr("d",
      d3.area().defined(shown).x((d, i) => x(i)).y0((d) => y(d[from])).y1((d) => y(d[to]))(dots));
    const banded = dots.some((dot) => dot.least !== null);
    area("tolerance", "low", "high", (d) => d.low !== null && d.least === null);
    if (banded) {
      const inBand = (d) => d.least !== null;
      area("band", "least", "most", inBand);
      area("tolerance", "low", "least", inBand);
      area("tolerance", "most", "high", inBand);
    }
    for (const level of chart.levels) {
      svg.append("line").attr("class", "level").attr("x1", margin.left).attr("x2", width - margin.right)
        .attr("y1", y(level.value)).attr("y2", y(level.value));
      svg.append("text").attr("x", margin.left + 4).attr("y", y(level.value) - 4).text(level.text);
    }
    const lineOf = (part) => d3.line().defined((d) => d[part] !== null).x((d) => x(d.at)).y((d) => y(d[part]));
    const placed = dots.map((dot, at) => ({ ...dot, at }));
    for (const part of banded ? ["expected", "least", "most"] : ["expected"]) {
      svg.append("path").attr("class", "expected").attr("d", lineOf(part)(placed));
    }
    // A line does not run over a change of definition, and an open period hangs on by a dashed one.
    let run = [];
    const flush = (next) => {
      if (run.length > 1) {
        svg.append("path").attr("class", "value").attr("d", lineOf("value")(run));
      }
      run = next;
    };
    placed.forEach((dot, i) => {
      const before = placed[i - 1];
      if (dot.open) {
        flush([]);
        if (before && before.value !== null && dot.value !== null && !dot.changed) {
          svg.append("path").attr("class", "value open").attr("d", lineOf("value")([before, dot]));
        }
      } else if (dot.changed) {
        flush([dot]);
      } else {
        run.push(dot);
      }
    });
    flush([]);
    for (const dot of placed) {
      if (dot.value === null) {
        continue;
      }
      if (dot.open) {
        svg.append("circle").attr("class", "point open").attr("cx", x(dot.at)).attr("cy", y(dot.value)).attr("r", 4);
        svg.append("text").attr("x", x(dot.at) - 9).attr("y", y(dot.value)).attr("dy", "0.33em").attr("text-anchor", "end").text("so far");
      } else {
        const shape = d3[symbols[dot.key] || "symbolCircle"];
        svg.append("path").attr("class", `point ${dot.key}`).attr("d", d3.symbol(shape, symbols[dot.key] ? 62 : 30)())
          .attr("transform", `translate(${x(dot.at)} ${y(dot.value)})`);
      }
    }
    drawKeys(plot, chart.keys);
    explore(plot, svg, dots.length, x, width, height, margin, (at) => {
      const dot = dots[at];
      const plan = dot.expectedText ? [`plan ${dot.expectedText}`] : [];
      return [dot.label, dot.text, ...plan, ...(dot.value === null ? [] : [dot.words])];
    });
  };

  /** The pointer and the arrow keys read single periods; `tell` says what stands in one. */
  const explore = (plot, svg, count, x, width, height, margin, tell) => {
    const cursor = svg.append("line").attr("class", "cursor").attr("y1", margin.top)
      .attr("y2", height - margin.bottom).attr("visibility", "hidden");
    const tip = make("div", { class: "tip", hidden: "", role: "status" });
    plot.append(tip);
    let at = -1;
    const show = (index) => {
      at = Math.max(0, Math.min(count - 1, index));
      const [title, ...lines] = tell(at);
      tip.replaceChildren(make("strong", {}, title), ...lines.flatMap((line) => [make("br", {}), line]));
      tip.hidden = false;
      const scale = plot.clientWidth / width;
      const place = x(at) * scale;
      const onRight = place < plot.clientWidth / 2;
      tip.style.left = onRight ? `${place + 12}px` : "";
      tip.style.right = onRight ? "" : `${plot.clientWidth - place + 12}px`;
      tip.style.top = `${margin.top}px`;
      cursor.attr("x1", x(at)).attr("x2", x(at)).attr("visibility", "visible");
    };
    const hide = () => {
      at = -1;
      tip.hidden = true;
      cursor.attr("visibility", "hidden");
    };
    svg.on("pointermove", (event) => show(Math.round(x.invert(d3.pointer(event)[0]))));
    svg.on("pointerleave", hide);
    plot.onblur = hide;
    plot.onkeydown = (event) => {
      const steps = { ArrowLeft: -1, ArrowRight: 1 };
      if (event.key in steps) {
        event.preventDefault();
        show(at < 0 ? count - 1 : at + steps[event.key]);
      } else if (event.key === "Escape") {
        hide();
      }
    };
  };

  // ---- Several courses in one chart, told apart by colour, dashes and the sign at their end
  const signs = ["symbolCircle", "symbolSquare", "symbolTriangle", "symbolDiamond", "symbolCross", "symbolWye"];
  const course = (svg, i) => svg.append("path").attr("class", `course s${(i % 6) + 1}`);
  const sign = (svg, i, where) => svg.append("path").attr("class", `sign s${(i % 6) + 1}`)
    .attr("d", d3.symbol(d3[signs[i % 6]], 46)()).attr("transform", where);

  const drawCourses = (plot, chart) => {
    const { svg, x, y, width, height, margin } = frame(plot, chart.ticks, chart.labels, 14);
    chart.lines.forEach((line, i) => {
      const known = line.values.map((value, at) => ({ value, at })).filter((d) => d.value !== null);
      course(svg, i).attr("d", d3.line().defined((v) => v !== null).x((v, at) => x(at)).y((v) => y(v))(line.values));
      if (known.length > 0) {
        const last = known.at(-1);
        sign(svg, i, `translate(${x(last.at)} ${y(last.value)})`);
      }
    });
    const list = d3.select(plot).append("ul").attr("class", "keys");
    chart.lines.forEach((line, i) => {
      const item = list.append("li");
      const key = item.append("svg").attr("viewBox", "0 0 34 12").attr("aria-hidden", "true");
      course(key, i).attr("d", "M1 6H27");
      sign(key, i, "translate(28 6)");
      item.append("span").text(line.name);
    });
    explore(plot, svg, chart.labels.length, x, width, height, margin, (at) =>
      [chart.labels[at], ...chart.lines.map((line) => `${line.name}: ${line.texts[at]}`)]);
  };

  const courses = [...document.querySelectorAll(".plot[data-courses]")];
  const drawAll = () => {
    plots.forEach((plot) => draw(plot, JSON.parse(plot.dataset.chart)));
    courses.forEach((plot) => drawCourses(plot, JSON.parse(plot.dataset.courses)));
  };
  drawAll();
  let drawnFor = window.innerWidth;
  window.addEventListener("resize", () => {
    if (window.innerWidth !== drawnFor) {
      drawnFor = window.innerWidth;
      drawAll();
    }
  });
})();
