import CourseKit
import Foundation
import Probe
import TensorBoard
import Wire

@testable import ExerciseSummaries

/// What a tag has, as two lists: its steps, and what was logged at each.
private struct Logged: WireConvertible {
  static let kind = Value.Kind.list
  let wireValue: Value

  init<Item>(_ events: [SummaryEvent<Item>], _ value: (Item) -> any WireConvertible) {
    wireValue = .list([
      events.map(\.step).wireValue, .list(events.map { value($0.value).wireValue }),
    ])
  }

  init?(_ value: Value) { wireValue = value }
}

/// The picture in a PNG file as `SummaryWriter` makes it, in rows that are stored as they are; one
/// without pixels where it is another.
private func picture(_ image: EncodedImage) -> Image {
  var bytes: [UInt8] = []
  // The signature and the header, then the head of the data and of its zlib stream.
  var (place, isLast) = (8 + 25 + 8 + 2, false)
  while !isLast, place + 5 <= image.bytes.count {
    isLast = image.bytes[place] == 1
    let count = Int(image.bytes[place + 1]) + 256 * Int(image.bytes[place + 2])
    guard place + 5 + count <= image.bytes.count else { break }
    bytes += image.bytes[place + 5..<place + 5 + count]
    place += 5 + count
  }
  let line = image.width * image.channels
  guard line > 0, bytes.count == image.height * (line + 1) else {
    return Image(height: 0, width: 0, channels: 3, bytes: [])
  }
  return Image(
    height: image.height, width: image.width, channels: image.channels,
    bytes: (0..<image.height).flatMap { bytes[$0 * (line + 1) + 1..<($0 + 1) * (line + 1)] })
}

serve {
  var open: SummaryWriter?
  var runs = 0
  /// What the file has, while nothing is logged.
  var kept: EventFile?
  /// The writer of the file that is being written.
  func writer() throws -> SummaryWriter {
    kept = nil
    if let open { return open }
    runs += 1
    let new = try SummaryWriter(directory: "run\(runs)")
    open = new
    return new
  }
  /// What the file has by now.
  func events() throws -> EventFile {
    if let kept { return kept }
    let writer = try writer()
    try writer.flush()
    let file = try EventFileReader.read(path: writer.path)
    kept = file
    return file
  }
  return [
    "new": doing { _ in
      try open?.close()
      open = nil
      kept = nil
    },
    "logMetrics": doing {
      let names: [String] = try $0.take()
      let values = try $0.take(Tensor.self).elements
      try logMetrics(
        zip(names, values).map { (name: $0, value: $1) }, step: $0.take(), to: writer())
    },
    "logSettings": doing {
      let (names, values) = (try $0.take([String].self), try $0.take([String].self))
      try logSettings(zip(names, values).map { (name: $0, value: $1) }, to: writer())
    },
    "logPhoto": doing { try logPhoto($0.take(), step: $0.take(), to: writer()) },
    "logNetworkInput": doing {
      try logNetworkInput(
        $0.take(), mean: $0.take(Tensor.self).elements, deviation: $0.take(Tensor.self).elements,
        step: $0.take(), to: writer())
    },
    "counts": { _ in
      let events = try events()
      return [events.scalars.count, events.images.count, events.texts.count]
    },
    "scalars": {
      let tag: String = try $0.take()
      return Logged(try events().scalars.tagged(tag)) { $0 }
    },
    "texts": {
      let tag: String = try $0.take()
      return Logged(try events().texts.tagged(tag + "/text_summary")) { $0 }
    },
    "images": {
      let tag: String = try $0.take()
      return Logged(try events().images.tagged(tag), picture)
    },
    // Ends the file; its bytes.
    "file": { _ in
      let writer = try writer()
      try writer.close()
      open = nil
      return Bytes(try Data(contentsOf: URL(filePath: writer.path)))
    },
  ]
}
