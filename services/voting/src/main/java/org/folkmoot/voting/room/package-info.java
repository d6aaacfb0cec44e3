/** The rules for what a room counted, in plain Java: what fits, what replaces what, what counts. */
package org.folkmoot.voting.room;
