import Foundation
import TestSupport
import Testing
import Typesetting

/// What the engine makes, and what happens to those who hang on it.
@Suite struct TypesettingTests {
  @Test func `the same job gives the same bytes, whoever does it`() async throws {
    let desk = try Desk()
    let names = (0..<6).map { "same-\($0)" }
    let alone = try await desk.typeset(names, workers: 1)
    let first = try names.map(desk.bytes)
    let together = try await desk.typeset(names, workers: 3)
    #expect((alone + together).count { $0.isDone } == 12)
    let second = try names.map(desk.bytes)
    #expect(second == first)
    #expect(first[0].starts(with: Array("%PDF".utf8)))
  }

  @Test func `text is never code`() async throws {
    let desk = try Desk()
    let hostile = [
      ##"#read("/etc/passwd") *not bold* $x^2$ [a] <b> @c // d"##,
      "\\u{41} \" \\ ` #panic(1)", String(repeating: "a", count: 1_000_000),
    ]
    let results = try await desk.run(hostile.count) { number, typesetter in
      typesetter.typeset(desk.job("hostile-\(number)", text: hostile[number]))
    }
    #expect(results.count { !$0.isDone } == 0)
    let text = try PrintedText.of(desk.path("hostile-0.pdf"))
    #expect(text.replacing("\n", with: " ").contains(hostile[0]))
  }

  @Test func `a worker that dies is replaced, and its job done`() async throws {
    let desk = try Desk()
    let results = try await desk.run(4) { number, typesetter in
      if number == 2 { Workers.kill(namedIn: desk.fonts) }
      return typesetter.typeset(desk.job("killed-\(number)"))
    }
    #expect(results.count { $0.isDone } == 4)
  }

  @Test func `a worker that says nothing is given up, and the others go on`() async throws {
    let desk = try Desk(deadline: .seconds(3))
    try desk.write("slow.typ", Desk.slow)
    let results = try await desk.run(3) { number, typesetter in
      typesetter.typeset(
        desk.job("slow-\(number)", template: number == 1 ? "slow.typ" : "plain.typ"))
    }
    #expect(results.map(\.isDone) == [true, false, true])
    guard case .failed(let reason) = results[1] else { return }
    #expect(reason == "the engine said nothing for 3 seconds")
    #expect(!FileManager.default.fileExists(atPath: desk.path("slow-1.pdf")))
  }

  @Test func `no process is left behind`() async throws {
    let desk = try Desk()
    _ = try await desk.typeset(["one", "two", "three"], workers: 2)
    let left = Workers.processes(namedIn: desk.fonts)
    #expect(left == [])
  }

  @Test func `a fault of a template has its place`() async throws {
    let desk = try Desk()
    try desk.write("broken.typ", "#let a = 1\n\n#b\n")
    let result = try await desk.run(1) { _, typesetter in
      typesetter.typeset(desk.job("broken", template: "broken.typ"))
    }
    guard case .problem(let problem) = try #require(result.first) else {
      Issue.record("no problem was found")
      return
    }
    #expect(problem.message == "unknown variable: b")
    #expect(problem.file == desk.path("broken.typ"))
    #expect(problem.line == 3 && problem.column == 2)
  }

  @Test(arguments: [(fitting: 2, sizes: 4, taken: 2), (fitting: 9, sizes: 3, taken: 2)])
  func `a text that is too long is tried in smaller type`(fitting: Int, sizes: Int, taken: Int)
    async throws
  {
    let desk = try Desk()
    try desk.write(
      "sizes.typ",
      """
      #let step = int(sys.inputs.step)
      #set document(title: "Sizes")
      #set text(font: "Noto Sans", lang: "en")
      The size number #step.
      #let over = if step < \(fitting) { 5.0 } else { 0.0 }
      #metadata((pages: 1, limit: 1, overflow: over, smaller: step + 1 < \(sizes)))<fit>
      """)
    let results = try await desk.run(1) { _, typesetter in
      typesetter.typeset(desk.job("sizes", template: "sizes.typ"))
    }
    guard case .done(let fit) = try #require(results.first) else {
      Issue.record("nothing was made")
      return
    }
    #expect(fit.overflow == (taken < fitting ? 5 : 0))
    #expect(try PrintedText.of(desk.path("sizes.pdf")).contains("number \(taken)."))
  }

  @Test func `a disk that is full is said, and leaves nothing`() async throws {
    let desk = try Desk()
    let result = try await desk.run(1) { _, typesetter in
      typesetter.typeset(desk.job("full", output: "/dev/full"))
    }
    guard case .problem(let problem) = try #require(result.first) else {
      Issue.record("nothing was said")
      return
    }
    #expect(problem.message.lowercased().contains("space"))
  }

  @Test func `without an engine, and without fonts, nothing is tried`() async throws {
    let desk = try Desk()
    for (python, fonts) in [("/nowhere/python3", desk.fonts), (Desk.python, desk.path("none"))] {
      let engine = TypesettingEngine(python: python, fonts: fonts)
      await #expect(throws: TypesettingEngine.Unusable.self) {
        _ = try await engine.run(5, workers: 2) { number, typesetter in
          typesetter.typeset(desk.job("\(number)"))
        }
      }
    }
  }
}

