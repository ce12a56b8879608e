internal import CourseKit
internal import Localization
internal import Wire

/// What a session about summaries is held against: everything that was logged, by tag.
struct SummariesReference {
  private var scalars: [String: [(step: Int, value: Float)]] = [:]
  private var tables: [SettingsTable] = []
  private var images: [String: [(step: Int, value: Image)]] = [:]

  /// The operations of the adapter, for one session.
  static func reference() -> Reference {
    var logged = Self()
    return Reference([
      "new": { _ in
        logged = Self()
        return .done
      },
      "logMetrics": { question in
        let names: [String] = try question.take()
        let values = try question.take(Tensor.self).elements
        let step: Int = try question.take()
        for (name, value) in zip(names, values) {
          logged.scalars["metrics/\(name)", default: []].append((step, value))
        }
        return .done
      },
      "logSettings": { question in
        let (names, values) = (try question.take([String].self), try question.take([String].self))
        logged.tables.append(SettingsTable(names: names, values: values))
        return .done
      },
      "logPhoto": { question in
        let photo: Tensor = try question.take()
        let picture = Image(
          height: photo.shape[0], width: photo.shape[1], channels: photo.shape[2],
          bytes: photo.elements.map { UInt8($0) })
        logged.images["photo", default: []]
          .append((try question.take(), picture.inThreeChannels))
        return .done
      },
      "logNetworkInput": { question in
        let input: Tensor = try question.take()
        let picture = NormalizedPicture.picture(
          of: input, mean: try question.take(Tensor.self).elements,
          deviation: try question.take(Tensor.self).elements)
        logged.images["input", default: []]
          .append((try question.take(), picture.inThreeChannels))
        return .done
      },
      "counts": { _ in .is(logged.counts) },
      "scalars": { question in
        let points = logged.scalars[try question.take(), default: []]
        return .value(
          .list([points.map(\.step).wireValue, points.map(\.value).wireValue]),
          within: .arithmetic)
      },
      "images": { question in
        let tag: String = try question.take()
        let pictures = logged.images[tag, default: []]
        let expected = Expected.value(
          .list([pictures.map(\.step).wireValue, pictures.map(\.value).wireValue]),
          within: .byte)
        return .satisfying { got in
          expected.fault(of: .value(got))
            ?? (tag == "photo" ? Self.whiteFault(in: got, pictures.map(\.value)) : nil)
        }
      },
      "texts": { _ in
        let tables = logged.tables
        return .satisfying { Self.fault(in: $0, tables) }
      },
    ])
  }

  private var counts: [Int] {
    [
      scalars.values.reduce(0) { $0 + $1.count }, images.values.reduce(0) { $0 + $1.count },
      tables.count,
    ]
  }

  /// What is wrong with white photos: 255 / 255 is 1, however it is computed, so that a byte that is
  /// off by 1, as others may be, is a mistake there.
  private static func whiteFault(in got: Value, _ pictures: [Image]) -> Failure.Fault? {
    guard case .list(let lists) = got, lists.count == 2, case .list(let images) = lists[1] else {
      return nil
    }
    return zip(images, pictures).lazy.filter { $1.bytes.allSatisfy { $0 == 255 } }
      .compactMap { ValueComparison.fault($0, $1.wireValue, within: .exact) }.first
  }

  /// What is wrong with texts at the step 0, which are to be some tables.
  private static func fault(in got: Value, _ tables: [SettingsTable]) -> Failure.Fault? {
    guard case .list(let lists) = got, lists.count == 2, let steps = [Int](lists[0]),
      let texts = [String](lists[1])
    else { return .kind(expected: "\(Value.Kind.list)", got: "\(got.kind)") }
    guard steps == tables.map({ _ in 0 }), texts.count == steps.count else {
      return .integers(expected: tables.map { _ in 0 }, got: steps)
    }
    for (text, table) in zip(texts, tables) {
      let lines = MarkdownTable.lines(text)
      if lines != table.lines {
        return TextComparison.fault(
          lines.joined(separator: "\n"), table.lines.joined(separator: "\n"))
      }
      // However wide the cells are made, the values in them are as they came.
      if table.values.contains(where: { $0 != $0.trimmingBlanks && !text.contains($0) }) {
        return TextComparison.fault(
          text, ([SettingsTable.head, "|---|---|"] + table.rows).joined(separator: "\n"))
      }
    }
    return nil
  }
}

extension String {
  /// Without the blanks at its ends.
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// The table that settings make.
struct SettingsTable {
  static let head = "| setting | value |"
  let names: [String]
  let values: [String]

  var rows: [String] { zip(names, values).map { "| \($0) | \($1) |" } }

  /// As ``MarkdownTable`` reads it.
  var lines: [String] {
    MarkdownTable.lines(([Self.head, "|---|---|"] + rows).joined(separator: "\n"))
  }
}
