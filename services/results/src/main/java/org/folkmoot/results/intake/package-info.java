/** Reads the records of topics, and puts aside those that nobody can count. */
package org.folkmoot.results.intake;
