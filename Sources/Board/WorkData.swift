internal import Content
internal import Templating

/// The open work as lists show it: each text once, with all that is open in it and what to type.
struct WorkData {
  let plan: BoardPlan
  /// The way to the folder of the board: nothing, or `../`.
  let root: String

  /// The texts of some tasks, in the order of their most urgent ones.
  func texts(of tasks: [BoardTask]) -> [Value] {
    var files: [String] = []
    var byFile: [String: [BoardTask]] = [:]
    for task in tasks {
      if byFile[task.file] == nil { files.append(task.file) }
      byFile[task.file, default: []].append(task)
    }
    var anchored: Set<BoardTask.Urgency> = []
    return files.map { file in
      let tasks = byFile[file] ?? []
      let first = tasks[0]
      let anchors = BoardTask.Urgency.allCases.filter { urgency in
        tasks.contains { $0.urgency == urgency } && anchored.insert(urgency).inserted
      }
      return [
        "file": .text(file), "language": .text(first.entry?.language.description ?? ""),
        "title": first.entry.map(title) ?? .null,
        "address": address(of: first),
        "urgency": .integer(first.urgency.rawValue),
        "anchors": .list(anchors.map { ["anchor": .text($0.anchor)] }),
        "tasks": .list(tasks.map(value)),
      ]
    }
  }

  /// One task.
  func value(_ task: BoardTask) -> Value {
    [
      "urgency": .text(task.urgency.title), "file": .text(task.file),
      "message": .text(task.message), "command": .text(task.command),
      "role": .text(task.role.rawValue), "address": address(of: task),
    ]
  }

  private func address(of task: BoardTask) -> Value {
    task.entry.map { .text(root + Board.path(of: $0, in: plan)) } ?? .null
  }

  private func title(of entry: TextEntry) -> Value {
    let item = plan.resolved.items[entry.item].item
    return [
      "text": .text(item.source.title ?? item.folder.name),
      "lang": .text(item.source.language.description),
    ]
  }
}

/// The page of one language: its open work, for each role.
struct LanguageData {
  let plan: BoardPlan
  let language: LanguageTag
  let tasks: [BoardTask]

  /// The context of the template.
  var frame: Value {
    let own = tasks.filter { $0.entry?.language == language }
    let work = WorkData(plan: plan, root: "../")
    let roles = BoardTask.Role.allCases.compactMap { role -> Value? in
      let tasks = own.filter { $0.role == role }
      guard !tasks.isEmpty else { return nil }
      return [
        "title": .text(role.title), "anchor": .text(role.rawValue),
        "count": .integer(tasks.count), "texts": .list(work.texts(of: tasks)),
      ]
    }
    return [
      "site": .text(plan.library.site.name), "today": .text(plan.today.description),
      "root": "../", "tag": .text(language.description),
      "autonym": .text(plan.library.language(language)?.autonym ?? ""),
      "roles": .list(roles), "has-roles": .bool(!roles.isEmpty),
    ]
  }
}
