internal import Glibc
internal import Synchronization

/// The end of the command before its work is done, as when somebody presses Ctrl-C.
public enum Interruption {
  private struct State {
    /// The files and folders that go with the command.
    var places: Set<String> = []
    /// How many builds put a new site into the place of the old.
    var publishing = 0
    var isOver = false
  }

  private static let state = Mutex(State())

  /// Ends what goes on: nothing is published from now on, and what waited for it is removed. False
  /// while a new site is put into the place of the old, which takes a moment and must not be stopped.
  public static func end() -> Bool {
    let places: Set<String>? = state.withLock { state in
      guard state.publishing == 0 else { return nil }
      state.isOver = true
      return state.places
    }
    guard let places else { return false }
    // Other threads may be in the middle of a file: none begins another.
    for _ in 0..<50 {
      for place in places.sorted() where FileSystem.kind(of: "\(place)/journal") == nil {
        switch FileSystem.kind(of: place) {
        case .folder: try? FileSystem.removeFolder(place)
        case .file, .other: try? FileSystem.removeFile(place)
        case nil: break
        }
      }
      usleep(2_000)
    }
    return true
  }

  /// Throws where the command is ending: what was to be made would stay behind.
  static func check(_ path: String) throws(FileError) {
    if state.withLock(\.isOver) { throw FileError(path, "interrupted") }
  }

  /// Makes what must not stay and remembers it, in one step: a signal comes before or after both.
  static func making<Made: Sendable>(
    _ place: String, _ make: () throws(FileError) -> Made?
  ) throws(FileError) -> Made? {
    try state.withLock { state throws(FileError) in
      guard !state.isOver else { throw FileError(place, "interrupted") }
      let made = try make()
      if made != nil { state.places.insert(place) }
      return made
    }
  }

  /// Waits for the end of the command, if somebody has ended it: what fails because the folder of new
  /// files is gone is no fault that anybody should read of.
  public static func standBy() async {
    while state.withLock(\.isOver) { try? await Task.sleep(for: .seconds(1)) }
  }

  /// Remembers a file or folder that must not stay.
  static func willRemove(_ place: String) {
    _ = state.withLock { $0.places.insert(place) }
  }

  static func hasRemoved(_ place: String) {
    _ = state.withLock { $0.places.remove(place) }
  }

  /// Does what must not be stopped half-way.
  static func publishing<Result>(
    _ path: String, _ work: () async throws(FileError) -> Result
  ) async throws(FileError) -> Result {
    let isOver = state.withLock { state in
      if !state.isOver { state.publishing += 1 }
      return state.isOver
    }
    if isOver { throw FileError(path, "interrupted") }
    defer { state.withLock { $0.publishing -= 1 } }
    return try await work()
  }
}
