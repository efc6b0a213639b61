public import Content
public import Diagnostics
internal import Templating

/// A text, record or site to begin with, made from the files in `templates/new`.
///
/// `__id__`, `__tag__` and the like in the paths of these files, and Mustache variables in them, are
/// replaced; what is made passes `varde check` as it is.
public struct Skeleton: Sendable {
  /// Why nothing can be begun.
  public struct Refusal: Error {
    /// The reason, in words.
    public let reason: String
    /// Errors in the records of the content, where one of them may be the cause.
    public let findings: [Diagnostic]
  }

  /// What was made.
  public struct Outcome: Sendable {
    /// The files that were written or changed.
    public var written: [String] = []
    /// What to do now, in a sentence.
    public var next = ""
    /// What is wrong in the records that it joins.
    public var errors: [Diagnostic] = []
  }

  private let options: BuildOptions

  /// What is made of the templates of `options`, for its content.
  public init(_ options: BuildOptions) { self.options = options }

  /// Writes a text or record called `id`: a name, a language tag, or `course/module`. A file that is
  /// there already is never touched.
  public func write(_ kind: Draft.Kind, _ id: String) async throws -> Outcome {
    let parsed = await parse(
      try scan(options.content), today: options.today, jobs: options.jobs)
    let errors = parsed.diagnostics.filter {
      $0.severity == .error && $0.location.file.hasSuffix(".yaml")
    }.sortedAndUnique()
    let draft: Draft
    switch Draft.make(kind, id, in: parsed.library, folder: options.content) {
    case .success(let made): draft = made
    case .failure(let fault):
      throw Refusal(reason: fault.description, findings: fault.isOfLibrary ? errors : [])
    }
    let files = try render(
      draft, from: "\(options.templates)/new/\(kind.rawValue)", to: options.content)
    let list = try draft.edit.map(edited)
    var outcome = Outcome(next: draft.next, errors: errors)
    outcome.written = try create(files)
    if let list {
      try FileSystem.update(list.path, with: list.bytes)
      outcome.written.append(list.path)
    }
    return outcome
  }

  /// The record that must name the new one, with its name.
  private func edited(_ edit: Draft.ListEdit) throws -> NewFile {
    let path = "\(options.content)/\(edit.path)"
    let bytes = try FileSystem.read(path)
    do throws(UnwritableRecord) {
      return (path, try edit.apply(to: bytes))
    } catch {
      throw RecordKeeper.Refusal(unwritable: error, in: path)
    }
  }

  /// Copies the small site and the templates that come with the command into `folder`, which must
  /// be empty, or not be there.
  public func writeSite(into folder: String) throws(FileError) -> Outcome {
    guard (try? FileSystem.names(in: folder).isEmpty) ?? true else {
      throw FileError(folder, "this folder is not empty; name a new one")
    }
    let content = try render(
      Draft(fields: [:], next: ""), from: "\(options.templates)/new/site", to: "\(folder)/content")
    let templates = try copy(options.templates, to: "\(folder)/templates")
    return Outcome(
      written: try create(content + templates),
      next: "now type: cd \(folder) && varde build")
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
      try FileSystem.makeFolder(around: file.path)
      try FileSystem.create(file.path, file.bytes)
    }
    return files.map(\.path)
  }
}
