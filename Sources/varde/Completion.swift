/// `varde completion`: made from the table of commands.
enum Completion {
  @Sendable static func print(_ arguments: Arguments) -> ExitCode {
    Terminal.print(arguments.words[0] == "zsh" ? zsh : bash)
    return .clean
  }

  /// The words that may stand behind a command.
  private static func words(of command: Command) -> String {
    (command.options.map { "--\($0.name)" } + ["--help"] + (command.arguments.first?.choices ?? []))
      .joined(separator: " ")
  }

  private static var names: String { Commands.all.map(\.name).joined(separator: " ") }

  /// The options whose values are few, and those whose value is a folder.
  private static var values: (choices: [(String, String)], folders: [String]) {
    let options = Commands.all.flatMap(\.options)
    let choices = Dictionary(
      options.filter { !$0.choices.isEmpty }
        .map { ("--\($0.name)", $0.choices.joined(separator: " ")) },
      uniquingKeysWith: { first, _ in first })
    let folders = Set(options.filter { $0.value == "folder" }.map { "--\($0.name)" })
    return (choices.sorted { $0.0 < $1.0 }.map { ($0.key, $0.value) }, folders.sorted())
  }

  private static var bash: String {
    var text = """
      _varde() {
        local word=${COMP_WORDS[COMP_CWORD]} last=${COMP_WORDS[COMP_CWORD-1]}
        case $last in

      """
    for (option, choices) in values.choices {
      text += "    \(option)) COMPREPLY=($(compgen -W '\(choices)' -- \"$word\")); return;;\n"
    }
    text +=
      "    \(values.folders.joined(separator: "|"))) COMPREPLY=($(compgen -d -- \"$word\")); return;;\n"
    text += "  esac\n  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
    text += "    COMPREPLY=($(compgen -W '\(names)' -- \"$word\"))\n    return\n  fi\n"
    text += "  case ${COMP_WORDS[1]} in\n"
    for command in Commands.all {
      text +=
        "    \(command.name)) COMPREPLY=($(compgen -W '\(words(of: command))' -- \"$word\"));;\n"
    }
    return text + "  esac\n}\ncomplete -F _varde varde\n"
  }

  private static var zsh: String {
    var text = "#compdef varde\n_varde() {\n  local -a commands\n  commands=(\n"
    for command in Commands.all { text += "    '\(command.name):\(quoted(command.summary))'\n" }
    text += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
    text += "  case $words[2] in\n"
    for command in Commands.all {
      text += "    \(command.name)) _arguments"
      for option in command.options {
        let files = ["folder": "_files -/", "file": "_files"][option.value ?? ""]
        let action = files ?? "(\(option.choices.joined(separator: " ")))"
        let value = option.value.map { ":\($0):\(action)" } ?? ""
        text += " \\\n        '--\(option.name)[\(quoted(option.help))]\(value)'"
      }
      for (number, argument) in command.arguments.enumerated() {
        text +=
          " \\\n        '\(number + 2):\(argument.name):(\(argument.choices.joined(separator: " ")))'"
      }
      text += " ;;\n"
    }
    return text + "  esac\n}\n_varde \"$@\"\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "'": result += "'\\''"
      case "[", "]", ":": result += "\\" + String(character)
      default: result.append(character)
      }
    }
    return result
  }
}
