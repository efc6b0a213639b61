public import Diagnostics

extension Library {
  /// What the records say in words that should not stand there.
  public var wordingDiagnostics: [Diagnostic] { TellingWordCheck.check(self) }
}

/// Finds words that tell what a public page is about in what a browser's history shows of it: its
/// title, the name of the site, and its address.
struct TellingWordCheck {
  private let library: Library
  private let ruled: [Language]
  private var diagnostics: [Diagnostic] = []

  /// All of them in the records of `library`, and words to avoid in the names of communities and in
  /// what is said of pictures.
  fileprivate static func check(_ library: Library) -> [Diagnostic] {
    var check = TellingWordCheck(library)
    check.checkSite()
    for community in library.communities { check.checkCommunity(community) }
    for picture in library.pictures.values.sorted(by: { $0.path < $1.path }) {
      check.checkWording(of: [picture.alt])
    }
    for topic in library.topics where topic.isPublic(in: library) { check.checkTopic(topic) }
    return check.diagnostics
  }

  private init(_ library: Library) {
    self.library = library
    ruled = library.languages.filter { !$0.wording.telling.isEmpty }
  }

  private mutating func checkSite() {
    if let name = library.site.locatedName { check(name, "the name of the site", in: ruled) }
  }

  private mutating func checkCommunity(_ community: Community) {
    checkWording(of: [community.names, community.summaries])
    guard community.audience == .public else { return }
    for language in library.languages {
      if let name = community.names[language.tag] {
        check(name, "the name of a public community", in: [language])
      }
    }
    checkAddress(community.id, SourceLocation(file: community.location.file), "file")
  }

  private mutating func checkWording(of texts: [LocalizedText]) {
    for language in library.languages {
      for text in texts.compactMap({ $0[language.tag] }) {
        diagnostics += WordingCheck.check(text, in: language)
      }
    }
  }

  private mutating func checkTopic(_ topic: Item) {
    for text in topic.translations {
      guard let language = library.language(text.language) else { continue }
      if let title = text.locatedTitle { check(title, "the title", in: [language]) }
      if let summary = text.locatedSummary { check(summary, "the summary", in: [language]) }
    }
    checkAddress(
      topic.folder.name, SourceLocation(file: topic.record.location.file), "folder")
  }

  private mutating func check(_ text: Located<String>, _ what: String, in languages: [Language]) {
    let flow = TextFlow(text)
    for language in languages {
      guard let stretch = language.wording.telling.first(in: flow.bytes) else { continue }
      diagnostics.append(
        Diagnostic(
          .tellingWord,
          "\(what) says '\(flow.string(stretch))', and a telephone shows it to others",
          at: SourceLocation(file: text.location.file, range: flow.place(of: stretch).range),
          remedy: "say it in words that tell nothing to somebody who looks over a shoulder"))
      return
    }
  }

  /// A name that is a part of addresses may be in any language.
  private mutating func checkAddress(_ name: String, _ location: SourceLocation, _ what: String) {
    let words = Array(name.utf8.map { $0 == UInt8(ascii: "-") ? 0x20 : $0 })
    for language in ruled {
      guard let stretch = language.wording.telling.first(in: words) else { continue }
      diagnostics.append(
        Diagnostic(
          .tellingWord,
          "the address of a public page says "
            + "'\(name[name.utf8Range(stretch)])', and a browser keeps it",
          at: location,
          remedy: "give the \(what) a name that tells nothing of the subject"))
      return
    }
  }
}

extension Item {
  /// Whether people read it for themselves, and not for their work.
  func isPublic(in library: Library) -> Bool {
    folder.kind == .topic
      && record.communities.contains { library.community($0.value)?.audience == .public }
  }
}

extension String {
  fileprivate func utf8Range(_ range: Range<Int>) -> Range<String.Index> {
    utf8.index(
      startIndex, offsetBy: range.lowerBound)..<utf8.index(
        startIndex, offsetBy: range.upperBound)
  }
}
