import Foundation
import Testing

@testable import CourseKit

/// The library itself, in processes of their own, since a kernel is changed before all products.
@Suite struct KernelInUseTests {
  @Test func chosenOneSuitsTheProcessorAndIsRight() async {
    await #expect(processExitsWith: .success) {
      let choice = matrixKernel
      guard choice.isRight, choice.kernel == OpenBLAS.kernel else { exit(1) }
      guard choice.reason != .user, let processor = Processor.current,
        let kernel = MatrixKernel(named: choice.kernel), processor.vendor == "GenuineIntel",
        OpenBLAS.useKernel != nil
      else { exit(0) }
      exit(kernel.instructions >= processor.instructions || !choice.passedOver.isEmpty ? 0 : 2)
    }
  }

  @Test func kernelChangesWithinTheProcess() async {
    await #expect(processExitsWith: .success) {
      guard let use = OpenBLAS.useKernel, let processor = Processor.current else { exit(0) }
      let before = OpenBLAS.kernelOfUser
      for kernel in MatrixKernel.candidates(for: processor).reversed() {
        guard use(kernel) == kernel.rawValue, OpenBLAS.kernel == kernel.rawValue else { exit(1) }
        let product = Tensor(shape: [2, 2], elements: [1, 2, 3, 4])
          .matrixProduct(Tensor(shape: [2, 1], elements: [5, 6]))
        guard product.elements == [17, 39] else { exit(2) }
      }
      exit(OpenBLAS.kernelOfUser == before ? 0 : 3)
    }
  }

  @Test func startIsCorrectedForAProcessorThatTheLibraryDoesNotKnow() async {
    await #expect(processExitsWith: .success) {
      // Where the library knows the processor it is told to begin as with one that it does not.
      guard let use = OpenBLAS.useKernel, let processor = Processor.current else { exit(0) }
      guard processor.instructions > .sse, use(.prescott) == "Prescott" else { exit(0) }
      let start = ContinuousClock.now
      let choice = KernelChoice.choose(for: processor, user: nil, in: .openBLAS)
      let time = ContinuousClock.now - start
      let best = MatrixKernel.candidates(for: processor)[0].rawValue
      guard choice.libraryChoice == "Prescott" else { exit(1) }
      guard choice.kernel == best || !choice.passedOver.isEmpty else { exit(2) }
      guard OpenBLAS.kernel == choice.kernel, choice.reason != .library else { exit(3) }
      print("choosing \(choice.kernel) took \(time)")
      exit(time < .milliseconds(200) ? 0 : 4)
    }
  }
}
