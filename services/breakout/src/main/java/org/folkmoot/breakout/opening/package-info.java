/** What happens to all rooms of a round at once: they open, they close, and it is known who met whom. */
package org.folkmoot.breakout.opening;
