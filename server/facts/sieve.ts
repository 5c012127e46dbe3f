/** Which hashes of syllables may be in a set, by their last bits: most of a text is passed over by one look. */
export class Sieve {
  readonly #bits = new Uint8Array(0x10000)

  add(hash: number): void { this.#bits[hash & 0xffff] = 1 }

  /** Never false for a hash that was added; true for a few others. */
  mayHold(hash: number): boolean { return this.#bits[hash & 0xffff] !== 0 }
}
