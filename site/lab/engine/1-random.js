// Random numbers: SplitMix64, whose 64 bits are kept as two halves of 32.

class Generator {
  constructor(seed, high) {
    this.low = seed >>> 0;
    this.high = high === undefined ? Math.floor(seed / 4294967296) >>> 0 : high;
  }

  // Leaves the next 64 bits in `top` and `bottom`.
  next() {
    const sum = this.low + 0x7f4a7c15;
    this.low = sum >>> 0;
    this.high = (this.high + 0x9e3779b9 + (sum > 4294967295 ? 1 : 0)) >>> 0;
    this.top = this.high;
    this.bottom = this.low;
    this.mix(30, 0xbf58476d, 0x1ce4e5b9);
    this.mix(27, 0x94d049bb, 0x133111eb);
    this.fold(31);
  }

  // z ^= z >> shift
  fold(shift) {
    const bottom = this.bottom ^ ((this.bottom >>> shift) | (this.top << (32 - shift)));
    this.top = (this.top ^ (this.top >>> shift)) >>> 0;
    this.bottom = bottom >>> 0;
  }

  // z = (z ^ (z >> shift)) * factor
  mix(shift, factorTop, factorBottom) {
    this.fold(shift);
    const a0 = this.bottom & 65535, a1 = this.bottom >>> 16;
    const b0 = factorBottom & 65535, b1 = factorBottom >>> 16;
    const middle = a0 * b1 + a1 * b0 + Math.floor((a0 * b0) / 65536);
    const carry = a1 * b1 + Math.floor(middle / 65536);
    this.top = (carry + Math.imul(this.top, factorBottom)
      + Math.imul(this.bottom, factorTop)) >>> 0;
    this.bottom = Math.imul(this.bottom, factorBottom) >>> 0;
  }

  uniform() {
    this.next();
    return (this.top >>> 8) / 16777216;
  }

  // Marsaglia's polar method.
  normal() {
    for (;;) {
      const u = this.wide(), v = this.wide(), s = u * u + v * v;
      if (s > 0 && s < 1) return Math.fround(u * Math.sqrt((-2 * Math.log(s)) / s));
    }
  }

  // Between -1 and 1, with 53 bits.
  wide() {
    this.next();
    return (this.top * 2097152 + (this.bottom >>> 11)) / 4503599627370496 - 1;
  }

  split() {
    this.next();
    return new Generator(this.bottom, this.top);
  }

  // The numbers below `count` in random order.
  permutation(count) {
    const order = Uint16Array.from({ length: count }, (_, index) => index);
    for (let index = count - 1; index > 0; index--) {
      const other = Math.floor(this.uniform() * (index + 1));
      const kept = order[index];
      order[index] = order[other];
      order[other] = kept;
    }
    return order;
  }
}
