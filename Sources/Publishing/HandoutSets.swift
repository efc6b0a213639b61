internal import Archive
internal import Content
internal import Handouts

/// Puts the handouts for a kind of place into one file, with a note to whoever hands them out.
struct HandoutSets {
  private let library: Library
  private let made: [HandoutPress.Made]

  /// The sets of what was made.
  init(_ library: Library, _ made: [HandoutPress.Made]) {
    self.library = library
    self.made = made
  }

  /// A set that the store has.
  struct Made: Sendable {
    let contents: Contents
    let entry: PrintStore.Entry

    var set: PrintedSet { contents.printed(size: entry.size) }

    var file: Prints.File { Prints.File(route: contents.route, entry: entry) }
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
  func all(in store: PrintStore) throws(FileError) -> [Made] {
    try contents.map { contents throws(FileError) in
      Made(contents: contents, entry: try entry(of: contents, in: store))
    }
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

  private func entry(of contents: Contents, in store: PrintStore) throws(FileError)
    -> PrintStore.Entry
  {
    let pieces = contents.pieces
    let note = Array(note(on: pieces, contents.language).utf8)
    let fingerprint = Fingerprint(
      of: note + pieces.flatMap { Array("\($0.handout.path) \($0.entry.digest)\n".utf8) })
    if let entry = store.entry(fingerprint) { return entry }
    var files = [ZipWriter.Entry("read-first.txt", note)]
    for piece in pieces {
      let name = "\(piece.handout.folder.name)-\(piece.handout.design.rawValue).pdf"
      files.append(.init(name, try store.bytes(of: piece.entry)))
    }
    let bytes: [UInt8]
    do throws(ArchiveError) {
      bytes = try ZipWriter.bytes(of: files)
    } catch {
      throw FileError(contents.path, error.reason)
    }
    return try store.add(bytes, as: fingerprint, pages: pieces.count)
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
