// Unpacks LZMA, after the public specification of the format: a file with its header of 13 bytes, its length in it, and no
// mark at its end. Works as far as it is told and goes on later, so that nobody waits for what is not needed yet. Stands in
// the page that is one file, because no browser unpacks this.
"use strict";
globalThis.diptychUnpack = (packed) => {
  const HEADER_LENGTH = 13;
  const view = new DataView(packed.buffer, packed.byteOffset);
  // How many bits of the byte before, of the place for a literal, and of the place for everything else, choose the chances.
  const bitsBefore = packed[0] % 9;
  const bitsOfLiteral = Math.floor(packed[0] / 9) % 5;
  const bitsOfPlace = Math.floor(packed[0] / 45);
  const bytes = new Uint8Array(view.getUint32(5, true));

  // Where the chances of each decision begin in their one list.
  const IS_MATCH = 0;
  const IS_AGAIN = 192;
  const IS_SECOND = 204;
  const IS_THIRD = 216;
  const IS_FOURTH = 228;
  const IS_LONG = 240;
  const SLOT = 432;
  const FAR = 688;
  const NEAREST = 803;
  const LENGTH = 819;
  const LENGTH_AGAIN = 1333;
  const LITERAL = 1847;
  const LITERAL_SIZE = 0x300;
  const chances = new Uint16Array(LITERAL + (LITERAL_SIZE << (bitsBefore + bitsOfLiteral))).fill(1024);

  // The range and the number in it. A typed list, because an engine would box what does not fit into 31 bits.
  const coder = Uint32Array.of(0xffffffff, view.getUint32(HEADER_LENGTH + 1));
  let next = HEADER_LENGTH + 5;
  let at = 0;
  // What came last: a literal, a match, and before that.
  let state = 0;
  // The last four distances, the latest first.
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;

  return { bytes, until };

  // Unpacks at least so many bytes.
  function until(end) {
    while (at < end) decide();
    // Behind the end of what is packed stand zeros, which can be unpacked as well.
    if (next > packed.length || (at === bytes.length && coder[1] !== 0)) throw damage();
  }

  function damage() {
    return new RangeError("what was packed is damaged");
  }

  // The next literal or match.
  function decide() {
    const place = at & ((1 << bitsOfPlace) - 1);
    const stateAndPlace = (state << 4) + place;
    if (!bit(IS_MATCH + stateAndPlace)) return literal();
    if (!bit(IS_AGAIN + state)) {
      [fourth, third, second] = [third, second, first];
      const length = lengthAt(LENGTH, place);
      first = distance(length);
      state = state < 7 ? 7 : 10;
      return copy(length + 2);
    }
    if (bit(IS_SECOND + state)) chooseEarlier();
    else if (!bit(IS_LONG + stateAndPlace)) {
      state = state < 7 ? 9 : 11;
      return copy(1);
    }
    const length = lengthAt(LENGTH_AGAIN, place);
    state = state < 7 ? 8 : 11;
    copy(length + 2);
  }

  // A byte. Behind a match, that which followed the matched bytes is what it is not.
  function literal() {
    const before = at > 0 ? bytes[at - 1] : 0;
    const base = LITERAL + LITERAL_SIZE * (((at & ((1 << bitsOfLiteral) - 1)) << bitsBefore) | (before >> (8 - bitsBefore)));
    let found = 1;
    if (state >= 7) {
      let other = bytes[at - first - 1];
      let expected;
      let got;
      do {
        expected = other >> 7;
        other = (other << 1) & 0xff;
        got = bit(base + ((1 + expected) << 8) + found);
        found = (found << 1) | got;
      } while (expected === got && found < 0x100);
    }
    while (found < 0x100) found = (found << 1) | bit(base + found);
    bytes[at++] = found;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  function chooseEarlier() {
    if (!bit(IS_THIRD + state)) [first, second] = [second, first];
    else if (!bit(IS_FOURTH + state)) [first, second, third] = [third, first, second];
    else [first, second, third, fourth] = [fourth, first, second, third];
  }

  function copy(length) {
    if (first >= at || length > bytes.length - at) throw damage();
    for (const end = at + length; at < end; at++) bytes[at] = bytes[at - first - 1];
  }

  // A length, less the two bytes that every match has.
  function lengthAt(base, place) {
    if (!bit(base)) return tree(base + 2 + (place << 3), 3);
    if (!bit(base + 1)) return 8 + tree(base + 130 + (place << 3), 3);
    return 16 + tree(base + 258, 8);
  }

  function distance(length) {
    const slot = tree(SLOT + (Math.min(length, 3) << 6), 6);
    if (slot < 4) return slot;
    const count = (slot >> 1) - 1;
    const begun = (2 | (slot & 1)) * 2 ** count;
    if (slot < 14) return begun + backwards(FAR + begun - slot, count);
    return begun + evenBits(count - 4) * 16 + backwards(NEAREST, 4);
  }

  function tree(base, count) {
    let node = 1;
    for (let read = 0; read < count; read++) node = (node << 1) | bit(base + node);
    return node - (1 << count);
  }

  function backwards(base, count) {
    let node = 1;
    let found = 0;
    for (let read = 0; read < count; read++) {
      const got = bit(base + node);
      node = (node << 1) | got;
      found |= got << read;
    }
    return found;
  }

  function evenBits(count) {
    let found = 0;
    for (let read = 0; read < count; read++) {
      coder[0] >>>= 1;
      const got = coder[1] >= coder[0] ? 1 : 0;
      if (got) coder[1] -= coder[0];
      found = found * 2 + got;
      refill();
    }
    return found;
  }

  // One decision, and what it teaches about the next of its kind.
  function bit(kind) {
    const chance = chances[kind];
    const bound = Math.imul(coder[0] >>> 11, chance) >>> 0;
    const isZero = coder[1] < bound;
    if (isZero) {
      coder[0] = bound;
      chances[kind] = chance + ((2048 - chance) >> 5);
    } else {
      coder[0] -= bound;
      coder[1] -= bound;
      chances[kind] = chance - (chance >> 5);
    }
    refill();
    return isZero ? 0 : 1;
  }

  function refill() {
    if (coder[0] >= 0x1000000) return;
    coder[0] <<= 8;
    coder[1] = (coder[1] << 8) | packed[next++];
  }
};
