// Finds SOPs by an index in small scripts beside this one, so that it works without a server and
// from a disk. Whatever an author wrote gets onto the page as text alone.
"use strict";

// How words are folded and stemmed: the same as when the index was made, by the tables in it.
class SopKata {
  constructor(settings) {
    this.settings = settings;
    this.roots = new Set(settings.akar.split(" "));
    this.rootsByLetter = new Map();
    for (const root of this.roots) {
      const list = this.rootsByLetter.get(root[0]) || [];
      list.push(root);
      this.rootsByLetter.set(root[0], list);
    }
    this.stopWords = new Set(settings.henti.split(" "));
    this.stems = new Map();
  }

  // The words of a text, each with the places in the text where it begins and ends.
  words(text) {
    const words = [];
    let word = "";
    let start = 0;
    let index = 0;
    for (const character of text) {
      const letter = this.folded(character);
      if (letter === " ") {
        if (word) words.push({ word, start, end: index });
        word = "";
      } else if (letter) {
        if (!word) start = index;
        word += letter;
      }
      index += character.length;
    }
    if (word) words.push({ word, start, end: index });
    return words;
  }

  // A letter without case and marks, a blank for what separates words, nothing for what vanishes.
  folded(character) {
    const { hilang, pisah, lipat, lipatDari } = this.settings;
    const value = character.codePointAt(0);
    if (value < 0x80 && /[0-9A-Za-z]/.test(character)) return character.toLowerCase();
    if (SopKata.isIn(hilang, value)) return "";
    if (value < 0x80) return " ";
    const plain = lipat[value - lipatDari];
    if (value >= lipatDari && plain !== undefined) return plain;
    return SopKata.isIn(pisah, value) ? " " : character;
  }

  static isIn(ranges, value) {
    for (let index = 0; index < ranges.length; index += 2) {
      if (value >= ranges[index] && value <= ranges[index + 1]) return true;
    }
    return false;
  }

  stem(word) {
    let stem = this.stems.get(word);
    if (stem === undefined) {
      stem = this.computedStem(word);
      this.stems.set(word, stem);
    }
    return stem;
  }

  computedStem(word) {
    if (new TextEncoder().encode(word).length < 4 || /[0-9]/.test(word)) return word;
    let stem = word;
    let traits = 0;
    for (const rules of this.settings.imbuhan) {
      if (this.roots.has(stem)) return stem;
      for (const rule of rules) {
        const shorter = this.applied(rule, stem, traits);
        if (shorter === null) continue;
        stem = shorter;
        traits |= rule[8];
        break;
      }
    }
    return stem;
  }

  applied(rule, word, traits) {
    const [isPrefix, cut, restored, neighbours, ending, needsRoot, demanded, forbidden] = rule;
    if (word.length <= cut.length || (demanded && !(demanded & traits))) return null;
    if (forbidden & traits || !word.endsWith(ending)) return null;
    if (isPrefix ? !word.startsWith(cut) : !word.endsWith(cut)) return null;
    const rest = isPrefix ? restored + word.slice(cut.length) : word.slice(0, -cut.length);
    const neighbour = isPrefix ? word[cut.length] : rest[rest.length - 1];
    if (neighbours && !neighbours.includes(neighbour)) return null;
    if (isPrefix && this.beginsWithRoot(word, 4)) return null;
    if (needsRoot && !this.beginsWithRoot(rest, 3)) return null;
    return this.roots.has(rest) || (rest.match(/[aeiou]/g) || []).length >= 2 ? rest : null;
  }

  beginsWithRoot(word, least) {
    const list = this.rootsByLetter.get(word[0]) || [];
    return list.some((root) => root.length >= least && word.startsWith(root));
  }
}

// The files of the index, loaded when they are asked for.
class SopIndeks {
  constructor(base, whenLoaded, whenFailed) {
    this.base = base;
    this.wording = null;
    this.whenLoaded = whenLoaded;
    this.whenFailed = whenFailed;
    this.data = new Map();
    this.asked = new Set();
  }

