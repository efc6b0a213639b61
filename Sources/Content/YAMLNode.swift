internal import Diagnostics

/// A value of a YAML file, with its place.
///
/// Every scalar is text; what it should be is for the reader of a record to say. So `no` is never a
/// truth value by accident, and `112` keeps its digits.
struct YAMLNode {
  indirect enum Content {
    case scalar(String)
    case list([YAMLNode])
    case map([Entry])
    /// What may not be written; it has been reported.
    case alias
  }

  /// A key and its value.
  struct Entry {
    let key: String
    let keyRange: SourceRange
    let value: YAMLNode
  }

  let content: Content
  let range: SourceRange

  /// What it is, in words for a message.
  var kind: String {
    switch content {
    case .scalar(let text): text.isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .map: "a group of keys"
    case .alias: "an alias"
    }
  }
}
