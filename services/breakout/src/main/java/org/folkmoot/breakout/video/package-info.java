/**
 * A place to talk for the people of a room: an address that opens that one room, for that person, for that round.
 *
 * <p>{@link org.folkmoot.breakout.video.VideoRooms} is the entry. Providers hear neither participant ids nor room ids.
 */
package org.folkmoot.breakout.video;
