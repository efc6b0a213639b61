public import Diagnostics

/// Finds pictures that cannot be shown, and those that nobody shows.
public struct PictureCheck {
  private let library: ResolvedLibrary
  /// The content folder, as findings show it.
  private let folder: String

  /// A check of the pictures of a library, in the content folder of this name.
  public init(_ library: ResolvedLibrary, folder: String) {
    self.library = library
    self.folder = folder
  }

  /// The findings, at the first text that shows a picture, or else at its file. `read` gives the
  /// bytes of a file.
  public func diagnostics(read: (String) throws(ContentFile.Unreadable) -> [UInt8]) -> [Diagnostic]
  {
    let shown = library.shownPictures
    var diagnostics: [Diagnostic] = []
    for path in library.library.images.sorted() {
      let file = SourceLocation(file: "\(folder)/\(path)")
      do throws(ContentFile.Unreadable) {
        if let fault = PictureFormat.fault(in: try read(path), path: path) {
          diagnostics.append(
            Diagnostic(
              .badPicture, "'\(path)': \(fault.fact)", at: shown[path] ?? file,
              remedy: fault.remedy))
        } else if shown[path] == nil {
          diagnostics.append(unused(path, file))
        }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    return diagnostics
  }

  private func unused(_ path: String, _ file: SourceLocation) -> Diagnostic {
    let record = library.library.pictures[path]
    return Diagnostic(
      .unusedPicture, "no text shows this picture: it is not published", at: file,
      remedy: record == nil
        ? "show it in a text, or remove it" : "show it in a text, or remove it with its record",
      notes: record.map { [.init("its record", at: $0.location)] } ?? [])
  }
}

extension ResolvedLibrary {
  /// The pictures that texts show or link to, by path, each with the first place where one does.
  public var shownPictures: [String: SourceLocation] {
    var shown: [String: SourceLocation] = [:]
    for item in items {
      for (path, place) in item.pictures where shown[path] == nil { shown[path] = place }
    }
    return shown
  }
}
