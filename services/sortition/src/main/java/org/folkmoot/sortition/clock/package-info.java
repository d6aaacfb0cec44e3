/** What time it is, for everything in which moments decide. */
package org.folkmoot.sortition.clock;
