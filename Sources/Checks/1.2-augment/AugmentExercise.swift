internal import Localization

extension Exercise {
  /// 1.2: pictures changed by chance, in training alone.
  package static let augment = Exercise(
    id: "1.2-augment",
    title: Localized(es: "Aumento de datos", en: "Augmentation"),
    calls: CallWording(
      [
        "seed": "var generator = SeededGenerator(seed: {0})",
        "flips": "RandomHorizontalFlip(p: {0})({1}, using: &generator)  // × {2}",
        "decisions": "RandomHorizontalFlip(p: {0})({1}, using: &generator)  // × {2}",
        "compose": "Compose({0})({1}, using: &generator)",
        "training":
          "trainingTransform(preparing: {0}, augmenting: {1})({2}, using: &generator)",
        "validation":
          "validationTransform(preparing: {0}, augmenting: {1})({2}, using: &generator)",
      ], beginning: ["seed"]),
    contract: AugmentContract.all,
    checks: FlipChecks.all + ComposeChecks.all + [
      AugmentContract.all.check(
        needs: ["any-picture", "never", "passes-the-generator", "sets"], isAskedAgain: true)
    ],
    misconceptions: AugmentMisconception.all,
    hints: [
      Localized(
        es:
          "¿Cuántas veces hay que tirar la moneda por cada imagen? ¿Y para qué sirven las imágenes de validación?",
        en:
          "How many times is the coin tossed for each picture? And what are the validation pictures for?"
      ),
      Localized(
        es:
          "Un número de generator.nextUniform() decide por toda la imagen: es menor que p con probabilidad p. El píxel de la columna c viene de la columna width − 1 − c. Compose es un bucle que pasa de una transformación a la siguiente la imagen y el generador.",
        en:
          "One number of generator.nextUniform() decides for all of the picture: it is below p with probability p. The pixel in column c comes from column width − 1 − c. Compose is a loop that passes on the picture and the generator from one transform to the next."
      ),
      Localized(
        es:
          "guard generator.nextUniform() < p else { return image }; var flipped = image, y en tres bucles flipped[row, column, channel] = image[row, image.width - 1 - column, channel]. Compose: image = transform(image, using: &generator) para cada una. Entrenamiento: preparing + augmenting; validación: solo preparing.",
        en:
          "guard generator.nextUniform() < p else { return image }; var flipped = image, and in three loops flipped[row, column, channel] = image[row, image.width - 1 - column, channel]. Compose: image = transform(image, using: &generator) for each. Training: preparing + augmenting; validation: preparing alone."
      ),
    ])
}