  // The data of a file, or nothing yet.
  get(name) {
    if (!this.data.has(name) && !this.asked.has(name)) {
      this.asked.add(name);
      const script = document.createElement("script");
      script.src = this.base + name + ".js";
      script.onerror = () => {
        this.asked.delete(name);
        this.whenFailed();
      };
      document.head.append(script);
    }
    return this.data.get(name);
  }

  // Whether files are on their way.
  get isBusy() {
    return this.asked.size > this.data.size;
  }

  // Takes what a file of the index holds.
  put(kind, name, values) {
    this.data.set(kind + "-" + name, this.read(kind, values));
    this.whenLoaded();
  }

  read(kind, values) {
    switch (kind) {
      case "indeks": return this.readSettings(values[0]);
      case "ucap": return this.wording = values[0];
      case "kata": return SopIndeks.vocabulary(values[0]);
      case "k": return SopIndeks.stems(values[0]);
      case "d": return { entries: values[0], agencies: values[1] };
      default: return values[0].map(([key, label, text]) => ({ key, label, text }));
    }
  }

  readSettings(settings) {
    this.settings = settings;
    this.values = new Int8Array(128);
    for (let value = 0; value < 64; value++) this.values[settings.huruf.charCodeAt(value)] = value;
    this.bounds = settings.batas === "" ? [] : settings.batas.split(" ");
    this.words = new SopKata(settings);
    return settings;
  }

  static vocabulary(text) {
    const words = [];
    const frequencies = [];
    let last = "";
    for (const [, head, rest] of text.matchAll(/([A-Z]{2})([^A-Z]*)/g)) {
      last = last.slice(0, head.charCodeAt(0) - 65) + rest;
      words.push(last);
      frequencies.push(head.charCodeAt(1) - 65);
    }
    return { words, frequencies, set: new Set(words), signs: words.map(SopIndeks.sign) };
  }

  // Which letters a word has, as bits: words that differ in many are far apart.
  static sign(word) {
    let sign = 0;
    for (let index = 0; index < word.length; index++) sign |= 1 << (word.charCodeAt(index) & 31);
    return sign;
  }

  static stems(text) {
    const lines = new Map();
    for (const line of text.split("\n")) {
      if (line) lines.set(line.slice(0, line.indexOf(" ")), line);
    }
    return lines;
  }

  // The number of the file in which a stem lies.
  fileOf(stem) {
    let low = 0;
    let high = this.bounds.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.bounds[middle] <= stem) low = middle; else high = middle;
    }
    return low;
  }

  // The words of a stem: null when there is none, undefined when its file is not there yet.
  entry(stem) {
    if (this.bounds.length === 0) return null;
    const file = this.get("k-" + this.fileOf(stem));
    if (!file) return undefined;
    const found = file.get(stem);
    if (found === undefined) return null;
    if (typeof found !== "string") return found;
    const parts = found.split(" ");
    const entry = [];
    for (let index = 1; index < parts.length; index += 2) {
      const word = parts[index] === "=" ? stem : parts[index];
      entry.push({ word, stem, postings: this.decoded(parts[index + 1], true) });
    }
    file.set(stem, entry);
    return entry;
  }

  // SOPs from their text, with the letter behind each when there is one.
  decoded(text, hasWeights) {
    const procedures = [];
    const weights = [];
    let last = -1;
    for (let index = 0; index < text.length; index++) {
      let value = this.values[text.charCodeAt(index)];
      let distance = value & 31;
      for (let shift = 5; value & 32; shift += 5) {
        value = this.values[text.charCodeAt(++index)];
        distance |= (value & 31) << shift;
      }
      last += distance + 1;
      procedures.push(last);
      if (hasWeights) weights.push(this.values[text.charCodeAt(++index)]);
    }
    return { procedures: Int32Array.from(procedures), weights: Uint8Array.from(weights) };
  }
}

// Answers a question with SOPs, the best first. Nothing is answered until every file is there.
class SopPencari {
  constructor(index) {
    this.index = index;
    this.facets = new Map();
  }

