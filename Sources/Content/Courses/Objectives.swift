internal import Markup

/// What people can do after a module: the items of the numbered list with which it begins.
///
/// A numbered list behind the first heading is part of what is taught.
struct Objectives {
  /// The nodes of the items, in order.
  let items: [Int]

  init(_ document: Document) {
    let beginning = document.children(of: Document.root).prefix {
      document.nodes[$0].kind != .heading
    }
    let list = beginning.first { document.nodes[$0].isOrdered }
    items = list.map { Array(document.children(of: $0)) } ?? []
  }
}
