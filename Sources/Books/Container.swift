internal import Archive

/// The zip file around a book: the Open Container Format.
enum Container {
  /// Where the files of a book stand.
  private static let folder = "EPUB"

  /// The entries of a book, whose files have paths from its folder; the first of them is the package.
  static func entries(_ files: [(path: String, bytes: [UInt8])]) -> [ZipWriter.Entry] {
    let package = files.first?.path ?? ""
    return [
      // Programs look here for the kind of the file, without knowing zip.
      .init("mimetype", Array("application/epub+zip".utf8), .stored),
      .init("META-INF/container.xml", Array(container("\(folder)/\(package)").utf8)),
    ] + files.map { .init("\(folder)/\($0.path)", $0.bytes) }
  }

  private static func container(_ package: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="\(package)" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """
  }
}
