/** The convener's pages: a room, its people, its numbers; and joining a room with its code. */
package org.folkmoot.web.party;
