import Archive
import Foundation
import Testing

/// Zip files, as other programs read them.
@Suite struct ZipWriterTests {
  private typealias Entry = (name: String, bytes: [UInt8], method: ZipWriter.Method)

  private static let entries: [Entry] = [
    ("mimetype", Array("application/epub+zip".utf8), .stored),
    ("da/alle/løn-og-papirer.html", Array(repeating: UInt8(ascii: "a"), count: 10_000), .deflated),
    ("th/ทุกคน.html", Array("ทุกคน".utf8), .deflated),
    ("empty.txt", [], .deflated),
    ("big.bin", (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }, .deflated),
  ]

  /// The path of an archive of these entries, which goes with the folder around it.
  private func archive(_ entries: [Entry], _ read: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.zip").path
    var writer = try ZipWriter(path)
    for entry in entries { try writer.add(entry.name, entry.bytes, entry.method) }
    try writer.finish()
    try read(path)
  }

  private func unzip(_ arguments: [String]) throws -> (status: Int32, output: Data) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/unzip")
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8"]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  @Test func `another program finds each entry whole, by its name, in order`() throws {
    try archive(Self.entries) { path in
      #expect(try unzip(["-tq", path]).status == 0)
      let names = String(decoding: try unzip(["-Z1", path]).output, as: UTF8.self)
      #expect(names.split(separator: "\n").map(String.init) == Self.entries.map(\.name))
      for entry in Self.entries {
        #expect(try unzip(["-p", path, entry.name]).output == Data(entry.bytes), "\(entry.name)")
      }
    }
  }

  @Test func `the first entry may stand there as it is, where its kind is looked for`() throws {
    try archive(Self.entries) { path in
      let bytes = try Data(contentsOf: URL(filePath: path))
      #expect(bytes.prefix(4) == Data([0x50, 0x4B, 3, 4]))
      #expect(bytes[8...9] == Data([0, 0]))
      #expect(bytes[30..<58] == Data("mimetypeapplication/epub+zip".utf8))
      #expect(bytes[10...13] == Data([0, 0, 0x21, 0]))
    }
  }

  @Test func `what repeats itself gets smaller, and names are said to be UTF-8`() throws {
    try archive([Self.entries[1]]) { path in
      let bytes = try Data(contentsOf: URL(filePath: path))
      #expect(bytes.count < 500)
      #expect(bytes[7] & 8 == 8)
    }
  }

  @Test func `the same entries give the same bytes`() throws {
    var seen: Set<Data> = []
    for _ in 0..<2 {
      try archive(Self.entries) { seen.insert(try Data(contentsOf: URL(filePath: $0))) }
    }
    #expect(seen.count == 1)
  }

  @Test func `an archive in memory has the bytes of one in a file`() throws {
    let bytes = try ZipWriter.bytes(of: Self.entries.map { .init($0.name, $0.bytes, $0.method) })
    try archive(Self.entries) { path in
      let file = try Data(contentsOf: URL(filePath: path))
      #expect(file == Data(bytes))
    }
    #expect(throws: ArchiveError.self) {
      try ZipWriter.bytes(of: [.init("a", []), .init("a", [])])
    }
  }

  @Test func `a name stands for one entry`() throws {
    #expect(throws: ArchiveError.self) {
      try archive([Self.entries[0], Self.entries[0]]) { _ in }
    }
  }

  @Test func `a folder that is not there is said to be missing`() throws {
    let error = #expect(throws: ArchiveError.self) { _ = try ZipWriter("/nowhere/a.zip") }
    #expect(error?.reason == "No such file or directory")
  }
}
