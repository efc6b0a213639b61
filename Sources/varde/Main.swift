internal import CJemalloc
internal import Diagnostics
internal import Glibc
internal import Publishing

/// Turns what was typed into one call, and its result into an exit code.
@main
enum Main {
  static func main() {
    let typed = Array(CommandLine.arguments.dropFirst())
    Signals.hold()
    Task.detached { exit(Terminal.ending(with: await run(typed)).rawValue) }
    // An asynchronous `main` ends its thread while the tasks run on, which in a static executable
    // costs more than all else that a short command does.
    Signals.wait()
  }

  private static func run(_ typed: [String]) async -> ExitCode {
    guard let name = typed.first else {
      Terminal.print(Help.overview)
      return .usage
    }
    if ["--help", "-h", "help"].contains(name) { return help(typed.dropFirst().first) }
    if name == "--version" {
      Terminal.print("varde \(Commands.version)\n")
      return .clean
    }
    do {
      guard let command = Commands.all.first(where: { $0.name == name }) else {
        throw UsageError.unknown("there is no command", name, among: Commands.all.map(\.name))
      }
      if typed.contains("--help") { return help(name) }
      return try await command.run(command.parse(Array(typed.dropFirst())))
    } catch {
      await Interruption.standBy()
      return complain(of: error)
    }
  }

  /// Says why a command did nothing.
  private static func complain(of fault: any Error) -> ExitCode {
    do {
      throw fault
    } catch let error as UsageError {
      Terminal.complain(error.message, remedy: error.remedy)
      return .usage
    } catch let refusal as RecordKeeper.Refusal {
      Terminal.complain(refusal.reason, remedy: refusal.remedy)
      return .usage
    } catch let error as UnknownFilter {
      let usage = UsageError.unknown(
        "the site has no \(error.kind)", error.name, among: error.valid)
      Terminal.complain(usage.message, remedy: usage.remedy)
      return .usage
    } catch let error as UnofferedLanguage {
      Terminal.complain(
        "the community '\(error.community)' is not in '\(error.language)'",
        remedy: "it is in: \(error.offered.joined(separator: ", "))")
      return .usage
    } catch let error as UnknownPage {
      let usage = ExplainPageCommand.unknown(error.path, among: error.files)
      Terminal.complain(usage.message, remedy: usage.remedy)
      return .usage
    } catch let error as MissingPrintEngine {
      Terminal.complain(
        "\(error.handouts) handouts are to be printed, and there is no print engine",
        remedy:
          "leave them out with '--formats web', or type 'make print-engine' in the folder of varde's source"
      )
      return .usage
    } catch {
      Terminal.complain("\(error)", remedy: nil)
      return .inputOutput
    }
  }

  private static func help(_ name: String?) -> ExitCode {
    guard let name, let command = Commands.all.first(where: { $0.name == name }) else {
      Terminal.print(Help.overview)
      return .clean
    }
    Terminal.print(command.help)
    return .clean
  }
}
