internal import Checks
internal import Foundation
internal import Wire

/// What a process that fuzzes is told, and what it tells: files in one folder.
struct FuzzRequest: Codable, Sendable {
  /// The id of the exercise, which the process has in its own catalogue.
  var exercise: String
  /// The seed of the inputs and of the answers.
  var seed: UInt64
  /// How many answers each check gets.
  var cases: Int
  /// The first case.
  var place: FuzzPlace
  /// The folder with the data of the course.
  var dataFolder: String
}

/// The folder through which two processes talk about a fuzz.
struct FuzzFolder: Sendable {
  let url: URL

  /// What is to be done, one object of JSON.
  var request: URL { url.appending(path: "request.json") }
  /// The recorded questions and answers, in frames.
  var transcripts: URL { url.appending(path: "transcripts") }
  /// The ``FuzzPlace`` of the case under way: two numbers of 8 bytes.
  var place: URL { url.appending(path: "place") }
  /// A line of JSON for each ``FuzzRun/Event``.
  var events: URL { url.appending(path: "events") }

  /// Keeps what was recorded of each check; what was asked with is left out, since nobody asks for it
  /// again.
  func write(_ checks: [[Exchange]]) throws {
    var bytes: [UInt8] = []
    for (index, exchanges) in checks.enumerated() {
      for exchange in exchanges {
        let number = UInt64(index)
        bytes += try Frame.encode(
          .question(operation: exchange.call.operation, arguments: []), number: number)
        switch exchange.answered {
        case .value(let value):
          bytes += try Frame.encode(.answer(value, unfinished: []), number: number)
        case .threw(let text): bytes += try Frame.encode(.failure(text), number: number)
        }
      }
    }
    try Data(bytes).write(to: transcripts)
  }

  /// What was kept of so many checks.
  func readTranscripts(count: Int) throws -> [Transcript] {
    let bytes = [UInt8](try Data(contentsOf: transcripts))
    var checks = [[Exchange]](repeating: [], count: count)
    var (position, operation) = (0, "")
    while position < bytes.count {
      let header = try Frame.Header(Array(bytes[position..<position + Frame.Header.size]))
      position += Frame.Header.size
      let message = try Frame.decode(Array(bytes[position..<position + header.length]))
      position += header.length
      let answered: Answered
      switch message {
      case .question(let name, _):
        operation = name
        continue
      case .answer(let value, _): answered = .value(value)
      case .failure(let text): answered = .threw(text)
      case .ready, .unknownOperation: continue
      }
      checks[Int(header.number)].append(
        Exchange(call: Call(operation, values: []), answered: answered))
    }
    return checks.map { Transcript($0) }
  }

  /// The case that is or was under way; nil before the first one.
  var currentPlace: FuzzPlace? {
    guard let bytes = try? Data(contentsOf: place), bytes.count == 16 else { return nil }
    let numbers = [UInt8](bytes).withUnsafeBytes { raw in
      [0, 8].map { Int(raw.loadUnaligned(fromByteOffset: $0, as: Int64.self)) }
    }
    return FuzzPlace(check: numbers[0], number: numbers[1])
  }

  /// What was told so far.
  var told: [FuzzRun.Event] {
    let lines = ((try? Data(contentsOf: events)) ?? Data()).split(separator: UInt8(ascii: "\n"))
    return lines.compactMap { try? JSONLine.decode(FuzzRun.Event.self, from: [UInt8]($0)) }
  }
}
