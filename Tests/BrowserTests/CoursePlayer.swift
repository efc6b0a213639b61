import Foundation
import Testing

/// A learner who takes a course on the page that is shown, with pointer or keyboard, and does nothing that a person could not.
struct CoursePlayer: Sendable {
  let page: Page

  /// Answers until so many questions of the shown language are answered, rightly or not, by the pointer.
  func answer(_ count: Int, rightly: Bool) async throws {
    while let element: Element = try await page.run(
      Self.nextPress, .number(Double(count)), .bool(rightly))
    { try await page.press(element) }
  }

  /// Goes to the last part.
  func goToEnd() async throws {
    while try await page.run("return !\(Self.text).querySelector('[data-next]').disabled") {
      try await page.click("[data-text]:not([hidden]) [data-next]")
    }
  }

  /// Answers everything rightly by the keyboard alone, until the field for the name on the certificate has the focus.
  func earnCertificateByKeyboard() async throws {
    let keys = [
      "tab": Key.tab, "enter": Key.enter, "space": " ", "down": "\u{E015}", "up": "\u{E013}",
    ]
    for _ in 0..<2000 {
      let name: String? = try await page.run(Self.nextKey)
      guard let name else { return }
      try await page.press([try #require(keys[name])])
    }
    throw WebDriver.Failure(description: "no certificate is reached by keyboard")
  }

  /// Shows the course in another language.
  func choose(_ tag: String) async throws {
    try await page.click("[data-pick][lang='\(tag)']")
  }

  /// How many questions are answered on the screen, and which part in which language is shown.
  func shown() async throws -> [String: String] {
    try await page.run(
      """
      const text = \(Self.text);
      return {
        answered: String([...text.querySelectorAll('[data-question]')]
          .filter(question => question.answer.isRight !== undefined).length),
        part: text.querySelector('[data-count]').textContent, language: text.lang,
      };
      """)
  }

  /// The number of questions in the language that is shown.
  func questionCount() async throws -> Int {
    try await page.run("return \(Self.text).querySelectorAll('[data-question]').length")
  }

  /// The words of what is marked by an attribute, where a person can see them; empty elsewhere.
  func words(_ name: String) async throws -> String {
    try await page.run(
      """
      const element = [...document.querySelectorAll(`[${arguments[0]}]`)].find(element => element.checkVisibility());
      return element ? element.innerText.trim() : '';
      """, .string(name))
  }

  private static let text = "(document.querySelector('[data-text]:not([hidden])') ?? document)"

  /// The element to press next; nothing once enough is answered.
  private static let nextPress = """
    const [count, rightly] = arguments;
    const text = \(text);
    const questions = [...text.querySelectorAll('[data-question]')];
    const open = questions.filter(question => question.answer.isRight === undefined);
    if (!open.length || questions.length - open.length >= count) return null;
    const [question] = open;
    if (!question.checkVisibility()) {
      const parts = [...text.querySelectorAll('[data-part]')];
      const isBehind = parts.findIndex(part => part.contains(question)) > parts.findIndex(part => !part.hidden);
      return text.querySelector(isBehind ? '[data-next]' : '[data-previous]');
    }
    const { right, kind } = question.answer;
    const items = [...question.querySelectorAll('[data-offer] > [data-answer]')];
    const none = '-';
    const wrong = () => {
      if (kind == 'ordering' || kind == 'matching') return right.slice(1) + right[0];
      const other = [...right].findIndex(value => value == none);
      const one = other < 0 ? 0 : other;
      return [...right].map((_, at) => at == one ? at.toString(36) : none).join('');
    };
    const wanted = rightly ? right : wrong();
    for (const item of items) {
      const field = item.querySelector('input, select');
      const value = wanted[Number(item.dataset.answer)];
      if (field.type == 'checkbox' && field.checked != (value != none)) return field;
      if (field.type == 'radio' && value != none && !field.checked) return field;
      if (field.options && field.value != value) return [...field.options].find(option => option.value == value);
    }
    return question.querySelector('[data-judge]');
    """

  /// The key to press next, as somebody does who goes through all and knows every answer.
  private static let nextKey = """
    const at = document.activeElement;
    const text = \(text);
    const isAnswered = question => question.answer.isRight !== undefined;
    const question = at.closest('[data-question]');
    const seen = [...text.querySelectorAll('[data-question]')].filter(question => question.checkVisibility());
    if (at.matches('[data-certificate] [data-name]')) return null;
    if (question && at.matches('input, select')) {
      const item = Number(at.closest('[data-answer]').dataset.answer);
      const value = question.answer.right[item];
      if (at.type == 'radio') return value == '-' ? 'down' : at.checked ? 'tab' : 'space';
      if (at.type == 'checkbox') return at.checked == (value != '-') ? 'tab' : 'space';
      const wanted = [...at.options].findIndex(option => option.value == value);
      return at.selectedIndex == wanted ? 'tab' : at.selectedIndex < wanted ? 'down' : 'up';
    }
    if (question && at.matches('[data-judge]')) return isAnswered(question) ? 'tab' : 'enter';
    if (at.matches('[data-next]') && !at.disabled && seen.every(isAnswered)) return 'enter';
    return 'tab';
    """
}
