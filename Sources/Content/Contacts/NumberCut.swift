/// The best way to cut a run of groups into numbers to dial, times, and what is neither.
///
/// Two numbers, a number with its opening hours, a date before it or a postcode behind it make one
/// run. Every way to cut it is weighed, from group to group: the one that explains most digits wins.
struct NumberCut {
  enum Kind: CaseIterable {
    case number, time, rest
  }

  struct Piece {
    let kind: Kind
    let groups: Range<Int>
    /// What it adds to the worth of a way; only numbers and times have any.
    let worth: Int
    /// Whether it may stand anywhere: a number of the register.
    var isKnown = false
  }

  /// A number as the caller judges it.
  enum Judgement {
    case known
    /// One that can be dialled, by the plan of its country.
    case dialled
    /// One that is only written as a number is.
    case written
  }

  /// The best way that ends with a piece of one kind.
  private struct Way {
    var worth: Int
    let piece: Piece
    /// The kind of the piece before; nil at the beginning.
    let previous: Kind?
  }

  /// The most digits that a number has, with those that are dialled before its country.
  private static let mostDigits = 17

  private let run: NumberRun
  private let isCalled: Bool

  /// The pieces of a run. `isCalled` says that words of calling lead up to it; `judge` says whether a
  /// part is a number.
  static func pieces(
    of run: NumberRun, isCalled: Bool, judge: (NumberRun) -> Judgement?
  ) -> [Piece] {
    NumberCut(run: run, isCalled: isCalled).pieces(judge)
  }

  private func pieces(_ judge: (NumberRun) -> Judgement?) -> [Piece] {
    let count = run.groups.count
    var ways = [[Kind: Way]](repeating: [:], count: count + 1)
    for start in 0..<count {
      let candidates = candidates(at: start, judge)
      for piece in candidates {
        var best = start == 0 ? Way(worth: piece.worth, piece: piece, previous: nil) : nil
        for (kind, way) in ways[start] where fits(way.piece, piece) {
          let worth = way.worth + piece.worth
          if worth > best?.worth ?? -1 { best = Way(worth: worth, piece: piece, previous: kind) }
        }
        guard let best, best.worth > ways[piece.groups.upperBound][piece.kind]?.worth ?? -1 else {
          continue
        }
        ways[piece.groups.upperBound][piece.kind] = best
      }
    }
    var result: [Piece] = []
    var end = count
    var kind = Kind.allCases.filter { ways[end][$0] != nil }
      .max { (ways[end][$0]?.worth ?? 0) < (ways[end][$1]?.worth ?? 0) }
    while let last = kind, let way = ways[end][last] {
      result.append(way.piece)
      end = way.piece.groups.lowerBound
      kind = way.previous
    }
    return result.reversed()
  }

  private func candidates(at start: Int, _ judge: (NumberRun) -> Judgement?) -> [Piece] {
    var pieces = [Piece(kind: .rest, groups: start..<(start + 1), worth: 0)]
    pieces += WrittenTime.all(in: run.groups[start...]).map { time in
      let groups = start..<(start + time.groups)
      return Piece(kind: .time, groups: groups, worth: digits(groups) * (time.isClear ? 4 : 3))
    }
    var count = 0
    for end in start..<run.groups.count {
      count += run.groups[end].count
      guard count <= Self.mostDigits else { break }
      guard count >= 5 else { continue }
      let groups = start..<(end + 1)
      switch judge(run.part(groups)) {
      case .known:
        pieces.append(Piece(kind: .number, groups: groups, worth: count * 5, isKnown: true))
      // A time is likelier than a number of the same digits, unless one is to be called.
      case .dialled where isWhole(groups) || isEven(groups):
        let worth = count * (isCalled ? 4 : 3) - 1
        pieces.append(Piece(kind: .number, groups: groups, worth: worth))
      case .written where isWhole(groups) || isEven(groups):
        pieces.append(Piece(kind: .number, groups: groups, worth: count * 2 - 1))
      default: continue
      }
    }
    return pieces
  }

  private func digits(_ groups: Range<Int>) -> Int {
    run.groups[groups].reduce(0) { $0 + $1.count }
  }

  private func isWhole(_ groups: Range<Int>) -> Bool { groups == run.groups.indices }

  /// Whether the same sign parts all groups but the first, which may be of an area.
  private func isEven(_ groups: Range<Int>) -> Bool {
    Set(signs(in: groups.dropFirst()).filter { $0 != .bracket }).count < 2
  }

  /// What parts the groups within a piece.
  private func signs(in groups: Range<Int>) -> [NumberRun.Separator] {
    run.groups[groups].dropFirst().map(\.separator)
  }

  // MARK: What may stand beside what

  private func fits(_ left: Piece, _ right: Piece) -> Bool {
    if left.isKnown || right.isKnown { return true }
    let sign = run.groups[right.groups.lowerBound].separator
    if left.kind == .time, !isApart(time: left, by: sign) { return false }
    if right.kind == .time, !isApart(time: right, by: sign) { return false }
    switch (left.kind, right.kind) {
    case (.number, .number): return mayFollow(left, right, sign)
    case (.number, .time):
      return !signs(in: left.groups).contains(sign) || right.groups.count > 1
    case (.time, .number):
      return !signs(in: right.groups).contains(sign) || left.groups.count > 1
    case (.number, .rest): return isEnd(right, of: left, sign)
    case (.rest, .number): return isBeginning(left, of: right, sign)
    default: return true
    }
  }

  /// Whether another sign parts a time from its neighbour than its own groups: `29.17.03.42` holds
  /// no date. One with a year of four digits is plain.
  private func isApart(time: Piece, by sign: NumberRun.Separator) -> Bool {
    !signs(in: time.groups).contains(sign)
      || run.groups[time.groups].contains { $0.isCalendarYear }
  }

  private func mayFollow(_ left: Piece, _ right: Piece, _ sign: NumberRun.Separator) -> Bool {
    if !signs(in: left.groups).contains(sign), !signs(in: right.groups).contains(sign) {
      // A single group is a number of its own beside another such.
      return left.groups.count > 1 || right.groups.count == 1 || sign != .space
    }
    let isAlike = sizes(right.groups) == sizes(left.groups).suffix(right.groups.count)
    return isAlike && (isCalled || run.hasPlus && left.groups.lowerBound == 0)
  }

  /// Whether what follows a number is no part of it: the end of a second one, `/57`; a postcode.
  private func isEnd(_ rest: Piece, of number: Piece, _ sign: NumberRun.Separator) -> Bool {
    let isSingle = number.groups.count == 1
    let count = digits(rest.groups)
    if !signs(in: number.groups).contains(sign), sign != .space, sign != .dot {
      return count <= (isSingle ? 2 : 4) || isCalled
    }
    if isCalled { return true }
    return !isSingle && isDialled(number) && count != sizes(number.groups).last
      && Set(sizes(number.groups)).count == 1
  }

  private func isBeginning(_ rest: Piece, of number: Piece, _ sign: NumberRun.Separator) -> Bool {
    let isSingle = number.groups.count == 1
    guard isDialled(number) else { return false }
    if !signs(in: number.groups).contains(sign), sign != .space, sign != .dot { return true }
    return !isSingle && digits(rest.groups) != sizes(number.groups).first
      && Set(sizes(number.groups)).count == 1
  }

  private func isDialled(_ number: Piece) -> Bool {
    number.worth > digits(number.groups) * 2
  }

  private func sizes(_ groups: Range<Int>) -> ArraySlice<Int> { run.sizes[groups] }
}
