import Foundation
import Testing

/// A learning platform of the tests' own: it records every call of a course, and is stricter with order,
/// names, values and lengths than real ones are. It keeps what is committed, and nothing else.
final class LearningPlatform: Sendable {
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
    let language: String

    static let first = Standard(
      name: "scorm12", testDescription: "SCORM 1.2", status: "cmi.core.lesson_status",
      success: "cmi.core.lesson_status", score: "cmi.core.score.raw", exit: "cmi.core.exit",
      mode: "cmi.core.lesson_mode", language: "cmi.student_preference.language")
    static let later = Standard(
      name: "scorm2004", testDescription: "SCORM 2004", status: "cmi.completion_status",
      success: "cmi.success_status", score: "cmi.score.raw", exit: "cmi.exit", mode: "cmi.mode",
      language: "cmi.learner_preference.language")
  }

  /// Where a platform shows its courses.
  enum Place: String, Sendable {
    /// In a frame beside what a course talks to.
    case frame
    /// In a frame of a window that it opened.
    case window
  }

  let page: Page
  let player: CoursePlayer
  let standard: Standard
  private let folder: URL
  private let place: Place

  /// A platform with one course.
  init(_ browser: Browser, _ standard: Standard, html: String, in place: Place = .frame)
    async throws
  {
    self.standard = standard
    self.place = place
    page = Page(browser: browser)
    player = CoursePlayer(page: page)
    folder = browser.site.appending(path: "platform-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let frame = "<iframe src=\"course.html\" style=\"width: 900px; height: 700px\"></iframe>"
    let opener = "<button type=\"button\" onclick=\"window.open('window.html')\">Open</button>"
    let files = [
      "course.html": html, "window.html": "<!DOCTYPE html><title>window</title>\(frame)",
      "index.html": """
      <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>platform</title>
      <script>\(Self.script)</script>
      \(place == .frame ? frame : opener)
      """,
    ]
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Starts the course for a learner of whom `values` are known, as far as nothing else is kept.
  ///
  /// The platform is there for the course only after `delay` milliseconds, and takes `pause` for each commit.
  func launch(_ values: [String: String] = [:], delay: Int = 0, pause: Int = 0) async throws {
    let known = try JSONEncoder().encode(values)
    let settings = [
      "later": standard.name == "scorm2004" ? "1" : "", "delay": "\(delay)", "pause": "\(pause)",
      "values": String(decoding: known, as: UTF8.self),
    ]
    var address = URLComponents()
    address.path = "\(folder.lastPathComponent)/index.html"
    address.queryItems = settings.map { URLQueryItem(name: $0.key, value: $0.value) }
    let path = try #require(address.string)
    // What it keeps is not to be found among the traces of the site.
    let origin = page.browser.origin.replacing("127.0.0.1", with: "localhost")
    try await page.resize(to: .desktop)
    let _: JSONValue = try await page.browser.driver.post(
      "url", ["url": .string("\(origin)/\(path)")])
    guard place == .window else { return }
    let own: String = try await page.browser.driver.get("window")
    try await page.click("button")
    let handles: [String] = try await page.browser.driver.get("window/handles")
    try await page.browser.show(try #require(handles.first { $0 != own }))
    try await page.wait(for: "the frame", "return Boolean(document.querySelector('iframe'))")
  }

  /// Does something in the course.
  func inCourse<Result>(_ action: (CoursePlayer) async throws -> Result) async throws -> Result {
    try await page.within("iframe") { try await action(player) }
  }

  /// Closes the course.
  func leave() async throws {
    let _: Bool = try await page.run("document.querySelector('iframe').remove(); return true")
  }

  /// Which calls are refused from now on: `Commit`, or a value by its name.
  func refuse(_ names: [String]) async throws {
    let _: Bool = try await page.run(
      "lms.refused = arguments[0]; return true", .array(names.map { .string($0) }))
  }

  /// What the platform keeps, the calls of this session in their order, and what was wrong with them.
  func values() async throws -> [String: String] { try await page.run("return lms.kept()") }
  func calls() async throws -> [String] { try await page.run("return lms.calls") }
  func faults() async throws -> [String] { try await page.run("return lms.faults") }

  /// Waits until the platform keeps a value.
  func wait(for value: String, of key: String) async throws {
    try await page.wait(
      for: "\(key) = \(value)", "return lms.kept()[arguments[0]] === arguments[1]", .string(key),
      .string(value))
  }

  /// Waits until the platform keeps so many answers.
  func wait(forAnswers count: Int) async throws {
    try await page.wait(
      for: "\(count) answers",
      """
      const [, , , , , , , , , answers] = (lms.kept()['cmi.suspend_data'] ?? '').split(';');
      return (answers?.match(/[!.]/g) ?? []).length == arguments[0];
      """, .number(Double(count)))
  }

  private static let script = #"""
    const query = new URLSearchParams(location.search);
    const later = query.get('later') == '1';
    const store = location.pathname;
    const lms = window.lms = { calls: [], faults: [], refused: [] };
    lms.kept = () => ({ ...JSON.parse(query.get('values')), ...JSON.parse(localStorage.getItem(store) ?? '{}') });
    const values = lms.kept();
    let changes = {};
    const readable = later
      ? ['cmi.mode', 'cmi.completion_status', 'cmi.success_status', 'cmi.suspend_data', 'cmi.score.raw', 'cmi.learner_name',
        'cmi.learner_id', 'cmi.learner_preference.language', 'cmi.interactions._count']
      : ['cmi.core.lesson_mode', 'cmi.core.lesson_status', 'cmi.suspend_data', 'cmi.core.score.raw', 'cmi.core.student_name',
        'cmi.core.student_id', 'cmi.student_preference.language', 'cmi.interactions._count'];
    const given = later
      ? { 'cmi.learner_name': 'Ada Holm', 'cmi.learner_id': 'ada' }
      : { 'cmi.core.student_name': 'Holm, Ada', 'cmi.core.student_id': 'ada' };
    const number = (low, high) => value =>
      /^-?[0-9]+([.][0-9]+)?$/.test(value) && Number(value) >= low && Number(value) <= high;
    const one = (...words) => value => words.includes(value);
    const letters = '[0-9a-z]';
    const writable = later ? {
      'cmi.completion_status': one('incomplete', 'completed'), 'cmi.success_status': one('unknown', 'passed', 'failed'),
      'cmi.score.raw': number(0, 100), 'cmi.score.min': number(0, 0), 'cmi.score.max': number(100, 100),
      'cmi.score.scaled': number(-1, 1), 'cmi.location': value => value.length <= 1000,
      'cmi.suspend_data': value => value.length <= 64000, 'cmi.progress_measure': number(0, 1),
      'cmi.session_time': value => /^PT[0-9]+H[0-9]+M[0-9]+S$/.test(value), 'cmi.exit': one('suspend'),
    } : {
      'cmi.core.lesson_status': one('incomplete', 'passed', 'failed', 'completed'),
      'cmi.core.score.raw': number(0, 100), 'cmi.core.score.min': number(0, 0),
      'cmi.core.score.max': number(100, 100), 'cmi.core.lesson_location': value => value.length <= 255,
      'cmi.suspend_data': value => value.length <= 4096,
      'cmi.core.session_time': value => /^[0-9]{4}:[0-5][0-9]:[0-5][0-9][.][0-9]{2}$/.test(value), 'cmi.core.exit': one('suspend'),
    };
    const between = later ? '\\[,\\]' : ',';
    const pair = later ? '\\[\\.\\]' : '\\.';
    const pattern = new RegExp(`^${letters}(${pair}${letters})?(${between}${letters}(${pair}${letters})?)*$`);
    const interaction = {
      id: value => /^[-a-z0-9/]{1,255}$/.test(value), type: one('choice', 'sequencing', 'matching'),
      'objectives.0.id': value => /^[-a-z0-9/]{1,255}$/.test(value), 'correct_responses.0.pattern': value => pattern.test(value),
      ...(later ? {
        timestamp: value => /^[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$/.test(value),
        learner_response: value => pattern.test(value), result: one('correct', 'incorrect'),
        description: value => /^\{lang=[a-z-]+\}./.test(value) && value.length <= 250,
      } : {
        time: value => /^[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$/.test(value),
        student_response: value => pattern.test(value), result: one('correct', 'wrong'),
      }),
    };
    const count = () => new Set(Object.keys(values).map(key => /^cmi[.]interactions[.]([0-9]+)[.]/.exec(key)?.[1]).filter(Boolean)).size;
    const isValid = (key, value) => {
      const [, at, name] = /^cmi[.]interactions[.]([0-9]+)[.](.*)$/.exec(key) ?? [];
      if (!at) return writable[key]?.(value);
      // One after the other, and each with a name first.
      if (Number(at) > count() || Number(at) == count() && name != 'id') return false;
      return interaction[name]?.(value);
    };
    let phase = 'before';
    let error = '0';
    const answer = (result, code) => { error = code; return result; };
    const within = name => { if (phase != 'open') lms.faults.push(`${name} ${phase}`); };
    const prefix = later ? '' : 'LMS';
    const keep = () => {
      localStorage.setItem(store, JSON.stringify({ ...JSON.parse(localStorage.getItem(store) ?? '{}'), ...changes }));
      changes = {};
    };
    const api = {
      Initialize(text) {
        lms.calls.push('Initialize');
        if (text !== '') lms.faults.push('Initialize with a value');
        if (phase == 'open') return answer('false', later ? '103' : '101');
        if (phase == 'after') return answer('false', later ? '104' : '101');
        phase = 'open';
        return answer('true', '0');
      },
      GetValue(key) {
        within('GetValue');
        if (!readable.includes(key)) lms.faults.push('reads ' + key);
        lms.calls.push('GetValue ' + key);
        error = '0';
        if (key == 'cmi.interactions._count') return String(count());
        if (key in values || key in given) return values[key] ?? given[key];
        return answer('', later && key == 'cmi.suspend_data' ? '403' : '0');
      },
      SetValue(key, value) {
        within('SetValue');
        if (lms.refused.includes(key)) return answer('false', '351');
        if (typeof value != 'string' || !isValid(key, value)) lms.faults.push(`${key} = ${value}`);
        values[key] = changes[key] = value;
        lms.calls.push(`SetValue ${key} ${value}`);
        return answer('true', '0');
      },
      Commit(text) {
        within('Commit');
        if (text !== '') lms.faults.push('Commit with a value');
        for (const end = Date.now() + Number(query.get('pause')); Date.now() < end;);
        if (lms.refused.includes('Commit')) return answer('false', later ? '391' : '101');
        keep();
        lms.calls.push('Commit');
        return answer('true', '0');
      },
      [later ? 'Terminate' : 'Finish'](text) {
        within('Finish');
        if (text !== '') lms.faults.push('Finish with a value');
        phase = 'after';
        if (!lms.refused.includes('Commit')) keep();
        lms.calls.push('Finish');
        return answer('true', '0');
      },
      GetLastError: () => error,
      GetErrorString: code => code == '0' ? '' : 'The database is away',
      GetDiagnostic: () => '',
    };
    const offer = () => {
      window[later ? 'API_1484_11' : 'API'] =
        Object.fromEntries(Object.entries(api).map(([name, call]) => [prefix + name, call]));
    };
    const delay = Number(query.get('delay'));
    delay ? setTimeout(offer, delay) : offer();
    """#
}
