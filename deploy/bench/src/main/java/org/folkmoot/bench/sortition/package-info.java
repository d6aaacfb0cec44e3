/** How fast and how fairly panels are drawn by lot. */
package org.folkmoot.bench.sortition;
