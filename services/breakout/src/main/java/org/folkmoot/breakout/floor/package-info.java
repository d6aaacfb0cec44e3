/** What facilitators see and do while rooms are open. */
package org.folkmoot.breakout.floor;
