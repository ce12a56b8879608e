internal import Localization

/// What learners get wrong about one order for all pictures.
enum PixelOrderMisconception: String, MisconceptionCase {
  case flattens = "flattens"
  case scatters = "scatter-for-gather"
  case readsWhatItWrote = "reads-what-it-wrote"
  case onlyTheFirst = "only-the-first"
  case acrossChannels = "across-channels"
  case newOrderPerImage = "new-order-per-image"
  case inverseIsForward = "inverse-equals-forward"
  case reverses = "reverses-the-permutation"

  var lesson: String { "2.1" }

  var sentence: Localized {
    switch self {
    case .flattens:
      Localized(
        es:
          "Has aplanado las imágenes. Barajar cambia el orden de los píxeles, no la forma [N, C, H, W].",
        en:
          "You flattened the pictures. Shuffling changes the order of the pixels, not the shape [N, C, H, W]."
      )
    case .scatters:
      Localized(
        es:
          "Has mandado el píxel i al lugar p[i]. Aquí es al revés: el lugar i toma el píxel que está en p[i].",
        en:
          "You sent pixel i to place p[i]. Here it is the other way round: place i takes the pixel that is at p[i]."
      )
    case .readsWhatItWrote:
      Localized(
        es:
          "Has leído píxeles que ya habías sobrescrito: unos se repiten y otros se pierden. Lee de la entrada y escribe en una copia.",
        en:
          "You read pixels that you had already written over: some repeat and others are lost. Read from the input and write to a copy."
      )
    case .onlyTheFirst:
      Localized(
        es: "Solo barajas la primera imagen, o solo su primer canal; lo demás queda como estaba.",
        en:
          "You shuffle only the first picture, or only its first channel; the rest stays as it was."
      )
    case .acrossChannels:
      Localized(
        es:
          "Has mezclado canales, como si los de un píxel estuvieran juntos. En [N, C, H, W] cada canal ocupa su propio tramo y se baraja por separado.",
        en:
          "You mixed channels, as if those of a pixel were next to each other. In [N, C, H, W] each channel has a stretch of its own and is shuffled by itself."
      )
    case .newOrderPerImage:
      Localized(
        es:
          "Cada imagen, o cada canal, sale en otro orden. La permutación es la misma para todas: así una entrada de la red significa siempre lo mismo.",
        en:
          "Each picture, or each channel, comes out in another order. The permutation is the same for all: that way an input of the network always means the same."
      )
    case .inverseIsForward:
      Localized(
        es:
          "restored vuelve a barajar hacia delante. Para deshacer, el píxel del lugar i vuelve al lugar p[i].",
        en:
          "restored shuffles forward once more. To undo it, the pixel at place i goes back to place p[i]."
      )
    case .reverses:
      Localized(
        es:
          "restored recorre la permutación de atrás adelante. La inversa no es la lista al revés: cumple inversa[p[i]] = i.",
        en:
          "restored walks the permutation from back to front. The inverse is not the list reversed: it has inverse[p[i]] = i."
      )
    }
  }
}
