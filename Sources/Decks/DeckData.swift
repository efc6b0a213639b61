internal import Templating

/// What the templates of a presentation are told: the slides of a course, one after the other.
struct DeckData {
  /// The area of a slide below its heading, in centimetres.
  private static let area = (top: 3.3, height: 11.0)

  private let sheet: SheetNode

  /// The slides of a sheet, from its JSON; nil for what is none.
  init?(_ json: String) {
    guard let sheet = SheetNode(json: json) else { return nil }
    self.sheet = sheet
  }

  /// The context of the templates.
  var frame: Value {
    let numbered = slides.enumerated().map { number, slide in
      slide.value(number: number + 1, area: Self.area)
    }
    return [
      "lang": sheet["lang"].value, "dir": sheet["dir"].value,
      "writing-mode": isRightToLeft ? "rl-tb" : "lr-tb",
      // Programs do not mirror the beginning of a line.
      "align": isRightToLeft ? "right" : "left", "complex-font": .text(complexFont),
      "site": sheet["site"].value, "title": sheet["title"]["text"].value,
      "slides": .list(numbered), "slide-count": .integer(numbered.count),
    ]
  }

  private var isRightToLeft: Bool { sheet["dir"].text == "rtl" }

  /// The font for scripts whose letters join or are stacked, of Debian's `fonts-noto-core`.
  private var complexFont: String {
    switch sheet["lang"].text.prefix(2) {
    case "ar", "fa", "ur", "ps", "ku": "Noto Sans Arabic"
    case "th": "Noto Sans Thai"
    case "lo": "Noto Sans Lao"
    case "hi", "ne", "mr": "Noto Sans Devanagari"
    case "bn": "Noto Sans Bengali"
    case "he": "Noto Sans Hebrew"
    case "km": "Noto Sans Khmer"
    case "my": "Noto Sans Myanmar"
    case "ta": "Noto Sans Tamil"
    default: "Noto Sans"
    }
  }

  private var slides: [DeckSlide] {
    let course = DeckSlide(
      heading: sheet["title"], texts: [sheet["summary"]["text"]], notes: sheet["blocks"].items,
      minutes: sheet["duration"], isOpening: true)
    let modules = sheet["modules"].items.flatMap { module in
      [
        DeckSlide(
          heading: module["title"], texts: [module["summary"]["text"]] + module["notices"].items,
          notes: [], minutes: module["minutes"], isOpening: true)
      ]
        + module["slides"].items.map { slide in
          DeckSlide(
            heading: slide["heading"], blocks: slide["blocks"].items, notes: slide["notes"].items,
            minutes: slide["minutes"])
        }
    }
    let contacts = sheet["contacts"].items.first.map { contact in
      DeckSlide(
        heading: sheet["texts"]["contact"],
        texts: [contact["name"]["text"], contact["phone"], contact["email"], sheet["address"]],
        notes: [], minutes: .null)
    }
    let sources = sheet["sources"].items
    let cited = DeckSlide(
      heading: sheet["texts"]["sources"],
      texts: sources.map { .text("[\($0["number"].text)] \($0["text"].text)") }, notes: [],
      minutes: .null)
    return [course] + modules + [contacts].compactMap(\.self) + (sources.isEmpty ? [] : [cited])
  }
}

/// One slide: a heading, what is shown below it, and the notes for the trainer.
private struct DeckSlide {
  var heading: SheetNode
  /// Paragraphs of plain words.
  var texts: [SheetNode] = []
  var blocks: [SheetNode] = []
  var notes: [SheetNode]
  var minutes: SheetNode
  /// Whether it opens a course or a module.
  var isOpening = false

  func value(number: Int, area: (top: Double, height: Double)) -> Value {
    let tables = blocks.flatMap(\.tables)
    let texts = texts.filter { !$0.text.isEmpty }
    // A table is a frame of its own: the text above it gets half of the slide.
    let hasText = !texts.isEmpty || blocks.contains { $0.hasWordsBesideTables }
    let parts = Double(tables.count + (hasText ? 1 : 0))
    let height = area.height / max(parts, 1)
    let tableValues = tables.enumerated().map { index, table -> Value in
      let place = area.top + height * Double(index + (hasText ? 1 : 0))
      return [
        "y": .text(Self.centimetres(place)), "height": .text(Self.centimetres(height - 0.3)),
        "columns": .integer(table.columnCount), "head": table["head"].cells,
        "rows": .list(table["rows"].items.map { ["cells": $0.cells] }),
      ]
    }
    return [
      "number": .integer(number),
      "heading": .text(heading.text.isEmpty ? heading["text"].text : heading.text),
      "is-opening": .bool(isOpening), "has-text": .bool(hasText),
      "text-height": .text(Self.centimetres(height)), "in-notes": .bool(false),
      "texts": .list(texts.map(\.value)), "blocks": .list(blocks.map(\.value)),
      "tables": .list(tableValues), "minutes": minutes.value,
      "notes": ["in-notes": .bool(true), "blocks": .list(notes.map(\.value))],
    ]
  }

  /// A length with two digits behind the point.
  private static func centimetres(_ length: Double) -> String {
    let hundredths = Int((length * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