  // The answer to some words and chosen values, or null when files are still on their way.
  answer(text, chosen) {
    const settings = this.index.get("indeks-0");
    const vocabulary = this.index.get("kata-0");
    if (!settings || !vocabulary || !this.index.wording) return null;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.isWaiting = false;
    const masks = this.masks(chosen);
    let words = this.index.words.words(text).map((part) => part.word)
      .filter((word) => !this.index.words.stopWords.has(word));
    words = this.respelled([...new Set(words)]);
    const isOpen = !/[\s.,;]$/.test(text);
    let groups = words.map((word, place) => this.terms(word, isOpen && place === words.length - 1));
    if (this.isWaiting) return null;
    let ranked = this.ranked(words, groups, masks);
    if (this.isWaiting) return null;
    if (!ranked.isWhole && words.length) {
      // Perhaps a word is there by accident and another was meant.
      const others = groups.map((group, place) =>
        group.some((term) => term.quality >= 1) && group.reduce(
          (sum, term) => sum + term.postings.procedures.length, 0) > 2
          ? group : group.concat(this.misspelled(words[place])));
      if (this.isWaiting) return null;
      if (others.some((group, place) => group !== groups[place])) {
        const better = this.ranked(words, others, masks);
        if (this.isWaiting) return null;
        if (better.isWhole) [groups, ranked] = [others, better];
      }
    }
    return { ...ranked, words, groups, spellings: this.spellings(words, groups) };
  }

  // Words as the index has them, where one was written as two or two as one.
  respelled(words) {
    const result = [];
    const isKnown = (word) => this.isKnown(word);
    for (let place = 0; place < words.length; place++) {
      const word = words[place];
      const next = words[place + 1];
      if (next && !(isKnown(word) && isKnown(next)) && isKnown(word + next)) {
        result.push(word + next);
        place++;
      } else if (word.length >= 6 && !isKnown(word) && !this.hasBeginning(word)) {
        result.push(...(this.split(word) || [word]));
      } else {
        result.push(word);
      }
    }
    return result;
  }

  isKnown(word) {
    const { words } = this.index;
    return this.vocabulary.set.has(word) || this.vocabulary.set.has(words.stem(word))
      || Boolean(this.entry(words.stem(word)));
  }

  split(word) {
    for (let place = 3; place <= word.length - 3; place++) {
      const parts = [word.slice(0, place), word.slice(place)];
      if (parts.every((part) => this.vocabulary.set.has(part))) return parts;
    }
    return null;
  }

  entry(stem) {
    const entry = this.index.entry(stem);
    if (entry === undefined) this.isWaiting = true;
    return entry;
  }

  // What of the index a word stands for, each with how well it fits.
  terms(word, isOpen) {
    const stem = this.index.words.stem(word);
    const terms = (this.entry(stem) || [])
      .map((term) => ({ ...term, quality: term.word === word ? 1 : 0.7 }));
    if (isOpen || terms.length === 0) terms.push(...this.beginnings(word, stem));
    return terms.length ? terms : this.misspelled(word);
  }

