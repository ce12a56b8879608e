internal import Localization
internal import Presentation
import RunRecords

extension FunctionPlot {
  /// Its graphs over the numbers from −5 to 5.
  func chart(in language: Language, description: String) -> LineChart {
    // A number behind a kink of its own, so that the step of ReLU's slope stands upright.
    let z = (stride(from: -5.0, through: 5, by: 0.5).map { $0 } + [0.001]).sorted()
    let y =
      isOfSlopes ? Localized(es: "pendiente", en: "slope") : Localized(es: "salida", en: "output")
    var chart = LineChart(
      series: functions.map { function in
        let values = z.map { isOfSlopes ? function.slope($0) : function.value($0) }
        let name = function == .relu ? "ReLU" : function.rawValue
        return RunRecord.Series(
          metric: "", es: function == .sigmoid ? "sigmoide" : name, en: name, x: z, mean: values,
          low: values, high: values)
      }, language: language, title: y[language].prefix(1).uppercased() + y[language].dropFirst(),
      description: description, xLabel: "z", yLabel: y[language],
      number: ChartNumber(metric: "", language))
    chart.maximumMarkers = 6
    return chart
  }
}
