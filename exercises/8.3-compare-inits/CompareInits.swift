import CourseKit

// 8.3 · Comparar inicializaciones · Comparing initializations
//
// ES: Una sola ejecución no dice qué inicialización es mejor: otra semilla da otra exactitud.
// Entrena con varias semillas y da la media con su intervalo del 95 %, de la t de Student. Para
// comparar dos inicializaciones usa las mismas semillas en las dos y mira las **diferencias**,
// semilla a semilla: la diferencia es real si el 0 queda fuera del intervalo de su media.
//
// EN: A single run does not say which initialization is better: another seed gives another
// accuracy. Train with several seeds and give the mean with its 95 % interval, by Student's t. To
// compare two initializations use the same seeds for both and look at the **differences**, seed by
// seed: the difference is real if 0 lies outside the interval of its mean.
//
// n: ES: semillas · EN: seeds; x̄: ES: media · EN: mean;
// s: ES: desviación **muestral** · EN: **sample** deviation, √(Σ (xᵢ − x̄)² / (n − 1));
// t: studentQuantile(degreesOfFreedom: n − 1)
//
//     x̄ − t · s / √n  …  x̄ + t · s / √n
//
//     let kaiming = [0.91, 0.86, 0.92, 0.88]
//     let xavier = [0.89, 0.85, 0.91, 0.86]
//     seedMean(kaiming)                     // 0.8925
//     seedInterval(kaiming)                 // 0.8487 … 0.9363   s = 0.02754, t = 3.182
//     seedInterval(xavier)                  // 0.8337 … 0.9213
//     differenceInterval(kaiming, xavier)   // 0.0058 … 0.0242   0.02, 0.01, 0.01, 0.02
//     isRealDifference(kaiming, xavier)     // true
//
// ES: Se pregunta: el ejemplo de arriba; de 2 a 9 semillas; una sola semilla; ninguna semilla; de
// 30 a 64 semillas; una semilla que falló; exactitudes 0 y 1, o todas iguales; otras semillas en la
// llamada siguiente; de 2 a 9 parejas, también al revés; una sola pareja; más semillas de una que
// de otra; de 32 a 40 parejas; el 0 casi en un extremo; diferencias de cienmilésimas; intervalos
// que se solapan; exactitudes iguales en las dos; siempre la misma diferencia.
//
// EN: Asked: the example above; 2 to 9 seeds; a single seed; no seeds; 30 to 64 seeds; a seed that
// failed; accuracies 0 and 1, or all equal; other seeds in the next call; 2 to 9 pairs, and
// reversed; a single pair; more seeds of one than of the other; 32 to 40 pairs; 0 near an end;
// differences of a hundred-thousandth or so; intervals that overlap; equal accuracies in both;
// always the same difference.
//
// `./course check 8.3` · `swift test --filter CompareInits`

/// ES: La media de las exactitudes de todas las semillas; hay una por lo menos.
/// EN: The mean of the accuracies of all seeds; there is at least one.
public func seedMean(_ scores: [Double]) -> Double {
  unfinished("seedMean(_:)", returning: 0)
}

/// ES: El intervalo del 95 % de la media; nil con menos de dos semillas.
/// EN: The 95 % interval of the mean; nil with fewer than two seeds.
public func seedInterval(_ scores: [Double]) -> ClosedRange<Double>? {
  unfinished("seedInterval(_:)", returning: nil)
}

/// ES: El intervalo del 95 % de la media de `first − second`, semilla a semilla; nil si no hay
/// tantas de una como de otra, o si son menos de dos.
///
/// EN: The 95 % interval of the mean of `first − second`, seed by seed; nil if there are not as many
/// of one as of the other, or fewer than two.
public func differenceInterval(_ first: [Double], _ second: [Double]) -> ClosedRange<Double>? {
  unfinished("differenceInterval(_:_:)", returning: nil)
}

/// ES: Si el 0 queda fuera de ese intervalo; sin intervalo, no.
/// EN: Whether 0 lies outside that interval; without an interval, no.
public func isRealDifference(_ first: [Double], _ second: [Double]) -> Bool {
  unfinished("isRealDifference(_:_:)", returning: false)
}

/// ES: El cuantil 0,975 de la t de Student: el que deja fuera un 5 % entre los dos lados.
/// EN: The 0.975 quantile of Student's t: the one that leaves 5 % outside, on both sides together.
///
/// Con más de 30 grados se usa el de 30 · above 30 degrees the one of 30 is used.
public func studentQuantile(degreesOfFreedom: Int) -> Double {
  let quantiles = [
    12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157,
    2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922,
    2.093024, 2.085963, 2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831,
    2.048407, 2.045230, 2.042272,
  ]
  return quantiles[min(degreesOfFreedom, quantiles.count) - 1]
}
