public import Foundation

/// The smallest pictures that there are.
public enum TestPicture {
  /// A GIF of one dot, whose bytes are signs of a text.
  public static let gif =
    "GIF89a\u{1}\0\u{1}\0\0\0\0,\0\0\0\0\u{1}\0\u{1}\0\0\u{2}\u{2}D\u{1}\0;"

  /// A PNG of one dot.
  public static let png =
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
    )
    ?? Data()

  /// The beginning of a picture in AVIF, as far as its kind is told by it.
  public static let avif = "\0\0\0\u{14}ftypavif\0\0\0\0avif\0\0\0\u{8}mdat"
}
