import CourseKit
import Foundation
import Localization
import Presentation
import Testing

struct KernelSentenceTests {
  /// As a program that reads `course bench --json` has it.
  private func choice(
    _ reason: String, passedOver: [String] = [], isRight: Bool = true
  ) throws -> KernelChoice {
    let object: [String: Any] = [
      "kernel": "Haswell", "libraryChoice": "Prescott", "reason": reason,
      "passedOver": passedOver, "isRight": isRight,
    ]
    return try JSONDecoder().decode(
      KernelChoice.self, from: JSONSerialization.data(withJSONObject: object))
  }

  @Test func saysKernelAndReason() throws {
    #expect(
      try choice("processor").sentence.en
        == "matrix kernel: Haswell (this processor can do more than Prescott, OpenBLAS's own choice)"
    )
    #expect(
      try choice("library").sentence.es
        == "núcleo de las matrices: Haswell (la elección de OpenBLAS para este procesador)")
    #expect(try choice("user").sentence.en.contains("OPENBLAS_CORETYPE asks for it"))
    #expect(
      try choice("selfCheck", passedOver: ["SkylakeX"]).sentence.en.contains(
        "SkylakeX computes wrong products"))
    #expect(try choice("user", isRight: false).sentence.es.contains("ATENCIÓN"))
  }
}
