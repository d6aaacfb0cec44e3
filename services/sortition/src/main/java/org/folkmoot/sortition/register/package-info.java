/** Everybody who signed up, and where they live: what may be drawn from. */
package org.folkmoot.sortition.register;
