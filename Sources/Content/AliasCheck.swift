internal import Diagnostics

/// Finds old names of texts whose addresses something else has.
enum AliasCheck {
  static func check(_ library: Library) -> [Diagnostic] {
    let courses = library.courses
    return diagnostics(library.topics, reads: communities)
      + diagnostics(courses.map(\.item)) { _ in [""] }
      + courses.flatMap { course in diagnostics(course.modules) { _ in [""] } }
      + self.communities(library.communities)
  }

  /// The communities under whose addresses a topic stands.
  private static func communities(of topic: Item) -> [String] {
    topic.record.communities.map(\.value)
  }

  /// The findings of texts whose folders stand side by side; `reads` names where each of them is shown.
  private static func diagnostics(_ items: [Item], reads: (Item) -> [String]) -> [Diagnostic] {
    guard items.contains(where: { !$0.record.aliases.isEmpty }) else { return [] }
    var owners: [String: SourceLocation] = [:]
    for item in items {
      for place in reads(item) { owners["\(place)/\(item.folder.name)"] = item.record.location }
    }
    var diagnostics: [Diagnostic] = []
    for item in items {
      for alias in item.record.aliases {
        let isReserved = ItemFolder.isReserved(alias.value, of: item.folder.kind)
        if let fault = fault(in: alias, isReserved: isReserved) {
          diagnostics.append(fault)
          continue
        }
        let addresses = reads(item).map { "\($0)/\(alias.value)" }
        if let other = addresses.lazy.compactMap({ owners[$0] }).first {
          diagnostics.append(
            Diagnostic(
              .takenAddress, "the address of '\(alias.value)' is that of a text",
              at: alias.location,
              remedy: "remove it here", notes: [.init("the text, or its old name", at: other)]))
        }
        for address in addresses { owners[address] = alias.location }
      }
    }
    return diagnostics
  }

  /// The findings of the old names of communities.
  private static func communities(_ communities: [Community]) -> [Diagnostic] {
    var owners = Dictionary(uniqueKeysWithValues: communities.map { ($0.id, $0.location) })
    return communities.flatMap(\.aliases).compactMap { alias in
      if let fault = fault(in: alias, isReserved: Community.reservedNames.contains(alias.value)) {
        return fault
      }
      defer { owners[alias.value] = alias.location }
      return owners[alias.value].map { other in
        Diagnostic(
          .takenAddress, "the address of '\(alias.value)' is that of a community",
          at: alias.location, remedy: "remove it here",
          notes: [.init("the community, or its old name", at: other)])
      }
    }
  }

  private static func fault(in alias: Located<String>, isReserved: Bool) -> Diagnostic? {
    if let fault = ContentName.fault(in: alias.value, at: alias.location) { return fault }
    guard isReserved else { return nil }
    return Diagnostic(
      .reservedName, "nothing can have been called '\(alias.value)'", at: alias.location,
      remedy: "the site uses this address itself; remove it")
  }
}
