/** The second lottery: from the frozen pool to the panel. */
package org.folkmoot.sortition.panel;
