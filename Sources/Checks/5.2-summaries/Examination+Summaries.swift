internal import CourseKit
internal import Images
internal import Localization
internal import TensorBoard
internal import Wire

extension Examination {
  /// Some measures with their names.
  mutating func metrics() -> (names: [String], values: Tensor) {
    let names = ["accuracy", "loss", "f1", "recall"].shuffled(using: &generator)
    let count = integer(in: 2...4)
    return (Array(names.prefix(count)), tensor([count], in: 0.1...1))
  }

  /// Some settings with their values.
  mutating func settings() -> (names: [String], values: [String]) {
    let all = [
      ("optimizer", "sgd"), ("rate", "0.1"), ("batch size", "64"),
      ("seed", "\(integer(in: 1...99))"),
    ].shuffled(using: &generator).prefix(integer(in: 2...4))
    return (all.map(\.0), all.map(\.1))
  }

  /// A picture whose channels have means and deviations of their own.
  mutating func normalizedPicture(channels: Int) -> NormalizedPicture {
    let picture = image(height: integer(in: 5...7), width: integer(in: 8...10), channels: channels)
    let order = permutation(of: 3).prefix(channels)
    return NormalizedPicture(
      picture: picture, mean: order.map { [0.2, 0.45, 0.7][$0] },
      deviation: order.map { [0.4, 0.25, 0.15][$0] })
  }

  /// A photo with some black in each channel, which stays black however often it is multiplied.
  mutating func photo(height: Int, width: Int) -> Image {
    let photo = image(height: height, width: width, channels: 3)
    let black = permutation(of: height * width).prefix(3)
    return photo.changed { row, column, channel in
      row * width + column == black[channel] ? 0 : Float(max(2, photo[row, column, channel]))
    }
  }

  /// Ends the event file and reads it.
  mutating func file() async throws -> EventFile {
    let file: Bytes = try await ask("file")
    return EventFileReader.read(file.contents)
  }

  /// Logs a photo; the picture in the file.
  mutating func log(photo: Image, step: Int) async throws -> Image {
    do {
      try await tell(
        "logPhoto",
        Tensor(
          shape: [photo.height, photo.width, photo.channels],
          elements: photo.bytes.map(Float.init)),
        step)
    } catch var failure as Failure {
      // The writer refuses a picture of so many channels.
      let shape = "\([photo.height, photo.width, photo.channels])"
      if case .threw(let text) = failure.fault,
        text.contains("\(shape) is no picture in the format CHW")
      {
        failure.misconception = Misconception(SummariesMisconception.hwcForCHW)
      }
      throw failure
    }
    return try await picture("photo", step: step)
  }

  /// Logs an input of a network; the picture in the file.
  mutating func log(input: NormalizedPicture, step: Int) async throws -> Image {
    try await tell("logNetworkInput", input.tensor, input.means, input.deviations, step)
    return try await picture("input", step: step)
  }

  /// Asks for several things in a row, which a writer that is closed early does not take.
  mutating func closing(_ body: (inout Examination) async throws -> Void) async throws {
    do {
      try await body(&self)
    } catch var failure as Failure {
      if case .threw(let text) = failure.fault, text.contains("is closed") {
        failure.misconception = Misconception(SummariesMisconception.closesTheWriter)
      }
      throw failure
    }
  }

  /// The only picture of the file, which has the tag and the step.
  private mutating func picture(_ tag: String, step: Int) async throws -> Image {
    let file = try await file()
    let pictures = file.images.tagged(tag)
    try require(!pictures.isEmpty, file.absence(of: tag, among: file.images.map(\.tag)))
    try expect(
      pictures.map(\.step), is: [step], unless: [(SummariesMisconception.forgetsTheStep, [0])])
    guard let picture = try? PNG.decode(pictures[0].value.bytes, name: tag) else {
      try fail(
        Localized(es: "\(tag) no es un PNG que se pueda leer", en: "\(tag) is no readable PNG"))
    }
    return picture.inThreeChannels
  }
}

extension EventFile {
  /// That nothing has a tag, and which tags there are.
  func absence(of tag: String, among tags: [String]) -> Localized {
    let distinct = Set(tags).sorted()
    let list =
      tags.isEmpty
      ? "–" : distinct.prefix(8).joined(separator: ", ") + (distinct.count > 8 ? ", …" : "")
    return Localized(
      es: "no hay nada en \(tag); de esa clase hay: \(list)",
      en: "there is nothing under \(tag); of that kind there is: \(list)")
  }
}
