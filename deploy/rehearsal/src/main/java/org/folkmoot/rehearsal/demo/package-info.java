/** The commands. */
package org.folkmoot.rehearsal.demo;
