/** Counts a contest once it is closed and everything that could count is in the log, and announces the outcome. */
package org.folkmoot.results.closing;
