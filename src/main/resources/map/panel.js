// What stands beside the picture: what is known of what was chosen.

class Panel {
  /** @param asks what the person can do from here: choose, ask, touch, show, close, link */
  constructor(element, asks) {
    this.element = element;
    this.asks = asks;
  }

  show(...inside) {
    this.element.replaceChildren(
      make("button", { type: "button", class: "close", "aria-label": "Close", title: "Close (Esc)", onclick: () => this.asks.close() }, "×"),
      ...inside.flat().filter(Boolean));
    this.element.hidden = false;
    this.element.scrollTop = 0;
  }

  hide() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  service(model, id, { from, asking, difference, other, touched }) {
    const service = model.of(id);
    this.show(
      make("h2", {}, service.title),
      make("p", { class: "quiet" }, [service.role, service.host, service.group].filter(Boolean).join(" · ")),
      asking ? make("p", { class: "ask" }, `Now choose whom ${service.title} should reach.`) : undefined,
      from ? this.pair(model, from, id) : undefined,
      this.difference(model, difference, other),
      model.isService(id) ? this.way(model, service) : undefined,
      this.buttons(model, id, asking, touched),
      touched ? this.touched(model, id, touched) : undefined,
      this.findings(model, model.findings(id)),
      this.unknowns(model, service),
      service.explain ? section("In words", make("p", { class: "explain" }, model.text(service.explain))) : undefined,
      this.networks(model, service),
      this.ports(service),
      this.routes(service),
      this.rest(model, service));
  }

  /** Where its traffic goes and who gets in, each in a line. */
  way(model, service) {
    if (!service.egress) {
      return make("p", {}, "Outside the host.");
    }
    const { kind, certainty, signs } = service.egress;
    return make("dl", { class: "facts" },
      fact("Outbound", make("b", { class: `tone ${kind}` }, model.text(service.egress.words)), sure(certainty, signs)),
      fact("From the LAN", model.text(service.lan)),
      fact("From the Internet", model.text(service.internet)));
  }

  pair(model, from, to) {
    const answers = [[from, to], [to, from]].map(([a, b]) => [a, b, model.answer(a, b)]).filter(([, , answer]) => answer);
    return answers.length === 0
      ? undefined
      : section(`${model.title(from)} and ${model.title(to)}`,
        answers.map(([a, b, { letter, words }]) =>
          make("div", { class: `answer ${letter}` },
            make("b", {}, `${ANSWERS[letter]}: ${model.title(a)} → ${model.title(b)}`),
            make("p", {}, words))));
  }

  difference(model, difference, other) {
    if (!difference) {
      return undefined;
    }
    const lines = Object.entries(difference).filter(([key]) => !["id", "title", "new", "gone"].includes(key));
    return section(`Otherwise than in ${other.mode.title}`,
      make("dl", { class: "facts differs" },
        difference.new || difference.gone ? fact("There", "not there") : undefined,
        lines.map(([what, was]) => fact(what, was))));
  }

  buttons(model, id, asking, touched) {
    const title = model.title(id);
    return make("p", { class: "buttons" },
      make("button", { type: "button", "aria-pressed": String(Boolean(asking)), onclick: () => this.asks.ask(id) }, "Reaches …?"),
      model.isService(id)
        ? make("button", { type: "button", "aria-pressed": String(Boolean(touched)), onclick: () => this.asks.touch(id), title: `What does a change of ${title} touch?` }, "What does a change touch?")
        : undefined);
  }

  touched(model, id, steps) {
    const reaching = model.reaching(id);
    const list = (ids) => make("p", { class: "names" }, ids.map((each) => this.link(model, each)));
    const direct = [...steps].filter(([, step]) => step === 1).map(([each]) => each);
    const further = [...steps].filter(([, step]) => step > 1).map(([each]) => each);
    return section(`A change of ${model.title(id)} touches`,
      direct.length === 0 ? make("p", {}, "Nothing is known to need it.") : undefined,
      direct.length > 0 ? [make("p", {}, `${count(direct.length, "service needs it", "services need it")}:`), list(direct)] : undefined,
      further.length > 0 ? [make("p", {}, `${count(further.length, "needs", "need")} one of those:`), list(further)] : undefined,
      make("p", { class: "quiet" }, `${count(reaching.length, "service", "services")} can open a connection to it.`));
  }

  link(model, id) {
    return make("button", { type: "button", class: "name", onclick: () => this.asks.choose(id) }, model.title(id));
  }

  findings(model, findings, title = "Findings") {
    return findings.length === 0
      ? undefined
      : section(`${title} (${findings.length})`,
        findings.map((finding) =>
          make("div", { class: `finding ${finding.severity}` },
            make("p", {}, make("b", {}, finding.severity), ` ${finding.text}`),
            finding.hint ? make("p", { class: "quiet" }, finding.hint) : undefined,
            make("p", { class: "where" }, make("code", {}, finding.rule), " ", this.place(finding.place)))));
  }

  unknowns(model, service) {
    const all = (service.unknown ?? []).map((place) => model.mode.unknowns[place]);
    return all.length === 0
      ? undefined
      : section("Not known",
        all.map((each) =>
          make("div", { class: "unknown" },
            make("p", {}, model.text(each.what)),
            each.settle ? make("p", { class: "where" }, "This line of topology.yaml settles it: ", copyable(each.settle)) : undefined)));
  }

