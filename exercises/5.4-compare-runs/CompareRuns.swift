import CourseKit

/// 5.4 · Comparar ejecuciones · Comparing runs
///
/// ES: Suaviza una curva como TensorBoard y elige la mejor ejecución según una métrica. La media
/// suavizada empieza en 0 y da cada paso `media = weight · media + (1 - weight) · valor`; lo que se
/// dibuja es `media / (1 - weightⁿ)`, con n los valores que ya han entrado, para quitar el peso del 0
/// inicial. Un valor que no es finito se dibuja tal cual y no entra en la media.
///
/// EN: Smooth a curve as TensorBoard does and choose the best run by a metric. The smoothed mean
/// starts at 0 and takes at each step `mean = weight · mean + (1 - weight) · value`; what is drawn is
/// `mean / (1 - weightⁿ)`, with n the values that have entered so far, to take out the weight of the
/// 0 at the start. A value that is not finite is drawn as it is and does not enter the mean.
///
/// 0 ≤ `weight` < 1.
///
/// ```swift
/// tensorBoardSmoothed([1, 2, 4], weight: 0.5)                 // [1, 1.6667, 3]
/// bestStep(of: [0.9, 0.4, 0.6], by: .lowest)                  // 1
/// bestRun(of: [[0.9, 0.4, 0.6], [0.8, 0.5, 0.5]], by: .lowest)  // 0: it reached 0.4
/// ```
///
/// `./course check 5.4` · `swift test --filter CompareRuns`
public func tensorBoardSmoothed(_ values: [Double], weight: Double) -> [Double] {
  unfinished("tensorBoardSmoothed(_:weight:)", returning: [])
}

/// ES: Qué valor de una métrica es el mejor: el más bajo de una pérdida, el más alto de una exactitud.
/// EN: Which value of a metric is the best: the lowest of a loss, the highest of an accuracy.
public enum BestValue: Sendable {
  case lowest
  case highest
}

/// ES: El primer paso que alcanza el mejor valor; nil si ningún valor es un número. NaN nunca gana; un
/// infinito es un número, menor o mayor que todos los demás.
/// EN: The first step that reaches the best value; nil when no value is a number. NaN never wins; an
/// infinity is a number, less or greater than all others.
public func bestStep(of values: [Double], by best: BestValue) -> Int? {
  unfinished("bestStep(of:by:)", returning: nil)
}

/// ES: El índice de la primera ejecución que alcanza el mejor valor en cualquiera de sus pasos; nil si
/// no hay ninguno.
///
/// EN: The index of the first run that reaches the best value at any of its steps; nil when there is
/// none.
public func bestRun(of runs: [[Double]], by best: BestValue) -> Int? {
  unfinished("bestRun(of:by:)", returning: nil)
}
