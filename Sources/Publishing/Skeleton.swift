internal import Content
internal import Templating

/// A text, record or site to begin with, made from the files in `templates/new`.
///
/// `__id__`, `__tag__` and the like in the paths of these files, and Mustache variables in them, are
/// replaced; what is made passes `varde check` as it is.
public struct Skeleton: Sendable {
  /// What can be begun.
  public enum Kind: String, Sendable, CaseIterable {
    case topic, course, module, community, language, contact, site
  }

  /// Why nothing can have this name.
  public struct NameError: Error, CustomStringConvertible {
    /// The reason, in words.
    public let description: String
  }

  /// What was made.
  public struct Outcome: Sendable {
    /// The files that were written or changed.
    public var written: [String] = []
    /// What to do now, in a sentence.
    public var next = ""
  }

  private let kind: Kind
  private let id: String
  private let options: BuildOptions

  /// A skeleton called `id`: a name, a language tag, `course/module`, or the folder of a site.
  public init(_ kind: Kind, _ id: String, _ options: BuildOptions) {
    self.kind = kind
    self.id = id
    self.options = options
  }

  /// Writes it; a file that is there already is never touched.
  public func write() async throws -> Outcome {
    if kind == .site { return try writeSite() }
    let parsed = await parse(try scan(options.content), jobs: options.jobs)
    let draft: Draft
    switch Draft.make(kind.draftKind, id, in: parsed.library, folder: options.content) {
    case .success(let made): draft = made
    case .failure(let fault): throw NameError(description: fault.description)
    }
    let files = try render(
      draft, from: "\(options.templates)/new/\(kind.rawValue)", to: options.content)
    var outcome = Outcome(next: draft.next)
    outcome.written = try create(files)
    if let edit = draft.edit {
      let path = "\(options.content)/\(edit.path)"
      try replace(path, edit.apply(to: try FileSystem.read(path)))
      outcome.written.append(path)
    }
    return outcome
  }

  /// Copies the small site and the templates that come with the command.
  private func writeSite() throws(FileError) -> Outcome {
    guard (try? FileSystem.names(in: id).isEmpty) ?? true else {
      throw FileError(id, "this folder is not empty; name a new one")
    }
    let content = try render(
      Draft(fields: [:], next: ""), from: "\(options.templates)/new/site", to: "\(id)/content")
    let templates = try copy(options.templates, to: "\(id)/templates")
    return Outcome(
      written: try create(content + templates),
      next: "now type: cd \(id) && varde build")
  }

  // MARK: Files

  private typealias NewFile = (path: String, bytes: [UInt8])

  private func copy(_ folder: String, to target: String) throws(FileError) -> [NewFile] {
    var files: [NewFile] = []
    for path in try scan(folder).paths {
      files.append(("\(target)/\(path)", try FileSystem.read("\(folder)/\(path)")))
    }
    return files
  }

  /// The files of `folder` with the fields of the draft in their paths and texts.
  private func render(_ draft: Draft, from folder: String, to target: String) throws(FileError)
    -> [NewFile]
  {
    var files: [NewFile] = []
    for file in try copy(folder, to: target) {
      var path = file.path
      var fields: [(key: String, value: Value)] = []
      for (name, text) in draft.fields.sorted(by: { $0.key < $1.key }) {
        path = path.replacing("__\(name)__", with: text)
        fields.append((name, .html(Array(text.utf8))))
      }
      let source = TemplateSource(name: file.path, file: file.path, bytes: file.bytes)
      var output: [UInt8] = []
      _ = TemplateSet.compile([source]).templates.render(
        file.path, context: [.object(Value.Object(fields))], strict: false, into: &output)
      files.append((path, output))
    }
    return files
  }

  /// Writes all files, or none when one of them is there already.
  private func create(_ files: [NewFile]) throws(FileError) -> [String] {
    for file in files where FileSystem.kind(of: file.path) != nil {
      throw FileError(file.path, "this file is there already")
    }
    for file in files {
      if let slash = file.path.lastIndex(of: "/") {
        try FileSystem.makeFolder(String(file.path[..<slash]))
      }
      try FileSystem.create(file.path, file.bytes)
    }
    return files.map(\.path)
  }

  private func replace(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try FileSystem.removeFile(path + ".new")
    try FileSystem.create(path + ".new", bytes)
    try FileSystem.rename(path + ".new", to: path)
  }
}

extension Skeleton.Kind {
  fileprivate var draftKind: Draft.Kind {
    switch self {
    case .topic: .topic
    case .course: .course
    case .module: .module
    case .community: .community
    case .language: .language
    case .contact, .site: .contact
    }
  }
}
