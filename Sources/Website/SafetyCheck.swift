public import Diagnostics
public import Templating

/// Whether the pages that templates make have what keeps their readers safe: the way out, the policy
/// that keeps others from the page, and whom to call.
///
/// Each template is rendered once with words in these places: however it is written, what it shows
/// is what its readers get.
public struct SafetyCheck {
  /// What a page may lack.
  private enum Need: CaseIterable {
    case leave, policy, help

    /// The templates whose pages need it: what professionals read has no way out, what stands in a
    /// learning platform no policy of its own, and the page for what does not exist no text.
    var templates: [String] {
      switch self {
      case .leave: ["home", "language", "community", "downloads", "topic", "index"]
      case .policy:
        Website.requiredTemplates.filter {
          !["contact", "neutral", "not-found", "package"].contains($0)
        }
      case .help: ["language", "community", "downloads", "topic", "index"]
      }
    }

    /// Whether a page shows it.
    func isMet(by page: String) -> Bool {
      switch self {
      case .leave:
        page.contains("leave-address") && page.contains("leave-script")
          && ["id=\"_leave\"", "id='_leave'"].contains(where: page.contains)
      case .policy: page.contains("Content-Security-Policy") && page.contains("policy-rules")
      case .help: page.contains("contact-card")
      }
    }

    var message: String {
      switch self {
      case .leave: "its pages have no way to leave at once"
      case .policy: "its pages do not say what they may load"
      case .help: "its pages do not say whom to call"
      }
    }

    var remedy: String {
      switch self {
      case .leave: "write '{{>leave}}' behind '<body>', as the template that comes with varde"
      case .policy:
        "write '<meta http-equiv=\"Content-Security-Policy\" content=\"{{{site.policy}}}\">' in '<head>'"
      case .help: "write '{{>help}}' at the end of the page, as the template that comes with varde"
      }
    }
  }

  private let templates: TemplateSet
  private let sources: [String: TemplateSource]

  /// A check of templates that have been compiled without a finding.
  public init(_ templates: TemplateSet, _ sources: [TemplateSource]) {
    self.templates = templates
    self.sources = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
  }

  /// What is lacking; where the template from which others are made lacks it, there alone.
  public var diagnostics: [Diagnostic] {
    Need.allCases.flatMap { need in
      need.templates.compactMap { name -> Diagnostic? in
        guard !need.isMet(by: page(name)) else { return nil }
        // Who is called differs from page to page; the rest stands in what all are made from.
        let culprit = need == .help ? name : ancestors(of: name).last { !need.isMet(by: page($0)) }
        return Diagnostic(
          .unsafeTemplate, need.message,
          at: SourceLocation(file: sources[culprit ?? name]?.file ?? name), remedy: need.remedy)
      }
    }.sortedAndUnique()
  }

  /// What a template makes of a page for the public.
  private func page(_ name: String) -> String {
    let policy = Value.text("policy-rules")
    var output: [UInt8] = []
    _ = templates.render(
      name,
      context: [
        [
          "site": ["policy": policy, "training-policy": policy, "slides-policy": policy],
          "assets": ["leave-js": ["text": .text("leave-script")]],
          "leave": ["far": .text("leave-address"), "near": .text("leave-address")],
          "is-public": .bool(true), "has-contacts": .bool(true),
          "contacts": .list([.text("contact-card")]),
        ]
      ], strict: false, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// A template, the one from which it is made (its first tag is `{{<layout}}`), and so on.
  private func ancestors(of name: String) -> [String] {
    var names = [name]
    while let source = sources[names[names.count - 1]], names.count < 64 {
      let text = String(decoding: source.bytes, as: UTF8.self)
      guard let tag = text.firstRange(of: "{{<") else { break }
      let parent = text[tag.upperBound...].prefix { $0 != "}" }.split(separator: " ").joined()
      guard templates.contains(parent) else { break }
      names.append(parent)
    }
    return names
  }
}