  networks(model, service) {
    const owner = service.namespace;
    const others = owner ? model.services.filter((each) => each.namespace === owner && each.id !== service.id) : [];
    return section("Networks",
      owner
        ? make("p", {}, "Shares the network of ", model.of(owner) ? this.link(model, owner) : owner, others.length > 0 ? ` with ${count(others.length, "other")}.` : ".")
        : undefined,
      service.networks
        ? make("ul", {}, service.networks.map((network) =>
          make("li", {},
            make("button", { type: "button", class: "name", onclick: () => this.asks.choose(`net:${network.name}`) }, network.name),
            details([...(network.addresses ?? []), ...(network.aliases ?? [])]))))
        : make("p", {}, service.network ?? ""),
      service.names?.length > 0 ? make("p", { class: "quiet" }, "Called ", commas(service.names.map((name) => make("code", {}, name)))) : undefined);
  }

  ports(service) {
    return service.ports
      ? section("Ports of the host", make("ul", {}, service.ports.map((port) => make("li", {}, port.words, port.certainty ? sure(port.certainty, port.sign ? [port.sign] : []) : ""))))
      : undefined;
  }

  routes(service) {
    return service.routes
      ? section("Names", make("ul", {}, service.routes.map((route) =>
        make("li", {},
          make("code", {}, route.name),
          make("span", { class: "quiet" },
            ` ${[route.entry, route.proxy && `via ${route.proxy}`, route.asks && `asks ${route.asks}`].filter(Boolean).join(", ")}`),
          make("br"),
          route.why ? make("b", { class: "no" }, `not reached: ${route.why}`) : route.auth ? `authentication: ${route.auth}` : "no authentication at the proxy",
          route.only ? `, ${route.only}` : "",
          route.sign ? sure("inferred", [route.sign]) : ""))))
      : undefined;
  }

  rest(model, service) {
    return section("Declared",
      make("dl", { class: "facts" },
        service.image ? fact("Image", make("code", {}, service.image)) : undefined,
        service.container ? fact("Container", make("code", {}, service.container)) : undefined,
        service.project ? fact("Project", service.project) : undefined,
        service.roleSign ? fact("Role", `${service.role}, by its ${service.roleSign}`) : undefined,
        service.place ? fact("File", this.place(service.place)) : undefined),
      service.note ? make("p", {}, service.note) : undefined);
  }

  /** A place in a file: a link that opens the editor where there is one, else to be copied. */
  place(place) {
    const link = this.asks.link?.(place);
    return link ? make("a", { href: link }, place) : copyable(place);
  }

  network(model, name) {
    const network = model.networks.get(name) ?? { name };
    const members = model.services.filter((service) => (service.networks ?? []).some((each) => each.name === name));
    this.show(
      make("h2", {}, network.title ?? name),
      make("p", { class: "quiet" }, ["network", network.title && name, network.kind, ...(network.traits ?? []), ...(network.subnets ?? [])].filter(Boolean).join(" · ")),
      section(count(members.length, "service"),
        make("ul", {}, members.map((service) =>
          make("li", {}, this.link(model, service.id), details(service.networks.find((each) => each.name === name).addresses ?? []), service.namespace ? make("span", { class: "quiet" }, ` through ${model.title(service.namespace)}`) : "")))));
  }

  allFindings(model) {
    this.show(make("h2", {}, "Findings"), this.byService(model, model.findings()));
  }

  /** Findings by the service that they are mainly about. */
  byService(model, findings) {
    return [...grouped(findings, (finding) => finding.services?.[0] ?? "")].map(([id, those]) =>
      make("div", {},
        model.of(id) ? make("h3", {}, this.link(model, id)) : make("h3", {}, "The stack"),
        this.findings(model, those)));
  }

  keys() {
    this.show(make("h2", {}, "Keys"), make("dl", { class: "facts keys" },
      KEYS.map(([key, does]) => fact(make("kbd", {}, key), does))));
  }
}

const ANSWERS = { y: "Yes", i: "Yes, inferred", m: "Not known", n: "No" };

const KEYS = [
  ["/", "find a service"],
  ["Tab", "go from box to box"],
  ["arrows", "move the picture; from a box, go to the next one"],
  ["Enter", "open what has the focus; a second one asks whether the first reaches it"],
  ["+ −", "zoom; crowds open when they are large enough"],
  ["0", "show all of it"],
  ["1 2 3 …", "change the perspective"],
  ["m", "change the mode"],
  ["t", "table of services"],
  ["Esc", "close, and put out the lights"],
  ["?", "this list"],
];

function section(title, ...inside) {
  const all = inside.flat().filter(Boolean);
  return all.length === 0 ? undefined : make("section", {}, make("h3", {}, title), ...all);
}

function fact(name, ...values) {
  return make("div", {}, make("dt", {}, name), make("dd", {}, ...values));
}

/** How sure something is; nothing where the files say so. */
function sure(certainty, signs = []) {
  return certainty === "given" ? "" : make("span", { class: `sure ${certainty}` }, [CERTAINTIES[certainty], signs.join(", ")].filter(Boolean).join(": "));
}

function details(all) {
  return all.length === 0 ? "" : [" ", commas(all.map((each) => make("code", {}, each)))];
}

function commas(all) {
  return all.flatMap((each, at) => (at === 0 ? [each] : [", ", each]));
}

/** A text that a press copies. */
function copyable(words) {
  const button = make("button", { type: "button", class: "copy", title: "Copy", onclick: async () => {
    try {
      await navigator.clipboard.writeText(words);
      button.classList.add("copied");
      setTimeout(() => button.classList.remove("copied"), 1200);
    } catch {
      getSelection().selectAllChildren(button);
    }
  } }, make("code", {}, words));
  return button;
}
