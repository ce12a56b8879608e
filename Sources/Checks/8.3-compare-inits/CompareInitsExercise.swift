internal import Localization

extension Exercise {
  /// 8.3: means over seeds, their intervals, and which difference is real.
  package static let compareInits = Exercise(
    id: "8.3-compare-inits",
    title: Localized(es: "Comparar inicializaciones", en: "Comparing initializations"),
    calls: CompareInitsContract.wording, contract: CompareInitsContract.all,
    checks: CompareInitsChecks.all
      + [CompareInitsContract.all.check(needs: ["needs-pairs", "exact-verdict"])],
    misconceptions: CompareInitsMisconception.all,
    hints: [
      Localized(
        es:
          "¿Cuánto cambiaría la media si entrenaras con otras semillas? Eso es lo que dice el intervalo. ¿Y qué tienen en común dos ejecuciones de la misma semilla?",
        en:
          "How much would the mean change if you trained with other seeds? That is what the interval says. And what do two runs of the same seed have in common?"
      ),
      Localized(
        es:
          "Suma (x − media)², divide entre n − 1 y saca la raíz: s. El error de la media es s/√n, y el intervalo llega a t veces eso a cada lado. La diferencia es lo mismo con los números first[i] − second[i].",
        en:
          "Add up (x − mean)², divide by n − 1 and take the root: s. The error of the mean is s/√n, and the interval reaches t times that to each side. The difference is the same with the numbers first[i] − second[i]."
      ),
      Localized(
        es:
          "reach = studentQuantile(degreesOfFreedom: n - 1) * (suma / Double(n - 1) / Double(n)).squareRoot(); return mean - reach...mean + reach. differenceInterval: seedInterval(zip(first, second).map { $0 - $1 }) si las cuentas coinciden. isRealDifference: el intervalo existe y no contiene 0.",
        en:
          "reach = studentQuantile(degreesOfFreedom: n - 1) * (sum / Double(n - 1) / Double(n)).squareRoot(); return mean - reach...mean + reach. differenceInterval: seedInterval(zip(first, second).map { $0 - $1 }) if the counts agree. isRealDifference: the interval exists and does not contain 0."
      ),
    ])
}
