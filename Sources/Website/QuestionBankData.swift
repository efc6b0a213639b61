internal import Content
internal import Templating

extension PageData {
  /// The question banks that stand beside the page of a course.
  var questionBanks: [(key: String, value: Value)] {
    let entries = files(website.options.questionBanks).map { path -> Value in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return [
        "name": .text(Self.formNames[name] ?? name), "address": .text(address(ofFile: path)),
      ]
    }
    return [
      ("question-banks", .list(entries)), ("has-question-banks", .bool(!entries.isEmpty)),
    ]
  }

  /// The slides that can be edited, which stand beside the page of a course.
  var deck: [(key: String, value: Value)] {
    let path = files(website.options.decks).first
    return [("deck-address", path.map { .text(address(ofFile: $0)) } ?? .null)]
  }

  /// Those of some files that stand beside the original of this page.
  private func files(_ paths: [String]) -> [String] {
    let folder = String(plan.address(of: page.original).path)
    return paths.filter { $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/") }
  }

  /// What the forms are called, which is the same in every language.
  private static let formNames = ["questions.gift": "GIFT", "questions.xml": "Moodle XML"]
}