extension TypesettingResult {
  fileprivate var isDone: Bool {
    if case .done = self { true } else { false }
  }
}

/// A folder with a template, and an engine.
final class Desk: Sendable {
  static let python = VardeCommand.package.appending(path: ".build/print-engine/bin/python3").path
  /// More work than any deadline allows, of a kind that the engine cannot know to be endless.
  static let slow = """
    #let data = json(bytes(sys.inputs.data))
    #range(9000).map(i => range(100000).fold(i, (a, b) => calc.rem(a * 31 + b, 9973))).map(str).join()
    """

  let folder: URL
  /// A folder of its own, by whose name its workers can be told from others.
  let fonts: String
  private let engine: TypesettingEngine

  init(deadline: Duration = .seconds(60)) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "varde-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let fonts = folder.appending(path: "fonts")
    try FileManager.default.createSymbolicLink(
      at: fonts, withDestinationURL: URL(filePath: "/usr/share/fonts/truetype/noto"))
    self.fonts = fonts.path
    engine = TypesettingEngine(python: Self.python, fonts: self.fonts, deadline: deadline)
    try write(
      "plain.typ",
      """
      #let data = json(bytes(sys.inputs.data))
      #set document(title: "Plain")
      #set text(font: "Noto Sans", lang: "en")
      #data.text
      #metadata((pages: 1, limit: 0, overflow: 0.0))<fit>
      """)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: "\(name).pdf")))
  }

  func job(
    _ name: String, template: String = "plain.typ", text: String = "Words.", output: String? = nil
  ) -> TypesettingJob {
    let data = (try? JSONEncoder().encode(["text": text])) ?? Data()
    return TypesettingJob(
      template: path(template), data: String(decoding: data, as: UTF8.self),
      output: output ?? path("\(name).pdf"))
  }

  /// Makes one document that must succeed.
  func expectDone(_ job: TypesettingJob) async throws {
    let results = try await run(1) { _, typesetter in typesetter.typeset(job) }
    try #require(results.first?.isDone == true, "\(results)")
  }

  func run(
    _ count: Int, workers: Int = 1,
    _ task: @escaping @Sendable (Int, Typesetter) -> TypesettingResult
  ) async throws -> [TypesettingResult] {
    try await engine.run(count, workers: workers, task)
  }

  func typeset(_ names: [String], workers: Int) async throws -> [TypesettingResult] {
    try await run(names.count, workers: workers) { number, typesetter in
      typesetter.typeset(self.job(names[number]))
    }
  }
}

/// The processes of the system.
private enum Workers {
  /// Those that were started with this word.
  static func processes(namedIn word: String) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.filter { process in
      let command = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return String(decoding: command, as: UTF8.self).contains(word)
    }
  }

  static func kill(namedIn word: String) {
    for process in processes(namedIn: word) { Foundation.kill(process, SIGKILL) }
  }
}
