internal import Content
internal import Typesetting

/// Where the engine of the handouts and its fonts are.
public struct PrintEngine: Sendable {
  /// The folder of the engine: a Python environment of its own.
  public var folder: String
  /// The folder of the fonts.
  public var fonts: String

  /// An engine and its fonts.
  public init(folder: String, fonts: String) {
    self.folder = folder
    self.fonts = fonts
  }

  /// The program that is started.
  var python: String { "\(folder)/bin/python3" }

  /// Whether it is there.
  var isInstalled: Bool { FileSystem.kind(of: python) != nil }

  /// What distinguishes this engine and these fonts from others.
  func fingerprint() throws(FileError) -> [UInt8] {
    let version = (try? FileSystem.read("\(folder)/print-engine.txt")) ?? []
    guard FileSystem.isFolder(fonts) else {
      throw FileError(fonts, "there are no fonts; install the package 'fonts-noto-core'")
    }
    var list = version + Array(TypesettingEngine.program.utf8)
    for name in try FileSystem.files(below: fonts, skip: { _ in false }) {
      list += Array("\(name) \(FileSystem.size(of: "\(fonts)/\(name)"))\n".utf8)
    }
    return list
  }
}

/// There are handouts to make, and nothing to make them with.
public struct MissingPrintEngine: Error {
  /// How many.
  public let handouts: Int
}
