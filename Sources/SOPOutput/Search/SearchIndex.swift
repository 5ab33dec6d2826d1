import SOPLanguage

/// The index of a registry in small files, of which a browser loads only what a question needs.
///
/// - `cari/indeks-0.js`: how words are folded and stemmed, where stems lie, how long titles are.
/// - `cari/ucap-*.js`: what the script says, in each language of the site.
/// - `cari/kata-0.js`: the words for beginnings and typing errors, the most frequent ones at most.
/// - `cari/k-*.js`: stems, their words, and the SOPs that have them, in alphabetical order.
/// - `cari/d-*.js`: what a result shows of an SOP, some SOPs a file.
/// - `cari/s-*.js`: what results can be narrowed by.
struct SearchIndex {
  /// The folder of the index.
  static let folder = "cari"
  /// A file of stems is closed when it has this many bytes.
  static let stemFileSize = 20 << 10
  /// How many SOPs share a file of results.
  static let proceduresPerFile = 32

  private let site: Site
  private let stems: [Stem]

  /// A stem with the words that have it.
  private struct Stem {
    var stem: [UInt8]
    var terms: [SearchTerms.Term]
  }

  /// Takes the words of a site apart.
  init(_ site: Site) {
    self.site = site
    let terms = SearchTerms(site, stemmer: Stemmer()).terms
    var numbers: [[UInt8]: Int] = [:]
    var stems: [Stem] = []
    for term in terms {
      if let number = numbers[term.stem] {
        stems[number].terms.append(term)
      } else {
        numbers[term.stem] = stems.count
        stems.append(Stem(stem: term.stem, terms: [term]))
      }
    }
    stems.sort { $0.stem.lexicographicallyPrecedes($1.stem) }
    self.stems = stems
  }

  /// What the search page needs: its script and the index, in a fixed order.
  static func forEachFile(of site: Site, _ body: (OutputFile) -> Void) {
    body(OutputFile(path: SiteMap.searchScript.text, bytes: Stylesheet.searchScript()))
    SearchIndex(site).forEachFile(body)
  }

  /// Every file of the index, in a fixed order.
  func forEachFile(_ body: (OutputFile) -> Void) {
    var bounds = ByteSink()
    let files = stemFiles(&bounds)
    body(file("indeks", "0") { writeSettings(bounds.bytes, to: &$0) })
    for edition in site.editions {
      let language = edition.language
      body(file("ucap", language.code.text) { SearchSettings.writeWording(in: language, to: &$0) })
    }
    body(file("kata", "0") { $0.string(String(decoding: vocabulary().bytes(), as: UTF8.self)) })
    for (number, text) in files.enumerated() {
      body(file("k", decimal(number)) { $0.string(String(decoding: text, as: UTF8.self)) })
    }
    let step = SearchIndex.proceduresPerFile
    for start in stride(from: 0, to: site.procedures.count, by: step) {
      let range = start..<min(start + step, site.procedures.count)
      body(file("d", decimal(start / step)) { writeResults(range, to: &$0) })
    }
    for facet in SearchFacet.allCases {
      let values = facet.values(of: site)
      body(file("s", facet.name.text) { SearchFacet.write(values, to: &$0) })
    }
  }

  private func decimal(_ number: Int) -> String {
    var sink = ByteSink()
    sink.append(number)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private func file(
    _ kind: StaticString,
    _ name: String,
    _ content: (inout JSONWriter) -> Void
  ) -> OutputFile {
    let path = SitePath(folder: SearchIndex.folder, name: kind.text + "-" + name + ".js")
    return OutputFile(path: path.text, bytes: ScriptFile.bytes(kind, name, content))
  }

  // MARK: Stems

  /// The texts of the files of stems; `bounds` gets the first stem of each.
  private func stemFiles(_ bounds: inout ByteSink) -> [[UInt8]] {
    var files: [[UInt8]] = []
    var sink = ByteSink()
    for stem in stems {
      if sink.count == 0 {
        if bounds.count > 0 { bounds.append(" ") }
        bounds.append(contentsOf: stem.stem)
      }
      append(stem, to: &sink)
      if sink.count >= SearchIndex.stemFileSize {
        files.append(sink.bytes)
        sink = ByteSink(capacity: 2 * SearchIndex.stemFileSize)
      }
    }
    if sink.count > 0 { files.append(sink.bytes) }
    return files
  }

  /// Appends a line: the stem, then each word and its SOPs.
  ///
  /// `=` is a word that is its own stem, and `~` stands for words of which the stem is a part, or
  /// that together make it.
  private func append(_ stem: Stem, to sink: inout ByteSink) {
    sink.append(contentsOf: stem.stem)
    for term in stem.terms {
      sink.append(" ")
      if let word = term.word {
        if word == stem.stem { sink.append("=") } else { sink.append(contentsOf: word) }
      } else {
        sink.append("~")
      }
      sink.append(" ")
      sink.append(contentsOf: PostingText(term.postings).bytes)
    }
    sink.append("\n")
  }

  private func vocabulary() -> SearchVocabulary {
    var words: [SearchVocabulary.Entry] = []
    for stem in stems {
      for term in stem.terms {
        guard let word = term.word, word.count >= 3, !SearchText.hasDigit(word) else { continue }
        words.append(SearchVocabulary.Entry(word: word, procedures: term.postings.count))
      }
    }
    return SearchVocabulary(words)
  }

  // MARK: Results

  private func writeResults(_ range: Range<Int>, to json: inout JSONWriter) {
    var agencies: [AgencyID] = []
    json.array { json in
      for position in range {
        let procedure = site.procedures[position]
        json.array { json in
          json.string(site.map[ProcedureID(position)].address(from: SiteMap.search))
          json.string(site.title(of: procedure))
          json.number(number(of: procedure.agency, in: &agencies))
          json.number(Int(procedure.status.rawValue))
          let identity = procedure.identity
          json.string(identity.number.value ?? identity.decreeNumber.value ?? "")
        }
      }
    }
    json.array { json in
      for id in agencies {
        json.array { json in
          json.string(site[id].longName)
          json.string(site[id].place ?? "")
        }
      }
    }
  }

  private func number(of agency: AgencyID?, in agencies: inout [AgencyID]) -> Int {
    guard let agency else { return -1 }
    if let number = agencies.lastIndex(of: agency) { return number }
    agencies.append(agency)
    return agencies.count - 1
  }

  // MARK: Settings

  private func writeSettings(_ bounds: [UInt8], to json: inout JSONWriter) {
    json.object { json in
      json.member("jumlah", site.procedures.count)
      json.member("perBerkas", SearchIndex.proceduresPerFile)
      json.member("batas", String(decoding: bounds, as: UTF8.self))
      json.member("panjang", String(decoding: titleLengths(), as: UTF8.self))
      SearchSettings.write(to: &json)
    }
  }

  /// A letter for the number of words in each title: of equal results the shorter title is first.
  private func titleLengths() -> [UInt8] {
    var text = PostingText()
    for procedure in site.procedures {
      text.addLetter(UInt8(min(63, SearchText.words(of: procedure.title).count)))
    }
    return text.bytes
  }
}
