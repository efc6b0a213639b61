internal import Content
internal import Templating

/// The A to Z of one language: every text that is more than a fallback, under its first letter.
struct IndexData {
  private struct Line {
    let title: String
    var pages: [(name: String, page: Page)]
  }

  private let plan: SitePlan
  private let language: Language

  init(_ plan: SitePlan, _ language: Language) {
    self.plan = plan
    self.language = language
  }

  /// The letters with their texts; `address` leads to a page.
  func letters(_ address: (Page) -> Value) -> [Value] {
    let lines = lines()
    let titles = lines.map(\.title)
    let order = language.sortedIndices(of: titles)
    let letters = language.indexLetters(for: titles)
    var groups: [(letter: String, lines: [Value])] = []
    for index in order {
      let letter = letters[index] ?? "#"
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].lines.append(value(of: lines[index], address))
    }
    return groups.enumerated().map { number, group in
      [
        "letter": .text(group.letter), "anchor": .text("_letter-\(number + 1)"),
        "entries": .list(group.lines),
      ]
    }
  }

  private func value(of line: Line, _ address: (Page) -> Value) -> Value {
    [
      "title": .text(line.title),
      "places": .list(
        line.pages.map { ["name": .text($0.name), "address": address($0.page)] }),
    ]
  }

  /// One line for each text, with all the pages that show it.
  private func lines() -> [Line] {
    var lines: [Line] = []
    var numbers: [ItemFolder: Int] = [:]
    func add(_ entry: SitePlan.Entry, _ folder: ItemFolder, _ place: String) {
      guard entry.isTranslation else { return }
      if let number = numbers[folder] {
        lines[number].pages.append((place, entry.page))
      } else {
        numbers[folder] = lines.count
        lines.append(Line(title: entry.title.text, pages: [(place, entry.page)]))
      }
    }
    for (number, community) in plan.library.communities.enumerated() {
      for entry in plan.entries[.community(number, language.tag)] ?? [] {
        guard case .topic(let topic, _, _) = entry.page else { continue }
        add(
          entry, plan.resolved.items[topic].item.folder, plan.name(of: community, in: language.tag))
      }
    }
    for entry in plan.entries[.training(language.tag)] ?? [] {
      guard case .course(let number, _) = entry.page else { continue }
      add(entry, plan.library.courses[number].item.folder, language.texts["training"])
    }
    return lines
  }
}
