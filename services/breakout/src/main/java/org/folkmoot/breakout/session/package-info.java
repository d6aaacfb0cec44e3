/** A round from its plan to its end. */
package org.folkmoot.breakout.session;
