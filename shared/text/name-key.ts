/**
 * The key under which names of outlets, stories, speakers and sibling codes are the same: trimmed, inner whitespace as
 * one space, NFC, case-folded. Folding goes down, up and down again, because "ẞ" and "ß" become "SS" only on the way
 * up and all forms of sigma become one only on the way down. Unlike a collation it does not depend on the locale.
 */
export function nameKey(name: string): string {
  const spaced = name.normalize('NFC').trim().replace(/\s+/g, ' ')
  return spaced.toLowerCase().toUpperCase().toLowerCase().normalize('NFC')
}
