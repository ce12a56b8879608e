internal import CourseKit
internal import Images
internal import Localization
internal import Presentation

/// Garments to which something was done: a row for each, what was done in columns.
extension SceneBuilder {
  func changed(
    _ classes: [Int], _ changes: [PictureChange]
  ) throws(LessonError.Fault) -> BuiltScene {
    var generator = SeededGenerator(seed: 5)
    var rows: [[Image]] = []
    for label in classes {
      var row = try garments.images(of: label, count: 1)
      for change in changes {
        guard let changed = try? change.changed(row[0], using: &generator) else {
          throw .badAttribute("transforms", value: change.rawValue, of: "picture")
        }
        row.append(changed)
      }
      rows.append(row)
    }
    let heads = [Wording.original] + changes.map(Wording.name)
    return scene(rows, of: classes, heads.map { $0[language] })
  }

  func shifted(_ classes: [Int], _ steps: [Int]) throws(LessonError.Fault) -> BuiltScene {
    var rows: [[Image]] = []
    for label in classes {
      let image = try garments.images(of: label, count: 1)[0]
      var row: [Image] = []
      for step in steps {
        guard let moved = try? image.moved(right: step) else {
          throw .badAttribute("steps", value: "\(step)", of: "picture")
        }
        row.append(moved)
      }
      rows.append(row)
    }
    return scene(rows, of: classes, steps.map { $0 == 0 ? "0" : "\($0) px" })
  }

  func dropped(_ classes: [Int], _ rates: [Double]) throws(LessonError.Fault) -> BuiltScene {
    var generator = SeededGenerator(seed: 7)
    var rows: [[Image]] = []
    for label in classes {
      let image = try garments.images(of: label, count: 1)[0]
      rows.append([image] + rates.map { image.dropped(at: $0, using: &generator) })
    }
    let heads = rates.map { rate in
      let decimals = (1...3).first { digits in
        let places = [10.0, 100, 1000][digits - 1]
        return abs((rate * places).rounded() - rate * places) < 1e-9
      }
      return "p = " + NumberFormat.decimal(decimals ?? 3).string(rate, in: language)
    }
    return scene(rows, of: classes, [Wording.original[language]] + heads)
  }

  private func scene(_ rows: [[Image]], of classes: [Int], _ heads: [String]) -> BuiltScene {
    BuiltScene(
      grid: PictureGrid(rows: rows, side: Garments.side), rowNames: names(of: classes),
      columnNames: heads)
  }
}
