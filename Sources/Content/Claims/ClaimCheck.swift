internal import Diagnostics

/// Finds claims that are made of others which cannot be there.
struct ClaimCheck {
  private let library: Library
  private var diagnostics: [Diagnostic] = []

  static func check(_ library: Library) -> [Diagnostic] {
    var check = ClaimCheck(library: library)
    for claim in library.claims.values.sorted(by: { $0.id < $1.id }) { check.check(claim) }
    return check.diagnostics
  }

  private init(library: Library) { self.library = library }

  private mutating func check(_ claim: Claim) {
    switch claim.figure {
    case .count, .decimal, .words: break
    case .share(let part, let whole): check(part, of: whole, for: claim)
    case .series(let entries):
      for case .claim(let name) in entries.map(\.amount) { _ = count(name, for: claim) }
    }
  }

  private mutating func check(
    _ part: Located<String>, of whole: Located<String>, for claim: Claim
  ) {
    let counts = (count(part, for: claim), count(whole, for: claim))
    guard let part = counts.0, let whole = counts.1 else { return }
    if whole.value <= 0 {
      report("nothing can be a share of \(whole.value)", whole, part)
    } else if part.value > whole.value {
      report("\(part.value) cannot be a part of \(whole.value)", part, whole)
    } else if part.value < 0 {
      report("\(part.value) cannot be a part of anything", part, whole)
    }
  }

  private struct Count {
    let value: Int
    let name: Located<String>
    let claim: Claim
  }

  /// The claim of a name, which must be one whole number.
  private mutating func count(_ name: Located<String>, for claim: Claim) -> Count? {
    guard let named = library.claims[name.value] else {
      guard !library.unreadable.claims else { return nil }
      diagnostics.append(
        .unknownName(
          .unknownClaim, "there is no claim '\(name.value)'", written: name.value,
          valid: library.claims.keys.filter { library.count(of: $0) != nil }, at: name.location))
      return nil
    }
    if case .count(let value) = named.figure {
      return Count(value: value, name: name, claim: named)
    }
    // What cannot be read has been told at its own place.
    if case .words(let words) = named.figure, words.contains(where: \.isLetter) { return nil }
    let isItself = named.id == claim.id
    diagnostics.append(
      Diagnostic(
        .unsuitableClaim,
        isItself
          ? "'\(name.value)' is made of itself"
          : "'\(name.value)' is \(named.figure.kind), and not one whole number",
        at: name.location, remedy: "name a claim whose 'value' is a whole number",
        notes: isItself ? [] : [.init("the claim", at: named.location)]))
    return nil
  }

  private mutating func report(_ message: String, _ count: Count, _ other: Count) {
    diagnostics.append(
      Diagnostic(
        .impossibleShare, message, at: count.name.location,
        remedy: "correct the number, or name the claims the other way round",
        notes: [
          .init("'\(count.claim.id)'", at: count.claim.location),
          .init("'\(other.claim.id)'", at: other.claim.location),
        ]))
  }
}

extension Claim.Figure {
  /// What it is, in words for a message.
  var kind: String {
    switch self {
    case .count: "a whole number"
    case .decimal: "a number with a part, or a percentage"
    case .words: "a range or the like"
    case .share: "a share"
    case .series: "a series"
    }
  }
}
