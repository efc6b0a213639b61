internal import Diagnostics
internal import Markup

/// Finds directives of a text that name what does not exist.
struct DirectiveCheck {
  static func check(_ text: Translation, of item: Item, in library: Library) -> [Diagnostic] {
    guard !text.document.directives.isEmpty else { return [] }
    return text.document.directives.flatMap { directive in
      finding(directive, text, item, library)
    } + contactsInLinks(text) + misplaced(text, item)
  }

  /// Blocks that stand where nobody is shown them, or where somebody else is.
  private static func misplaced(_ text: Translation, _ item: Item) -> [Diagnostic] {
    let document = text.document
    var around: [(end: Int, name: Directive.Name)] = []
    return document.nodes.indices.compactMap { node in
      while let last = around.last, last.end <= node { around.removeLast() }
      guard let directive = document.directive(at: node), directive.form == .container else {
        return nil
      }
      defer { around.append((Int(document.nodes[node].end), directive.name)) }
      guard let (fact, remedy) = fault(of: directive.name, within: around.map(\.name), item) else {
        return nil
      }
      return Diagnostic(
        .misplacedDirective, fact,
        at: SourceLocation(file: text.file, range: directive.targetRange), remedy: remedy)
    }
  }

  private static func fault(
    of name: Directive.Name, within around: [Directive.Name], _ item: Item
  ) -> (fact: String, remedy: String)? {
    let isTopic = item.folder.kind == .topic
    switch name {
    case .facilitator where isTopic, .slide where isTopic:
      return (
        "no page of a topic shows what stands in '\(name.rawValue)'",
        "move it to a module of a course, or remove it"
      )
    case .facilitator where around.contains(.slide):
      return (
        "what is for trainers is on no slide, and nowhere else where it stands in one",
        "put it before the slide: it is in its notes"
      )
    case .quiz where around.contains(.facilitator):
      return (
        "no participant is shown a quiz among what is for trainers, and question banks would hold it",
        "put it behind the end of 'facilitator'"
      )
    default: return nil
    }
  }

  /// The contacts within the words of a link or picture: a number there would lead to another page
  /// than to a call, or be no link at all.
  private static func contactsInLinks(_ text: Translation) -> [Diagnostic] {
    let document = text.document
    guard document.directives.contains(where: { $0.name == .contact }) else { return [] }
    return document.nodes.indices.flatMap { node -> [Diagnostic] in
      let outer = document.nodes[node]
      guard outer.kind == .link || outer.kind == .image else { return [] }
      return (node..<Int(outer.end)).compactMap { inner in
        guard let directive = document.directive(at: inner), directive.name == .contact else {
          return nil
        }
        let what = outer.kind == .link ? "link" : "picture"
        return Diagnostic(
          .misplacedDirective, "a contact cannot stand in the words of a \(what)",
          at: SourceLocation(file: text.file, range: document.nodes[inner].range),
          remedy: "put ':contact{\(directive.target)}' before or behind the \(what)")
      }
    }
  }

  private static func finding(
    _ directive: Directive, _ text: Translation, _ item: Item, _ library: Library
  ) -> [Diagnostic] {
    switch directive.name {
    case .contact:
      return missing(directive, .unknownContact, "contact", text, Array(library.contacts.keys))
    case .claim, .series: return claim(directive, text, library)
    case .term: return missingTerm(directive, text, item, library)
    case .for, .except: return variants(directive, text, item, library)
    case .facilitator, .exercise, .case: return minutes(directive, text)
    default: return []
    }
  }

  private static func missing(
    _ directive: Directive, _ identifier: Diagnostic.Identifier, _ kind: String,
    _ text: Translation, _ valid: [String]
  ) -> [Diagnostic] {
    guard !valid.contains(directive.target) else { return [] }
    return [
      .unknownName(
        identifier, "there is no \(kind) '\(directive.target)'", written: directive.target,
        valid: valid, at: SourceLocation(file: text.file, range: directive.targetRange))
    ]
  }

