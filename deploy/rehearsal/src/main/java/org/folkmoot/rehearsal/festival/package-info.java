/** Who does what at a simulated festival, decided by a seed before anything is sent. Plain Java. */
package org.folkmoot.rehearsal.festival;
