import CourseKit

// 7.4 · Estabilidad de la pérdida · Stability of the loss
//
// ES: «La pérdida fluctúa menos» se puede medir. Suaviza la curva con una media exponencial sin
// sesgo (la de TensorBoard) y mira cuánto se aparta la curva de su propia versión suave.
//
// EN: "The loss fluctuates less" can be measured. Smooth the curve with a debiased exponential
// average (TensorBoard's) and see how far the curve strays from its own smooth version.
//
// x₁ … xₙ: losses, w: weight, 0 ≤ w < 1
//
//     aₜ = w·aₜ₋₁ + (1 − w)·xₜ      a₀ = 0
//     sₜ = aₜ / (1 − wᵗ)            ES: suave, sin sesgo · EN: smooth, debiased
//     rₜ = xₜ − sₜ                  ES: resto · EN: residual
//
// ES: La fluctuación es la desviación típica **poblacional** de los restos: la raíz de la media de
// (rₜ − r̄)², dividiendo entre n. Se resta r̄ porque la curva suave va siempre por detrás de la
// tendencia, y ese retraso no es fluctuar.
//
// EN: The fluctuation is the **population** standard deviation of the residuals: the root of the
// mean of (rₜ − r̄)², dividing by n. r̄ is subtracted because the smooth curve always lags behind
// the trend, and that lag is no fluctuation.
//
//     smoothedLoss([2, 1, 3], weight: 0.5)      // [2, 1.3333, 2.2857]
//     // a = 1, 1, 2     1 − wᵗ = 0.5, 0.75, 0.875     r = 0, -0.3333, 0.7143
//     lossFluctuation([2, 1, 3], weight: 0.5)   // 0.4370
//     steadiestRun([[2, 1, 3], [2, 2, 2]], weight: 0.5)   // 1
//
// ES: Se pregunta: el ejemplo de arriba; curvas de 2 a 12 pérdidas; una sola pérdida; ninguna
// pérdida; peso 0; peso casi 1; una curva que no cambia; cien pérdidas; pérdidas negativas y 0;
// pérdidas pequeñas y enormes; otra curva en la llamada siguiente; de 1 a 5 curvas; curvas de
// distinta longitud; largas y cortas que fluctúan casi igual; alguna de una sola pérdida; de
// pérdidas pequeñas o enormes; curvas que empiezan mal; curvas que bajan mucho; pesos, de casi 0 a
// casi 1, que dan otra curva; curvas iguales; curvas con NaN o infinitos; ninguna curva.
//
// EN: Asked: the example above; curves of 2 to 12 losses; a single loss; no losses; weight 0;
// weight nearly 1; a curve that never changes; a hundred losses; negative losses and 0; small and
// huge losses; another curve in the next call; 1 to 5 runs; runs of unequal length; long and short
// runs that fluctuate alike; a run of a single loss among them; of small or huge losses; runs that
// begin badly; runs that go down a lot; weights, from nearly 0 to nearly 1, that choose differently;
// equal runs; runs with NaN or infinities; no runs.
//
// Útil · useful: x.squareRoot(). wᵗ: ES: multiplica en cada paso · EN: multiply at each step.
//
// `./course check 7.4` · `swift test --filter LossStability`

/// ES: La curva suave sin sesgo, tan larga como `losses`, que aquí son números finitos.
/// EN: The debiased smooth curve, as long as `losses`, which are finite numbers here.
public func smoothedLoss(_ losses: [Double], weight: Double) -> [Double] {
  unfinished("smoothedLoss(_:weight:)", returning: losses)
}

/// ES: La desviación poblacional de los restos de unas pérdidas finitas; 0 si no hay ninguna.
/// EN: The population deviation of the residuals of finite losses; 0 if there are none.
public func lossFluctuation(_ losses: [Double], weight: Double) -> Double {
  unfinished("lossFluctuation(_:weight:)", returning: 0)
}

/// ES: El índice de la curva que menos fluctúa; la primera si empatan. Las curvas tienen al menos una
/// pérdida, y no hace falta que todas tengan las mismas. Una con NaN o con un infinito nunca gana: la
/// pérdida se perdió. Si no queda ninguna es nil.
///
/// EN: The index of the curve that fluctuates least; the first if several do. Curves have at least one
/// loss, and need not have as many as each other. One with NaN or an infinity never wins: its loss
/// was lost. If none is left it is nil.
public func steadiestRun(_ runs: [[Double]], weight: Double) -> Int? {
  unfinished("steadiestRun(_:weight:)", returning: nil)
}
