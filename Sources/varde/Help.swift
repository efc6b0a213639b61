/// The texts that explain the command as a whole.
enum Help {
  /// All commands, a line each.
  static var overview: String {
    var text = """
      varde makes a static multilingual site of a folder of Markdown.

      Usage: varde <command> …

      Commands:

      """
    let width = Commands.all.map(\.name.count).max() ?? 0
    for command in Commands.all {
      let padding = String(repeating: " ", count: width - command.name.count + 2)
      text += "  \(command.name)\(padding)\(command.summary)\n"
    }
    return text
      + "\n'varde <command> --help' says more about one; 'varde --version' says which this is.\n"
  }
}
