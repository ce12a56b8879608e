internal import CourseKit

extension ConvolutionChecks {
  /// A kernel that is too large in one direction, by one up to more than a stride; then one that just
  /// fits.
  static func refuses(_ exam: inout Examination) async throws {
    for axis in 2...3 {
      let (long, stride) = (exam.integer(in: 6...7), exam.integer(in: 2...3))
      let trial = ConvolutionTrial(
        &exam, in: 1, out: 2, kernel: axis == 2 ? (long, 3) : (3, long), stride: stride, padding: 1)
      try await expectSizes(
        (1...3).map { Sizes(length: long - 2 - $0, kernel: long, stride: stride, padding: 1) },
        &exam, unless: [(Mistake.countsWhatDoesNotFit, { $0.room / $0.stride + 1 })])
      var shape = [2, 1, 8, 8]
      for missing in 1...3 {
        shape[axis] = long - 2 - missing
        try await exam.expect(
          [trial.session(Call("forward", exam.tensor(shape)))], give: [.refusal])
      }
      shape[axis] = long - 2
      try await exam.expectConvolutions([(trial, exam.tensor(shape))])
    }
  }

  /// A question about the size of an output.
  struct Sizes {
    let length, kernel, stride, padding: Int

    /// How far the kernel can move.
    var room: Int { length + 2 * padding - kernel }

    var call: Call { Call("outputSize", length, kernel, stride, padding) }

    func right() throws -> Int {
      try ConvolutionReference.size(length, kernel, stride, padding)
    }
  }

  static func expectSizes(
    _ questions: [Sizes], _ exam: inout Examination,
    unless formulas: [(Mistake, (Sizes) -> Int)]
  ) async throws {
    try await exam.expect(
      questions.map { [$0.call] }, give: questions.map { .is(try $0.right()) },
      unless: formulas.map { mistake, formula in (mistake, questions.map { .is(formula($0)) }) })
  }
}
