/** Lets a planned festival happen on a running Folkmoot, and says what came of it. */
package org.folkmoot.rehearsal.replay;
