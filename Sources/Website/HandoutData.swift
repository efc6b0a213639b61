internal import Content
internal import Templating

/// What is done with paper when it is printed.
enum Finish: String, CaseIterable {
  case leaflet = "folded-leaflet", booklet = "mini-booklet"
  case sheets = "participant-booklet-folded", cards, strips = "poster-strips"
  case tiles = "poster-tiled"

  init?(_ design: HandoutDesign) {
    switch design.kind {
    case .card, .exerciseCards: self = .cards
    default: self.init(rawValue: design.rawValue)
    }
  }

  var textKey: String { "print-\(rawValue)" }
}

/// What templates show of the handouts that stand beside pages.
struct HandoutData {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// A list of handouts, for a page from which `address` leads to them.
  func list(_ handouts: [PrintedHandout], address: (PrintedHandout) -> String) -> Value {
    .list(
      handouts.map { handout in
        [
          "name": .text(language.texts[handout.design.textKey]),
          "address": .text(address(handout)), "details": .text(details(handout)),
        ]
      })
  }

  /// The same list with how each of them is printed, cut and folded.
  func printing(_ handouts: [PrintedHandout], address: (PrintedHandout) -> String) -> Value {
    .list(
      handouts.map { handout in
        let finish = Finish(handout.design)
        var fields: [String: Value] = [
          "name": .text(language.texts[handout.design.textKey]),
          "address": .text(address(handout)), "details": .text(details(handout)),
          "steps": .list(steps(handout.design, finish).map { .text($0) }),
          "has-drawing": .bool(finish != nil),
        ]
        for one in Finish.allCases { fields["draws-\(one.rawValue)"] = .bool(one == finish) }
        return .object(fields)
      })
  }

  /// The interface texts that say how to print.
  static let requiredTexts =
    ["print-one", "print-long", "print-short", "print-size"] + Finish.allCases.map(\.textKey)

  private func steps(_ design: HandoutDesign, _ finish: Finish?) -> [String] {
    let side = design.turn.map { "print-\($0.rawValue)" } ?? "print-one"
    return ([side, "print-size"] + (finish.map { [$0.textKey] } ?? [])).map { language.texts[$0] }
  }

  /// The paper, the pages, and what it costs to load.
  private func details(_ handout: PrintedHandout) -> String {
    [
      handout.design.paper.name, language.texts.text("page-count", count: handout.pages),
      size(handout.size),
    ].joined(separator: language.separator)
  }

  /// The sets for places, for a page from which `address` leads to them.
  func sets(_ sets: [PrintedSet], chain: [LanguageTag], address: (PrintedSet) -> String) -> Value {
    .list(
      sets.map { set in
        let name = set.place.names.text(in: chain)
        return [
          "name": name.map { Phrase.value($0.text, in: $0.language, on: language.tag) }
            ?? .text(set.place.id),
          "address": .text(address(set)), "details": .text(size(set.size)),
        ]
      })
  }

  private func size(_ bytes: Int) -> String {
    let kilobytes = max(1, (bytes + 500) / 1000)
    return language.texts.text("file-size", ["size": language.format(kilobytes)])
  }
}

extension PageData {
  /// The page from which all handouts of a community can be loaded.
  mutating func addDownloads(_ community: Community, _ list: Page) {
    let name = language.texts["handouts"]
    addHead(
      "downloads", title: .text(name), plainTitle: name, description: nil,
      breadcrumbs: [startCrumb, (plan.name(of: community, in: language.tag), list)])
    let data = HandoutData(language)
    let topics = (plan.entries[list] ?? []).compactMap { topic -> Value? in
      let handouts = website.handouts(beside: topic.page)
      guard !handouts.isEmpty else { return nil }
      return [
        "topic": entry(topic), "handouts": data.printing(handouts, address: address(of:)),
      ]
    }
    let all = (plan.entries[list] ?? []).flatMap { website.handouts(beside: $0.page) }
    let note = CarryNote(Set(all.map(\.design)), in: language)
    let sets = website.options.sets.filter {
      $0.community == community.id && $0.language == language.tag
    }
    add([
      ("topics", .list(topics)),
      ("risks", .list(note.risks.map { ["names": .text($0.names), "risk": .text($0.risk)] })),
      (
        "sets",
        data.sets(sets, chain: plan.chain(of: page)) { website.root(of: page) + $0.path }
      ), ("has-sets", .bool(!sets.isEmpty)),
      ("is-public", .bool(community.audience == .public)),
    ])
    add(contacts)
  }

  /// The handouts with the text of this page.
  var handouts: [(key: String, value: Value)] {
    let own = website.handouts(beside: page.original)
    return [
      ("handouts", HandoutData(language).list(own, address: address(of:))),
      ("has-handouts", .bool(!own.isEmpty)),
    ]
  }

  private func address(of handout: PrintedHandout) -> String { address(ofFile: handout.path) }

  /// The way from this page to a file of the site that is no page.
  func address(ofFile path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    let folder = plan.address(of: page).relative(to: PageAddress(parts.dropLast()))
    return folder.dropLast("index.html".count) + (parts.last ?? "")
  }
}
