public import Content
internal import Diagnostics
internal import Handouts

/// The files that show a contact or claim.
///
/// They are those that would not be the same with another number: each file is made twice, with the
/// record as it is and with another value in it, and compared. So no file is forgotten, whatever it is
/// made of.
extension Build {
  /// The files that show a contact or claim, in order. An error that keeps the site from being made
  /// is thrown: a list that misses a file is worse than none.
  public func recall(_ reference: Reference) async throws -> [Route] {
    let planned = try await planned()
    try BrokenContent.check(planned.diagnostics)
    let prints = planned.expectedPrints(options)
    let library = planned.library.changing(reference)
    let press = try HandoutPress(library, planned.templates, planned.sources, options)
    progress(.phase("comparing"))
    let compared = await compare(
      plan(planned, beside: prints),
      Plan(
        library, planned.templates, planned.sources, options,
        handouts: press.all, beside: prints))
    try BrokenContent.check(compared.diagnostics)
    return compared.routes + ownFiles(planned, showing: reference)
      + (await handouts(planned, changed: press, prints))
  }

  /// The files that are copied as they are and hold a contact as it is written. What a figure in them
  /// counts, nobody can tell.
  private func ownFiles(_ planned: Planned, showing reference: Reference) -> [Route] {
    let library = planned.library.library
    guard case .contact(let id) = reference, !library.ownFiles.isEmpty else { return [] }
    let check = LiteralContactCheck(library)
    let paths = library.ownFiles.filter { file in
      planned.sources.bytes(file).map { check.contacts(inOwnFile: $0).contains(id) } ?? false
    }.map { $0.dropFirst(ContentFile.ownFiles.count) }
    return planned.plan.routes.filter { paths.contains($0.path[...]) }
  }

  /// What a file has that its other version lacks.
  private enum Difference: Sendable {
    case none, some
    /// The pieces of a part of an index and of its other version: each may stand elsewhere in the
    /// other index.
    case pieces(Set<ArraySlice<UInt8>>, others: Set<ArraySlice<UInt8>>)
  }

  private func compare(_ plan: Plan, _ other: Plan) async -> (
    routes: [Route], diagnostics: [Diagnostic]
  ) {
    let results = await parallelMap(plan.routes.count, jobs: options.jobs) { number in
      let file = plan.render(number)
      let bytes = other.render(number).bytes
      let difference: Difference =
        file.bytes == bytes
        ? .none
        : plan.routes[number].isIndexPart
          ? .pieces(Self.pieces(of: file.bytes), others: Self.pieces(of: bytes)) : .some
      return (difference: difference, diagnostics: file.diagnostics)
    }
    var others: [LanguageTag?: Set<ArraySlice<UInt8>>] = [:]
    for (route, result) in zip(plan.routes, results) {
      if case .pieces(_, let found) = result.difference {
        others[route.language, default: []].formUnion(found)
      }
    }
    let routes = zip(plan.routes, results).compactMap { route, result -> Route? in
      switch result.difference {
      case .none: nil
      case .some: route
      case .pieces(let pieces, _):
        pieces.isSubset(of: others[route.language] ?? []) ? nil : route
      }
    }
    return (routes, results.flatMap(\.diagnostics))
  }

  /// The entries of a part of an index, which semicolons, commas and quotes keep apart.
  private static func pieces(of bytes: [UInt8]) -> Set<ArraySlice<UInt8>> {
    let ends = [";", ",", "\""].map { (sign: Unicode.Scalar) in UInt8(ascii: sign) }
    return Set(bytes.split { ends.contains($0) })
  }

  /// The handouts whose data are not the same with the changed library, and the sets that hold one.
  private func handouts(_ planned: Planned, changed press: HandoutPress, _ prints: Prints) async
    -> [Route]
  {
    let handouts = prints.handouts.map(\.handout)
    let isChanged = await parallelMap(handouts.count, jobs: options.jobs) { number in
      planned.press.all.document(of: handouts[number]).key
        != press.all.document(of: handouts[number]).key
    }
    let changed = zip(handouts, isChanged).filter(\.1).map(\.0)
    let paths = Set(changed.map(\.path))
    let sets = prints.sets.filter { set in
      set.contents.pieces.contains { paths.contains($0.handout.path) }
    }
    return changed.map(\.route) + sets.map(\.contents.route)
  }
}

extension Build.Planned {
  /// The handouts that are asked for, and their sets, as if they had been printed already.
  fileprivate func expectedPrints(_ options: BuildOptions) -> Prints {
    guard options.makes(.print) else { return Prints() }
    let entry = PrintStore.Entry(
      fingerprint: Fingerprint(of: []), digest: Fingerprint(of: []), size: 0, pages: 1, omitted: 0)
    let made = handouts.map { HandoutPress.Made(handout: $0, entry: entry, isNew: false) }
      .sorted { $0.handout.path < $1.handout.path }
    let sets = HandoutSets(library.library, made).contents
    return Prints(
      handouts: made, sets: sets.map { HandoutSets.Made(contents: $0, entry: entry) })
  }
}
