internal import Content
internal import Templating

/// What the page of one text shows: how it stands, what to type, and what is behind.
struct TextData {
  private let plan: BoardPlan
  private let entry: TextEntry
  private let tasks: [BoardTask]
  private let read: (String) -> [UInt8]?
  private let resolved: ResolvedItem

  init(
    _ plan: BoardPlan, _ entry: TextEntry, _ tasks: [BoardTask],
    read: @escaping (String) -> [UInt8]?
  ) {
    self.plan = plan
    self.entry = entry
    self.read = read
    resolved = plan.resolved.items[entry.item]
    self.tasks = tasks.filter {
      $0.entry?.item == entry.item && $0.entry?.language == entry.language
    }
  }

  /// The context of the template.
  var frame: Value {
    let item = resolved.item
    let depth = item.folder.path.split(separator: "/").count
    let parts = parts
    return [
      "site": .text(plan.library.site.name), "today": .text(plan.today.description),
      "root": .text(String(repeating: "../", count: depth)),
      "title": .text(item.source.title ?? item.folder.name),
      "source-tag": .text(item.source.language.description), "path": .text(item.folder.path),
      "tag": .text(entry.language.description),
      "autonym": .text(plan.library.language(entry.language)?.autonym ?? ""),
      "class": .text(entry.standing.rawValue), "letter": .text(entry.standing.letter),
      "word": .text(entry.standing.word), "explanation": .text(entry.standing.explanation),
      "remark": .text(entry.remark),
      "tasks": .list(tasks.map { ["message": .text($0.message), "command": .text($0.command)] }),
      "pages": .list(pages.map { ["address": .text($0)] }),
      "parts": .list(parts), "has-parts": .bool(!parts.isEmpty),
    ]
  }

  /// The addresses of the site at which readers get the text in this language.
  private var pages: [String] {
    guard entry.number != nil else { return [] }
    let folder = resolved.item.folder
    let communities = plan.library.communities.filter { community in
      community.languages.contains { $0.value == entry.language }
        && plan.resolved.topics(of: community).contains { $0.item.folder == folder }
    }
    let readers: [String?] = folder.kind == .topic ? communities.map(\.id) : [nil]
    let folders = readers.map {
      PagePath.folders(of: folder, in: entry.language, community: $0)
    }
    let base = plan.library.site.baseURL(instead: nil)
    return folders.map { "\(base)\($0.joined(separator: "/"))/" }
  }

  private var parts: [Value] {
    guard let number = entry.number else { return [] }
    let base = resolved.item.translations[resolved.baseIndex(of: number)].language
    let parts = TranslationDiff(resolved, number, read: read).parts
    return parts.enumerated().map { index, part in
      let freshness = part.freshness
      return [
        "anchor": .text("part-\(index + 1)"), "place": .text(part.place.description),
        "class": .text(freshness?.rawValue ?? "critical"),
        "state": .text(freshness?.rawValue ?? "the source no longer has it"),
        "has-reasons": .bool(!part.reasons.isEmpty),
        "reasons": .list(part.reasons.map { ["reason": .text($0.description)] }),
        "texts": .list(
          [
            text("Source then", part.then, base),
            text("Source now", part.now, resolved.item.source.language),
            text("Translation", part.translation, entry.language),
          ].compactMap(\.self)),
        "command": .text(command(part.place, number)),
      ]
    }
  }

  private func text(_ label: String, _ words: String?, _ language: LanguageTag) -> Value? {
    words.map {
      ["label": .text(label), "words": .text($0), "lang": .text(language.description)]
    }
  }

  /// What records that a part is up to date: a block alone where the source of then is known.
  private func command(_ place: TranslationDiff.Part.Place, _ number: Int) -> String {
    let all = "varde translation confirm \(resolved.item.folder.path) \(entry.language)"
    guard case .block(let block) = place, resolved.states[number].basis == .recorded else {
      return all
    }
    return "\(all) --block \(block)"
  }
}
