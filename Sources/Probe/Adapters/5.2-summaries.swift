import CourseKit
import Foundation
import Probe
import TensorBoard
import Wire

@testable import ExerciseSummaries

serve {
  var open: SummaryWriter?
  var runs = 0
  /// The writer of the file that is being written.
  func writer() throws -> SummaryWriter {
    if let open { return open }
    runs += 1
    let new = try SummaryWriter(directory: "run\(runs)")
    open = new
    return new
  }
  return [
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
    // Ends the file; its bytes.
    "file": { _ in
      let writer = try writer()
      try writer.close()
      open = nil
      return Bytes(try Data(contentsOf: URL(filePath: writer.path)))
    },
  ]
}
