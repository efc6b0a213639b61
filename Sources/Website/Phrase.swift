internal import Content
internal import Markup
internal import Templating

/// A few words on a page, which may be in another language than the page.
enum Phrase {
  /// The words; in an element that names their language where that is not the page's.
  static func value(_ text: String, in language: LanguageTag, on page: LanguageTag) -> Value {
    guard language != page else { return .text(text) }
    var html = Array(openingTag("span", language: language).utf8)
    HTMLEscaping.append(Array(text.utf8)[...], to: &html)
    return .html(html + Array("</span>".utf8))
  }

  /// The opening tag of an element in another language than what is around it.
  static func openingTag(_ element: String, language: LanguageTag) -> String {
    "<\(element) lang=\"\(language)\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\">"
  }
}
