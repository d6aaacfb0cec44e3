/** What staff did with a draw, for everybody to read. */
package org.folkmoot.sortition.deed;
