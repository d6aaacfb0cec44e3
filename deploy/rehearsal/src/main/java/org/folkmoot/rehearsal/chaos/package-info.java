/** Kills parts of a stack while people vote on it, and looks for what that did to the votes. */
package org.folkmoot.rehearsal.chaos;
