internal import Archive
internal import Content
internal import Handouts

/// Puts the handouts for a kind of place into one file, with a note to whoever hands them out.
struct HandoutSets {
  private let library: Library
  private let made: [HandoutPress.Made]
  private let record: HandoutRecord
  private let options: BuildOptions
  /// Where new files wait, by their path in the site.
  private let place: (String) -> String

  /// The sets of what was made, new ones of which stand at `place`.
  init(
    _ library: Library, _ made: [HandoutPress.Made], _ options: BuildOptions,
    at place: @escaping (String) -> String
  ) {
    self.library = library
    self.made = made
    self.options = options
    self.place = place
    record = HandoutRecord(options.output)
  }

  /// A set that stands, or stands ready to be moved to its place.
  struct Made: Sendable {
    let contents: Contents
    let entry: HandoutRecord.Entry
    let isNew: Bool

    var set: PrintedSet { contents.printed(size: entry.size) }

    var file: Prints.File { Prints.File(route: contents.route, entry: entry, isNew: isNew) }
  }

  /// Which handouts go together.
  struct Contents {
    let place: Place
    let community: String
    let language: Language
    let pieces: [HandoutPress.Made]

    /// Where the file of them stands, from the output folder.
    var path: String {
      "\(language.tag)/\(community)/\(ItemFolder.downloadsName)/\(place.id).zip"
    }

    /// The set as pages show it.
    func printed(size: Int) -> PrintedSet {
      PrintedSet(
        path: path, place: place, community: community, language: language.tag, size: size)
    }

    /// The file, as lists of all files name it.
    var route: Route {
      Route(
        path: path, number: 0, subject: "handouts for \(place.id)", language: language.tag,
        community: community)
    }
  }

  /// All sets with something in them.
  func all() throws(FileError) -> [Made] {
    try contents.map { contents throws(FileError) in try set(of: contents) }
  }

  /// What there is to be put together.
  var contents: [Contents] {
    var sets: [Contents] = []
    for community in library.communities {
      for language in community.languages.compactMap({ library.language($0.value) }) {
        let own = made.filter {
          $0.handout.community == community.id && $0.handout.language == language.tag
        }
        for place in library.places {
          let pieces = place.pieces.compactMap { piece in
            own.first {
              $0.handout.design == piece.design && $0.handout.folder.name == piece.topic.value
            }
          }
          guard !pieces.isEmpty else { continue }
          sets.append(
            Contents(place: place, community: community.id, language: language, pieces: pieces))
        }
      }
    }
    return sets
  }

  private func set(of contents: Contents) throws(FileError) -> Made {
    let (path, pieces) = (contents.path, contents.pieces)
    let note = Array(note(on: pieces, contents.language).utf8)
    let fingerprint = Fingerprint(
      of: note + pieces.flatMap { Array("\($0.handout.path) \($0.entry.digest)\n".utf8) })
    if let entry = record.current(path, fingerprint) {
      return Made(contents: contents, entry: entry, isNew: false)
    }
    let target = self.place(path)
    try FileSystem.makeFolder(around: target)
    try write(pieces, note, to: target)
    let entry = try HandoutRecord.Entry(target, fingerprint, pages: pieces.count)
    return Made(contents: contents, entry: entry, isNew: true)
  }

  private func write(_ pieces: [HandoutPress.Made], _ note: [UInt8], to target: String)
    throws(FileError)
  {
    let files = try pieces.map { piece throws(FileError) in
      let path = piece.handout.path
      let name = "\(piece.handout.folder.name)-\(piece.handout.design.rawValue).pdf"
      return OutputFile(
        path: name,
        bytes: try FileSystem.read(piece.isNew ? place(path) : "\(options.output)/\(path)"))
    }
    try Build.archive([OutputFile(path: "read-first.txt", bytes: note)] + files, target)
  }

  /// What whoever hands them out should know; the names of the files are in it too.
  private func note(on pieces: [HandoutPress.Made], _ language: Language) -> String {
    let note = CarryNote(Set(pieces.map(\.handout.design)), in: language)
    let files = pieces.map { piece in
      "\(piece.handout.folder.name)-\(piece.handout.design.rawValue).pdf: "
        + language.texts[piece.handout.design.textKey]
    }
    let lines =
      [language.texts["carry"], ""] + note.risks.map { "- \($0.names): \($0.risk)" }
      + ["", language.texts["carry-advice"], ""] + files
    return lines.joined(separator: "\n") + "\n"
  }
}
