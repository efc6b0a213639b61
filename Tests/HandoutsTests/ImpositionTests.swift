import Handouts
import Testing

/// Whether paper, once it is folded, shows its pages in order.
@Suite struct ImpositionTests {
  @Test(arguments: [false, true])
  func `a folded leaflet opens page by page`(isRightToLeft: Bool) throws {
    let imposition = Imposition.threePanels(isRightToLeft: isRightToLeft)
    // From the side where the language begins.
    let sides = imposition.sides.map { side in
      let pages = side.map(\.page)
      return isRightToLeft ? pages.reversed() : pages
    }
    #expect(sides == [[5, 6, 1], [2, 3, 4]])
    #expect(imposition.columns == 3)
    // Turned over like a page: the cover has the first inner page on its back, the flap the last.
    let back = Array(sides[1].reversed())
    #expect(zip(sides[0], back).map { [$0, $1] } == [[5, 4], [6, 3], [1, 2]])
  }

  @Test(arguments: [false, true])
  func `a sheet folded to eight pages has them in a ring`(isRightToLeft: Bool) throws {
    let imposition = Imposition.eightPages(isRightToLeft: isRightToLeft)
    let cells = try #require(imposition.sides.first)
    #expect(imposition.sides.count == 1 && cells.count == 8 && imposition.columns == 4)
    let (upper, lower) = (cells[..<4], cells[4...])
    #expect(upper.allSatisfy(\.isTurned) && !lower.contains(where: \.isTurned))
    // Along the lower row, and back along the upper one, each page is followed by the next.
    let ring = lower.map(\.page) + upper.reversed().map(\.page)
    let start = try #require(ring.firstIndex(of: 1))
    let step = isRightToLeft ? -1 : 1
    let read = (0..<8).map { ring[((start + $0 * step) % 8 + 8) % 8] }
    #expect(read == Array(1...8))
    // The ends of the sheet stay whole: their two cells are the sides of one leaf.
    for column in [0, 3] {
      let leaf = [upper[column].page, lower[4 + column].page].compactMap(\.self).sorted()
      #expect(leaf[1] == leaf[0] + 1 && leaf[0] % 2 == 1)
    }
  }

  @Test(arguments: 1...64, [false, true])
  func `a booklet has its pages in order when it is folded`(pages: Int, isRightToLeft: Bool) {
    let imposition = Imposition.booklet(pages: pages, isRightToLeft: isRightToLeft)
    let count = (pages + 3) / 4 * 4
    #expect(imposition.sides.count == count / 2)
    #expect(imposition.columns == 2)
    var leaves: [Int?] = Array(repeating: nil, count: count)
    for (number, side) in imposition.sides.enumerated() {
      // The page that begins an opening lies where the language begins: on the outer side of a sheet
      // that is the last one.
      let cells = isRightToLeft ? side.reversed() : side
      let sheet = number / 2
      let places =
        number % 2 == 0
        ? [count - 1 - 2 * sheet, 2 * sheet] : [2 * sheet + 1, count - 2 - 2 * sheet]
      for (place, cell) in zip(places, cells) { leaves[place] = cell.page }
      #expect(side.allSatisfy { !$0.isTurned })
    }
    #expect(leaves == (1...count).map { $0 <= pages ? $0 : nil })
  }
}
