/** Puts those who are there into small rooms: a whole round at once, late-comers, and mergers of rooms that emptied. */
package org.folkmoot.breakout.allocation;
