internal import Localization
internal import Presentation

/// A class report as its JSON shows it: the facts, and beside them the sentences that people read.
struct WordedClassReport: Encodable {
  let report: ClassReport

  init(_ report: ClassReport) { self.report = report }

  private enum CodingKeys: CodingKey { case kernel, students, misconceptions, protections }

  func encode(to encoder: any Encoder) throws {
    try report.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(
      WithSentence(fact: report.kernel, sentence: report.kernel.sentence), forKey: .kernel)
    try container.encode(report.students.map(WordedStudent.init), forKey: .students)
    try container.encode(
      report.misconceptions.map { WithSentence(fact: $0, sentence: $0.sentence) },
      forKey: .misconceptions)
    try container.encode(
      report.protections.map {
        WithSentence(fact: $0, sentence: $0.sentence(under: report.limits))
      }, forKey: .protections)
  }
}

/// A student, the sentences about a missing mark, and the worded report.
private struct WordedStudent: Encodable {
  let student: StudentReport

  private enum CodingKeys: CodingKey { case status, reasons, report }

  func encode(to encoder: any Encoder) throws {
    try student.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(student.status, forKey: .status)
    try container.encode(student.reasons, forKey: .reasons)
    try container.encode(WordedReport(student.report), forKey: .report)
  }
}

/// A fact and what it says.
private struct WithSentence<Fact: Encodable>: Encodable {
  let fact: Fact
  let sentence: Localized

  private enum CodingKeys: CodingKey { case sentence }

  func encode(to encoder: any Encoder) throws {
    try fact.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(sentence, forKey: .sentence)
  }
}
