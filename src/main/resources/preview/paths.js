// Which items and edges lie on a way through one item: whatever leads to it, and wherever it leads.

// Traffic that began in a tunnel goes on in it: a way keeps to edges of the tone it began with.
function goesOn(tone, edge) {
  return tone === "neutral" || edge.tone === "neutral" || tone === edge.tone;
}

function walk(view, starts, forward, lit) {
  const boxes = new Set(view.items.filter((item) => item.box).map((item) => item.name));
  const open = starts.map((name) => ({ name, tone: "neutral" }));
  const seen = new Set();
  while (open.length > 0) {
    const { name, tone } = open.pop();
    view.edges.forEach((edge, index) => {
      const from = forward ? edge.from : edge.to;
      const to = forward ? edge.to : edge.from;
      const next = from === name ? to : edge.both && to === name ? from : null;
      if (next === null || edge.hidden || !goesOn(tone, edge)) {
        return;
      }
      lit.edges.add(index);
      lit.items.add(next);
      const way = tone === "neutral" ? edge.tone : tone;
      // an arrow to a box means all in it, and says nothing about where one of them goes next
      if (!boxes.has(next) && !seen.has(`${next} ${way}`)) {
        seen.add(`${next} ${way}`);
        open.push({ name: next, tone: way });
      }
    });
  }
}

/** The names of the boxes around an item, the innermost first. */
function boxesAround(view, name) {
  const byName = new Map(view.items.map((item) => [item.name, item]));
  const names = [];
  for (let box = byName.get(name)?.in; box; box = byName.get(box)?.in) {
    names.push(box);
  }
  return names;
}

/** The boxes around an item, and all that stands in it. */
function family(view, name) {
  const byName = new Map(view.items.map((item) => [item.name, item]));
  const names = [name, ...boxesAround(view, name)];
  const around = (item) => item && (item.in === name || around(byName.get(item.in)));
  return names.concat(view.items.filter(around).map((item) => item.name));
}

/** Returns the names of lit items, the numbers of lit edges, and those that lead on and back. */
export function paths(view, name) {
  const starts = family(view, name);
  const on = { items: new Set(), edges: new Set() };
  const back = { items: new Set(), edges: new Set() };
  walk(view, starts, true, on);
  walk(view, starts, false, back);
  return {
    items: new Set([...starts, ...on.items, ...back.items]),
    edges: new Set([...on.edges, ...back.edges]),
    on,
    back,
  };
}

/** Returns the labels along the way out where there is but one; empty where it forks. */
export function chain(view, name, on) {
  const labels = [];
  const labelOf = (item) => view.items.find((each) => each.name === item).label;
  const seen = new Set([name]);
  // what leads out of a box leads on from each thing in it
  for (let at = [name, ...boxesAround(view, name)]; ; ) {
    const lines = [...on.edges].map((index) => view.edges[index]).filter((edge) => at.includes(edge.from));
    const next = new Set(lines.map((edge) => edge.to));
    if (next.size === 0) {
      return labels;
    }
    const [one] = next;
    if (next.size > 1 || seen.has(one)) {
      return [];
    }
    if (at[0] === name && lines[0].from !== name) {
      labels.push(labelOf(lines[0].from));
    }
    at = [one];
    seen.add(one);
    labels.push(labelOf(one));
  }
}
