extension String {
  /// The number of the question in the id of an exercise: `2.2` of `2.2-flatten`.
  var questionNumber: String { String(prefix { $0 != "-" }) }

  /// The number of the section in the id of an exercise: `2` of `2.2-flatten`.
  var sectionNumber: String { String(prefix { $0 != "." && $0 != "-" }) }
}
