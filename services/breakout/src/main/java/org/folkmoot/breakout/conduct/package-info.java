/** What is done about people who do not behave: who reported them, who removed them and why. */
package org.folkmoot.breakout.conduct;