  /// A figure for a sentence, or a series for a table: one cannot stand in the place of the other.
  private static func claim(
    _ directive: Directive, _ text: Translation, _ library: Library
  ) -> [Diagnostic] {
    let isSeries = directive.name == .series
    guard let claim = library.claims[directive.target] else {
      if library.unreadable.claims { return [] }
      let valid = library.claims.values.filter { $0.isSeries == isSeries }.map(\.id)
      return missing(directive, .unknownClaim, isSeries ? "series" : "claim", text, valid)
    }
    guard claim.isSeries != isSeries else { return [] }
    return [
      Diagnostic(
        .unsuitableClaim,
        isSeries
          ? "'\(claim.id)' is no series" : "'\(claim.id)' is a series, and no figure of a sentence",
        at: SourceLocation(file: text.file, range: directive.targetRange),
        remedy: isSeries
          ? "write ':claim{\(claim.id)}' in a sentence"
          : "write '::series{\(claim.id)}' alone on a line",
        notes: [.init("the claim", at: claim.location)])
    ]
  }

  /// A term must stand in the glossary of the text's own language: a reader needs its gloss there.
  private static func missingTerm(
    _ directive: Directive, _ text: Translation, _ item: Item, _ library: Library
  ) -> [Diagnostic] {
    if library.unreadable.glossaries.contains(text.language) { return [] }
    let own = library.glossaries[text.language]?.terms ?? [:]
    guard own[directive.target] == nil else { return [] }
    let location = SourceLocation(file: text.file, range: directive.targetRange)
    let others = library.glossaries.values.sorted { $0.language < $1.language }
    let meant = others.lazy.compactMap { other in
      other.terms[directive.target].map { (other.language, $0.location) }
    }
    if let (language, place) = meant.first {
      return [
        Diagnostic(
          .unknownTerm,
          "'\(directive.target)' is not in the glossary of '\(text.language)'", at: location,
          remedy: "add it to 'glossary/\(text.language).yaml'",
          notes: [.init("the term in '\(language)'", at: place)])
      ]
    }
    return [
      .unknownName(
        .unknownTerm, "there is no term '\(directive.target)'", written: directive.target,
        valid: own.keys, at: location)
    ]
  }

  private static func variants(
    _ directive: Directive, _ text: Translation, _ item: Item, _ library: Library
  ) -> [Diagnostic] {
    guard let attribute = directive.attribute("community"), item.folder.kind == .topic else {
      return []
    }
    if attribute.words.isEmpty {
      return [
        Diagnostic(
          .badValue, "'\(directive.name.rawValue)' names no community",
          at: SourceLocation(file: text.file, range: directive.targetRange),
          remedy: "write the name of one, or of several with spaces between")
      ]
    }
    var diagnostics: [Diagnostic] = []
    for (name, range) in attribute.words {
      let location = SourceLocation(file: text.file, range: range)
      guard library.community(name) != nil else {
        diagnostics.append(
          .unknownName(
            .unknownCommunity, "there is no community '\(name)'", written: name,
            valid: library.communities.map(\.id), at: location))
        continue
      }
      let own = item.record.communities
      if !own.isEmpty, !own.contains(where: { $0.value == name }) {
        diagnostics.append(
          Diagnostic(
            .idleVariant, "this text is not for '\(name)' at all", at: location,
            remedy: "remove the name, or add it in the record of the text",
            notes: [.init("for whom it is", at: item.record.location)]))
      }
    }
    return diagnostics
  }

  private static func minutes(_ directive: Directive, _ text: Translation) -> [Diagnostic] {
    guard let minutes = directive.attribute("minutes"),
      !(Int(minutes.value).map { $0 > 0 } ?? false)
    else { return [] }
    return [
      Diagnostic(
        .badValue, "'minutes' is a whole number, not '\(minutes.value)'",
        at: SourceLocation(file: text.file, range: minutes.range), remedy: "write digits alone")
    ]
  }
}

extension Directive.Attribute {
  /// The words of the value with their places.
  var words: [(String, SourceRange)] {
    var result: [(String, SourceRange)] = []
    var position = range.lower
    for part in value.split(separator: " ", omittingEmptySubsequences: false) {
      if !part.isEmpty {
        result.append((String(part), SourceRange(position, position + part.utf8.count)))
      }
      position += part.utf8.count + 1
    }
    return result
  }
}
