/** Rounds of small rooms as the stage runs them: prepare, look first, open, look after the rooms, close. */
package org.folkmoot.web.round;