  firstAtLeast(word) {
    const { words } = this.vocabulary;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1; else high = middle;
    }
    return low;
  }

  hasBeginning(word) {
    const found = this.vocabulary.words[this.firstAtLeast(word)];
    return found !== undefined && found.startsWith(word);
  }

  // Longer words that begin like this one: the most frequent of the vocabulary, and every one that
  // lies in the file where its stem would.
  beginnings(word, stem) {
    const { words, frequencies } = this.vocabulary;
    const found = [];
    for (let place = this.firstAtLeast(word); place < words.length; place++) {
      if (!words[place].startsWith(word)) break;
      if (words[place] !== word) found.push(place);
    }
    found.sort((left, right) => frequencies[right] - frequencies[left] || left - right);
    const terms = [];
    const seen = new Set();
    const files = new Set();
    for (const place of found.slice(0, 12)) {
      const other = this.index.words.stem(words[place]);
      if (other === stem) continue;
      files.add(this.index.fileOf(other));
      // A beginning of a letter or two means too much to load all of it.
      if (files.size > 4) break;
      for (const term of this.entry(other) || []) {
        if (term.word === words[place]) terms.push({ ...term, quality: 0.8 });
      }
      seen.add(words[place]);
    }
    if (this.index.bounds.length === 0) return terms;
    const file = this.index.get("k-" + this.index.fileOf(word));
    if (!file) this.isWaiting = true;
    let left = 24;
    for (const other of file ? file.keys() : []) {
      if (!other.startsWith(word) || other === stem || /[./]/.test(other)) continue;
      if (left-- === 0) break;
      for (const term of this.entry(other) || []) {
        const isNew = term.word.startsWith(word) && !seen.has(term.word);
        if (isNew) terms.push({ ...term, quality: 0.8 });
      }
    }
    return terms;
  }

  // Words that are a slip or two away: one from four letters on, two from eight.
  misspelled(word) {
    if (word.length < 4 || /[0-9]/.test(word)) return [];
    const terms = [];
    for (const { place, distance } of this.near(word).slice(0, 6)) {
      const other = this.vocabulary.words[place];
      for (const term of this.entry(this.index.words.stem(other)) || []) {
        const quality = distance === 1 ? 0.45 : 0.3;
        if (term.word === other) terms.push({ ...term, quality, isSpelling: true });
      }
    }
    return terms;
  }

  near(word) {
    const limit = word.length >= 8 ? 2 : 1;
    const sign = SopIndeks.sign(word);
    const { words, signs, frequencies } = this.vocabulary;
    const found = [];
    for (let place = 0; place < words.length; place++) {
      const other = words[place];
      if (Math.abs(other.length - word.length) > limit) continue;
      if (SopPencari.bits(sign & ~signs[place]) > limit) continue;
      if (SopPencari.bits(signs[place] & ~sign) > limit) continue;
      const distance = SopPencari.distance(word, other, limit);
      if (distance > 0 && distance <= limit) found.push({ place, distance });
    }
    return found.sort((left, right) => left.distance - right.distance
      || frequencies[right.place] - frequencies[left.place] || left.place - right.place);
  }

  static bits(number) {
    let count = 0;
    for (let rest = number; rest; rest &= rest - 1) count++;
    return count;
  }

  // The optimal string alignment distance; anything above the limit may be returned as more.
  static distance(left, right, limit) {
    let before = [];
    let last = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let row = 1; row <= left.length; row++) {
      const current = [row];
      let least = row;
      for (let column = 1; column <= right.length; column++) {
        const isSame = left[row - 1] === right[column - 1];
        let cost = Math.min(last[column - 1] + (isSame ? 0 : 1), last[column] + 1,
          current[column - 1] + 1);
        if (row > 1 && column > 1 && left[row - 1] === right[column - 2]
          && left[row - 2] === right[column - 1]) {
          cost = Math.min(cost, before[column - 2] + 1);
        }
        current.push(cost);
        least = Math.min(least, cost);
      }
      if (least > limit + 1) return limit + 1;
      [before, last] = [last, current];
    }
    return last[right.length];
  }

  // SOPs with all the words; when there are none, those with the most.
  ranked(words, groups, masks) {
    const size = this.settings.jumlah;
    const scores = new Float32Array(size);
    const counts = new Uint8Array(size);
    const fields = new Uint8Array(size);
    for (const group of groups) this.count(group, scores, counts, fields);
    this.favour(words, scores);
    const most = words.length ? counts.reduce((high, count) => Math.max(high, count), 0) : 0;
    const hits = [];
    let unfiltered = most;
    if (masks.length) {
      unfiltered = 0;
      for (let id = 0; id < size; id++) {
        if (counts[id] > unfiltered && masks.every((mask) => mask[id])) unfiltered = counts[id];
      }
    }
    for (let id = 0; id < size; id++) {
      const isHit = counts[id] === unfiltered && (unfiltered > 0 || !words.length);
      if (isHit && masks.every((mask) => mask[id])) hits.push(id);
    }
    const lengths = this.settings.panjang;
    const { values } = this.index;
    hits.sort((left, right) => scores[right] - scores[left]
      || values[lengths.charCodeAt(left)] - values[lengths.charCodeAt(right)] || left - right);
    return { hits, scores, fields, isWhole: unfiltered === words.length };
  }

  // Adds what a word is worth in each SOP that has it.
  count(group, scores, counts, fields) {
    const size = this.settings.jumlah;
    const best = new Float32Array(size);
    const touched = [];
    for (const term of group) {
      const { procedures, weights } = term.postings;
      const rarity = Math.log(1 + size / procedures.length) + 0.5;
      for (let place = 0; place < procedures.length; place++) {
        const field = weights[place] >> 3;
        const often = 1 + 0.08 * ((weights[place] & 7) - 1);
        const worth = term.quality * this.settings.bobot[field] * rarity * often;
        const id = procedures[place];
        if (best[id] === 0) touched.push(id);
        if (worth > best[id]) best[id] = worth;
        fields[id] |= 1 << field;
      }
    }
    for (const id of touched) {
      scores[id] += best[id];
      counts[id]++;
    }
  }

  // Words that make a name together, and a number with the year behind it, which is a regulation:
  // SOPs that have them as such come first.
  favour(words, scores) {
    const { bobot } = this.settings;
    const stems = words.map((word) => this.index.words.stem(word));
    for (let place = 1; place < stems.length; place++) {
      for (const term of this.entry(stems[place - 1] + "." + stems[place]) || []) {
        term.postings.procedures.forEach((id, other) => {
          scores[id] += 6 + 2 * bobot[term.postings.weights[other] >> 3];
        });
      }
    }
    const numbers = words.filter((word) => /[0-9]/.test(word));
    for (let place = 1; place < numbers.length; place++) {
      if (!/^(19|20)[0-9]{2}$/.test(numbers[place])) continue;
      for (const term of this.entry(numbers[place - 1] + "/" + numbers[place]) || []) {
        for (const id of term.postings.procedures) scores[id] += 40;
      }
    }
  }

  // Words that stand in for words that are nowhere.
  spellings(words, groups) {
    const found = [];
    words.forEach((word, place) => {
      const group = groups[place];
      const spelling = group.find((term) => term.isSpelling);
      if (spelling && group.every((term) => term.isSpelling)) found.push(spelling.word);
    });
    return found;
  }

  // Which SOPs have each chosen value.
  masks(chosen) {
    const masks = [];
    for (const [name, key] of chosen) {
      const values = this.values(name);
      if (!values) {
        this.isWaiting = true;
        continue;
      }
      const mask = new Uint8Array(this.settings.jumlah);
      const value = values.find((other) => other.key === key);
      if (value) for (const id of value.procedures) mask[id] = 1;
      masks.push(mask);
    }
    return masks;
  }

  // The values of a facet with their SOPs, or nothing yet.
  values(name) {
    const values = this.index.get("s-" + name);
    if (!values) return undefined;
    for (const value of values) {
      if (!value.procedures) value.procedures = this.index.decoded(value.text, false).procedures;
    }
    return values;
  }

  // What a value is called: authors named all of them but the states of SOPs.
  label(name, value) {
    if (name !== "status") return value.label;
    const { status } = this.index.wording;
    return status[status.indexOf(value.key) + 1];
  }

  // The values of a facet that some SOPs have, the most frequent first.
  counted(name, hits) {
    const values = this.values(name);
    if (!values) return undefined;
    const mask = new Uint8Array(this.settings.jumlah);
    for (const id of hits) mask[id] = 1;
    const counted = values.map((value) => {
      let count = 0;
      for (const id of value.procedures) count += mask[id];
      return { key: value.key, label: this.label(name, value), count };
    });
    return counted.filter((value) => value.count > 0)
      .sort((left, right) => right.count - left.count || (left.label < right.label ? -1 : 1));
  }
}

