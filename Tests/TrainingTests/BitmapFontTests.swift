import Testing

@testable import Training

@Suite struct BitmapFontTests {
  @Test func smallLettersKeepTheirAccents() {
    #expect(BitmapFont.plain("piña, limón, pingüino, água") == "piña, limón, pingüino, água")
    #expect(BitmapFont.plain("Ñandú ÁRBOL") == "Nandú ARBOL")
    #expect(BitmapFont.plain("漢") == "?")
    for (accented, plain) in [("á", "a"), ("ñ", "n"), ("í", "i"), ("ü", "u")]
      as [(Character, Character)]
    {
      let (a, b) = (BitmapFont.columns(of: accented), BitmapFont.columns(of: plain))
      #expect(a != b && a.count == 5)
      #expect(zip(a, b).allSatisfy { $0 & ~3 == $1 & ~3 }, "\(accented) is no \(plain) below")
    }
  }
}
