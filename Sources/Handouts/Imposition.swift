/// Where pages go on paper that is printed on both sides, then folded: so that they come in order, in
/// the direction in which the language is read.
public struct Imposition: Sendable, Hashable {
  /// A place on a side of paper.
  public struct Cell: Sendable, Hashable {
    /// The page that is printed there, from 1; nil for none.
    public let page: Int?
    /// Whether it is printed upside down.
    public let isTurned: Bool

    init(_ page: Int?, isTurned: Bool = false) {
      self.page = page
      self.isTurned = isTurned
    }
  }

  /// The sides of the paper, front and back in turn; the cells of each row by row, from the left as
  /// it lies before the printer, whatever the language.
  public let sides: [[Cell]]
  /// How many cells there are in a row.
  public let columns: Int

  /// One sheet of three panels on each side. The front is what is seen when it is folded: the cover,
  /// the back, and the flap that is folded in; inside are three panels side by side.
  public static func threePanels(isRightToLeft: Bool) -> Imposition {
    let outside = [Cell(5), Cell(6), Cell(1)]
    let inside = [Cell(2), Cell(3), Cell(4)]
    return Imposition(
      sides: isRightToLeft ? [outside.reversed(), inside.reversed()] : [outside, inside],
      columns: 3)
  }

  /// One side of paper that is folded to eight pages, cut once in the middle: the upper row stands on
  /// its head.
  public static func eightPages(isRightToLeft: Bool) -> Imposition {
    let upper = [7, 6, 5, 4].map { Cell($0, isTurned: true) }
    let lower = [8, 1, 2, 3].map { Cell($0) }
    let rows = isRightToLeft ? [upper.reversed(), lower.reversed()] : [upper, lower]
    return Imposition(sides: [rows.flatMap(\.self)], columns: 4)
  }

  /// Sheets laid into each other and folded once in the middle, two pages on a side.
  public static func booklet(pages: Int, isRightToLeft: Bool) -> Imposition {
    let count = max(4, (pages + 3) / 4 * 4)
    func cell(_ number: Int) -> Cell { Cell(number <= pages ? number : nil) }
    var sides: [[Cell]] = []
    for sheet in 0..<(count / 4) {
      let front = [cell(count - 2 * sheet), cell(2 * sheet + 1)]
      let back = [cell(2 * sheet + 2), cell(count - 2 * sheet - 1)]
      sides += isRightToLeft ? [front.reversed(), back.reversed()] : [front, back]
    }
    return Imposition(sides: sides, columns: 2)
  }
}