// The search page: what is typed, what is found, and the keys.
(() => {
  const pageSize = 10;
  const mostValues = 100;
  const find = (id) => document.getElementById("cari-" + id);
  const [box, count, area, list, more, advice] =
    ["kata", "jumlah", "hasil", "daftar", "lagi", "saran"].map(find);
  const [all, failure, filters] = ["semua", "gagal", "saring"].map(find);
  if (!box || !area) return;
  const selects = [...filters.querySelectorAll("select")];
  const base = new URL("cari/", document.currentScript.src).href;
  let shown = pageSize;
  let isPlanned = false;
  let timer = 0;

  // Many files arrive together; one drawing is enough for all of them.
  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(() => {
      isPlanned = false;
      draw();
    });
  };

  const index = new SopIndeks(base, plan, () => { failure.hidden = false; });
  const searcher = new SopPencari(index);
  globalThis.sopCari = (kind, name, ...values) => index.put(kind, name, values);

  const say = (name, value) =>
    index.wording ? index.wording[name].replace("{0}", value) : "";

  const element = (name, style, ...content) => {
    const node = document.createElement(name);
    if (style) node.className = style;
    node.append(...content);
    return node;
  };

  // A text with the words that were looked for marked.
  const marked = (text, stems) => {
    const parts = [];
    let last = 0;
    for (const { word, start, end } of index.words.words(text)) {
      if (!stems.has(index.words.stem(word))) continue;
      parts.push(text.slice(last, start), element("mark", "", text.slice(start, end)));
      last = end;
    }
    parts.push(text.slice(last));
    return parts;
  };

  const result = (id, answer, stems) => {
    const { perBerkas } = index.settings;
    const { status, medan } = index.wording;
    const file = index.get("d-" + Math.floor(id / perBerkas));
    if (!file) return null;
    const [address, title, agency, state, number] = file.entries[id % perBerkas];
    const link = element("a", "", ...marked(title, stems));
    link.href = address;
    const byline = element("p", "byline");
    if (agency >= 0) {
      const [name, place] = file.agencies[agency];
      byline.append(element("span", "", ...marked(name, stems)));
      if (place && !name.includes(place)) byline.append(element("span", "", ...marked(place, stems)));
    }
    if (number) byline.append(element("span", "", ...marked(say("nomor", number), stems)));
    const foot = element("p", "byline", element("span", status[3 * state + 2], status[3 * state + 1]));
    const places = medan.filter((_, field) => answer.fields[id] >> field & 1).reverse();
    if (places.length) foot.append(element("span", "", say("pada", places.join(", "))));
    foot.lang = document.documentElement.lang;
    return element("li", "", link, byline, foot);
  };

  const drawResults = (answer) => {
    const stems = new Set(answer.groups.flat().map((term) => term.stem));
    const nodes = answer.hits.slice(0, shown).map((id) => result(id, answer, stems));
    if (nodes.includes(null)) return false;
    // The focus stays where it is when more results are added behind it.
    const place = [...list.querySelectorAll("a")].indexOf(document.activeElement);
    list.replaceChildren(...nodes);
    if (place >= 0) (list.querySelectorAll("a")[place] || box).focus();
    more.hidden = answer.hits.length <= shown;
    more.textContent = say("lagi", Math.min(pageSize, answer.hits.length - shown));
    return true;
  };

  const drawAdvice = (answer) => {
    advice.replaceChildren();
    if (answer.spellings.length) {
      advice.append(element("p", "", say("ejaan", answer.spellings.join(", "))));
    }
    if (answer.hits.length) return;
    const line = element("p", "", say("maksud"));
    for (const word of answer.words) {
      for (const { place } of searcher.near(word).slice(0, 3)) {
        const other = searcher.vocabulary.words[place];
        const button = element("button", "", other);
        button.type = "button";
        button.addEventListener("click", () => {
          box.value = answer.words.map((old) => (old === word ? other : old)).join(" ");
          box.focus();
          changed();
        });
        line.append(" ", button);
      }
    }
    if (line.childElementCount) advice.append(line);
  };

  const drawCount = (answer) => {
    const number = answer.hits.length;
    let text = number === 1 ? say("satu") : say("banyak", number);
    if (number === 0) text = say("kosong");
    else if (!answer.isWhole) text = say("sebagian", number);
    if (count.textContent !== text) count.textContent = text;
  };

  // The choices of each filter among what the others leave.
  const drawFilters = () => {
    if (!filters.open && chosen().length === 0) return;
    for (const select of selects) {
      const others = chosen().filter(([name]) => name !== select.name);
      const answer = searcher.answer(box.value, others);
      const values = answer && searcher.counted(select.name, answer.hits);
      if (!values) continue;
      const now = select.value || wanted.get(select.name) || "";
      const options = values.slice(0, mostValues);
      const own = values.find((value) => value.key === now);
      if (own && !options.includes(own)) options.push(own);
      if (now && !own) options.push({ key: now, label: now, count: 0 });
      select.replaceChildren(new Option(say("semua"), ""), ...options.map((value) =>
        new Option(value.label + " (" + value.count + ")", value.key)));
      select.value = now;
    }
  };

  // What the address asks for, until the choices are there.
  const wanted = new Map();
  const chosen = () => selects
    .map((select) => [select.name, select.value || wanted.get(select.name) || ""])
    .filter(([, value]) => value !== "");

  const draw = () => {
    drawAnswer();
    area.setAttribute("aria-busy", String(index.isBusy));
  };

  const drawAnswer = () => {
    const isAsking = box.value.trim() !== "" || chosen().length > 0;
    all.hidden = isAsking;
    if (!isAsking) {
      area.hidden = true;
      count.textContent = "";
      return;
    }
    const answer = searcher.answer(box.value, chosen());
    if (answer && drawResults(answer)) {
      area.hidden = false;
      failure.hidden = true;
      drawAdvice(answer);
      drawCount(answer);
      drawFilters();
    } else if (area.hidden) {
      count.textContent = say("memuat");
    }
  };

  // The address says what is shown, so that it can be sent to somebody.
  const keepAddress = () => {
    const query = new URLSearchParams();
    if (box.value.trim()) query.set("q", box.value.trim());
    for (const [name, value] of chosen()) query.set(name, value);
    const text = query.toString();
    try {
      history.replaceState(null, "", text ? "?" + text : location.pathname);
    } catch { /* Some browsers forbid it for files; everything else works. */ }
  };

  const changed = () => {
    shown = pageSize;
    draw();
    clearTimeout(timer);
    timer = setTimeout(keepAddress, 300);
  };

  const readAddress = () => {
    const query = new URLSearchParams(location.search);
    box.value = query.get("q") || "";
    for (const select of selects) {
      if (query.get(select.name)) wanted.set(select.name, query.get(select.name));
    }
  };

  const clear = () => {
    box.value = "";
    box.focus();
    changed();
  };

  const move = (step) => {
    const places = [box, ...list.querySelectorAll("a")];
    const place = places.indexOf(document.activeElement);
    const next = places[place + step];
    if (place >= 0 && next) next.focus();
    return place >= 0 && Boolean(next);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isTyping = ["INPUT", "SELECT", "TEXTAREA"].includes(document.activeElement.tagName);
    const isInSearch = document.activeElement === box || list.contains(document.activeElement);
    let isDone = false;
    if (event.key === "/" && !isTyping) {
      box.focus();
      box.select();
      isDone = true;
    } else if (event.key === "Escape" && isInSearch) {
      clear();
      isDone = true;
    } else if (event.key === "ArrowDown" && isInSearch) isDone = move(1);
    else if (event.key === "ArrowUp" && isInSearch) isDone = move(-1);
    if (isDone) event.preventDefault();
  });

  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = list.querySelector("a");
    if (!area.hidden && first) first.focus();
  });
  box.addEventListener("input", changed);
  for (const select of selects) {
    select.addEventListener("change", () => {
      wanted.delete(select.name);
      changed();
    });
  }
  filters.addEventListener("toggle", plan);
  more.addEventListener("click", () => {
    const links = list.querySelectorAll("a").length;
    shown += pageSize;
    draw();
    const next = list.querySelectorAll("a")[links];
    if (next) next.focus();
  });

  readAddress();
  filters.open = chosen().length > 0 || matchMedia("(min-width: 64rem)").matches;
  index.get("ucap-" + document.documentElement.lang);
  index.get("indeks-0");
  index.get("kata-0");
  draw();
})();
