import Foundation
import Testing

/// A learning platform of the tests' own: it records every call of a course, and is stricter with order,
/// names, values and lengths than real ones are.
struct LearningPlatform {
  /// A version of the standard, with the names of what is asked for.
  struct Standard: Sendable, CustomTestStringConvertible {
    let name: String
    let testDescription: String
    /// Of the value that says how far the learner is.
    let status: String
    let success: String
    let score: String
    let exit: String
    let mode: String

    static let first = Standard(
      name: "scorm12", testDescription: "SCORM 1.2", status: "cmi.core.lesson_status",
      success: "cmi.core.lesson_status", score: "cmi.core.score.raw", exit: "cmi.core.exit",
      mode: "cmi.core.lesson_mode")
    static let later = Standard(
      name: "scorm2004", testDescription: "SCORM 2004", status: "cmi.completion_status",
      success: "cmi.success_status", score: "cmi.score.raw", exit: "cmi.exit", mode: "cmi.mode")
  }

  let page: Page
  let standard: Standard
  private let html: String

  /// A platform with one course. It is a document of the server without a policy of its own.
  init(_ browser: Browser, _ standard: Standard, html: String) async throws {
    self.standard = standard
    self.html = html
    page = try await browser.open("robots.txt")
    let _: Bool = try await page.run(Self.script, .bool(standard.name == "scorm2004"))
  }

  /// Starts the course for a learner of whom `values` are known.
  func launch(_ values: [String: String] = [:]) async throws {
    let known = JSONValue.object(values.mapValues { .string($0) })
    let _: Bool = try await page.run(
      """
      const [html, values] = arguments;
      lms.start(values);
      const frame = document.createElement('iframe');
      frame.style = 'width: 900px; height: 700px';
      frame.srcdoc = html;
      document.body.replaceChildren(frame);
      return new Promise(done => { frame.onload = () => done(true); });
      """, .string(html), known)
  }

  /// Closes the window of the course.
  func leave() async throws {
    let _: Bool = try await page.run("document.querySelector('iframe')?.remove(); return true")
  }

  /// What the platform knows, the calls in their order, and what was wrong with them.
  func values() async throws -> [String: String] { try await page.run("return lms.values") }
  func calls() async throws -> [String] { try await page.run("return lms.calls") }
  func faults() async throws -> [String] { try await page.run("return lms.faults") }

  /// Answers so many questions of the shown language, rightly or not, and goes through all parts.
  func answer(_ count: Int, rightly: Bool) async throws {
    let _: Bool = try await page.run(Self.answers, .number(Double(count)), .bool(rightly))
  }

  /// Answers so many questions of a course, on the page or in the platform.
  static let answers = """
    const [count, rightly] = arguments;
    const course = document.querySelector('iframe')?.contentDocument ?? document;
    const text = [...course.querySelectorAll('main')].find(main => !main.hidden);
    const open = [...text.querySelectorAll('.quiz > ol > li')]
      .filter(question => question.isRight === undefined).slice(0, count);
    for (const question of open) {
      const plain = item => [...item.childNodes].filter(part => part.nodeName != 'P')
        .map(part => part.textContent).join('').trim();
      const key = name => [...question.querySelectorAll(`details > ${name}`)].map(plain);
      const right = key('ul > li');
      question.querySelectorAll('.answers li').forEach((item, at) => {
        const input = item.querySelector('input, select');
        const label = plain(item.querySelector('span'));
        if (input.type == 'checkbox') input.checked = right.includes(label) == rightly;
        else if (input.type == 'radio') input.checked ||= right.includes(label) == rightly;
        else {
          // Where a thing stands in its order, or what belongs to it; wrongly, what stands one further.
          const order = key('ol > li');
          const options = [...input.options].map(option => option.textContent);
          const wanted = order.length
            ? order.indexOf(label) + 1 : options.indexOf(key('dl:first-of-type > dd')[at]);
          input.selectedIndex = rightly ? wanted : wanted % (options.length - 1) + 1;
        }
      });
      question.querySelector('button').click();
    }
    const on = text.querySelector('.on');
    while (on && !on.disabled) on.click();
    return true;
    """

  /// The number of questions in the language that is shown.
  func questionCount() async throws -> Int {
    try await page.run(
      """
      const course = document.querySelector('iframe').contentDocument;
      const text = [...course.querySelectorAll('main')].find(main => !main.hidden);
      return [...text.querySelectorAll('.quiz > ol > li')].filter(question => question.restore).length;
      """)
  }

