internal import Localization
internal import Presentation
import RunRecords

extension HeatMap {
  /// What a run measured for each pair of the ten garments, in half a matrix: the values
  /// `metric` + class + class + `setting`, classes in the order of the data set.
  ///
  /// A pair that no seed ever had has no value in the run; its cell has a dash.
  init?(
    pairs metric: String, setting: String, of run: RunRecord, title: String, description: String,
    language: Language
  ) {
    let parts = ClassNames.parts
    let names = Wording.garments.map { $0[language] }
    let values: [[Double?]] = (1..<parts.count).map { row in
      (0..<parts.count - 1).map { column in
        column < row ? run.values[metric + parts[column] + parts[row] + setting] : nil
      }
    }
    guard values.joined().contains(where: { $0 != nil }) else { return nil }
    self.init(
      rows: Array(names.dropFirst()), columns: Array(names.dropLast()), values: values,
      language: language, title: title, description: description,
      number: .percent(language))
    isHalf = true
  }

  /// The garments as the names of values have them, in the order of the data set.
  private enum ClassNames {
    static let parts = [
      "TShirtTop", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag",
      "AnkleBoot",
    ]
  }
}
