import Content
import Foundation
import Testing

@testable import Publishing

/// What stays in the store of prints, and what goes.
@Suite struct PrintStoreTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "varde-\(UUID())")

  private func store() throws -> PrintStore {
    try PrintStore(.init(folder: folder.path, isNamed: true))
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/prints").sorted()
  }

  /// Makes a file as old as one that was used so many hours ago.
  private func age(_ name: String, hours: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -hours * 3600)],
      ofItemAtPath: "\(folder.path)/prints/\(name)")
  }

  @Test func `what was added is found, and nothing else`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try store()
    let key = Fingerprint(of: [1])
    #expect(store.entry(key)?.size == nil)
    _ = try store.add([7, 10, 9], as: key, pages: 2, omitted: 4)
    let entry = try #require(store.entry(key))
    #expect(entry.size == 3 && entry.pages == 2 && entry.omitted == 4)
    #expect(try store.bytes(of: entry) == [7, 10, 9])
    #expect(store.entry(Fingerprint(of: [2]))?.size == nil)
  }

  @Test func `what was not used for longest goes first, and what may be in use stays`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try store()
    let keys = (0..<4).map { Fingerprint(of: [UInt8($0)]) }
    for key in keys { _ = try store.add(Array(repeating: 7, count: 1000), as: key, pages: 1) }
    for (number, key) in keys.enumerated() {
      try age("\(key)", hours: [30, 50, 0.5, 0][number])
    }
    try Data("half".utf8).write(to: folder.appending(path: "prints/.x.varde-1"))
    try age(".x.varde-1", hours: 2)
    store.trim(to: 100_000)
    #expect(try names() == keys.map(\.description).sorted())
    // Found again, it was used just now.
    _ = store.entry(keys[1])
    store.trim(to: 3500)
    #expect(try names() == keys[1...].map(\.description).sorted())
    store.trim(to: 0)
    #expect(try names() == keys[1...].map(\.description).sorted())
  }
}
