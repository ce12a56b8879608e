import CourseKit
import Foundation
import Probe
import TensorBoard

@testable import ExerciseSummaries

@main enum Main {
  static func main() {
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
        "logMetrics": {
          let names: [String] = try $0.take()
          let values = try $0.take(Tensor.self).elements
          try logMetrics(
            zip(names, values).map { (name: $0, value: $1) }, step: try $0.take(), to: try writer())
          return nil
        },
        "logSettings": {
          let names: [String] = try $0.take()
          let values: [String] = try $0.take()
          try logSettings(zip(names, values).map { (name: $0, value: $1) }, to: try writer())
          return nil
        },
        "logPhoto": {
          try logPhoto(try $0.take(), step: try $0.take(), to: try writer())
          return nil
        },
        "logNetworkInput": {
          let input: Tensor = try $0.take()
          let mean = try $0.take(Tensor.self).elements
          let deviation = try $0.take(Tensor.self).elements
          try logNetworkInput(
            input, mean: mean, deviation: deviation, step: try $0.take(), to: try writer())
          return nil
        },
        // Ends the file; its bytes as a picture of one row.
        "file": { _ in
          let writer = try writer()
          try writer.close()
          open = nil
          let bytes = [UInt8](try Data(contentsOf: URL(filePath: writer.path)))
          return Image(height: 1, width: bytes.count, channels: 1, bytes: bytes)
        },
      ]
    }
  }
}
