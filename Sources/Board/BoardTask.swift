internal import Content
internal import Diagnostics

/// One thing that a person should do.
struct BoardTask: Sendable {
  /// The most urgent first.
  enum Urgency: Int, CaseIterable {
    case critical, expired, unchecked, unrecorded, missing, picture, unread

    init(_ kind: Gate.Kind) {
      switch kind {
      case .criticalTranslation: self = .critical
      case .expiredContact, .expiredClaim, .expiredConsent: self = .expired
      case .uncheckedContact, .uncheckedClaim: self = .unchecked
      case .unrecordedTranslation: self = .unrecorded
      case .unrecordedPicture, .missingAlt, .missingConsent: self = .picture
      default: self = .unread
      }
    }

    /// What all tasks of the kind have in common.
    var title: String {
      switch self {
      case .critical: "Critically behind"
      case .expired: "Expired"
      case .unchecked: "Never compared with the source"
      case .unrecorded: "Not recorded what was translated"
      case .missing: "Missing in a language that is offered"
      case .picture: "Pictures that lack something"
      case .unread: "Waiting for a reader"
      }
    }

    /// Where the board lists them.
    var anchor: String { "open-\(self)" }
  }

  /// Whose work a task is.
  enum Role: String, CaseIterable {
    case translator, reader, checker, pictures, editor

    init(_ kind: Gate.Kind) {
      switch kind {
      case .criticalTranslation, .unrecordedTranslation, .untranslatedText: self = .translator
      case .missingReview, .machineTranslation: self = .reader
      case .uncheckedContact, .expiredContact, .uncheckedClaim, .expiredClaim: self = .checker
      case .unrecordedPicture, .missingAlt, .missingConsent, .expiredConsent: self = .pictures
      case .tellingWord, .placeholder, .unrecordedVersion: self = .editor
      }
    }

    /// The heading of their work.
    var title: String {
      switch self {
      case .translator: "Translators"
      case .reader: "Readers"
      case .checker: "Who checks contacts and claims"
      case .pictures: "Who looks after pictures"
      case .editor: "Editors"
      }
    }
  }

  let urgency: Urgency
  let role: Role
  /// The text, if it is about one.
  let entry: TextEntry?
  /// The file that it is about.
  let file: String
  let message: String
  let command: String

  /// All of them: the most urgent first, then those where a wrong text could do the most harm.
  static func all(of plan: BoardPlan) -> [BoardTask] {
    let entries = plan.entries.flatMap(\.self)
    var tasks: [(task: BoardTask, rank: Int)] = []
    let inTexts = Set(entries.flatMap { $0.gates.map(\.location.file) })
    for gate in plan.gates where !inTexts.contains(gate.location.file) {
      // A wrong number does more harm than a wrong figure.
      let isContact = gate.kind == .uncheckedContact || gate.kind == .expiredContact
      tasks.append((BoardTask(gate, nil), isContact ? 0 : 1))
    }
    for entry in entries {
      let rank = rank(of: plan.resolved.items[entry.item].item.record.safety)
      tasks += entry.gates.map { (BoardTask($0, entry), rank) }
      if let lack = lack(entry, plan) { tasks.append((lack, rank)) }
    }
    return tasks.enumerated().sorted { a, b in
      (a.element.task.urgency.rawValue, a.element.rank, a.offset)
        < (b.element.task.urgency.rawValue, b.element.rank, b.offset)
    }.map(\.element.task)
  }

  private init(_ gate: Gate, _ entry: TextEntry?) {
    urgency = Urgency(gate.kind)
    role = Role(gate.kind)
    self.entry = entry
    file = gate.location.file
    message = gate.message
    command = gate.command
  }

  private init(missing message: String, _ entry: TextEntry, file: String, command: String) {
    urgency = .missing
    role = .translator
    self.entry = entry
    self.file = file
    self.message = message
    self.command = command
  }

  private static func lack(_ entry: TextEntry, _ plan: BoardPlan) -> BoardTask? {
    let item = plan.resolved.items[entry.item]
    let name = "\(item.item.folder.path) \(entry.language)"
    guard let number = entry.number else {
      let source = item.item.source
      let folder = source.file.dropLast("\(source.language).md".count)
      return BoardTask(
        missing: "there is no text; translate \(source.file)", entry,
        file: "\(folder)\(entry.language).md", command: "varde translation confirm \(name)")
    }
    let count = item.states[number].count(of: .missing)
    guard count > 0 else { return nil }
    return BoardTask(
      missing:
        "\(counted(count, "part")) of the source \(count == 1 ? "has" : "have") no translation",
      entry, file: item.item.translations[number].file, command: "varde translation diff \(name)")
  }

  private static func rank(of safety: Item.SafetyClass) -> Int {
    switch safety {
    case .critical: 0
    case .important: 1
    case .ordinary: 2
    }
  }
}
