internal import Content
internal import Templating

extension PageData {
  /// The question banks that stand beside the page of a course.
  var questionBanks: [(key: String, value: Value)] {
    let folder = String(plan.address(of: page.original).path)
    let banks = website.options.questionBanks.filter { path in
      path.hasPrefix(folder) && !path.dropFirst(folder.count).contains("/")
    }
    let entries = banks.map { path -> Value in
      let name = String(path.dropFirst(folder.count))
      return [
        "name": .text(Self.formNames[name] ?? name), "address": .text(address(ofFile: path)),
      ]
    }
    return [
      ("question-banks", .list(entries)), ("has-question-banks", .bool(!entries.isEmpty)),
    ]
  }

  /// What the forms are called, which is the same in every language.
  private static let formNames = ["questions.gift": "GIFT", "questions.xml": "Moodle XML"]
}
