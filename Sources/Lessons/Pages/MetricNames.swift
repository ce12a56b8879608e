internal import Localization

/// What the metrics of recorded runs are called where readers meet them; docs/runs.md says what they
/// measure.
enum MetricNames {
  static let all: [String: Localized] = [
    "accuracyAboveMacroRecall": Localized(
      es: "exactitud por encima del recall medio", en: "accuracy above mean recall"),
    "accuracyByBatch": Localized(es: "exactitud en prueba", en: "test accuracy"),
    "accuracyByPictures": Localized(es: "exactitud en prueba", en: "test accuracy"),
    "accuracyCost": Localized(
      es: "exactitud perdida por la permutación", en: "accuracy lost to the permutation"),
    "accuracyCostShift2": Localized(
      es: "exactitud perdida con 2 píxeles", en: "accuracy lost at 2 pixels"),
    "accuracyInBatchesOf2": Localized(
      es: "exactitud en lotes de 2", en: "accuracy in batches of 2"),
    "accuracyInBatchesOf512": Localized(
      es: "exactitud en lotes de 512", en: "accuracy in batches of 512"),
    "accuracySpread": Localized(es: "desviación de la exactitud", en: "deviation of the accuracy"),
    "accuracyWith100": Localized(
      es: "exactitud con 100 por clase", en: "accuracy with 100 per class"),
    "accuracyWith5": Localized(es: "exactitud con 5 por clase", en: "accuracy with 5 per class"),
    "activationDeviation": Localized(
      es: "desviación de las activaciones", en: "deviation of the activations"),
    "activationSize": Localized(es: "tamaño de las activaciones", en: "size of the activations"),
    "bestRateAccuracy": Localized(
      es: "exactitud con la mejor tasa", en: "accuracy at the best rate"),
    "bestTestAccuracy": Localized(es: "mejor exactitud en prueba", en: "best test accuracy"),
    "classF1": Localized(es: "F1 de cada clase", en: "F1 of each class"),
    "classPrecision": Localized(es: "precisión de cada clase", en: "precision of each class"),
    "classRecall": Localized(es: "recall de cada clase", en: "recall of each class"),
    "cleanAccuracy": Localized(es: "exactitud en imágenes limpias", en: "accuracy on clean images"),
    "commonTopThree": Localized(
      es: "pares comunes entre los tres primeros", en: "pairs in common among the top three"),
    "deadUnits": Localized(es: "unidades muertas", en: "dead units"),
    "delay": Localized(es: "retraso en pasos", en: "delay in steps"),
    "deviationFactor": Localized(
      es: "factor de la desviación por capa", en: "factor of the deviation per layer"),
    "disagreementBeyondAccuracy": Localized(
      es: "desacuerdo más allá de la exactitud", en: "disagreement beyond accuracy"),
    "distinctUnits": Localized(es: "unidades distintas", en: "distinct units"),
    "diverged": Localized(es: "parte que diverge", en: "part that diverges"),
    "epochsTo75": Localized(es: "épocas hasta el 75 %", en: "epochs to 75%"),
    "epochsTo75Rate0001": Localized(
      es: "épocas hasta el 75 %, tasa 0,001", en: "epochs to 75%, rate 0.001"),
    "evalAccuracy": Localized(es: "exactitud en evaluación", en: "accuracy in evaluation mode"),
    "fluctuation": Localized(es: "fluctuación de la pérdida", en: "fluctuation of the loss"),
    "fluctuationRate001": Localized(es: "fluctuación, tasa 0,01", en: "fluctuation, rate 0.01"),
    "gap": Localized(
      es: "distancia entre entrenamiento y prueba", en: "gap between training and testing"),
    "gapRate0001": Localized(es: "distancia, tasa 0,001", en: "gap, rate 0.001"),
    "gradientFactor": Localized(
      es: "factor del gradiente por capa", en: "factor of the gradient per layer"),
    "gradientNoise": Localized(es: "ruido relativo del gradiente", en: "relative gradient noise"),
    "gradientNorm": Localized(es: "norma del gradiente", en: "gradient norm"),
    "gradientOrdersLost": Localized(
      es: "órdenes de magnitud perdidos", en: "orders of magnitude lost"),
    "gradientSize": Localized(es: "tamaño del gradiente", en: "size of the gradient"),
    "heightError": Localized(es: "error de la altura", en: "error of the height"),
    "layerGradient": Localized(
      es: "norma del gradiente de cada capa", en: "gradient norm of each layer"),
    "liveUnits": Localized(es: "unidades vivas", en: "live units"),
    "lossAfterNinety": Localized(es: "pérdida añadida tras el 90 %", en: "loss added after 90%"),
    "lossForgone": Localized(
      es: "pérdida de más por parar ahí", en: "loss forgone by stopping there"),
    "lostAfterNinety": Localized(
      es: "exactitud perdida tras el 90 %", en: "accuracy lost after 90%"),
    "lowF1AboveHalf": Localized(
      es: "F1 con umbral 0,2 menos con 0,5", en: "F1 at a threshold of 0.2 less at 0.5"),
    "macroF1": Localized(es: "F1 medio", en: "mean F1"),
    "maxDifference": Localized(
      es: "mayor diferencia de un peso", en: "greatest difference of a weight"),
    "mistakeShare": Localized(es: "parte de los errores", en: "share of the mistakes"),
    "nearFormula50": Localized(es: "acuerdo con la fórmula", en: "agreement with the formula"),
    "ninetyGap": Localized(es: "distancia al llegar al 90 %", en: "gap on reaching 90%"),
    "noiseExponent": Localized(es: "exponente del ruido", en: "exponent of the noise"),
    "optimism": Localized(es: "exactitud prometida de más", en: "accuracy promised too much"),
    "parameters": Localized(es: "parámetros", en: "parameters"),
    "rareRecall": Localized(es: "recall de las clases raras", en: "recall of the rare classes"),
    "rateRange": Localized(es: "diferencia entre tasas", en: "range over the rates"),
    "recallFormula": Localized(es: "desviación según la fórmula", en: "deviation by the formula"),
    "recallSpread": Localized(es: "desviación del recall", en: "deviation of the recall"),
    "repeatDeviation": Localized(
      es: "desviación entre validaciones", en: "deviation between validations"),
    "secondsConvertingRatio": Localized(
      es: "veces más tiempo en convertir", en: "times as long to convert"),
    "secondsPerEpoch": Localized(es: "segundos por época", en: "seconds per epoch"),
    "shiftedAccuracy": Localized(es: "exactitud en prueba", en: "test accuracy"),
    "shownLoss": Localized(es: "pérdida que se muestra", en: "loss as shown"),
    "silentUnits": Localized(es: "unidades en silencio", en: "silent units"),
    "sizeFactor": Localized(es: "factor del tamaño por capa", en: "factor of the size per layer"),
    "spread50": Localized(
      es: "desviación del recall con 50", en: "deviation of the recall with 50"),
    "spreadOf": Localized(es: "desviación de la exactitud", en: "deviation of the accuracy"),
    "spreadOverAccuracy": Localized(
      es: "desviación del recall entre la de la exactitud",
      en: "deviation of recall over that of accuracy"),
    "spreadRatio": Localized(
      es: "desviación con 20 entre la de 200", en: "deviation with 20 over that with 200"),
    "stepError": Localized(es: "error en pasos", en: "error in steps"),
    "stepLoss": Localized(es: "pérdida por paso", en: "loss per step"),
    "testAccuracy": Localized(es: "exactitud en prueba", en: "test accuracy"),
    "testAccuracyRate00003": Localized(
      es: "exactitud en prueba, tasa 0,0003", en: "test accuracy, rate 0.0003"),
    "testAccuracyRate0001": Localized(
      es: "exactitud en prueba, tasa 0,001", en: "test accuracy, rate 0.001"),
    "testAccuracyRate001": Localized(
      es: "exactitud en prueba, tasa 0,01", en: "test accuracy, rate 0.01"),
    "testLoss": Localized(es: "pérdida en prueba", en: "test loss"),
    "thresholdF1": Localized(es: "F1", en: "F1"),
    "thresholdPrecision": Localized(es: "precisión", en: "precision"),
    "thresholdRecall": Localized(es: "recall", en: "recall"),
    "tooLow": Localized(
      es: "mínimo aparente por debajo del real", en: "seeming minimum below the true one"),
    "top3Share": Localized(
      es: "parte de los errores en tres pares", en: "share of the mistakes in three pairs"),
    "trainAccuracy": Localized(es: "exactitud en entrenamiento", en: "training accuracy"),
    "trainLoss": Localized(es: "pérdida en entrenamiento", en: "training loss"),
    "trueLoss": Localized(es: "pérdida real", en: "true loss"),
    "validationAccuracy": Localized(es: "exactitud en validación", en: "validation accuracy"),
    "validationLoss": Localized(es: "pérdida en validación", en: "validation loss"),
    "varianceDeparture": Localized(es: "desvío de la varianza", en: "departure of the variance"),
    "writtenRatio": Localized(es: "veces más memoria escrita", en: "times as much memory written"),
  ]
}
