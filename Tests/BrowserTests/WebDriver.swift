import Foundation

/// One session of the WebDriver protocol of the W3C.
struct WebDriver: Sendable {
  /// What the driver refused, in its words.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private struct Reply<Value: Decodable>: Decodable {
    let value: Value
  }

  private let port: UInt16
  private let session: String

  /// Starts a browser with these capabilities, by the driver that listens on this port.
  init(port: UInt16, capabilities: JSONValue) async throws {
    self.port = port
    let reply: JSONValue = try Self.send(
      "POST", "/session", ["capabilities": ["alwaysMatch": capabilities]], port: port)
    guard let id = reply["sessionId"]?.string else {
      throw Failure(description: "the driver gave no session: \(reply)")
    }
    session = "/session/\(id)"
  }

  /// Sends one command of the session, and returns its value.
  @discardableResult
  func post<Value: Decodable>(_ command: String, _ body: JSONValue = [:]) async throws -> Value {
    try Self.send("POST", "\(session)/\(command)", body, port: port)
  }

  /// Asks for a value of the session.
  func get<Value: Decodable>(_ command: String) async throws -> Value {
    try Self.send("GET", "\(session)/\(command)", nil, port: port)
  }

  /// Removes something of the session, and returns what is left.
  @discardableResult
  func delete<Value: Decodable>(_ command: String) async throws -> Value {
    try Self.send("DELETE", "\(session)/\(command)", nil, port: port)
  }

  /// Sends one command of the Chrome DevTools protocol.
  @discardableResult
  func devTools(_ command: String, _ parameters: JSONValue = [:]) async throws -> JSONValue {
    try await post("goog/cdp/execute", ["cmd": .string(command), "params": parameters])
  }

  private static func send<Value: Decodable>(
    _ method: String, _ path: String, _ body: JSONValue?, port: UInt16
  ) throws -> Value {
    let content = try body.map { try JSONEncoder().encode($0) } ?? Data()
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
      + "Content-Type: application/json; charset=utf-8\r\nContent-Length: \(content.count)\r\n\r\n"
    let connection = try LocalConnection.open(port: port)
    try connection.write(contentsOf: Data(head.utf8) + content)
    let (status, answer) = try receive(from: connection)
    guard status.contains(" 200 ") else {
      throw Failure(description: String(decoding: answer.prefix(2000), as: UTF8.self))
    }
    return try JSONDecoder().decode(Reply<Value>.self, from: answer).value
  }

  /// The first line of an answer, and its content.
  ///
  /// The driver says how long it is and leaves the connection open.
  private static func receive(from connection: FileHandle) throws -> (status: String, Data) {
    var bytes = Data()
    var content: Range<Int>?
    var status = ""
    while bytes.count < content?.upperBound ?? .max {
      let more = connection.availableData
      guard !more.isEmpty else { throw Failure(description: "the driver is gone: \(status)") }
      bytes.append(more)
      if content == nil, let end = bytes.firstRange(of: Data("\r\n\r\n".utf8)) {
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
          .split(whereSeparator: \.isNewline)
        let length = lines.lazy.map { $0.lowercased() }
          .first { $0.hasPrefix("content-length:") }
          .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        guard let length else { throw Failure(description: "no length: \(lines)") }
        status = String(lines[0])
        content = end.upperBound..<end.upperBound + length
      }
    }
    return (status, content.map { bytes.subdata(in: $0) } ?? bytes)
  }
}
