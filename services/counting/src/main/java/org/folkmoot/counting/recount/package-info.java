/**
 * Checks what was published of a contest, from its files alone. It shares the counting rules with the program that
 * published them, and nothing else: formats, hashes, signatures, sums and decisions are written here a second time.
 */
package org.folkmoot.counting.recount;
