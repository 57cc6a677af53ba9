"use strict";
// What the page knows of one mode, and the answers that were worked out when it was written.

const MARKS = new RegExp("[\\u0001-\\u0007]", "g");

class Model {
  constructor(data, number) {
    this.data = data;
    this.mode = data.modes[number];
    this.clauses = Model.clauses(this.mode.texts);
    this.services = this.mode.services;
    this.peers = [...this.services, ...this.mode.ends];
    this.places = new Map(this.peers.map((peer, at) => [peer.id, at]));
    this.networks = new Map(this.mode.networks.map((network) => [network.name, network]));
  }

  /** The clauses: what is a list takes its beginning and its end from one before it. */
  static clauses(texts) {
    const clauses = [];
    for (const text of texts) {
      if (typeof text === "string") {
        clauses.push(text);
      } else {
        const [place, first, between, last] = text;
        const earlier = clauses[place];
        clauses.push(earlier.slice(0, first) + between + earlier.slice(earlier.length - last));
      }
    }
    return clauses;
  }

  /** The service, or the end outside, of an id. */
  of(id) {
    return this.peers[this.places.get(id)];
  }

  isService(id) {
    return this.places.get(id) < this.services.length;
  }

  /** Puts a text together from its clauses. */
  text(clauses) {
    return (clauses ?? []).map((place) => this.clauses[place]).join("");
  }

  title(id) {
    return this.of(id)?.title ?? id;
  }

  networksOf(id) {
    return (this.of(id)?.networks ?? []).map((network) => network.name);
  }

  /** Whether one reaches the other: a letter (y, i, m, n), and the sentence that explain says. */
  answer(from, to) {
    const [start, end] = [this.places.get(from), this.places.get(to)];
    if (start === undefined || end === undefined || start === end) {
      return undefined;
    }
    const { letters, texts } = this.mode.answers;
    const number = this.numberOf(start, end);
    const words = this.text(texts[number]).replace(MARKS, (mark, at) => this.filled(mark, at, start, end));
    return { letter: letters[number], words };
  }

  numberOf(start, end) {
    const { classes, to } = this.mode.answers;
    const row = to[end];
    if (row.each) {
      return row.each[start];
    }
    const source = classes[start];
    for (let at = 2; at < row.length; at += 2) {
      if (row[at].includes(source)) {
        return row[at - 1];
      }
    }
    return row[0];
  }

  filled(mark, at, start, end) {
    const { openings, sharing } = this.mode.answers;
    switch (mark.charCodeAt(0)) {
      case 1:
        return (at === 0 && openings[start]) || this.peers[start].title;
      case 2:
        return this.peers[end].title;
      case 3:
        return sharing[start] ?? "";
      case 4:
        return sharing[end] ?? "";
      case 5:
        return listed(this.networksOf(this.peers[start].id));
      case 6:
        return listed(this.networksOf(this.peers[end].id));
      default:
        return this.networksOf(this.peers[start].id)[0];
    }
  }

  /** The ids of those who reach a service for sure. */
  reaching(id) {
    const { letters } = this.mode.answers;
    const end = this.places.get(id);
    return this.services
      .filter((other, at) => at !== end && "yi".includes(letters[this.numberOf(at, end)]))
      .map((other) => other.id);
  }

  /** Who needs a service: by its id, how many steps away they are. */
  touchedBy(id) {
    if (!this.needed) {
      this.needed = new Map();
      for (const [from, ...others] of this.mode.needs) {
        for (const to of others) {
          this.needed.set(to, [...(this.needed.get(to) ?? []), from]);
        }
      }
    }
    const steps = new Map([[this.places.get(id), 0]]);
    for (const [at, step] of steps) {
      for (const from of this.needed.get(at) ?? []) {
        if (!steps.has(from)) {
          steps.set(from, step + 1);
        }
      }
    }
    steps.delete(this.places.get(id));
    return new Map([...steps].map(([at, step]) => [this.services[at].id, step]));
  }

  /** What is said of each service, by its id, without where it stands in its file. */
  portraits() {
    const words = ({ place, unknown, explain, lan, internet, egress, ...rest }) => [
      rest,
      egress && [egress.kind, egress.certainty, egress.signs],
      ...[egress?.words, lan, internet, explain].map((clauses) => this.text(clauses)),
      this.findings(rest.id).map((finding) => finding.text),
    ];
    return new Map(this.services.map((service) => [service.id, JSON.stringify(words(service))]));
  }

  /** The findings of the mode; those about one service where an id is given. */
  findings(id) {
    return (this.data.findings ?? []).filter(
      (finding) =>
        (!finding.modes || finding.modes.includes(this.mode.name)) && (!id || (finding.services ?? []).includes(id)));
  }

  /** What is otherwise than in another mode, by id. */
  differences(other) {
    if (!other || other === this) {
      return new Map();
    }
    const list = this.mode.differs ?? other.mode.differs ?? [];
    return new Map(list.map((each) => [each.id, each]));
  }
}

function listed(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
