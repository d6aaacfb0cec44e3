package org.folkmoot.sortition.wave;

/**
 * Somebody's own ticket in a wave.
 *
 * @param salt with their id it gives the leaf
 * @param ticket absent until the lot has fallen
 * @param cutOff the highest ticket of the stratum that is invited
 */
record TicketView(int wave, String salt, String leaf, String stratum, String ticket, String cutOff, Boolean invited) {}
