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
/// ES: Se pregunta: el ejemplo de arriba; curvas de 2 a 12 valores; un solo valor, o ninguno; pesos
/// de 0 a 0,999; valores iguales; valores enormes y 0; más de 64 valores; NaN e infinitos en la
/// curva; lo mismo con peso 0 o 0,999, o sin números; pasos por los dos criterios; lo mejor al
/// principio o al final; un paso, o ninguno; empates, también de 0 y -0; NaN e infinitos entre los
/// pasos; más de 64 pasos; de 2 a 5 ejecuciones de 1 a 6 pasos; una sola ejecución, o ninguna;
/// ejecuciones vacías o sin números; ejecuciones empatadas; NaN e infinitos entre las ejecuciones;
/// más de 10 ejecuciones.
///
/// EN: Asked: the example above; curves of 2 to 12 values; a single value, or none; weights from 0
/// to 0.999; equal values; huge values and 0; more than 64 values; NaN and infinities in the curve;
/// the same at weight 0 or 0.999, or without numbers; steps by both criteria; the best at the start
/// or the end; a single step, or none; ties, of 0 and -0 too; NaN and infinities among the steps;
/// more than 64 steps; 2 to 5 runs of 1 to 6 steps; a single run, or none; runs without steps or
/// numbers; tied runs; NaN and infinities among the runs; more than 10 runs.
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
/// no hay ninguno. Las ejecuciones pueden tener longitudes distintas, y una vacía nunca gana.
///
/// EN: The index of the first run that reaches the best value at any of its steps; nil when there is
/// none. Runs may have unequal lengths, and an empty one never wins.
public func bestRun(of runs: [[Double]], by best: BestValue) -> Int? {
  unfinished("bestRun(of:by:)", returning: nil)
}
