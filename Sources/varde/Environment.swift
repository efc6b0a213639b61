internal import Content
internal import Diagnostics
internal import Glibc
internal import Publishing

/// The day on which the command was typed: the one place that asks the clock.
enum Clock {
  static var today: CalendarDate {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    let (year, month, day) = unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday)
    guard let date = CalendarDate(year: Int(year) + 1900, month: Int(month) + 1, day: Int(day))
    else { preconditionFailure("the clock of the system shows a day that does not exist") }
    return date
  }
}

/// Where the templates are that come with the command.
enum TemplateFolder {
  /// `templates` in this folder; without one, those that were installed with the command.
  static var path: String {
    if Files.isFolder("templates/web") { return "templates" }
    return installed ?? "templates"
  }

  /// `../share/varde/templates` beside the folder of the command.
  static var installed: String? {
    guard let command = Files.linkTarget("/proc/self/exe") else { return nil }
    let folders = command.split(separator: "/").dropLast(2).joined(separator: "/")
    let path = "/\(folders)/share/varde/templates"
    return Files.isFolder("\(path)/web") ? path : nil
  }
}

/// Where the engine of the handouts is, and its fonts.
enum PrintTools {
  /// The Debian package of fonts that `make site` installs.
  private static let fonts = "/usr/share/fonts/truetype/noto"

  /// The engine beside the command: where it was built, or `../lib/varde` where it was installed.
  static func engine(fonts: String?) -> PrintEngine? {
    guard let command = Files.linkTarget("/proc/self/exe") else { return nil }
    let folders = command.split(separator: "/").dropLast()
    let places =
      (1...3).map { "/" + folders.dropLast($0).joined(separator: "/") + "/print-engine" }
      + ["/" + folders.dropLast().joined(separator: "/") + "/lib/varde/print-engine"]
    return places.first(where: Files.isFolder).map {
      PrintEngine(folder: $0, fonts: fonts ?? Self.fonts)
    }
  }
}

extension PrintTools {
  /// The cache that somebody named, or the one below the user's folder for such things.
  static func cache(named folder: String?) -> BuildOptions.Cache? {
    if let folder { return .init(folder: folder, isNamed: true) }
    let variable = { (name: String) in
      unsafe getenv(name).map { unsafe String(cString: $0) }.flatMap {
        $0.hasPrefix("/") ? $0 : nil
      }
    }
    let base = variable("XDG_CACHE_HOME") ?? variable("HOME").map { "\($0)/.cache" }
    return base.map { .init(folder: "\($0)/varde", isNamed: false) }
  }
}

/// Keeps a value until the process ends: the system takes the memory of ten thousand pages back at
/// once, while to let them go one by one takes a while.
func keepToTheEnd(_ value: any Sendable) {
  _ = unsafe Unmanaged.passRetained(Holder(value))
}

private final class Holder: Sendable {
  private let value: any Sendable
  init(_ value: any Sendable) { self.value = value }
}