  /// Shows the course in another language.
  func choose(_ tag: String) async throws {
    let _: Bool = try await page.run(
      """
      const course = document.querySelector('iframe').contentDocument;
      course.querySelector(`.languages button[lang=${arguments[0]}]`).click();
      return true;
      """, .string(tag))
  }

  /// How many questions are answered on the screen, and which part in which language is shown.
  func shown() async throws -> [String: String] {
    try await page.run(
      """
      const course = document.querySelector('iframe').contentDocument;
      const text = [...course.querySelectorAll('main')].find(main => !main.hidden);
      return {
        answered: String([...text.querySelectorAll('.quiz > ol > li')]
          .filter(question => question.isRight !== undefined).length),
        part: text.querySelector('.count').textContent, language: text.lang,
      };
      """)
  }

  private static let script = """
    const later = arguments[0];
    const lms = window.lms = { calls: [], faults: [], values: {} };
    const readable = later
      ? ['cmi.mode', 'cmi.completion_status', 'cmi.success_status', 'cmi.suspend_data', 'cmi.location']
      : ['cmi.core.lesson_mode', 'cmi.core.lesson_status', 'cmi.suspend_data', 'cmi.core.lesson_location'];
    const number = (low, high) => value =>
      /^-?[0-9]+([.][0-9]+)?$/.test(value) && Number(value) >= low && Number(value) <= high;
    const writable = later ? {
      'cmi.completion_status': value => ['incomplete', 'completed'].includes(value),
      'cmi.success_status': value => ['passed', 'failed'].includes(value),
      'cmi.score.raw': number(0, 100), 'cmi.score.min': number(0, 0), 'cmi.score.max': number(100, 100),
      'cmi.score.scaled': number(-1, 1), 'cmi.location': value => value.length <= 1000,
      'cmi.suspend_data': value => value.length <= 4096,
      'cmi.session_time': value => /^PT[0-9]+H[0-9]+M[0-9]+S$/.test(value),
      'cmi.exit': value => ['suspend', 'normal'].includes(value),
    } : {
      'cmi.core.lesson_status': value => ['incomplete', 'passed', 'failed', 'completed'].includes(value),
      'cmi.core.score.raw': number(0, 100), 'cmi.core.score.min': number(0, 0),
      'cmi.core.score.max': number(100, 100), 'cmi.core.lesson_location': value => value.length <= 255,
      'cmi.suspend_data': value => value.length <= 4096,
      'cmi.core.session_time': value => /^[0-9]{4}:[0-5][0-9]:[0-5][0-9][.][0-9]{2}$/.test(value),
      'cmi.core.exit': value => ['suspend', ''].includes(value),
    };
    let phase = 'before';
    const within = name => { if (phase != 'open') lms.faults.push(`${name} ${phase}`); };
    const prefix = later ? '' : 'LMS';
    const api = {
      Initialize(text) {
        if (phase != 'before' || text !== '') lms.faults.push('Initialize ' + phase);
        phase = 'open';
        lms.calls.push('Initialize');
        return 'true';
      },
      GetValue(key) {
        within('GetValue');
        if (!readable.includes(key)) lms.faults.push('reads ' + key);
        lms.calls.push('GetValue ' + key);
        return lms.values[key] ?? '';
      },
      SetValue(key, value) {
        within('SetValue');
        if (typeof value != 'string' || !writable[key]?.(value)) lms.faults.push(`${key} = ${value}`);
        if (lms.values.mode == 'review') lms.faults.push('writes in review');
        lms.values[key] = value;
        lms.calls.push(`SetValue ${key} ${value}`);
        return 'true';
      },
      Commit(text) {
        within('Commit');
        if (text !== '') lms.faults.push('Commit with a value');
        lms.calls.push('Commit');
        return 'true';
      },
      [later ? 'Terminate' : 'Finish'](text) {
        within('Finish');
        phase = 'after';
        lms.calls.push('Finish');
        return 'true';
      },
    };
    window[later ? 'API_1484_11' : 'API'] =
      Object.fromEntries(Object.entries(api).map(([name, call]) => [prefix + name, call]));
    lms.start = values => {
      phase = 'before';
      lms.calls = [];
      lms.values = { ...values };
    };
    return true;
    """
}
